import { cellId, columnsOfRow, layoutOf, oncePer, sumsOf, type Table } from '../form/index.ts';
import { addQuantities, sameQuantity, type Quantity } from '../report/index.ts';

/** An equation that the numbers of a source can be held against: Σ left = Σ right. */
interface Equation {
  readonly left: readonly string[];
  readonly right: readonly string[];
  /** The printed total it is about; null for a balance between rows. */
  readonly total: string | null;
  /** Id of the identity; null for a sum. */
  readonly identity: string | null;
}

/** All sums and balances a table prints. */
const equationsOf = oncePer((table: Table): readonly Equation[] => [
  ...sumsOf(table).map(({ total, terms }) => ({
    left: terms,
    right: [total],
    total,
    identity: null,
  })),
  ...table.identities.flatMap(({ id, left, right }) =>
    columnsOfRow(table, left[0]?.row ?? '').map((column) => {
      const at = ({ row }: { readonly row: string }) => cellId(table.id, row, column.id);
      return { left: left.map(at), right: right.map(at), total: null, identity: id };
    }),
  ),
]);

/** The cells that are printed in one row with a cell, itself among them. */
export const printedRowsOf = oncePer((table: Table): readonly (readonly string[])[] =>
  layoutOf(table).bodyRows.map(({ cells }) =>
    cells.flatMap((one) => (one.kind === 'value' ? [one.cell.id] : [])),
  ),
);

/** What a source has in a cell: a number, or null where it is blank. Not held at all: no entry. */
export type SeenValues = ReadonlyMap<string, Quantity | null>;

/** Cells that a source has only the sum of. */
export interface KnownSum {
  readonly cells: readonly string[];
  readonly value: Quantity;
}

/** `silent`: the source prints nothing to compare. `open`: something that is needed is not known. */
type Verdict = 'holds' | 'broken' | 'open' | 'silent';

export interface Judged extends Equation {
  readonly verdict: Verdict;
}

/** Holds the numbers of a source against all that its table demands. A blank adds nothing. */
export function judgeEquations(
  table: Table,
  seen: SeenValues,
  sums: readonly KnownSum[],
): readonly Judged[] {
  const sum = summing(table, seen, sums);
  return equationsOf(table).map((equation) => ({ ...equation, verdict: verdictOf(equation) }));

  function verdictOf({ left, right, total }: Equation): Verdict {
    if (total !== null && (seen.get(total) ?? null) === null) return 'silent';
    const printed = [...left, ...right].filter((id) => (seen.get(id) ?? null) !== null);
    if (total === null && printed.length === 0) return 'silent';
    const [one, other] = [sum(left), sum(right)];
    if (one === null || other === null) return 'open';
    return sameQuantity(one, other) ? 'holds' : 'broken';
  }
}

/** What a computed cell comes to by the typed cells alone; null where one of them is not known. */
export function computedAt(
  table: Table,
  seen: SeenValues,
  sums: readonly KnownSum[],
): (id: string) => Quantity | null {
  const totals = new Set(sumsOf(table).map(({ total }) => total));
  const typed = new Map([...seen].filter(([id]) => !totals.has(id)));
  const sum = summing(table, typed, sums);
  return (id) => sum([id]);
}

/** A total that is not printed is what its terms come to. */
function summing(
  table: Table,
  seen: SeenValues,
  sums: readonly KnownSum[],
): (ids: readonly string[]) => Quantity | null {
  const termsOf = new Map(sumsOf(table).map(({ total, terms }) => [total, terms]));
  const sumOf = (ids: readonly string[]): Quantity | null => {
    const numbers: Quantity[] = [];
    const covered = new Set<string>();
    for (const id of ids) {
      if (covered.has(id)) continue;
      const own = seen.get(id);
      const terms = termsOf.get(id);
      const known = sums.find(
        ({ cells }) => cells.includes(id) && cells.every((c) => ids.includes(c)),
      );
      if (own !== undefined && own !== null) numbers.push(own);
      else if (terms !== undefined) {
        const part = sumOf(terms);
        if (part === null) return null;
        numbers.push(part);
      } else if (own === undefined && known !== undefined) {
        numbers.push(known.value);
        for (const cell of known.cells) covered.add(cell);
      } else if (own === undefined) return null;
    }
    return numbers.length === 0 ? 0 : addQuantities(numbers);
  };
  return sumOf;
}
