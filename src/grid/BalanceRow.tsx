import { memo } from 'react';
import { columnsOfRow, type Identity, type Table, type TableLayout } from '../form/index.ts';
import { useBalance } from './live-values.ts';
import styles from './StatTable.module.css';

interface BalanceRowProps {
  readonly table: Table;
  readonly identity: Identity;
  readonly layout: TableLayout;
}

/** The strip under a table: one identity of the form, column by column. */
export function BalanceRow({ table, identity, layout }: BalanceRowProps) {
  const names = (terms: Identity['left']) => terms.map((term) => term.name).join(' + ');
  return (
    <tr>
      <th scope="row" className={styles['balanceHead']} colSpan={layout.rowHeadWidth}>
        平衡
        <span className={styles['equation']}>
          ：{names(identity.left)} = {names(identity.right)}
        </span>
      </th>
      {columnsOfRow(table, identity.left[0]?.row ?? '').map((column) => (
        <BalanceCell key={column.id} identityId={identity.id} column={column.id} />
      ))}
    </tr>
  );
}

interface BalanceCellProps {
  readonly identityId: string;
  readonly column: string;
}

const BalanceCell = memo(function BalanceCell({ identityId, column }: BalanceCellProps) {
  const [state = 'open', difference = ''] = useBalance(identityId, column).split(' ');
  return (
    <td
      className={styles['balance']}
      data-identity={identityId}
      data-column={column}
      data-state={state}
    >
      {state === 'holds' ? '✓ 平' : state === 'broken' ? `✕ 差 ${difference}` : '○ 待定'}
    </td>
  );
});
