import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseTsv } from './parse-tsv.ts';

function textsOf(tsv: string): string[][] {
  return parseTsv(tsv).map((places) => places.map((place) => place.text));
}

const CASES: readonly (readonly [what: string, tsv: string, rows: string[][]])[] = [
  ['no text', '', []],
  ['one cell', '3', [['3']]],
  [
    '\\r\\n, and one line break at the end',
    '1\t2\r\n3\t4\r\n',
    [
      ['1', '2'],
      ['3', '4'],
    ],
  ],
  ['\\n and \\r', '1\n2\r3', [['1'], ['2'], ['3']]],
  ['an empty row before the last line break', '1\n\n', [['1'], ['']]],
  [
    'an empty last cell',
    '1\t\n2\t3\n',
    [
      ['1', ''],
      ['2', '3'],
    ],
  ],
  [
    'rows of different length',
    '1\n2\t3\t4',
    [
      ['1', '', ''],
      ['2', '3', '4'],
    ],
  ],
  ['quoted line breaks and tabs', '"a\r\nb\tc"\t5\n', [['a\nb\tc', '5']]],
  ['doubled quotes', '"危及""三安全一稳定"""\t1', [['危及"三安全一稳定"', '1']]],
  ['a quote inside a cell', '5" 屏\t"x" y\t1', [['5" 屏', '"x" y', '1']]],
  [
    'a quote that never ends',
    '"a\tb\nc',
    [
      ['"a', 'b'],
      ['c', ''],
    ],
  ],
  ['an empty quoted cell', '""\t1', [['', '1']]],
];

describe('parseTsv', () => {
  it.each(CASES)('reads %s', (_, tsv, rows) => {
    expect(textsOf(tsv)).toEqual(rows);
  });

  it('reads back whatever a spreadsheet quotes', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '1', '"', '\t', '\n', '，') });
    const rows = fc
      .integer({ min: 1, max: 4 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1 }),
      );
    const quoted = (text: string) =>
      /["\t\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
    fc.assert(
      fc.property(rows, (texts) => {
        const tsv = texts.map((row) => row.map(quoted).join('\t')).join('\r\n');
        expect(textsOf(`${tsv}\r\n`)).toEqual(texts);
      }),
    );
  });
});
