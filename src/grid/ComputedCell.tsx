import { memo } from 'react';
import type { ValueCell } from '../form/index.ts';
import { useShownNumber } from './live-values.ts';
import styles from './StatTable.module.css';

interface ComputedCellProps {
  readonly value: ValueCell;
  readonly headers: string;
}

/** A total: follows each keystroke, can't be typed in; arrows and jumps may come to it. */
export const ComputedCell = memo(function ComputedCell({ value, headers }: ComputedCellProps) {
  const shown = useShownNumber(value.cell.id);
  return (
    <td
      className={styles['computed']}
      colSpan={value.colSpan}
      headers={headers}
      tabIndex={-1}
      data-cell={value.cell.id}
    >
      {shown}
    </td>
  );
});
