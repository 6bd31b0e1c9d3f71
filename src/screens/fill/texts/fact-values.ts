import { tablesOf, type ReviewFormat } from '../../../form/index.ts';
import { typedAt, valuesOf, type Draft } from '../../../report/index.ts';
import type { FactValues } from '../../../wording/index.ts';

/** What the tables hold; null where a blank or unreadable entry stands behind a fact. */
export function factValuesOf(format: ReviewFormat, draft: Draft): FactValues {
  const cells = new Map(
    tablesOf(format).flatMap((table) => [...valuesOf(table, (id) => typedAt(draft, id))]),
  );
  const facts = new Map(format.facts.map((fact) => [fact.id, fact]));
  return (factId) => {
    const fact = facts.get(factId);
    if (fact === undefined) return null;
    let sum = 0;
    for (const id of fact.cells) {
      const value = cells.get(id);
      if (value?.state !== 'number' || !value.complete) return null;
      sum += Number(value.value);
    }
    return sum;
  };
}
