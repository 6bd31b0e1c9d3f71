import type { ReviewFormat } from '../../form/index.ts';
import { rulesOf } from '../../rules/index.ts';
import styles from './check.module.css';

interface AllClearProps {
  readonly format: ReviewFormat;
  readonly onPreview: () => void;
}

const LOOKED_AT =
  '各部分是否填全，每一格能否读作数字，每一列的勾稽关系，文字中的数与表格是否一致，文字本身有无疏漏。';

/** Nothing stands in the way: what was looked at, and the way out. */
export function AllClear({ format, onPreview }: AllClearProps) {
  return (
    <section className={styles['clear']}>
      <h2>✓ 全部通过</h2>
      <p>
        没有未填、错误、待确认的内容，提醒都已处理。已按 {rulesOf(format).length} 条规则核对：
        {LOOKED_AT}
      </p>
      <p>软件只能核对读得懂的表述，请再通读一遍，然后送签。</p>
      <button type="button" className={styles['next']} onClick={onPreview}>
        去预览与导出
      </button>
    </section>
  );
}
