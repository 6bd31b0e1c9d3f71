import { describe, expect, it } from 'vitest';
import { cellsOf, tablesOf, type Cell } from '../form/index.ts';
import { toyFormat } from '../form/testing/toy-format.ts';
import { readCell } from '../report/index.ts';
import { statisticsOf } from './statistics.ts';

const [first] = tablesOf(toyFormat).flatMap(cellsOf);

/** The sum of typed cells of one kind that hold these texts. */
function sumOf(value: Cell['value'], texts: readonly string[]): string | null {
  if (first === undefined) throw new Error('The toy has no cell');
  const cells = texts.map((_, index): Cell => ({ ...first, value, id: String(index) }));
  const valueAt = (id: string) => {
    const cell = cells[Number(id)];
    return cell === undefined ? undefined : readCell(cell, texts[Number(id)] ?? '');
  };
  return statisticsOf(cells, valueAt).sum;
}

describe('statisticsOf', () => {
  it.each([
    ['count', ['1', '', '41'], '42'],
    ['count', ['0', ''], '0'],
    ['count', ['', ''], null],
    ['count', ['999999999', '999999999', '2'], '2000000000'],
    ['amount', ['0.1', '0.20', '1.5.'], '0.30'],
    ['signedCount', ['-11', '+4', '减 5'], '-12'],
  ] as const)('adds %s %j up to %s, exactly', (value, texts, sum) => {
    expect(sumOf(value, texts)).toBe(sum);
  });

  it.each([
    [['251000元', '52.15']],
    [['251000元', '1元']],
    // One alone is no sum either: it may be selected beside blanks.
    [['251000元', '']],
  ])('has no sum of amounts typed with a unit of their own: %j', (texts) => {
    expect(sumOf('openAmount', texts)).toBeNull();
  });
});
