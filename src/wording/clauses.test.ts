import { describe, expect, it } from 'vitest';
import { official } from '../formats/testing/official.ts';
import { toClauses, type Clause } from './clauses.ts';
import { toLexicon } from './find-words.ts';
import { toPlainText } from './plain-text.ts';
import { tokenise } from './tokenise.ts';

const lexicon = toLexicon(official.wording.words);

/** Clauses as text: `word` marks, numbers, brackets within brackets. */
function shown(clause: Clause): string {
  return clause.items
    .map((item) => {
      if (item.kind === 'word') return item.marks[0] ?? 'year';
      if (item.kind === 'group') return `(${item.clauses.map(shown).join(' / ')})`;
      return String(item.value);
    })
    .join(' ');
}

const clausesOf = (typed: string) => {
  const { text } = toPlainText(typed);
  return toClauses(tokenise(text, lexicon), text.length)
    .map(shown)
    .filter((one) => one !== '');
};

describe('toClauses', () => {
  it('parts at commas and full stops', () => {
    expect(clausesOf('收到申请5件，办结4件。结转1件')).toEqual([
      'receive plea 5',
      'close 4',
      'carry 1',
    ]);
  });

  it('takes 、 as a join before a number and as a stop behind one', () => {
    expect(clausesOf('行政处罚、行政强制均无')).toEqual(['penalties compulsion zero']);
    expect(clausesOf('行政处罚3件、行政强制1件')).toEqual(['penalties 3', 'compulsion 1']);
  });

  it('takes 、 before a word of zero as a stop', () => {
    expect(clausesOf('无行政复议、无行政诉讼')).toEqual([
      'zero reconsideration',
      'zero litigation',
    ]);
  });

  it('keeps a bracket with a number as a group of its own', () => {
    expect(clausesOf('办理9件（含上年结转2件，结转下年1件），均办结')).toEqual([
      'process 9 (includes carry 2 / carry 1)',
      'all close',
    ]);
  });

  it('reads through a bracket without a number', () => {
    expect(clausesOf('申请（收到）5件')).toEqual(['plea receive 5']);
  });

  it('ends a bracket that is never closed with its sentence', () => {
    expect(clausesOf('办理9件（含结转2件。收到3件')).toEqual([
      'process 9 (includes carry 2)',
      'receive 3',
    ]);
  });
});

describe('findWords', () => {
  it('prefers the longest word: 不予公开 is not 公开, 驳回复议申请 is no 复议', () => {
    expect(clausesOf('不予公开1件')).toEqual(['refused 1']);
    expect(clausesOf('驳回复议申请1件')).toEqual(['rejected 1']);
  });
});
