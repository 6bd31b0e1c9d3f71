import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ReviewFormat } from '../form/index.ts';
import { toyFormat } from '../form/testing/toy-format.ts';
import { official } from '../formats/testing/official.ts';
import { everyEdition } from '../formats/testing/every-edition.ts';
import {
  isShareRight,
  readLists,
  readPercentages,
  readStatements,
  unwrittenSentences,
  writeSentences,
  type FactValues,
} from './index.ts';
import { findContradictions } from './testing/contradictions.ts';
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

describe.each(everyEdition.map((format) => ({ id: format.id, format })))(
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
            expect(readLists(format, text, read).filter(isBroken)).toEqual([]);
            expect(readPercentages(format, text).every(isShareRight)).toBe(true);
          }
        }),
        { numRuns: 200 },
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

  /** What it writes where all else is 0. */
  const written = (numbers: Readonly<Record<string, number>>, field: string) =>
    writeSentences(official, (id) => numbers[id] ?? 0, CONTEXT)
      .filter((one) => one.field === field)
      .map(({ text }) => text);

  it.each([
    [21, 0, '新收政府信息公开申请21件，均为自然人申请；'],
    [1, 0, '新收政府信息公开申请1件，为自然人申请；'],
    [20, 1, '新收政府信息公开申请21件，其中自然人申请20件，商业企业申请1件；'],
  ])('tells who applied: %d people, %d companies', (people, business, words) => {
    const numbers = {
      'requests.received.total': people + business,
      'requests.received.naturalPerson': people,
      'requests.received.business': business,
    };
    const [first] = written(numbers, 'overview.onRequest');
    expect(first).toBe(`2024年，我局${words}无上年结转申请。`);
  });

  it.each<[number, Readonly<Record<string, number>>, string]>([
    [5, { upheld: 5 }, '因政府信息公开被提起行政诉讼5件，均为复议后起诉，结果均维持。'],
    [1, { pending: 1 }, '因政府信息公开被提起行政诉讼1件，为复议后起诉，尚未审结。'],
    [
      5,
      { upheld: 4, otherOutcome: 1 },
      '因政府信息公开被提起行政诉讼5件，均为复议后起诉，其中结果维持4件，其他结果1件。',
    ],
  ])('tells of %d suits that all came one way: %o', (count, outcomes, sentence) => {
    const after = 'challenges.litigationAfterReconsideration';
    const ofOutcomes = Object.entries(outcomes).map(
      ([name, value]) => [`${after}.${name}`, value] as const,
    );
    const numbers = {
      'challenges.litigation.total': count,
      [`${after}.total`]: count,
      ...Object.fromEntries(ofOutcomes),
    };
    expect(written(numbers, 'overview.onRequest')).toContain(sentence);
  });

  it.each([
    [3, 0, 8, '全年制发行政规范性文件3件，未废止行政规范性文件，现行有效8件。'],
    [0, 2, 5, '全年未制发行政规范性文件，废止2件，现行有效5件。'],
    [0, 0, 5, '全年未制发、废止行政规范性文件，现行有效5件。'],
    [2, 2, 0, '全年制发行政规范性文件2件，废止2件，年末无现行有效的行政规范性文件。'],
    [0, 0, 0, '全年未制发行政规范性文件，无废止和现行有效的行政规范性文件。'],
  ])('says in words what did not happen: %d issued, %d repealed, %d in force', (...numbers) => {
    const [issued, repealed, inForce, sentence] = numbers;
    const at = 'disclosure.normativeDocuments';
    const of = { [`${at}.issued`]: issued, [`${at}.repealed`]: repealed };
    expect(written({ ...of, [`${at}.inForce`]: inForce }, 'overview.management')).toEqual([
      sentence,
    ]);
  });

  it('says in words which decisions were not made, and that nothing was closed yet', () => {
    expect(written({ 'disclosure.licensing.decisions': 550 }, 'overview.proactive')[0]).toBe(
      '全年作出行政许可决定550件，未作出行政处罚、行政强制决定。',
    );
    const waiting = { 'requests.receivedPlusCarriedIn.total': 2, 'requests.carriedOver.total': 2 };
    expect(written(waiting, 'overview.onRequest')).toContain('全年没有办结的政府信息公开申请。');
  });

  it('says of all cases of one result why: 不予公开的3件申请，均属于三类内部事务信息', () => {
    const refused = { 'requests.refused.total': 3, 'requests.internalAffairs.total': 3 };
    expect(written(refused, 'overview.onRequest')).toContain(
      '不予公开的3件申请，均属于三类内部事务信息。',
    );
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
