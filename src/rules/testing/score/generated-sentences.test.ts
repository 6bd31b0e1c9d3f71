import { describe, expect, it } from 'vitest';
import { official } from '../../../formats/testing/official.ts';
import { strangeWords } from './additions.ts';
import { agreeingSentences, contradictions } from './generated-sentences.ts';
import { failuresByAddition, failuresByBase, failuresByKind } from './generated-summary.ts';
import { lexiconForms } from '../../../wording/testing/lexicon-forms.ts';

describe('agreeingSentences', () => {
  const sentences = agreeingSentences(official, { sentences: 20, seed: 12 });

  it('makes the same sentences from the same seed', () => {
    const again = agreeingSentences(official, { sentences: 5, seed: 12 });
    expect(again).toEqual(sentences.slice(0, 5));
  });

  it('adds one to three words or phrases, no two at one place', () => {
    for (const { additions } of sentences) {
      expect(additions.length).toBeGreaterThanOrEqual(1);
      expect(new Set(additions.map(({ place }) => place)).size).toBe(additions.length);
    }
  });

  it('are not warned of where what is added is harmless', () => {
    const harmless = sentences.filter(({ additions }) => !additions.some(({ narrows }) => narrows));
    expect(harmless.length).toBeGreaterThan(3);
    expect(harmless.flatMap(({ text, found }) => found.map((one) => [text, one]))).toEqual([]);
  });

  it('takes rare words that are no forms of the lexicon, at least a hundred for what narrows', () => {
    const lexicon = lexiconForms(official);
    for (const { kind, words } of strangeWords(lexicon)) {
      const isFew = ['wholeYear', 'ownBody', 'generalReason', 'tail'].includes(kind);
      expect(new Set(words).size, kind).toBeGreaterThanOrEqual(isFew ? 20 : 100);
    }
  });
});

describe('contradictions', () => {
  it('are warned of in at least 19 of 20 sentences', () => {
    const sentences = contradictions(official, { sentences: 20, seed: 12, familiarOnly: true });
    const missed = failuresByBase(sentences, ({ verdict }) => verdict !== 'warning');
    expect(missed.reduce((sum, { failed }) => sum + failed, 0)).toBeLessThanOrEqual(1);
  });
});

describe('failuresByAddition', () => {
  it('blames a word that narrows the number, and not the praise beside it', () => {
    const [narrow, praise] = [
      {
        kind: 'period',
        word: '上半年',
        text: '上半年',
        place: 'when',
        narrows: true,
        isRare: false,
      } as const,
      {
        kind: 'tail',
        word: '成效显著',
        text: '，成效显著',
        place: 'end',
        narrows: false,
        isRare: false,
      } as const,
    ];
    const sentence = {
      base: 'b',
      text: 't',
      year: 2023,
      verdict: 'warning',
      found: ['f'],
      facts: [],
    } as const;
    const sentences = [{ ...sentence, additions: [narrow, praise] }];
    const isWarned = ({ verdict }: { readonly verdict: string }) => verdict === 'warning';
    const kinds = failuresByKind(sentences, isWarned);
    expect(kinds.map(({ name }) => name)).toEqual(['period, beside one number']);
    const shares = failuresByAddition(sentences, isWarned);
    expect(shares).toEqual([{ name: 'period 上半年', failed: 1, all: 1, example: 't\n    f' }]);
  });
});
