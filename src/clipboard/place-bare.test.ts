import { describe, expect, it } from 'vitest';
import { cellsOf, layoutOf, typedCellsOf, type Table } from '../form/index.ts';
import { spannedTable } from '../form/testing/spanned-table.ts';
import { toyFormat } from '../form/testing/toy-format.ts';
import { official } from '../formats/testing/official.ts';
import { balancesOf, valuesOf } from '../report/index.ts';
import { placeBare } from './place-bare.ts';
import { valueRowsOf } from './printed-lines.ts';
import { tableAt } from './testing/printed-source.ts';

const toy = tableAt(toyFormat, 0);
const [two, three, four] = [0, 1, 2].map((index) => tableAt(official, index)) as [
  Table,
  Table,
  Table,
];

function idsOf(texts: readonly { readonly cellId: string; readonly text: string }[]): string[] {
  return texts.map(({ cellId, text }) => `${cellId.replace(/^\w+\./, '')}=${text}`);
}

/** A filled-in table with its right totals, as printed; its identities hold. */
function filled(table: Table): Map<string, string> {
  const typed = new Map(typedCellsOf(table).map((cell, index) => [cell.id, String(index + 1)]));
  for (const { left, right } of balancesOf(
    table,
    valuesOf(table, (id) => typed.get(id) ?? ''),
  )) {
    const [first] = left.terms;
    const missing = Number(right.sum) - Number(left.sum);
    if (first !== undefined && typed.has(first.cellId)) {
      typed.set(first.cellId, String(Number(first.value) + missing));
    }
  }
  const values = valuesOf(table, (id) => typed.get(id) ?? '');
  return new Map(
    [...values].map(([id, value]) => [id, value.state === 'number' ? String(value.value) : '']),
  );
}

function blockOf(table: Table, keepRow: boolean, keepColumn: boolean): string[][] {
  const texts = filled(table);
  const printed = valueRowsOf(layoutOf(table).bodyRows);
  return printed
    .filter((row) => keepRow || row.some(({ cell }) => cell.terms === null))
    .map((row) =>
      row
        .filter((_, column) => keepColumn || printed[0]?.[column]?.cell.terms === null)
        .map(({ cell }) => texts.get(cell.id) ?? ''),
    );
}

describe('placeBare', () => {
  it('begins at the cell that has the focus and reports what falls outside', () => {
    const placement = placeBare(toy, 'visits.departed.children', [
      ['4', '9', '7'],
      ['1', '', ''],
    ]);
    expect(idsOf(placement.entries)).toEqual(['departed.children=4']);
    expect(idsOf(placement.computed)).toEqual(['departed.total=9']);
    expect(placement.skipped).toEqual([
      { row: 0, column: 2, text: '7', reason: 'outside' },
      { row: 1, column: 0, text: '1', reason: 'outside' },
    ]);
  });

  const SHAPES: readonly (readonly [keepRow: boolean, keepColumn: boolean])[] = [
    [true, true],
    [true, false],
    [false, true],
    [false, false],
  ];

  it.each([
    ...SHAPES.map((shape) => ({ name: three.name, table: three, shape })),
    ...SHAPES.map((shape) => ({ name: four.name, table: four, shape })),
  ])('lays a whole block over $name, rows and columns of totals $shape', ({ table, shape }) => {
    const block = blockOf(table, shape[0], shape[1]);
    const [first] = cellsOf(table);
    const placement = placeBare(table, first?.id ?? '', block);
    const texts = filled(table);
    const wanted = typedCellsOf(table).map((cell) => [cell.id, texts.get(cell.id)]);
    expect(new Map(placement.entries.map(({ cellId, text }) => [cellId, text]))).toEqual(
      new Map(wanted as [string, string][]),
    );
    expect(placement.skipped).toEqual([]);
  });

  it('goes on over blocks printed one under the other', () => {
    const placement = placeBare(two, 'disclosure.normativeDocuments.issued', [
      ['1', '2', '3'],
      ['4', '', ''],
      ['5', '6', ''],
    ]);
    expect(idsOf(placement.entries)).toEqual([
      'normativeDocuments.issued=1',
      'normativeDocuments.repealed=2',
      'normativeDocuments.inForce=3',
      'licensing.decisions=4',
      'penalties.decisions=5',
    ]);
    expect(placement.skipped).toEqual([{ row: 2, column: 1, text: '6', reason: 'outside' }]);
  });

  it.each([
    ['with the columns of the form', ['1', '2', '', '3'], ['4', '', '5', '']],
    ['one number after the other', ['1', '2', '3'], ['4', '5', '']],
    ['one number after the other, none behind the last', ['1', '2', '3'], ['4', '5']],
  ])('lays numbers over cells of several columns, %s', (_name, first, second) => {
    const placement = placeBare(spannedTable, 't.three.before', [first, second]);
    expect(idsOf(placement.entries)).toEqual([
      ...['three.before=1', 'three.change=2', 'three.made=3'],
      ...['two.before=4', 'two.change=5'],
    ]);
    expect(placement.skipped).toEqual([]);
  });

  it('leaves out a row of two where the form has three cells, though they span four columns', () => {
    const rows = [
      ['1', '2'],
      ['4', '5'],
      ['6', '7', '8'],
    ];
    const placement = placeBare(spannedTable, 't.three.before', rows);
    expect(idsOf(placement.entries)).toEqual(['two.before=4', 'two.change=5']);
    expect(placement.skipped[0]).toEqual({ row: 0, column: null, text: '1', reason: 'shortRow' });
  });

  it('leaves out a row that is shorter than others where the form has cells for it', () => {
    const placement = placeBare(two, 'disclosure.governmentRules.issued', [
      ['1', '2', '3'],
      ['22', '189'],
      ['5'],
      [''],
      ['6', '', ''],
    ]);
    expect(idsOf(placement.entries).slice(0, 4)).toEqual([
      'governmentRules.issued=1',
      'governmentRules.repealed=2',
      'governmentRules.inForce=3',
      'licensing.decisions=5',
    ]);
    expect(placement.skipped).toEqual([{ row: 1, column: null, text: '22', reason: 'shortRow' }]);
  });

  it('does not count blank rows below the block that would not fit', () => {
    const rows = Array.from({ length: 24 }, () => ['1']);
    const below = [[''], [' '], ['']];
    expect(placeBare(three, 'requests.received.naturalPerson', rows).otherwise).toBeDefined();
    expect(
      placeBare(three, 'requests.received.naturalPerson', [...rows, ...below]).otherwise,
    ).toBeDefined();
  });

  it('throws on a cell the table does not have', () => {
    expect(() => placeBare(toy, 'visits.nobody.adults', [['1']])).toThrow('No cell');
  });
});
