import { describe, expect, it } from 'vitest';
import type { Block, Table } from './format.ts';
import { layoutOf, type LayoutCell } from './layout.ts';
import { spannedTable } from './testing/spanned-table.ts';

const blank: Block = {
  above: [],
  corner: '角',
  rowHeads: true,
  rows: [{ id: 'a', label: 'A' }],
  columns: [{ id: 'x', label: 'X' }],
};

function tableOf(arrangement: Table['arrangement'], blocks: readonly Partial<Block>[]): Table {
  const full = blocks.map((block) => ({ ...blank, ...block }));
  return { id: 't', name: '表', arrangement, widths: [], identities: [], blocks: full };
}

function shown(cell: LayoutCell): string {
  const text = cell.kind === 'head' ? `${cell.text}/${cell.scope}` : cell.cell.id;
  return `${text}@${cell.column} ${cell.colSpan}×${cell.rowSpan}`;
}

function bodyOf(table: Table): string[][] {
  return layoutOf(table).bodyRows.map((row) => row.cells.map(shown));
}

function headOf(table: Table): string[][] {
  return layoutOf(table).headRows.map((row) => row.cells.map(shown));
}

describe('layoutOf a stack', () => {
  it('repeats the heads of a single block, band included, on each page', () => {
    const table = tableOf('stacked', [{ band: '带' }]);
    expect(headOf(table)).toEqual([['带/colgroup@0 2×1'], ['角/col@0 1×1', 'X/col@1 1×1']]);
    expect(bodyOf(table)).toEqual([['A/row@0 1×1', 't.a.x@1 1×1']]);
  });

  it('stretches the last column of a narrow block, which still heads one column', () => {
    const columns = [
      { id: 'x', label: 'X' },
      { id: 'y', label: 'Y' },
    ];
    const table = tableOf('stacked', [{ columns }, { rows: [{ id: 'b', label: 'B' }] }]);
    expect(headOf(table)).toEqual([]);
    expect(layoutOf(table).blockRows).toEqual([2, 2]);
    expect(bodyOf(table)).toEqual([
      ['角/col@0 1×1', 'X/col@1 1×1', 'Y/col@2 1×1'],
      ['A/row@0 1×1', 't.a.x@1 1×1', 't.a.y@2 1×1'],
      ['角/col@0 1×1', 'X/col@1 2×1'],
      ['B/row@0 1×1', 't.b.x@1 2×1'],
    ]);
  });

  it('gives a column as many printed columns as it asks for, blocks of 1 · 2 · 1 over 2 · 2', () => {
    const table = spannedTable;
    expect(layoutOf(table).width).toBe(5);
    expect(bodyOf(table)).toEqual([
      ['三数/colgroup@0 5×1'],
      ['事项/col@0 1×1', '上年/col@1 1×1', '增减/col@2 2×1', '决定/col@4 1×1'],
      ['甲/row@0 1×1', 't.three.before@1 1×1', 't.three.change@2 2×1', 't.three.made@4 1×1'],
      ['两数/colgroup@0 5×1'],
      ['事项/col@0 1×1', '上年/col@1 2×1', '增减/col@3 2×1'],
      ['乙/row@0 1×1', 't.two.before@1 2×1', 't.two.change@3 2×1'],
    ]);
    const [, , three, , , two] = layoutOf(table).bodyRows;
    const headsOf = (row: typeof three) =>
      row?.cells.map((cell) => (cell.kind === 'value' ? cell.heads : []));
    expect(headsOf(three)?.slice(1)).toEqual([
      ['b0three', 'b0c1l0'],
      ['b0three', 'b0c2l0'],
      ['b0three', 'b0c4l0'],
    ]);
    expect(headsOf(two)?.slice(1)).toEqual([
      ['b1two', 'b1c1l0'],
      ['b1two', 'b1c3l0'],
    ]);
  });

  it('spans the heads of groups over their leaves, and leaves down to the last head row', () => {
    const table = tableOf('stacked', [
      {
        rows: [
          { id: 'g', label: '组', children: [blank.rows, [{ id: 'b', label: 'B' }]].flat() },
          { id: 'c', label: 'C' },
        ],
        columns: [
          { id: 'x', label: 'X' },
          {
            id: 'h',
            label: '群',
            children: [
              { id: 'y', label: 'Y' },
              { id: 'z', label: 'Z' },
            ],
          },
        ],
      },
    ]);
    expect(headOf(table)).toEqual([
      ['角/colgroup@0 2×2', 'X/col@2 1×2', '群/colgroup@3 2×1'],
      ['Y/col@3 1×1', 'Z/col@4 1×1'],
    ]);
    expect(bodyOf(table).map((row) => row.slice(0, -3))).toEqual([
      ['组/rowgroup@0 1×2', 'A/row@1 1×1'],
      ['B/row@1 1×1'],
      ['C/row@0 2×1'],
    ]);
    const [, second] = layoutOf(table).bodyRows;
    const heads = second?.cells.map((cell) => (cell.kind === 'value' ? cell.heads : []));
    expect(heads?.[3]).toEqual(['b0g', 'b0b', 'b0c3l0', 'b0c4l1']);
  });
});

describe('layoutOf blocks side by side', () => {
  it('merges neighbouring heads of the same words and keeps the blocks in one line', () => {
    const above = (...labels: string[]) => labels.map((label) => ({ label, spoken: true }));
    const block = (id: string, ...labels: string[]): Partial<Block> => ({
      above: above(...labels),
      rowHeads: false,
      corner: '',
      rows: [{ id, label: id }],
    });
    const table = tableOf('sideBySide', [
      block('a', '甲'),
      block('b', '乙', '一'),
      block('c', '乙', '二'),
    ]);
    expect(headOf(table)).toEqual([
      ['甲/col@0 1×1', '乙/colgroup@1 2×1'],
      ['X/col@0 1×2', '一/col@1 1×1', '二/col@2 1×1'],
      ['X/col@1 1×1', 'X/col@2 1×1'],
    ]);
    expect(bodyOf(table)).toEqual([['t.a.x@0 1×1', 't.b.x@1 1×1', 't.c.x@2 1×1']]);
    expect(layoutOf(table).rowHeadWidth).toBe(0);
  });

  it('spreads a group over all that its columns ask for', () => {
    const columns = [
      { id: 'x', label: 'X', span: 2 },
      { id: 'y', label: 'Y' },
    ];
    const group = [{ id: 'g', label: '群', children: columns }];
    const table = tableOf('sideBySide', [
      { rowHeads: false, columns: group },
      { rowHeads: false, rows: [{ id: 'b', label: 'B' }] },
    ]);
    expect(headOf(table)).toEqual([
      ['群/colgroup@0 3×1', 'X/col@3 1×2'],
      ['X/col@0 2×1', 'Y/col@2 1×1'],
    ]);
    expect(bodyOf(table)).toEqual([['t.a.x@0 2×1', 't.a.y@2 1×1', 't.b.x@3 1×1']]);
  });
});
