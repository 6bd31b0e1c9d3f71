import { tablesOf, type ReviewFormat } from '../../../form/index.ts';
import { addQuantities, typedAt, valuesOf, type Draft } from '../../../report/index.ts';
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
    const values = fact.cells.map((id) => cells.get(id));
    const numbers = values.flatMap((value) =>
      value?.state === 'number' && value.complete ? [value.value] : [],
    );
    return numbers.length < values.length ? null : Number(addQuantities(numbers));
  };
}
