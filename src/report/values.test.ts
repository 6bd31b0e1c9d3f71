import { describe, expect, it } from 'vitest';
import { cellsOf, tablesOf, type Column, type Table } from '../form/index.ts';
import { toyFormat } from '../form/testing/toy-format.ts';
import { addQuantities, orderOfSums, valuesOf, type CellValue } from './values.ts';

const toyTables = tablesOf(toyFormat);

/** A table of one row: typed columns `a`, `b`, `c`, their total, and a grand total over that one. */
function rowTable(value: NonNullable<Column['value']>): Table {
  const columns: readonly Column[] = [
    { id: 'a', label: 'A', value },
    { id: 'b', label: 'B', value },
    { id: 'c', label: 'C', value },
    { id: 'total', label: '总计', value, sum: ['a', 'b', 'c'] },
    { id: 'grand', label: '合计', value, sum: ['total'] },
  ];
  const rows = [{ id: 'r', label: 'R' }];
  const block = { above: [], corner: '', rowHeads: true, rows, columns };
  return {
    id: 't',
    name: '表',
    arrangement: 'stacked',
    widths: [],
    identities: [],
    blocks: [block],
  };
}

function valueAt(table: Table, column: string, typed: Record<string, string>): CellValue {
  const found = valuesOf(table, (id) => typed[id.slice('t.r.'.length)] ?? '').get(`t.r.${column}`);
  if (found === undefined) throw new Error(`No column “${column}”`);
  return found;
}

const counts = rowTable('count');
const amounts = rowTable('amount');

describe('valuesOf', () => {
  it.each([
    ['1', '2', '3', { state: 'number', value: 6, complete: true }],
    ['0', '0', '0', { state: 'number', value: 0, complete: true }],
    ['1', '', '3', { state: 'number', value: 4, complete: false }],
    ['0', '', '\u3000', { state: 'number', value: 0, complete: false }],
    ['', '', '', { state: 'blank', complete: false }],
    ['1', '1.5', '3', { state: 'open', complete: false }],
    ['', '12件', '', { state: 'open', complete: false }],
    ['１', '1,259', ' 2 ', { state: 'number', value: 1262, complete: true }],
  ])('sums “%s”, “%s”, “%s” to %o, and so does a sum of the sum', (a, b, c, expected) => {
    expect(valueAt(counts, 'total', { a, b, c })).toEqual(expected);
    expect(valueAt(counts, 'grand', { a, b, c })).toEqual(expected);
  });

  it('sums amounts exactly: 0.1 + 0.2 + 18.8710 = 19.1710', () => {
    const total = valueAt(amounts, 'total', { a: '0.1', b: '0.2', c: '18.8710' });
    expect(total).toEqual({ state: 'number', value: '19.1710', complete: true });
  });

  it('skips a blank amount: 0.1 + blank + 0.2 = 0.3, not complete', () => {
    const total = valueAt(amounts, 'total', { a: '0.1', b: '', c: '0.2' });
    expect(total).toEqual({ state: 'number', value: '0.3', complete: false });
  });

  it('keeps blank and 0 apart in a typed cell', () => {
    expect(valueAt(counts, 'a', { a: '' })).toEqual({ state: 'blank', complete: false });
    const zero = { state: 'number', value: 0, complete: true };
    expect(valueAt(counts, 'a', { a: '0' })).toEqual(zero);
  });

  it('keeps what was typed of an unreadable cell', () => {
    const value = { state: 'unreadable', text: ' 1.5', reason: 'decimal', complete: false };
    expect(valueAt(counts, 'a', { a: ' 1.5' })).toEqual(value);
  });

  it('never asks for the text of a computed cell', () => {
    for (const table of toyTables) {
      const typed = new Set(cellsOf(table).flatMap((cell) => (cell.terms === null ? cell.id : [])));
      const asked: string[] = [];
      valuesOf(table, (id) => {
        asked.push(id);
        return '';
      });
      expect(asked.sort()).toEqual([...typed].sort());
    }
  });

  it('throws where a cell sums one that is not there', () => {
    const lonely = cellsOf(counts).filter((cell) => cell.column === 'total');
    expect(() => orderOfSums(lonely)).toThrow('“t.r.a”');
  });
});

describe('addQuantities', () => {
  it.each([
    [[1, 2, 3], 6],
    [[999_999_999, 999_999_999], 1_999_999_998],
    [['0.1', '0.2'], '0.3'],
    [[1, '0.50'], '1.50'],
    [['999999999999.123456', '0.000001'], '999999999999.123457'],
  ])('adds %j to %j', (quantities, sum) => {
    expect(addQuantities(quantities)).toBe(sum);
  });
});
