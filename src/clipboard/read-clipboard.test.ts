// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import type { Table } from '../form/index.ts';
import { toyFormat } from '../form/testing/toy-format.ts';
import { official } from '../formats/testing/official.ts';
import { readClipboard, readForSelection, type ClipboardSource } from './index.ts';
import { idIn, parse, readingsOf, textForm } from './testing/paste.ts';
import { tableAt } from './testing/printed-source.ts';

const toy = tableAt(toyFormat, 0);
const [two, three, four] = [0, 1, 2].map((index) => tableAt(official, index)) as [
  Table,
  Table,
  Table,
];

function read(table: Table, source: Partial<ClipboardSource>, start?: string) {
  return readClipboard(table, idIn(table, start), { html: '', text: '', ...source }, parse);
}

/** Cells without the table's name and their texts, of the best reading. */
function placed(table: Table, source: ClipboardSource, start?: string): Record<string, string> {
  const [{ placed: found }] = readingsOf(table, source, start);
  return Object.fromEntries(
    found.entries.map(({ cellId, text }) => [cellId.slice(table.id.length + 1), text]),
  );
}

describe('readClipboard', () => {
  it.each<[what: string, source: Partial<ClipboardSource>, text: string]>([
    ['one number', { text: '12' }, '12'],
    ['a spreadsheet’s line break behind it', { text: '12\r\n' }, '12'],
    ['a number with a blank inside', { text: '1 259' }, '1 259'],
    ['two lines in one cell', { text: '"1\n2"\r\n' }, '1 2'],
    ['a cell of HTML', { html: '<table><tr><td>1<br>2</table>', text: '1\n2' }, '1 2'],
    ['a sentence', { html: '<p>共 21 件</p>', text: '共 21 件' }, '共 21 件'],
    ['a formula that was guarded', { text: "'=1+1" }, '=1+1'],
    ['a number turned round', { text: '\u202e12' }, '12'],
    ['a number turned round by a page', { html: '<table><td>&#8238;12</table>' }, '12'],
    ['a number with something hidden in it', { html: '<table><td>1&#8203;2</table>' }, '1\u200b2'],
  ])('reads %s as one text', (_, source, text) => {
    expect(read(toy, source)).toEqual({ kind: 'single', text });
  });

  it.each<[what: string, source: Partial<ClipboardSource>, reason: string]>([
    ['nothing', {}, 'empty'],
    ['blanks', { text: ' \t \r\n\t' }, 'empty'],
    ['an image', { html: '<img src="x">' }, 'empty'],
    ['2001 rows', { text: '1\n'.repeat(2001) }, 'tooLarge'],
    ['257 columns', { text: '1\t'.repeat(257) }, 'tooLarge'],
    ['more than 2 MB', { text: '1\t2\n'.repeat(600_000) }, 'tooLarge'],
    ['more than 2 MB of HTML alone', { html: `<table>${' '.repeat(2_000_001)}` }, 'tooLarge'],
    ['words of another table', { text: '甲\t乙\n1\t2' }, 'unknownText'],
    ['labels of another table before numbers', { text: '甲局\t5\n乙局\t6' }, 'unknownText'],
    ['labels without certain places', { text: '1.来访\t1' }, 'nothingCertain'],
    ['rows that are all one cell short', { text: '\t成人\t儿童\n1.来访\t1' }, 'shortRows'],
  ])('gives the reason where %s fits nowhere', (_, source, reason) => {
    expect(read(toy, source)).toEqual({ kind: 'none', reason });
  });

  it('says that totals can’t be pasted into', () => {
    expect(read(toy, { text: '1\n2' }, 'arrived.total')).toEqual({
      kind: 'none',
      reason: 'noTypedCell',
    });
  });

  it('does not count the blank rows of whole columns', () => {
    const { text } = textForm('1 | 2', '3 | 4');
    expect(read(toy, { text: `${text}${'\r\n\t'.repeat(5000)}` }).kind).toBe('placed');
  });

  it('takes the text where the HTML places nothing, or is too large', () => {
    const frame = '<table><tr><td>甲</td><td>乙</td></tr></table>';
    const source = { text: '1\t2\n3\t4' };
    for (const html of [frame, `${frame}${' '.repeat(2_000_001)}`, '<p>1 2</p>']) {
      expect(read(toy, { ...source, html })).toMatchObject({ kind: 'placed' });
    }
  });

  it('goes before the text with its HTML, which knows merged cells', () => {
    const html = '<table><tr><td>1.来访</td><td colspan=2>3</td><td>9</td></tr></table>';
    expect(read(toy, { html, text: '1.来访\t4\t5\t9' })).toMatchObject({
      readings: [{ placed: { entries: [{ text: '3' }], computed: [{ text: '9' }] } }],
    });
  });

  it('needs a look where blanks alone part the cells', () => {
    const [reading] = readingsOf(toy, textForm('1.来访 3 4 7', '2.离开 1 2 3'));
    expect(reading).toMatchObject({ how: 'labels', doubt: 'spaced' });
    expect(placed(toy, textForm('3 4', '1 2'))).toEqual({
      'arrived.adults': '3',
      'arrived.children': '4',
      'departed.adults': '1',
      'departed.children': '2',
    });
  });

  it('needs a look where text lost its merged places, and its heads stand over labels', () => {
    const source = textForm(
      '人次',
      '成人 | 儿童 | 总计',
      '1.来访 | 3 | 4 | 7',
      '2.离开 | 5 | 6 | 11',
    );
    expect(readingsOf(toy, source)).toMatchObject([{ how: 'labels', doubt: 'shifted' }]);
    expect(placed(toy, source)).toEqual({
      'arrived.adults': '3',
      'arrived.children': '4',
      'departed.adults': '5',
      'departed.children': '6',
    });
    const part = textForm('成人', '1.来访 | 3');
    expect(read(toy, part)).toEqual({ kind: 'none', reason: 'nothingCertain' });
  });

  it('reads bars and one cell a line where the labels are there, from whatever cell', () => {
    const numbers = { 'arrived.adults': '3', 'arrived.children': '4' };
    const bars = '| | 成人 | 儿童 |\n|---|---|---|\n| 1.来访 | 3 | 4 |';
    for (const text of [bars, '1.来访|3|4|7', '1.来访\n3\n4\n7']) {
      const source = { html: '', text };
      expect(readingsOf(toy, source)).toMatchObject([{ how: 'labels', doubt: null }]);
      expect(placed(toy, source, 'departed.children')).toEqual(numbers);
    }
    expect(read(toy, { text: '3|4' })).toEqual({ kind: 'single', text: '3|4' });
    expect(read(toy, { text: '| | 成人 | 儿童 |\n| 1.来访 | 3 |' })).toMatchObject({
      kind: 'none',
    });
  });

  it('places labelled numbers wherever the focus is', () => {
    const source = textForm(' | 成人', '2.离开 | 4');
    for (const start of ['arrived.adults', 'departed.total']) {
      expect(placed(toy, source, start)).toEqual({ 'departed.adults': '4' });
    }
  });

  it('keeps blank cells of the source', () => {
    expect(placed(toy, textForm('1 | ', ' | 4'))).toMatchObject({
      'arrived.children': '',
      'departed.adults': '',
    });
  });

  it('places words that stand for a number among numbers', () => {
    expect(placed(toy, textForm('一百 | 无', '3 | 见附件'))).toEqual({
      'arrived.adults': '一百',
      'arrived.children': '无',
      'departed.adults': '3',
      'departed.children': '见附件',
    });
  });

  it('begins in a cell that spans the column of the block', () => {
    expect(placed(two, textForm('3 | 4', '5 | '), 'normativeDocuments.repealed')).toEqual({
      'normativeDocuments.repealed': '3',
      'normativeDocuments.inForce': '4',
      'licensing.decisions': '5',
    });
  });
});

