import type { Finding } from '../../report/index.ts';
import { Button } from '../../ui/index.ts';
import styles from './preview.module.css';

interface ObstaclesProps {
  readonly errors: readonly Finding[];
  /** Somebody just asked for an export that has to wait. */
  readonly refused: boolean;
  readonly onCheck: () => void;
}

/** What still stands in the way of the public document. */
export function Obstacles({ errors, refused, onCheck }: ObstaclesProps) {
  if (errors.length === 0) {
    return (
      <p className={styles['ready']} role="status">
        ✓ 没有错误，可以打印送签和导出公布。
      </p>
    );
  }
  const blanks = errors.filter((finding) => finding.kind === 'blankCell').length;
  const others = errors.length - blanks;
  const parts = [
    ...(blanks > 0 ? [`${String(blanks)} 格未填`] : []),
    ...(others > 0 ? [`${String(others)} 处错误`] : []),
  ];
  return (
    <div className={styles['obstacles']} role={refused ? 'alert' : 'status'}>
      <p>
        {refused ? '没有导出：' : ''}还有 {parts.join('、')}，改正后才能导出公布稿。
      </p>
      <Button size="small" onClick={onCheck}>
        去看看
      </Button>
    </div>
  );
}
