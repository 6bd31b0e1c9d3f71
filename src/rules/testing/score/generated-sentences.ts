import type { ReviewFormat } from '../../../form/index.ts';
import { createRememberingReader } from '../../remembering-reader.ts';
import { toRandom, type Random } from '../random.ts';
import {
  harmlessKinds,
  pickAddition,
  placeOf,
  type Addition,
  type AdditionKind,
} from './additions.ts';
import { baseSentences, hasPlace, withAdditions, type BaseSentence } from './base-sentences.ts';
import { generatedReport, factValuesOf, partOf, valuesIn, YEAR } from './generated-numbers.ts';
import { lexiconForms } from '../../../wording/testing/lexicon-forms.ts';
import { findingsAtText, shownFinding } from './text-findings.ts';

/** A generated sentence, and what a review said of it. */
export interface GeneratedSentence {
  readonly base: string;
  readonly text: string;
  /** The year its report is on. */
  readonly year: number;
  /** What its tables hold. */
  readonly facts: readonly { readonly what: string; readonly value: number }[];
  readonly additions: readonly Addition[];
  readonly verdict: 'warning' | 'hint' | 'silent';
  /** `warning: …`, one a finding. */
  readonly found: readonly string[];
}

export interface GeneratedRun {
  readonly sentences: number;
  readonly seed: number;
  /** Only words that any clerk says. */
  readonly familiarOnly?: boolean;
}

/** Reports would cost more than sentences: one serves for so many. */
const PER_REPORT = 20;

interface Trial {
  readonly random: Random;
  /** Sentences that the tables bear out. */
  readonly true: readonly BaseSentence[];
  /** Sentences on a part of what the tables hold. */
  readonly ofPart: readonly BaseSentence[];
  readonly values: ReadonlySet<number>;
  readonly additionsTo: (
    base: BaseSentence,
    many: number,
    kinds: readonly (readonly AdditionKind[])[],
  ) => readonly Addition[];
}

interface Made {
  readonly base: BaseSentence;
  readonly additions: readonly Addition[];
  readonly text: string;
}

/**
 * Sentences with one to three additions that agree with their tables: either none of them narrows
 * the number, or it is that of a part and no table holds it. Nothing may be said of any.
 */
export function agreeingSentences(
  format: ReviewFormat,
  run: GeneratedRun,
): readonly GeneratedSentence[] {
  return reviewed(format, run, (trial) => {
    const { random } = trial;
    const narrowed = random.chance(2 / 3);
    const base = random.pick(narrowed ? trial.ofPart : trial.true);
    const first = narrowed ? base.narrowing : harmlessKinds;
    const rest = narrowed ? [...base.narrowing, ...harmlessKinds] : harmlessKinds;
    const additions = trial.additionsTo(base, 1 + random.below(3), [first, rest, rest]);
    return { base, additions, text: withAdditions(base, additions) };
  });
}

/** Sentences with one wrong number, and at most harmless additions: each contradicts its table. */
export function contradictions(
  format: ReviewFormat,
  run: GeneratedRun,
): readonly GeneratedSentence[] {
  return reviewed(format, run, (trial) => {
    const { random } = trial;
    const base = random.pick(trial.true.filter(({ pattern }) => NUMBER.test(pattern)));
    const additions = trial.additionsTo(base, random.below(3), [harmlessKinds, harmlessKinds]);
    const wrong = { ...base, pattern: withWrongNumber(base.pattern, trial) };
    return { base, additions, text: withAdditions(wrong, additions) };
  });
}

const NUMBER = /\d+(?:\.\d+)?(?=件|万元)/;

function withWrongNumber(pattern: string, { random, values }: Trial): string {
  const numbers = [...pattern.matchAll(new RegExp(NUMBER, 'g'))];
  const { 0: digits, index } = random.pick(numbers);
  let wrong = Number(digits);
  while (values.has(wrong)) wrong = Math.max(1, wrong - 5) + random.below(20);
  return pattern.slice(0, index) + String(wrong) + pattern.slice(index + digits.length);
}

function reviewed(
  format: ReviewFormat,
  { sentences, seed, familiarOnly = false }: GeneratedRun,
  make: (trial: Trial) => Made,
): readonly GeneratedSentence[] {
  const random = toRandom(seed);
  const reader = createRememberingReader();
  const lexicon = lexiconForms(format);
  const all: GeneratedSentence[] = [];
  while (all.length < sentences) {
    const report = generatedReport(format, random);
    const values = factValuesOf(format, report);
    const facts = format.facts.flatMap(({ id: what }) => {
      const value = values(what);
      return value === null ? [] : [{ what, value }];
    });
    const part = factValuesOf(format, partOf(format, report, random));
    const trial: Trial = {
      random,
      true: baseSentences(format, values, YEAR),
      ofPart: baseSentences(format, part, YEAR),
      values: valuesIn(format, values),
      additionsTo: (base, many, kinds) =>
        additionsTo(base, kinds.slice(0, many), (open) =>
          pickAddition(random, { kinds: open, year: YEAR, lexicon, familiarOnly }),
        ),
    };
    for (let turn = 0; turn < PER_REPORT && all.length < sentences; turn += 1) {
      const { base, additions, text } = make(trial);
      const draft = { ...report, entries: { ...report.entries, [base.field]: text } };
      const findings = findingsAtText(format, draft, { field: base.field, reader });
      const isWarned = findings.some(({ severity }) => severity !== 'hint');
      all.push({
        base: base.id,
        text,
        year: YEAR,
        facts,
        additions,
        verdict: isWarned ? 'warning' : findings.length > 0 ? 'hint' : 'silent',
        found: findings.map((finding) => shownFinding(format, finding)),
      });
    }
  }
  return all;
}

/** One of each of these kinds, at places the sentence has and nothing else stands at. */
function additionsTo(
  base: BaseSentence,
  kinds: readonly (readonly AdditionKind[])[],
  pick: (open: readonly AdditionKind[]) => Addition,
): readonly Addition[] {
  return kinds.reduce<readonly Addition[]>((added, some) => {
    const open = some.filter(
      (kind) =>
        hasPlace(base, placeOf(kind)) && !added.some(({ place }) => place === placeOf(kind)),
    );
    return open.length === 0 ? added : [...added, pick(open)];
  }, []);
}
