import fc from 'fast-check';
import {
  cellsOf,
  tablesOf,
  typedCellsOf,
  type ReviewFormat,
  type Table,
  type ValueKind,
} from '../../form/index.ts';
import type { FactValues } from '../index.ts';

const counts = fc.oneof(
  { weight: 2, arbitrary: fc.constant(0) },
  { weight: 2, arbitrary: fc.constant(1) },
  { weight: 3, arbitrary: fc.nat({ max: 40 }) },
  fc.nat({ max: 99_999 }),
);
const amounts = fc.oneof(
  fc.constant(0),
  fc.nat({ max: 999_999_999 }).map((units) => units / 10_000),
);
const numbersOf: Readonly<Record<ValueKind, fc.Arbitrary<number>>> = {
  count: counts,
  signedCount: fc.oneof(counts, fc.integer({ min: -40, max: 0 })),
  amount: amounts,
  openAmount: amounts,
};

/** Numbers of the typed cells; every third row or so is all zero, as in real reports. */
function arbitraryCells(format: ReviewFormat): fc.Arbitrary<Map<string, number>> {
  const typed = tablesOf(format).flatMap(typedCellsOf);
  const rows = [...new Set(typed.map(({ table, row }) => `${table}.${row}`))];
  const numbers = fc.tuple(...typed.map(({ value }) => numbersOf[value]));
  const empty = fc.tuple(...rows.map(() => fc.integer({ min: 0, max: 9 })));
  return fc.tuple(numbers, empty, fc.constantFrom(2, 4, 9)).map(
    ([values, draws, limit]) =>
      new Map(
        typed.map(({ id, table, row }, index) => {
          const isEmpty = (draws[rows.indexOf(`${table}.${row}`)] ?? 0) < limit;
          return [id, isEmpty ? 0 : (values[index] ?? 0)];
        }),
      ),
  );
}

/** Values of all facts of a balanced report, and of what texts state beside the tables. */
export function arbitraryValues(format: ReviewFormat): fc.Arbitrary<FactValues> {
  const behind = typedBehind(format);
  const beside = fc.tuple(...format.wording.asides.map(() => counts));
  return fc.tuple(arbitraryCells(format), beside).map(([values, others]) => {
    const valueOf = (cell: string) =>
      (behind.get(cell) ?? []).reduce((sum, id) => sum + (values.get(id) ?? 0), 0);
    for (const table of tablesOf(format)) balance(table, values, valueOf);
    const facts = new Map(
      format.facts.map(({ id, cells }) => [id, cells.reduce((sum, one) => sum + valueOf(one), 0)]),
    );
    format.wording.asides.forEach(({ id }, index) => facts.set(id, others[index] ?? 0));
    return (id: string) => facts.get(id) ?? null;
  });
}

/** The typed cells each cell is made of. */
function typedBehind(format: ReviewFormat): ReadonlyMap<string, readonly string[]> {
  const cells = new Map(
    tablesOf(format)
      .flatMap(cellsOf)
      .map((cell) => [cell.id, cell]),
  );
  const behind = (id: string): readonly string[] => cells.get(id)?.terms?.flatMap(behind) ?? [id];
  return new Map([...cells.keys()].map((id) => [id, behind(id)]));
}

/** Makes the identities of a table hold, by their first left row, else by their last right one. */
function balance(
  table: Table,
  values: Map<string, number>,
  valueOf: (cell: string) => number,
): void {
  for (const { left, right } of table.identities) {
    const [first, last] = [left[0]?.row ?? '', right[right.length - 1]?.row ?? ''];
    for (const { column, id } of typedCellsOf(table).filter(({ row }) => row === first)) {
      const sum = (rows: readonly { readonly row: string }[]) =>
        rows.reduce((all, { row }) => all + valueOf([table.id, row, column].join('.')), 0);
      const lacking = sum(right) - sum(left.slice(1));
      values.set(id, Math.max(0, lacking));
      const closing = [table.id, last, column].join('.');
      if (lacking < 0) values.set(closing, (values.get(closing) ?? 0) - lacking);
    }
  }
}
