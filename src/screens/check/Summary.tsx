import type { Finding } from '../../report/index.ts';
import styles from './check.module.css';

interface SummaryProps {
  readonly findings: readonly Finding[];
  readonly waived: number;
}

/** How much there is to do, and what waits for it. */
export function Summary({ findings, waived }: SummaryProps) {
  const blanks = findings.filter((finding) => finding.kind === 'blankCell').length;
  const open = findings.filter(({ severity }) => severity !== 'hint');
  const hasErrors = open.some(({ severity }) => severity === 'error');
  return (
    <p className={styles['counts']} role="status">
      <b>还有 {open.length} 处要处理</b>
      {blanks > 0 && <>，其中未填 {blanks} 格</>}
      {waived > 0 && <>；已说明 {waived} 处</>}。
      {hasErrors ? '错误改正后才能导出公布稿；' : '没有错误，可以导出公布稿；'}
      提醒请改正，或写明理由。
    </p>
  );
}
