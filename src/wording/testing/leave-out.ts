import type { ReviewFormat, Wording } from '../../form/index.ts';
import { readLists, readStatements, type Statement } from '../index.ts';
import { languageGroups } from '../language/index.ts';
import { toPlainText } from '../plain-text.ts';
import { findContradictions } from './contradictions.ts';

/** A text with the year it is on. */
export interface TextToRead {
  readonly text: string;
  readonly year: number | null;
  /** What it is known to state: a table that holds this is warned of by no such reading. */
  readonly facts?: readonly { readonly what: string; readonly value: number | string }[];
}

/** What a reader without one form of its lexicon is suddenly sure of. */
interface LeaveOutViolation {
  readonly form: string;
  readonly text: string;
  /** `requests.handled.total = 12`: what it would warn of, and did not with the form. */
  readonly appears: readonly string[];
}

interface LeaveOutScore {
  /** Forms taken away. */
  readonly forms: number;
  /** Readings of a text without a form it holds. */
  readonly readings: number;
  readonly violations: readonly LeaveOutViolation[];
}

const FIELD = 'overview.onRequest';

/**
 * Takes each form of the lexicon away in turn and reads the texts that hold it. What leads to a
 * warning may stay as it is, weaken or vanish; a reader that knows less must not be sure of more.
 */
export function scoreLeaveOut(format: ReviewFormat, texts: readonly TextToRead[]): LeaveOutScore {
  const plain = texts.map((one) => ({
    ...one,
    plain: toPlainText(one.text).text,
    warnings: warningsIn(format, one),
  }));
  const violations: LeaveOutViolation[] = [];
  let readings = 0;
  const forms = formsOf(format);
  for (const form of forms) {
    const isHeld = holderOf(form);
    const holding = plain.filter((one) => isHeld(one.plain));
    if (holding.length === 0) continue;
    const without = withoutForm(format, form);
    for (const one of holding) {
      readings += 1;
      const appears = newIn(warningsIn(without, one), one);
      if (appears.length > 0) violations.push({ form, text: one.text, appears });
    }
  }
  return { forms: forms.length, readings, violations };
}

interface Warnings {
  readonly sure: readonly Statement[];
  /** Numbers of the text that don't agree with each other. */
  readonly clashes: readonly string[];
}

/** What a text says for sure, and what of it can't be true together. */
function warningsIn(format: ReviewFormat, { text, year }: TextToRead): Warnings {
  const statements = readStatements(format, { [FIELD]: text }, { year });
  const lists = readLists(format, text, statements).filter(
    ({ open, total, parts }) =>
      !open && parts.reduce((sum, part) => sum + part.value, 0) !== total.value,
  );
  return {
    sure: statements.filter(
      ({ fact, ambiguous, approximate }) => !ambiguous && !approximate && isOfTable(format, fact),
    ),
    clashes: [
      ...findContradictions(format, statements).map(
        ({ kind, statements: all }) => `${kind}: ${all.map(shown).join(', ')}`,
      ),
      ...lists.map(({ total }) => `list of ${total.value} at ${total.start}`),
    ],
  };
}

function isOfTable({ facts }: ReviewFormat, fact: string): boolean {
  return facts.some(({ id }) => id === fact || `lastYear.${id}` === fact);
}

function newIn(
  after: Warnings,
  { warnings: before, facts = [] }: TextToRead & { readonly warnings: Warnings },
): readonly string[] {
  const isTrue = ({ fact, value, alternatives }: Statement) =>
    facts.some((one) => one.value === value && [fact, ...alternatives].includes(one.what));
  const isNew = (one: Statement) => !isTrue(one) && !before.sure.some((old) => isCovered(one, old));
  return [
    ...after.sure.filter(isNew).map(shown),
    ...after.clashes.filter((one) => !before.clashes.includes(one)),
  ];
}

/** The same number for no fewer facts: it warns no sooner than before. */
function isCovered(one: Statement, old: Statement): boolean {
  const facts = [one.fact, ...one.alternatives];
  return (
    one.value === old.value && [old.fact, ...old.alternatives].every((fact) => facts.includes(fact))
  );
}

function shown({ fact, value, alternatives }: Statement): string {
  return [`${fact} = ${value}`, ...alternatives].join(' | ');
}

function formsOf({ wording }: ReviewFormat): readonly string[] {
  const all = [...wording.words, ...wording.groups, ...languageGroups];
  return [...new Set(all.flatMap(({ forms }) => forms))].filter((form) => form !== '');
}

function withoutForm(format: ReviewFormat, form: string): ReviewFormat {
  const { words, groups } = format.wording;
  const wording: Wording = {
    ...format.wording,
    words: words.map((word) => without(word, form)),
    groups: groups.map((group) => without(group, form)),
    language: languageGroups.map((group) => without(group, form)),
  };
  return { ...format, wording };
}

function without<T extends { readonly forms: readonly string[] }>(one: T, form: string): T {
  return one.forms.includes(form)
    ? { ...one, forms: one.forms.filter((other) => other !== form) }
    : one;
}

/** `{n}` and other open places of a form may be anything short. */
function holderOf(form: string): (text: string) => boolean {
  const plain = toPlainText(form).text;
  if (!plain.includes('{')) return (text) => text.includes(plain);
  const parts = plain.split(/\{\w+\}/).map((part) => part.replace(/[.*+?^$()|[\]\\]/g, '\\$&'));
  const pattern = new RegExp(parts.join('.{1,6}?'));
  return (text) => pattern.test(text);
}
