import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellsOf, layoutOf, tablesOf, type Table } from '../form/index.ts';
import { toyFormat } from '../form/testing/toy-format.ts';
import { invented } from '../formats/testing/every-edition.ts';
import { official } from '../formats/testing/official.ts';
import { parseTsv } from './parse-tsv.ts';
import { placeMatrix } from './place-matrix.ts';
import type { Placement } from './placement.ts';
import { printedMatrix, tableAt, tsvOf } from './testing/printed-source.ts';

const toy = tableAt(toyFormat, 0);
const [two, three, four] = [0, 1, 2].map((index) => tableAt(official, index)) as [
  Table,
  Table,
  Table,
];

const TABLES = [official, invented].flatMap(tablesOf);

/** Cell ids without the table's name, and the texts that were placed. */
function placed(placement: Placement): Record<string, string> {
  if (placement.kind !== 'labelled') return { kind: placement.kind };
  return Object.fromEntries(
    [...placement.entries, ...placement.computed].map(({ cellId, text }) => [
      cellId.replace(/^\w+\./, ''),
      text,
    ]),
  );
}

function skippedOf(placement: Placement): readonly string[] {
  if (placement.kind !== 'labelled') return [];
  return placement.skipped.map(({ row, column, text, reason }) =>
    [row, column ?? '', text, reason].join(' '),
  );
}

function placeTsv(table: Table, ...rows: string[]): Placement {
  return placeMatrix(table, parseTsv(rows.join('\n')));
}

/** A text of its own for each cell, as a number. */
function numbersFor(table: Table): (cellId: string) => string {
  const ids = cellsOf(table).map((cell) => cell.id);
  return (id) => String(ids.indexOf(id) + 100);
}

describe('placeMatrix by labels', () => {
  it('takes rows and columns in any order, and totals apart', () => {
    const placement = placeTsv(toy, '\t合计\t少儿\t成人', '2、离 开\t9\t4\t5', '到访\t3\t2\t1');
    expect(placement).toEqual({
      kind: 'labelled',
      entries: [
        { cellId: 'visits.departed.children', text: '4' },
        { cellId: 'visits.departed.adults', text: '5' },
        { cellId: 'visits.arrived.children', text: '2' },
        { cellId: 'visits.arrived.adults', text: '1' },
      ],
      computed: [
        { cellId: 'visits.departed.total', text: '9' },
        { cellId: 'visits.arrived.total', text: '3' },
      ],
      skipped: [],
    });
  });

  it('reads rows without heads where their number is that of the form, with or without totals', () => {
    expect(placed(placeTsv(toy, '1.来访\t1\t2'))).toEqual({
      'arrived.adults': '1',
      'arrived.children': '2',
    });
    expect(placed(placeTsv(toy, '1.来访\t1\t2\t3'))).toMatchObject({ 'arrived.total': '3' });
    expect(placeTsv(toy, '1.来访\t1')).toEqual({ kind: 'none', reason: 'nothingCertain' });
  });

  it('keeps what is written and is no number, and what is blank', () => {
    const placement = placeTsv(
      toy,
      '\t成人\t儿童',
      '1.来访\t22（其中修订16件）\t',
      '2.离开\t-\t####',
    );
    expect(placed(placement)).toEqual({
      'arrived.adults': '22（其中修订16件）',
      'arrived.children': '',
      'departed.adults': '-',
      'departed.children': '####',
    });
  });

  it('reports rows and columns the form does not have', () => {
    const placement = placeTsv(toy, '\t成人\t老人', '1.来访\t1\t2', '3.其他\t4\t5');
    expect(placed(placement)).toEqual({ 'arrived.adults': '1' });
    expect(skippedOf(placement)).toEqual(['1 2 2 unknownColumn', '2  3.其他 unknownRow']);
  });

  it.each<[what: string, rows: string[]]>([
    ['fewer cells than heads', ['\t成人\t儿童\t总计', '1.来访\t3\t4\t7', '2.离开\t5\t11']],
    ['fewer cells than other rows, without heads', ['1.来访\t3\t4\t7', '2.离开\t5\t11']],
    ['heads beside their columns', ['成人\t儿童\t总计', '1.来访\t3\t4\t7', '2.离开\t5\t11']],
  ])('leaves out the whole row that has %s: one of its cells is missing', (_, rows) => {
    const placement = placeTsv(toy, ...rows);
    expect(placed(placement)).toEqual({
      'arrived.adults': '3',
      'arrived.children': '4',
      'arrived.total': '7',
    });
    expect(skippedOf(placement)).toEqual([`${String(rows.length - 1)}  2.离开 shortRow`]);
  });

  it('leaves out a row with a note that took the place of a cell: 189 is not 废止', () => {
    const heads = '信息内容\t本年制发件数\t本年废止件数\t现行有效件数';
    const rows = ['规章\t2\t1\t14', '行政规范性文件\t22\t189', '行政许可\t5'];
    const placement = placeTsv(
      two,
      heads,
      ...rows.slice(0, 2),
      '\t本年处理决定数量',
      ...rows.slice(2),
    );
    expect(placed(placement)).toEqual({
      'governmentRules.issued': '2',
      'governmentRules.repealed': '1',
      'governmentRules.inForce': '14',
      'licensing.decisions': '5',
    });
    expect(skippedOf(placement)).toEqual(['2  行政规范性文件 shortRow']);
  });

  it('takes a row that ends in blanks of its own', () => {
    const placement = placeTsv(toy, '\t成人\t儿童', '1.来访\t1\t', '2.离开');
    expect(placed(placement)).toMatchObject({ 'arrived.adults': '1', 'arrived.children': '' });
    expect(skippedOf(placement)).toEqual([]);
  });

  it('takes neither of two different texts for one cell', () => {
    const placement = placeTsv(toy, '\t成人\t儿童', '1.来访\t1\t2', '1.来访\t3\t2');
    expect(placed(placement)).toEqual({ 'arrived.children': '2' });
    expect(skippedOf(placement)).toEqual(['1 1 1 twice', '2 1 3 twice']);
  });
});

