import {
  addressOf,
  plainOf,
  type PlainContent,
  type WorkbookCell,
  type WorkbookSheet,
} from '../../document/index.ts';
import type { Cell } from '../../form/index.ts';
import { readCell, sameQuantity } from '../../report/index.ts';
import { shownDifference, type Difference } from '../difference.ts';
import { textOf, valueAt, type SheetRows, type SheetValue } from './sheet-value.ts';

/** How a cell of a table is called. */
export type PlaceOf = (cell: Cell) => string;

interface Place {
  readonly row: number;
  readonly cell: WorkbookCell;
}

/** Places of a sheet; covered by a merged cell none of its own. */
function placesOf({ rows }: WorkbookSheet): readonly Place[] {
  return rows.flatMap(({ cells }, row) => cells.map((cell) => ({ row, cell })));
}

/** The typed cells of a table's sheet that say something else than the data. */
export function typedDifferences(
  sheet: WorkbookSheet,
  read: SheetRows,
  placeOf: PlaceOf,
): readonly Difference[] {
  return placesOf(sheet).flatMap(({ row, cell: { cell, column, content } }) => {
    if (cell === null || !isTyped(cell)) return [];
    const value = valueAt(read, row, column);
    if (isSameNumber(cell, plainOf(content), value)) return [];
    const inDocument = textOf(value);
    return [
      {
        ...{ at: cell.id, place: placeOf(cell), inDocument, entry: inDocument },
        inData: contentText(plainOf(content)),
      },
    ];
  });
}

/** Sums and checks that are not what follows from the sheet's own numbers; labels that are others. */
export function otherDifferences(
  sheet: WorkbookSheet,
  read: SheetRows,
  placeOf: PlaceOf,
): readonly Difference[] {
  const places = placesOf(sheet);
  const changed = changedLabels(sheet, read);
  const known = new Set(places.map(({ row, cell: { column } }) => `${row}/${column}`));
  return [
    ...places.flatMap(({ row, cell: { cell, column, content } }) => {
      if (cell === null || isTyped(cell)) return [];
      const value = valueAt(read, row, column);
      const plain = plainOf(content);
      if (isSameNumber(cell, plain, value)) return [];
      return [shownDifference(placeOf(cell), contentText(plain), textOf(value))];
    }),
    ...changed.map(({ row, cell: { column, content } }) =>
      shownDifference(
        placeName(sheet, row, column),
        contentText(plainOf(content)),
        textOf(valueAt(read, row, column)),
      ),
    ),
    ...read.flatMap((values, row) =>
      values.flatMap((value, column) =>
        textOf(value).trim() === '' || known.has(`${row}/${column}`)
          ? []
          : [shownDifference(placeName(sheet, row, column), '', textOf(value))],
      ),
    ),
  ];
}

/** The list of all numbers, which stays as it was where somebody changed a table alone. */
export function dataDifferences(
  sheet: WorkbookSheet,
  read: SheetRows,
  placeOf: PlaceOf,
): readonly Difference[] {
  return otherDifferences(
    // Here typed and computed cells are read alike, and neither is taken over.
    {
      ...sheet,
      rows: sheet.rows.map((row) => ({
        ...row,
        cells: row.cells.map((cell) => ({
          ...cell,
          cell: cell.cell === null ? null : { ...cell.cell, terms: [] },
        })),
      })),
    },
    read,
    (cell) => `工作表“${sheet.name}” ${placeOf(cell)}`,
  );
}

function placeName({ name }: WorkbookSheet, row: number, column: number): string {
  return `工作表“${name}” ${addressOf({ row, column })}`;
}

/** True where rows or columns were moved: hardly a label stands where it was. */
export function isMoved(sheet: WorkbookSheet, read: SheetRows): boolean {
  const labels = placesOf(sheet).filter(({ cell }) => cell.cell === null);
  return changedLabels(sheet, read).length * 3 > labels.length;
}

function changedLabels(sheet: WorkbookSheet, read: SheetRows): readonly Place[] {
  return placesOf(sheet).filter(
    ({ row, cell }) => cell.cell === null && !isSameLabel(cell, row, read),
  );
}

/** True where all labels of a sheet stand at their places. */
export function hasLabels(sheet: WorkbookSheet, read: SheetRows): boolean {
  return placesOf(sheet)
    .filter(({ cell }) => cell.cell === null && cell.content.kind === 'text')
    .every(({ row, cell }) => isSameLabel(cell, row, read));
}

function isSameLabel({ column, content }: WorkbookCell, row: number, read: SheetRows): boolean {
  return contentText(plainOf(content)) === textOf(valueAt(read, row, column));
}

function isSameNumber(cell: Cell, expected: PlainContent, value: SheetValue): boolean {
  const read = readCell(cell, textOf(value));
  if (expected.kind === 'blank') return read.state === 'blank';
  const known = readCell(cell, contentText(expected));
  if (read.state !== 'number' || known.state !== 'number') {
    // Sums may be larger than any number that is typed.
    return contentText(expected) === textOf(value);
  }
  return sameQuantity(known.value, read.value);
}

function isTyped(cell: Cell): boolean {
  return cell.terms === null;
}

/** What a cell shows, as a text. */
export function contentText(content: PlainContent): string {
  switch (content.kind) {
    case 'blank':
      return '';
    case 'text':
      return content.text;
    case 'number':
      return content.digits;
  }
}
