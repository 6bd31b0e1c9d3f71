import { cellsOf, type Cell } from './cells.ts';
import type { Format } from './format.ts';
import { tablesOf } from './sections.ts';
import { isUnder, type Succession } from './succession.ts';

/** What the later of two editions says of the earlier; null where neither follows the other. */
function successionBetween(one: Format, other: Format): Succession | null {
  const found = [
    one.succession?.from === other.id ? one.succession : null,
    other.succession?.from === one.id ? other.succession : null,
  ];
  return found.find((succession) => succession !== null) ?? null;
}

/** Ids of the cells, computed ones too, that mean the same in both editions. */
export function sameCells(one: Format, other: Format): ReadonlySet<string> {
  const cells = allCells(one);
  if (one.id === other.id) return new Set(cells.map(({ id }) => id));
  const same = successionBetween(one, other)?.same ?? [];
  const others = new Map(allCells(other).map((cell) => [cell.id, cell]));
  return new Set(
    cells
      .filter((cell) => isAlike(cell, others.get(cell.id)))
      .map(({ id }) => id)
      .filter((id) => same.some((path) => isUnder(path, id))),
  );
}

/**
 * The cells of `before`, a report of which is compared, whose sum is the number that these cells of
 * `format` sum up to; null where there is none.
 */
export function cellsBefore(
  format: Format,
  before: Format,
  cells: readonly string[],
): readonly string[] | null {
  const same = sameCells(format, before);
  const divided = format.succession?.from === before.id ? format.succession.divided : [];
  let left = cells;
  const sums = divided.flatMap(({ row, into }) =>
    columnsUnder(into[0] ?? '', cells).flatMap((column) => {
      const parts = into.map((part) => `${part}.${column}`);
      if (!parts.every((part) => left.includes(part))) return [];
      left = left.filter((id) => !parts.includes(id));
      return [`${row}.${column}`];
    }),
  );
  return left.every((id) => same.has(id)) ? [...left, ...sums] : null;
}

function columnsUnder(row: string, cells: readonly string[]): readonly string[] {
  return cells.filter((id) => isUnder(row, id)).map((id) => id.slice(row.length + 1));
}

function allCells(format: Format): readonly Cell[] {
  return tablesOf(format).flatMap(cellsOf);
}

/** A number means nothing where another kind of number stands, nor a typed one where one is added up. */
function isAlike(cell: Cell, other: Cell | undefined): boolean {
  return (
    other?.value === cell.value &&
    other.unit === cell.unit &&
    (other.terms === null) === (cell.terms === null)
  );
}
