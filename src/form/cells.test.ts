import { describe, expect, it } from 'vitest';
import { cellsOf, columnsOfRow, typedCellsOf } from './cells.ts';
import type { Block, Table } from './format.ts';
import { tablesOf } from './sections.ts';
import { toyFormat } from './testing/toy-format.ts';

function tableOf(block: Partial<Block>): Table {
  const blank: Block = { above: [], corner: '', rowHeads: true, rows: [], columns: [] };
  const blocks = [{ ...blank, ...block }];
  return { id: 't', name: '表', arrangement: 'stacked', widths: [], identities: [], blocks };
}

describe('cellsOf', () => {
  it('makes 6 cells of the toy table, 4 of them typed', () => {
    const toy = tablesOf(toyFormat).flatMap(cellsOf);
    expect(toy.map(({ id, terms }) => [id, terms])).toEqual([
      ['visits.arrived.adults', null],
      ['visits.arrived.children', null],
      ['visits.arrived.total', ['visits.arrived.adults', 'visits.arrived.children']],
      ['visits.departed.adults', null],
      ['visits.departed.children', null],
      ['visits.departed.total', ['visits.departed.adults', 'visits.departed.children']],
    ]);
    expect(tablesOf(toyFormat).flatMap(typedCellsOf)).toHaveLength(4);
  });

  it('sums along the row where a computed row and a computed column meet', () => {
    const table = tableOf({
      rows: [
        { id: 'a', label: 'A' },
        { id: 'all', label: '总', sum: ['a'] },
      ],
      columns: [
        { id: 'x', label: 'X' },
        { id: 'total', label: '总计', sum: ['x'] },
      ],
    });
    expect(cellsOf(table).map(({ id, terms }) => [id, terms])).toEqual([
      ['t.a.x', null],
      ['t.a.total', ['t.a.x']],
      ['t.all.x', ['t.a.x']],
      ['t.all.total', ['t.all.x']],
    ]);
  });

  it('leaves heads out of the spoken name that the form marks so', () => {
    const table = tableOf({
      above: [
        { label: '默', spoken: false },
        { label: '上', spoken: true },
      ],
      rows: [{ id: 'g', label: '组', spoken: false, children: [{ id: 'a', label: 'A' }] }],
      columns: [{ id: 'x', label: 'X' }],
    });
    expect(cellsOf(table)[0]).toMatchObject({ name: 'A 上 X', rowName: 'A', columnName: '上 X' });
  });

  it('names a cell by its column alone where rows have no printed heads', () => {
    const rows = [{ id: 'a', label: 'A' }];
    const table = tableOf({ rowHeads: false, rows, columns: [{ id: 'x', label: 'X' }] });
    expect(cellsOf(table)[0]).toMatchObject({ name: 'X', rowName: '' });
  });
});

describe('columnsOfRow', () => {
  it('gives the columns of the block that holds the row, none for an unknown row', () => {
    const [table = tableOf({})] = tablesOf(toyFormat);
    const columns = columnsOfRow(table, 'departed').map((column) => column.id);
    expect(columns).toEqual(['adults', 'children', 'total']);
    expect(columnsOfRow(table, 'nowhere')).toEqual([]);
  });
});
