import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ReviewFormat } from '../form/index.ts';
import { toyFormat } from '../form/testing/toy-format.ts';
import { official } from '../formats/testing/official.ts';
import {
  findContradictions,
  isShareRight,
  readLists,
  readPercentages,
  readStatements,
  unwrittenSentences,
  writeSentences,
  type FactValues,
} from './index.ts';
import { arbitraryValues } from './testing/arbitrary-values.ts';

const CONTEXT = { year: 2024, agencyWord: '我局' };

function textsOf(format: ReviewFormat, values: FactValues): Readonly<Record<string, string>> {
  const texts: Record<string, string> = {};
  for (const { field, text } of writeSentences(format, values, CONTEXT)) {
    texts[field] = (texts[field] ?? '') + text;
  }
  return texts;
}

const valuesOf =
  (numbers: Readonly<Record<string, number>>): FactValues =>
  (id) =>
    numbers[id] ?? null;

describe.each([official, toyFormat].map((format) => ({ id: format.id, format })))(
  'writeSentences of $id',
  ({ format }) => {
    it('says what the reader reads back, no more and no less, and nothing that contradicts itself', () => {
      fc.assert(
        fc.property(arbitraryValues(format), (values) => {
          const written = writeSentences(format, values, CONTEXT);
          const expected = new Map(
            written.flatMap(({ facts }) => facts.map((fact) => [fact, values(fact)] as const)),
          );
          const texts = textsOf(format, values);
          const read = readStatements(format, texts, { year: CONTEXT.year });
          const found = new Map(read.map((one) => [one.fact, one.value] as const));
          const shown = (all: ReadonlyMap<string, number | null>) =>
            [...all].map(([fact, value]) => `${fact} = ${String(value)}`).sort();
          expect(shown(found)).toEqual(shown(expected));
          expect(read.filter((one) => one.ambiguous || one.alternatives.length > 0)).toEqual([]);
          expect(findContradictions(format, read)).toEqual([]);
          for (const text of Object.values(texts)) {
            expect(readLists(text, read).filter(isBroken)).toEqual([]);
            expect(readPercentages(text).every(isShareRight)).toBe(true);
          }
        }),
        { numRuns: 100 },
      );
    }, 60_000);

    it('rests on sums of slots that hold in every balanced report', () => {
      fc.assert(
        fc.property(arbitraryValues(format), (values) => {
          for (const topic of format.wording.topics) {
            for (const { slot, whole, parts } of topic.sums ?? []) {
              const valueOf = (value: string) =>
                format.facts
                  .filter((fact) => fact.topic === topic.id && fact.slots[slot] === value)
                  .map((fact) => values(fact.id) ?? 0);
              const sums = parts.map(valueOf);
              const added = valueOf(whole).map((_, index) =>
                sums.reduce((all, numbers) => all + (numbers[index] ?? 0), 0),
              );
              expect(added).toEqual(valueOf(whole));
            }
          }
        }),
        { numRuns: 20 },
      );
    });

    it('says nothing of what is blank', () => {
      expect(writeSentences(format, () => null, CONTEXT)).toEqual([]);
    });

    it('leaves no place unfilled', () => {
      fc.assert(
        fc.property(arbitraryValues(format), (values) => {
          for (const { text } of writeSentences(format, values, CONTEXT)) {
            expect(text).not.toMatch(/[{}]|null|undefined/);
          }
        }),
        { numRuns: 50 },
      );
    });
  },
);

function isBroken({ open, total, parts }: ReturnType<typeof readLists>[number]): boolean {
  return !open && parts.reduce((sum, part) => sum + part.value, 0) !== total.value;
}

describe('writeSentences', () => {
  it('says for 0 applications that none came', () => {
    const none = valuesOf({ 'requests.received.total': 0, 'requests.carriedIn.total': 0 });
    expect(writeSentences(official, none, CONTEXT).map(({ text }) => text)).toEqual([
      '2024年，我局未收到政府信息公开申请，无上年结转申请。',
    ]);
  });

  it('breaks 3 reviews down by outcome and leaves out outcomes of 0', () => {
    const reviews = valuesOf({
      'challenges.reconsideration.total': 3,
      'challenges.reconsideration.upheld': 2,
      'challenges.reconsideration.corrected': 0,
      'challenges.reconsideration.otherOutcome': 0,
      'challenges.reconsideration.pending': 1,
    });
    expect(writeSentences(official, reviews, CONTEXT).map(({ text }) => text)).toEqual([
      '因政府信息公开被申请行政复议3件，其中结果维持2件，尚未审结1件。',
    ]);
  });

  it('breaks a sum of one part down into no breakdown', () => {
    const one = valuesOf({
      'challenges.litigation.total': 0,
      'challenges.reconsideration.total': 1,
      'challenges.reconsideration.upheld': 1,
      'challenges.reconsideration.corrected': 0,
      'challenges.reconsideration.otherOutcome': 0,
      'challenges.reconsideration.pending': 0,
    });
    expect(writeSentences(official, one, CONTEXT).map(({ text }) => text)).toEqual([
      '因政府信息公开被申请行政复议1件，结果维持1件。',
      '未发生因政府信息公开引起的行政诉讼。',
    ]);
  });

  it('offers at least 12 templates for the edition in force, each of them used', () => {
    const used = new Set<string>();
    fc.assert(
      fc.property(arbitraryValues(official), (values) => {
        for (const { template } of writeSentences(official, values, CONTEXT)) used.add(template);
      }),
      { numRuns: 500, seed: 7 },
    );
    expect(official.wording.sentences.length).toBeGreaterThanOrEqual(12);
    const unused = official.wording.sentences.filter(({ id }) => !used.has(id));
    expect(unused.map(({ id }) => id)).toEqual([]);
  }, 60_000);
});

describe('unwrittenSentences', () => {
  const visits = (numbers: Readonly<Record<string, number>>) =>
    unwrittenSentences(toyFormat, valuesOf(numbers)).flatMap(({ facts }) => facts);

  it('names what must be known before a sentence can be written', () => {
    expect(visits({})).toEqual([
      'visits.arrived.total',
      'visits.arrived.adults',
      'visits.arrived.children',
      'visits.arrived.total',
    ]);
    expect(visits({ 'visits.arrived.total': 3, 'visits.arrived.adults': 1 })).toEqual([
      'visits.arrived.children',
    ]);
  });

  it('leaves out what is ruled out by what is known, and what can be written', () => {
    expect(visits({ 'visits.arrived.total': 0 })).toEqual([]);
    expect(
      unwrittenSentences(official, valuesOf({ 'disclosure.licensing.decisions': 1 })).filter(
        ({ facts }) => facts.includes('disclosure.licensing.decisions'),
      ),
    ).toEqual([]);
  });
});
