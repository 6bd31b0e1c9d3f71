import { countOpen, openWords, type OpenCounts } from '../../report/index.ts';
import { Button } from '../../ui/index.ts';
import styles from './preview.module.css';

interface ReadinessStatusProps {
  readonly counts: OpenCounts;
  readonly isSigned: boolean;
  readonly onCheck: () => void;
}

/** What still keeps the report from being signed and published. */
export function ReadinessStatus({ counts, isSigned, onCheck }: ReadinessStatusProps) {
  if (isSigned || countOpen(counts) === 0) {
    return (
      <p className={styles['ready']} role="status">
        {isSigned ? '✓ 已定稿，照常打印和导出。' : '✓ 没有待处理的事项，可以送签、定稿和公布。'}
      </p>
    );
  }
  const isWrong = counts.unfilled + counts.error > 0;
  return (
    <div className={styles['obstacles']} data-grave={isWrong} role="status">
      <p>
        <b>{openWords(counts)}</b>
      </p>
      <p>处理后才能定稿和导出网页；其他导出标明“草稿”。</p>
      <Button size="small" onClick={onCheck}>
        查看
      </Button>
    </div>
  );
}
