import { tablesOf, type Format } from '../../../form/index.ts';
import {
  balancesOf,
  entriesOf,
  gapBetween,
  typedAt,
  valuesOf,
  type Draft,
} from '../../../report/index.ts';

interface BalanceWords {
  /** `✕ 新收 21 + 上年结转 0 = 21；办理 20 + 结转下年 0 = 20，差 1` */
  readonly words: string;
  readonly state: 'holds' | 'broken' | 'open';
}

const MARKS = { holds: '✓', broken: '✕', open: '—' } as const;

/** The balances of a cell's column, each side with its terms and its sum. */
export function balanceWords(format: Format, draft: Draft, at: string): readonly BalanceWords[] {
  const cell = entriesOf(format).get(at)?.cell ?? null;
  const table = tablesOf(format).find(({ id }) => id === cell?.table);
  if (cell === null || table === undefined) return [];
  const values = valuesOf(table, (id) => typedAt(draft, id));
  return balancesOf(table, values)
    .filter(({ column }) => column === cell.column)
    .map(({ left, right, state }) => {
      const sides = [left, right].map(({ terms, sum }) => {
        const sumWords = terms.map(
          ({ name, value }) => `${name} ${value === null ? '未填' : String(value)}`,
        );
        return `${sumWords.join(' + ')} = ${sum === null ? '—' : String(sum)}`;
      });
      const isBroken = state === 'broken' && left.sum !== null && right.sum !== null;
      const gap = isBroken ? `，差 ${gapBetween(left.sum, right.sum)}` : '';
      return { words: `${MARKS[state]} ${sides.join('；')}${gap}`, state };
    });
}
