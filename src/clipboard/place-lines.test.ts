import { describe, expect, it } from 'vitest';
import { layoutOf, tablesOf, type Table } from '../form/index.ts';
import { toyFormat } from '../form/testing/toy-format.ts';
import { official } from '../formats/testing/official.ts';
import { placeLines } from './place-lines.ts';
import { tableAt } from './testing/printed-source.ts';

const toy = tableAt(toyFormat, 0);
const three = tableAt(official, 1);

/** The printed cells of a table from one row on, one a line; each value a number of its own. */
function linesOf(table: Table, from = 0, to?: number): string[] {
  const { headRows, bodyRows } = layoutOf(table);
  const rows = [...headRows, ...bodyRows].map(({ cells }, row) =>
    cells.map((cell) => (cell.kind === 'head' ? cell.text : String(row * 100 + cell.column))),
  );
  return rows
    .slice(from, to)
    .flat()
    .filter((text) => text !== '');
}

function placed(table: Table, lines: readonly string[]): Record<string, string> | null {
  const placement = placeLines(table, lines.join('\r\n'));
  if (placement === null) return null;
  const texts = [...placement.entries, ...placement.computed];
  return Object.fromEntries(texts.map(({ cellId, text }) => [cellId, text]));
}

function wanted(table: Table, from = 0, to?: number): Record<string, string> {
  const { headRows, bodyRows } = layoutOf(table);
  const rows = [...headRows, ...bodyRows].map(({ cells }, row) =>
    cells.flatMap((cell) =>
      cell.kind === 'value' ? [[cell.cell.id, String(row * 100 + cell.column)] as const] : [],
    ),
  );
  return Object.fromEntries(rows.slice(from, to).flat());
}

describe('placeLines', () => {
  it.each(tablesOf(official))(
    'reads the whole of $name under its title, blank lines or not',
    (table) => {
      expect(placed(table, linesOf(table))).toEqual(wanted(table));
      const spread = ['（二）政府信息公开情况', ...linesOf(table)].flatMap((line) => [line, ' ']);
      expect(placed(table, spread)).toEqual(wanted(table));
    },
  );

  it('reads labels that are broken into lines of their own', () => {
    const broken = linesOf(three).flatMap((line) => line.match(/.{1,4}/g) ?? []);
    expect(placed(three, broken)).toEqual(wanted(three));
  });

  it('reads some of its rows', () => {
    const [from, to] = [8, 12];
    expect(placed(three, linesOf(three, from, to))).toEqual(wanted(three, from, to));
  });

  it.each<[what: string, lines: readonly string[]]>([
    ['a value is missing', linesOf(toy).slice(0, -1)],
    ['a value is missing in the midst', linesOf(toy).filter((_, at) => at !== 6)],
    ['a label is missing', linesOf(toy).filter((line) => line !== '儿童')],
    ['a number stands above it', ['2023', ...linesOf(toy)]],
    ['a note stands below it', [...linesOf(toy), '填表人：张三']],
    ['numbers stand without labels', ['1', '2', '3', '4', '5', '6']],
    ['a row is called like another', ['2.其他', '1', '2', '3', '4', '5', '6', '21']],
    ['there is nothing', []],
    ['there are tabs', [linesOf(toy).join('\t')]],
  ])('reads nothing where %s', (what, lines) => {
    expect(placed(what.includes('like another') ? three : toy, lines)).toBeNull();
  });
});