describe('placeMatrix without labels', () => {
  it('hands numbers on as they are', () => {
    expect(placeTsv(toy, '1,259\t', '-\t０')).toEqual({
      kind: 'bare',
      rows: [
        ['1,259', ''],
        ['-', '０'],
      ],
    });
  });

  it('refuses blanks and words of another table', () => {
    expect(placeTsv(toy, '\t', '')).toEqual({ kind: 'none', reason: 'empty' });
    expect(placeTsv(toy, '1.属于国家秘密\t3')).toEqual({ kind: 'none', reason: 'unknownText' });
  });
});

/** Two groups whose rows are called alike. */
const twins: Table = {
  id: 't',
  name: '表',
  arrangement: 'stacked',
  widths: [],
  identities: [],
  blocks: [
    {
      above: [],
      corner: '',
      rowHeads: true,
      columns: [{ id: 'x', label: '件数' }],
      rows: [
        {
          id: 'g',
          label: '甲组',
          children: [
            { id: 'ga', label: '1.重复' },
            { id: 'go', label: '2.其他' },
          ],
        },
        {
          id: 'h',
          label: '乙组',
          children: [
            { id: 'ha', label: '1.无关' },
            { id: 'ho', label: '2.其他' },
          ],
        },
      ],
    },
  ],
};

describe('placeMatrix of rows that are called alike', () => {
  it('tells them apart by their group', () => {
    const rows = ['\t\t件数', '乙组\t2.其他\t4', '甲组\t2.其他\t2'];
    expect(placed(placeTsv(twins, ...rows))).toEqual({ 'ho.x': '4', 'go.x': '2' });
  });

  it('tells them apart by order where all of them are there', () => {
    expect(placed(placeTsv(twins, '\t件数', '其他\t2', '其他\t4'))).toEqual({
      'go.x': '2',
      'ho.x': '4',
    });
  });

  it('tells one apart by the row printed before it in its group', () => {
    const placement = placeTsv(twins, '\t件数', '无关\t3', '其他\t4');
    expect(placed(placement)).toEqual({ 'ha.x': '3', 'ho.x': '4' });
  });

  it('reports one that could mean either', () => {
    const strange = placeTsv(twins, '\t\t件数', '甲组\t重复\t1', '无题\t其他\t9');
    expect(placed(strange)).toEqual({ 'ga.x': '1' });
    expect(skippedOf(strange)).toEqual(['2  无题 ambiguousRow']);
    const alone = placeTsv(twins, '\t件数', '无关\t3', '未知\t5', '其他\t4');
    expect(placed(alone)).toEqual({ 'ha.x': '3' });
    expect(skippedOf(alone)).toEqual(['2  未知 unknownRow', '3  其他 ambiguousRow']);
  });
});