/** 24 rows of one column: 21 in, the results, and as the last one what is given. */
function column(last: string, results = '20'): ClipboardSource {
  const zeros = Array.from({ length: 20 }, () => '0');
  return textForm('21', '0', results, ...zeros, last);
}

describe('a block that can be read in two ways', () => {
  const start = 'received.naturalPerson';

  it.each<[what: string, source: ClipboardSource, totals: string]>([
    ['the right total at its end', column('20'), 'among'],
    ['a wrong total at its end: 19', column('19'), 'among'],
    ['a total of 0 at its end', column('0'), 'among'],
    ['a blank total at its end', column(' '), 'among'],
    ['a last row that balances: 21 = 20 + 1', column('1'), 'left out'],
  ])('with %s has its totals %s', (_, source, totals) => {
    const readings = readingsOf(three, source, start);
    expect(readings[0].totals).toBe(totals);
    expect(readings).toHaveLength(2);
    const among = readings.find((reading) => reading.totals === 'among');
    const left = readings.find((reading) => reading.totals === 'left out');
    const last = source.text.split('\r\n')[23];
    expect(among?.placed.computed).toContainEqual({
      cellId: 'requests.handled.naturalPerson',
      text: last,
    });
    expect(left?.placed.entries).toContainEqual({
      cellId: 'requests.carriedOver.naturalPerson',
      text: last,
    });
  });

  it('is read so under heads too, where its rows bear no labels', () => {
    const { text } = column('19');
    const [reading, other] = readingsOf(three, { html: '', text: `自然人\r\n${text}` });
    expect([reading.how, reading.totals, other?.totals]).toEqual(['labels', 'among', 'left out']);
  });

  it('is read in one way where its length is that of all printed rows, wrong totals or not', () => {
    const { text } = column('19');
    const readings = readingsOf(three, { html: '', text: `${text}\r\n1` }, start);
    expect(readings).toMatchObject([{ totals: null }]);
    expect(readings[0].placed.computed).toEqual([
      { cellId: 'requests.handled.naturalPerson', text: '19' },
    ]);
  });

  it('is read in one way where both ways are the same', () => {
    const row = '1 | 2 | 3 | 4 | 5 | 6';
    expect(readingsOf(three, textForm(row, row), start)).toMatchObject([{ totals: null }]);
  });

  it('may leave out columns of totals as well', () => {
    const row = Array.from({ length: 12 }, (_, i) => String(i + 1)).join(' | ');
    const [best, other] = readingsOf(four, textForm(row));
    expect([best.totals, other?.totals]).toEqual(['left out', 'among']);
    expect(best.placed.entries).toHaveLength(12);
  });
});

describe('readForSelection', () => {
  it('puts one text in each selected cell one types in', () => {
    const cells = ['arrived.adults', 'arrived.total', 'departed.adults'];
    const ids = cells.map((cell) => idIn(toy, cell));
    expect(readForSelection(toy, ids, '0')).toMatchObject({
      readings: [
        {
          how: 'selection',
          placed: {
            entries: [
              { cellId: ids[0], text: '0' },
              { cellId: ids[2], text: '0' },
            ],
          },
        },
      ],
    });
    expect(readForSelection(toy, [idIn(toy, 'arrived.total')], '0')).toEqual({
      kind: 'none',
      reason: 'noTypedCell',
    });
  });
});
