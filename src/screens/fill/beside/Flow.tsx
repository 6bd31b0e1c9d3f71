import { useMemo } from 'react';
import { tablesOf, type TableSection } from '../../../form/index.ts';
import {
  balancesOf,
  gapBetween,
  typedAt,
  valuesOf,
  type BalanceSide,
} from '../../../report/index.ts';
import type { LiveDraft } from '../../../session/index.ts';
import { useSettledDraft } from './use-settled-draft.ts';
import styles from './beside.module.css';

interface FlowProps {
  readonly live: LiveDraft;
  readonly section: TableSection;
}

/** What came in and what became of it, in all columns together, as two bars: a gap is seen as one. */
export function Flow({ live, section }: FlowProps) {
  const draft = useSettledDraft(live);
  const balance = useMemo(() => {
    const table = tablesOf(live.format).find(({ id }) => id === section.table.id);
    if (table === undefined) return undefined;
    const balances = balancesOf(
      table,
      valuesOf(table, (id) => typedAt(draft, id)),
    );
    return balances[balances.length - 1];
  }, [live.format, section, draft]);
  if (balance === undefined) return null;
  const { left, right } = balance;
  const whole = Math.max(Number(left.sum ?? 0), Number(right.sum ?? 0));
  if (whole === 0) return null;
  const gap = left.sum === null || right.sum === null ? '' : gapBetween(left.sum, right.sum);
  return (
    <div>
      <Side side={left} whole={whole} />
      <Side side={right} whole={whole} />
      {balance.state === 'broken' && <p data-tone="error">✕ 差 {gap}</p>}
    </div>
  );
}

function Side({ side, whole }: { readonly side: BalanceSide; readonly whole: number }) {
  const share = (value: number) => `${String((100 * value) / whole)}%`;
  const rest = whole - Number(side.sum ?? 0);
  return (
    <>
      <p className={styles['quiet']}>
        {side.terms.map(({ name, value }) => `${name} ${String(value ?? '未填')}`).join(' + ')}
      </p>
      <div className={styles['flow']} aria-hidden="true">
        {side.terms.map(({ cellId, value }, index) => (
          <span key={cellId} data-part={index + 1} style={{ width: share(Number(value ?? 0)) }} />
        ))}
        {rest > 0 && side.sum !== null && <span data-part="gap" style={{ width: share(rest) }} />}
      </div>
    </>
  );
}
