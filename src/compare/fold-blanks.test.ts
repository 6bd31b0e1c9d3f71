import { describe, expect, it } from 'vitest';
import type { EntryDifference } from './compare-drafts.ts';
import { foldBlanks, foldedWords } from './fold-blanks.ts';

function cells(count: number, before: string, after: string, name = 'a'): EntryDifference[] {
  return Array.from({ length: count }, (_, index) => ({
    ...{ kind: 'number', at: `t.${name}.${String(index)}`, section: 't', before, after },
  }));
}

/** Each line as it would be told. */
function told(differences: readonly EntryDifference[]): readonly string[] {
  return foldBlanks(differences).map((one) =>
    one.kind === 'folded' ? foldedWords(one) : `${one.at} ${one.before}→${one.after}`,
  );
}

describe('foldBlanks', () => {
  it('tells 144 blanks filled with 0 in one line, and which they are', () => {
    const all = cells(144, '', '0');
    expect(told(all)).toEqual(['144 格由空白改为 0']);
    expect(foldBlanks(all)).toEqual([{ kind: 'folded', before: '', after: '0', differences: all }]);
  });

  it('keeps them in the place of the first, apart by number and direction', () => {
    const [first, ...rest] = cells(5, '', '0');
    const others = [...cells(4, '0', '', 'b'), ...cells(4, '', '2', 'c')];
    const one = cells(1, '3', '4', 'd');
    if (first === undefined) throw new Error('Nothing differs');
    expect(told([first, ...one, ...others, ...rest])).toEqual([
      '5 格由空白改为 0',
      't.d.0 3→4',
      '4 格由 0 改为空白',
      '4 格由空白改为 2',
    ]);
  });

  it('tells three by themselves', () => {
    expect(told(cells(3, '', '0'))).toHaveLength(3);
  });

  it('never folds a number that gave way to another, a text or a particular', () => {
    expect(told(cells(9, '1', '0'))).toHaveLength(9);
    const texts = cells(9, '', '无').map((one) => ({ ...one, kind: 'text' as const }));
    expect(told(texts)).toHaveLength(9);
  });

  it('takes blanks around a number for none', () => {
    expect(told([...cells(2, ' ', '0'), ...cells(2, '', ' 0', 'b')])).toEqual(['4 格由空白改为 0']);
  });
});
