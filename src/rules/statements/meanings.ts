import type { Statement } from '../../wording/index.ts';
import { factOf, factValue, type CheckContext, type KnownFact } from '../context.ts';

/** A fact that a stated number may mean, with what the tables hold there. */
export interface Meaning {
  readonly fact: KnownFact;
  readonly value: number | null;
}

/**
 * The facts of the tables a statement may speak of, the likeliest first; none where one of them is
 * another matter (last year, a fee in yuan): then the tables can't decide.
 */
export function meaningsOf(context: CheckContext, statement: Statement): readonly Meaning[] {
  const meanings: Meaning[] = [];
  for (const id of [statement.fact, ...statement.alternatives]) {
    const fact = factOf(context.format, id);
    if (fact === null) return [];
    meanings.push({ fact, value: factValue(context, fact) });
  }
  return meanings;
}
