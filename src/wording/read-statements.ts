import { type Aside, type Fact, type ReviewFormat, type Topic, oncePer } from '../form/index.ts';
import type { StatementCandidate } from './statement-candidates.ts';
import { toCoverage } from './coverage.ts';
import { languageGroups } from './language/index.ts';
import { toLexicon } from './find-words.ts';
import { toPlainText, type PlainText } from './plain-text.ts';
import { readPeriod } from './read-period.ts';
import { readText, topicOfField } from './read-text.ts';
import { reportYearIn } from './report-year.ts';
import { settle } from './settle.ts';
import type { Statement } from './statement.ts';
import { tokenise } from './tokenise.ts';

export interface ReadingContext {
  /** The reporting agency's name, where it is known: numbers of other bodies are not its. */
  readonly agency?: string;
  /** The reported year; null where it is not known: then the latest one the text speaks of. */
  readonly year: number | null;
}

const lexiconOf = oncePer(({ wording }: ReviewFormat) => toLexicon(wording.words));

const coverageOf = oncePer(({ wording }: ReviewFormat) =>
  toCoverage([...(wording.language ?? languageGroups), ...wording.groups]),
);

/**
 * Finds what texts (by field id) state about an edition's facts: each number bound to its fact, the
 * wordings of zero and of all. Silence is no statement. In the order of the fields, then of the
 * places; takes time in proportion to the length.
 */
export function readStatements(
  format: ReviewFormat,
  texts: Readonly<Record<string, string>>,
  context: ReadingContext,
): readonly Statement[] {
  return Object.entries(texts).flatMap(([field, typed]) => {
    const plain = toPlainText(typed);
    const read = readField(format, plain, field, context);
    return [...read, ...readPeriod(plain, field)].sort((a, b) => a.start - b.start);
  });
}

function readField(
  format: ReviewFormat,
  plain: PlainText,
  field: string,
  context: ReadingContext,
): readonly Statement[] {
  const { topics, numbers } = format.wording;
  const tokens = tokenise(plain.text, lexiconOf(format));
  const { candidates, unreadIn } = readText(plain.text, tokens, {
    topics,
    home: topicOfField(topics, field),
    coverage: coverageOf(format)(context.agency ?? ''),
    fillers: new RegExp(numbers.fillers, 'g'),
    oneReason: new RegExp(numbers.oneReason),
    reportYear: context.year ?? reportYearIn(tokens),
  });
  const ours = candidates.filter(({ certainty }) => certainty !== 'another');
  const others = candidates.filter(({ certainty }) => certainty === 'another');
  const gaps = new Set([...unreadIn, ...others.map(({ sentence }) => sentence)]);
  settle(ours, ({ sentence }) => !gaps.has(sentence));
  const statements = ours.flatMap((candidate) => toStatement(format, plain, field, candidate));
  return withoutRepeats(statements);
}

function toStatement(
  format: ReviewFormat,
  plain: PlainText,
  field: string,
  candidate: StatementCandidate,
): readonly Statement[] {
  const meant =
    candidate.openSlot === null ? [candidate.slots] : meaningsOf(candidate, candidate.openSlot);
  const ids = meant.flatMap((slots) => factFor(format, candidate.topic, slots)?.id ?? []);
  const [fact, ...alternatives] = [...new Set(ids)].map((id) =>
    candidate.lastYear ? `lastYear.${id}` : id,
  );
  if (fact === undefined) return [];
  return [
    {
      fact,
      value: Math.round(candidate.value * 1e6) / 1e6,
      field,
      start: plain.at[candidate.start] ?? 0,
      end: (plain.at[candidate.end - 1] ?? 0) + 1,
      wording: candidate.wording,
      alternatives,
      ambiguous: candidate.ambiguous || candidate.certainty !== 'understood',
      approximate: candidate.approximate,
    },
  ];
}

function meaningsOf(candidate: StatementCandidate, slot: string) {
  return [
    candidate.slots,
    ...candidate.meanings.map((value) => ({ ...candidate.slots, [slot]: value })),
  ];
}

function factFor(
  format: ReviewFormat,
  topic: Topic,
  slots: Readonly<Record<string, string>>,
): Fact | Aside | undefined {
  const values = topic.slots.map((slot) => slots[slot.id]);
  return indexOf(format).get([topic.id, ...values].join(' '));
}

/** Facts by their topic and the values of its slots. */
const indexOf = oncePer((format: ReviewFormat): ReadonlyMap<string, Fact | Aside> => {
  const { topics, asides } = format.wording;
  return new Map(
    [...format.facts, ...asides].map((fact) => {
      const slots = topics.find((topic) => topic.id === fact.topic)?.slots ?? [];
      return [[fact.topic, ...slots.map((slot) => fact.slots[slot.id])].join(' '), fact] as const;
    }),
  );
});

/** The same place says the same thing once. */
function withoutRepeats(statements: readonly Statement[]): readonly Statement[] {
  const seen = new Set<string>();
  return statements.filter(({ fact, start, wording }) => {
    const key = `${fact} ${start} ${wording}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