describe('placeMatrix of whole tables', () => {
  it.each(TABLES)('finds all cells of $name with spans', (table) => {
    const textOf = numbersFor(table);
    const placement = placeMatrix(table, printedMatrix(table, textOf));
    expect(skippedOf(placement)).toEqual([]);
    const all = cellsOf(table).map((cell) => [cell.id.replace(/^\w+\./, ''), textOf(cell.id)]);
    expect(placed(placement)).toEqual(Object.fromEntries(all));
  });

  it('never reads a digit of a label or the corner line as data', () => {
    const placement = placeTsv(
      three,
      '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）\t\t\t申请人情况',
      '\t\t\t自然人',
      '\t（三）不予公开\t1.属于国家秘密\t7',
    );
    expect(placed(placement)).toEqual({ 'stateSecret.naturalPerson': '7' });
    expect(skippedOf(placement)).toEqual([]);
  });

  it('reads a row of blanks called 总计 as a row', () => {
    const rows = [
      '\t自然人\t总计',
      '（一）予以公开\t1\t1',
      '总计\t\t',
      '四、结转下年度继续办理\t2\t2',
    ];
    expect(placed(placeTsv(three, ...rows))).toMatchObject({ 'carriedOver.total': '2' });
  });

  it.each(['总计', '其他'])(
    'reads a column called %s as a column, under whatever heads',
    (name) => {
      const placement = placeTsv(three, '\t申请人情况', `\t${name}`, '（一）予以公开\t8');
      expect(Object.values(placed(placement))).toEqual(['8']);
    },
  );

  it('reads blocks side by side by order where no group is named, and leaves out a part of them', () => {
    const heads = '结果维持\t结果纠正\t其他结果\t尚未审结\t总计';
    const all = placeTsv(
      four,
      [heads, heads, heads].join('\t'),
      Array.from({ length: 15 }, (_, i) => i).join('\t'),
    );
    expect(placed(all)).toMatchObject({
      'reconsideration.upheld': '0',
      'litigationAfterReconsideration.total': '14',
    });
    expect(placeTsv(four, heads, '1\t2\t3\t4\t10')).toEqual({
      kind: 'none',
      reason: 'nothingCertain',
    });
  });

  it('reads blocks with their own heads, whatever stands in unused columns', () => {
    const placement = placeTsv(
      two,
      '第二十条第(五)项\t\t\t',
      '信息内容\t本年处理决定数量\t\t',
      '行政许可\t5\t\t6',
      '第二十条第(八)项\t\t\t',
      '信息内容\t本年收费金额\t\t',
      '行政事业性收费\t18.8710\t\t',
    );
    expect(placed(placement)).toEqual({ 'licensing.decisions': '5', 'fees.amount': '18.8710' });
    expect(skippedOf(placement)).toEqual(['2 3 6 unknownColumn']);
  });
});

describe('placeMatrix of any part of a table, as text', () => {
  it.each(TABLES)('gives the cells of that part of $name', (table) => {
    const layout = layoutOf(table);
    const textOf = numbersFor(table);
    const matrix = printedMatrix(table, textOf);
    const values = [...layout.headRows, ...layout.bodyRows].map((row) =>
      row.cells.filter((cell) => cell.kind === 'value'),
    );
    const lines = values.flatMap((row, index) => (row.length > 0 ? [index] : []));
    const heads = values.flatMap((row, index) => (row.length > 0 ? [] : [index]));
    const columns = Array.from({ length: layout.width }, (_, column) => column);
    const part = fc.record({
      rows: fc.subarray(lines, { minLength: 1 }),
      columns: fc.subarray(columns.slice(layout.rowHeadWidth), { minLength: 1 }),
    });
    fc.assert(
      fc.property(part, (kept) => {
        const rows = [...heads, ...kept.rows].sort((a, b) => a - b);
        const labels = columns.slice(0, layout.rowHeadWidth);
        const tsv = tsvOf(matrix, rows, [...labels, ...kept.columns]);
        const wanted = kept.rows
          .flatMap((row) => values[row] ?? [])
          .filter((value) =>
            kept.columns.some((c) => value.column <= c && c < value.column + value.colSpan),
          )
          .map(({ cell }) => [cell.id.replace(/^\w+\./, ''), textOf(cell.id)]);
        const placement = placeMatrix(table, parseTsv(tsv));
        if (wanted.length === 0) expect(placement.kind).toBe('none');
        else expect(placed(placement)).toEqual(Object.fromEntries(wanted));
        expect(skippedOf(placement)).toEqual([]);
      }),
    );
  });
});
