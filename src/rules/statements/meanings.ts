import type { Statement } from '../../wording/index.ts';
import { factOf, factValue, type CheckContext, type KnownFact } from '../context.ts';

/** A fact that a stated number may mean, with what the tables hold there. */
export interface Meaning {
  readonly fact: KnownFact;
  readonly value: number | null;
  /** `表三` */
  readonly tableName: string;
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
    const [cell = ''] = fact.cells;
    const tableName = context.tables.find(({ values }) => values.has(cell))?.table.name ?? '';
    meanings.push({ fact, value: factValue(context, fact), tableName });
  }
  return meanings;
}

/** Null where no table holds a number for it. A number holds where any of its meanings does. */
export function holdsFor(statement: Statement, meanings: readonly Meaning[]): boolean | null {
  if (meanings.length === 0 || meanings.some(({ value }) => value === null)) return null;
  const tolerance = statement.approximate ? toleranceOf(statement.value) : 1e-9;
  return meanings.some(
    ({ value }) => value !== null && Math.abs(value - statement.value) <= tolerance,
  );
}

/** 余, 近, 约, 多: a tenth of the number stated. */
export function toleranceOf(stated: number): number {
  return Math.max(1, stated / 10);
}
