// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { isTooLarge } from './matrix.ts';
import { parseHtmlTable } from './parse-html-table.ts';

const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html');

/** Texts of the matrix; `·` where a merged cell lies. */
function textsOf(html: string): string[][] | null {
  const matrix = parseHtmlTable(html, parse);
  return matrix?.map((row) => row.map((place) => (place.covered ? '·' : place.text))) ?? null;
}

const table = (rows: string): string => `<table>${rows}</table>`;

const CASES: readonly (readonly [what: string, html: string, rows: string[][] | null])[] = [
  ['no table', '<p>1</p>', null],
  [
    'what Excel copies',
    `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><style><!--td{mso-ignore:padding}--></style></head>
     <body link=blue><table border=0><!--StartFragment--><col width=72 style='mso-width-source:userset'>
     <tr height=18><td class=xl65 style='mso-number-format:"0"'>1.属于国家\n  秘密</td><td x:num="1259">1,259</td></tr>
     <!--EndFragment--></table></body></html>`,
    [['1.属于国家 秘密', '1,259']],
  ],
  [
    'what a sheet on the web copies',
    `<google-sheets-html-origin><table><colgroup><col></colgroup><tbody><tr><td data-sheets-value='{"1":3,"3":7}'>7</td></tr></tbody></table>`,
    [['7']],
  ],
  [
    'paragraphs, breaks and nested markup',
    table(
      '<tr><td><p>行政<br>许可</p><p><b>一</b>二</p></td><td>&nbsp;3&nbsp;<span style="mso-hide:all">9</span></td></tr>',
    ),
    [['行政\n许可\n一二', '3']],
  ],
  [
    'the foot last',
    table(
      '<tfoot><tr><td>3</table><thead><tr><th>1</thead>'.replace('</table>', '</tfoot>') +
        '<tr><td>2',
    ),
    [['1'], ['2'], ['3']],
  ],
  [
    'no hidden row or cell',
    table('<tr><td>1<td style="display: none">2<td>3</tr><tr hidden><td>4<tr><td>5<td>6'),
    [
      ['1', '3'],
      ['5', '6'],
    ],
  ],
  [
    'spans down and across, short rows padded',
    table('<tr><td rowspan=2>a<td colspan=2>b<tr><td>c<tr><td>d'),
    [
      ['a', 'b', '·'],
      ['·', 'c', ''],
      ['d', '', ''],
    ],
  ],
  [
    'a rowspan of 0 and a huge one, which end with their group',
    table('<tbody><tr><td rowspan=0>a<td rowspan=65534>b<td>c<tr><td>d</tbody><tbody><tr><td>e'),
    [
      ['a', 'b', 'c'],
      ['·', '·', 'd'],
      ['e', '', ''],
    ],
  ],
  [
    'two tables, one under the other',
    `${table('<tr><td>1')}<p>x</p>${table('<tr><td>2<td>3')}`,
    [
      ['1', ''],
      ['2', '3'],
    ],
  ],
  [
    'what is raised or struck out apart from the number it stands beside',
    table(
      '<tr><td>2<sup>1</sup><td><s>12</s>15<td>10<span style="vertical-align: super">2</span>' +
        '<td><span style="text-decoration:line-through">3</span>',
    ),
    [['2^1^', '~12~15', '10^2^', '~3~']],
  ],
  [
    'numbers one below the other as two lines, whatever stacks them',
    table(
      '<tr><td><div>1</div><div>2</div><td><span style="display:block">1</span>2' +
        '<td><p>x</p><table><tr><td>1<td>2</table>',
    ),
    [['1\n2', '1\n2', 'x\n1\n2']],
  ],
  [
    'no column that its <col> hides, and what was merged over it',
    table(
      '<col><col style="display:none" span=2><col><tr><td>a<td>b<td>c<td>d' +
        '<tr><td>e<td colspan=3>f',
    ),
    [
      ['a', 'd'],
      ['e', 'f'],
    ],
  ],
  [
    'a cell merged over a hidden row no further than one sees it',
    table('<tr><td rowspan=2>a<td>1<tr style="display:none"><td>2<tr><td>b<td>3'),
    [
      ['a', '1'],
      ['b', '3'],
    ],
  ],
  ['a table in a frame', table(`<tr><td>${table('<tr><td>1<td>2')}</td></tr>`), [['1', '2']]],
];

describe('parseHtmlTable', () => {
  it.each(CASES)('reads %s', (_, html, rows) => {
    expect(textsOf(html)).toEqual(rows);
  });

  it('cuts a huge colspan', () => {
    expect(textsOf(table('<tr><td colspan=99999999>a'))?.[0]).toHaveLength(256);
  });

  it.each([
    ['2001 rows', '<tr><td>1'.repeat(2001), true],
    ['2000 rows', '<tr><td>1'.repeat(2000), false],
    ['257 columns', `<tr>${'<td>1'.repeat(257)}`, true],
    ['256 columns', `<tr>${'<td>1'.repeat(256)}`, false],
    ['rows in several tables', `<tr><td>1</table><table>`.repeat(2001), true],
  ])('lets %s be seen as too large or not', (_, rows, expected) => {
    expect(isTooLarge(parseHtmlTable(table(rows), parse) ?? [])).toBe(expected);
  });
});
