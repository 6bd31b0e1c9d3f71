import { toEdit, type Fix } from '../../report/index.ts';
import { shortNameOf } from '../cell-names.ts';
import type { CheckContext } from '../context.ts';
import { candidatesFor } from './candidates.ts';
import { judge, type Repair } from './judge.ts';
import { toModel, type Model } from './model.ts';
import { isTelling } from './slip.ts';

/** The likely culprits of what does not add up or contradicts the texts. */
export interface Repairs {
  /** For a broken equation of one column; empty where any of its cells could be the wrong one. */
  readonly ofColumn: (identity: string, column: string) => readonly Fix[];
  /** For a statement the tables contradict. */
  readonly ofStatement: (index: number) => readonly Fix[];
}

const MOST = 5;

// Several rules of one run ask; the context is that run's own.
const searched = new WeakMap<CheckContext, Repairs>();

/** Nothing is tried before it is asked for, and once in a run. */
export function repairsOf(context: CheckContext): Repairs {
  const made = searched.get(context) ?? makeRepairs(context);
  searched.set(context, made);
  return made;
}

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
      .map((repair, at) => toFix(context, model, { repair, rank: 100 - at }));
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
    ofStatement: (index) =>
      toFixes((repair, model) => {
        const claim = model.claims.findIndex((one) => one.statement === index);
        return repair.supports.includes(claim);
      }),
  };
}

function toFix(
  { format, draft }: CheckContext,
  model: Model,
  { repair, rank }: { readonly repair: Repair; readonly rank: number },
): Fix {
  const texts: Record<string, string> = {};
  const lines = repair.changes.flatMap(({ index, meant }) => {
    const count = model.counts[index];
    if (count === undefined) return [];
    texts[count.cell.id] = String(meant);
    return [`${shortNameOf(format, count.cell)}：${String(count.value)} 改为 ${String(meant)}`];
  });
  return { label: toLabel(lines, repair), edit: toEdit(draft.entries, texts), rank };
}

function toLabel(lines: readonly string[], { slip }: Repair): string {
  if (slip !== 'swappedRows') return lines.join('，');
  const [first] = lines;
  return `两行对调：${first ?? ''} 等 ${String(lines.length)} 格`;
}
