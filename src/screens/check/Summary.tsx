import { openWords, type OpenCounts } from '../../report/index.ts';
import styles from './check.module.css';

interface SummaryProps {
  readonly counts: OpenCounts;
  readonly waived: number;
  readonly isSigned: boolean;
}

/** How much there is to do, and what waits for it. */
export function Summary({ counts, waived, isSigned }: SummaryProps) {
  return (
    <p className={styles['counts']} role="status">
      <b>{openWords(counts)}</b>
      {waived > 0 && <>（另有已说明 {waived}）</>}。
      {!isSigned && '全部处理后才能定稿和导出网页；打印和其他导出随时可用，标明“草稿”。'}
    </p>
  );
}
