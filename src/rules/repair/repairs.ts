import { oncePer } from '../../form/index.ts';
import { toEdit, type Fix } from '../../report/index.ts';
import type { CheckContext } from '../context.ts';
import { candidatesFor, shiftsBetween } from './candidates.ts';
import { judge, type Repair } from './judge.ts';
import { toModel, type Model } from './model.ts';
import { FIX_RANKS } from './ranks.ts';
import { wordsFor } from './repair-words.ts';
import { isTelling } from './slip.ts';

/** The likely culprits of what does not add up or contradicts the texts. */
export interface Repairs {
  /** For a broken equation of one column; empty where any of its cells could be the wrong one. */
  readonly ofColumn: (identity: string, column: string) => readonly Fix[];
  /** Whether cases moved from one column to the other, in one row, would right both of them. */
  readonly areOpposite: (identity: string, column: string, other: string) => boolean;
  /** For a statement the tables contradict. */
  readonly ofStatement: (index: number) => readonly Fix[];
}

const MOST = 5;

/** Nothing is tried before it is asked for, and once in a run. */
export const repairsOf = oncePer(makeRepairs);

function makeRepairs(context: CheckContext): Repairs {
  let found: { readonly model: Model; readonly repairs: readonly Repair[] } | null = null;
  const search = () => {
    if (found !== null) return found;
    const model = toModel(context);
    found = { model, repairs: judge(model, candidatesFor(context, model)) };
    return found;
  };
  const toFixes = (pick: (repair: Repair, model: Model) => boolean): readonly Fix[] => {
    const { model, repairs } = search();
    return repairs
      .filter((repair) => pick(repair, model))
      .slice(0, MOST)
      .map((repair, at) => toFix(context, model, { repair, rank: rankOf(repair) - at }));
  };
  return {
    ofColumn: (identity, column) =>
      toFixes((repair, model) => {
        const rights = repair.balances.some((index) => {
          const balance = model.equations[index]?.balance;
          return balance?.identity.id === identity && balance.column === column;
        });
        return rights && (repair.supports.length > 0 || isTelling(repair.slip));
      }),
    areOpposite: (identity, column, other) => {
      const { model } = search();
      return judge(model, shiftsBetween(model, identity, [column, other])).length > 0;
    },
    ofStatement: (index) =>
      toFixes((repair, model) => {
        const claim = model.claims.findIndex((one) => one.statement === index);
        return repair.supports.includes(claim);
      }),
  };
}

function rankOf({ slip, isMove }: Repair): number {
  if (isMove) return FIX_RANKS.move;
  return slip === 'justChanged' ? FIX_RANKS.changedLast : FIX_RANKS.table;
}

function toFix(
  { format, draft }: CheckContext,
  model: Model,
  { repair, rank }: { readonly repair: Repair; readonly rank: number },
): Fix {
  const texts: Record<string, string> = {};
  for (const { index, meant, typed } of repair.changes) {
    const count = model.counts[index];
    if (count !== undefined) texts[count.cell.id] = typed ?? String(meant);
  }
  return {
    ...wordsFor(format, model, repair),
    side: 'table',
    edit: toEdit(draft.entries, texts),
    rank,
    ...(repair.isMove ? { folded: true } : {}),
  };
}
