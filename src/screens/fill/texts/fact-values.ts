import type { ReviewFormat } from '../../../form/index.ts';
import { allValuesOf, sumOfCells, type Draft } from '../../../report/index.ts';
import type { FactValues } from '../../../wording/index.ts';

/** What the tables hold; null where a blank or unreadable entry stands behind a fact. */
export function factValuesOf(format: ReviewFormat, draft: Draft): FactValues {
  const values = allValuesOf(format, draft);
  const facts = new Map(format.facts.map((fact) => [fact.id, fact]));
  return (factId) => {
    const fact = facts.get(factId);
    const sum = fact === undefined ? null : sumOfCells(fact.cells, (id) => values.get(id));
    return sum === null ? null : Number(sum);
  };
}
