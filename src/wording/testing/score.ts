import type { ReviewFormat } from '../../form/index.ts';
import {
  isShareRight,
  readLists,
  readPercentages,
  readStatements,
  type Statement,
} from '../index.ts';
import { findContradictions } from './contradictions.ts';

interface Stated {
  readonly what: string;
  /** A date as `2021-01-31` or 20210131. */
  readonly value: number | string;
}

/** A passage of a report with the facts a reader finds in it. */
export interface Passage {
  readonly id: string;
  readonly passage: string;
  readonly year?: number;
  /** Must be found. */
  readonly facts: readonly Stated[];
  /** Must not be taken for that fact. */
  readonly mustNot?: readonly Stated[];
  /** May be found. */
  readonly mayHint?: readonly Stated[];
  /** Facts whose number may be read in two ways. */
  readonly ambiguous?: readonly string[];
  /** What the tables of the same report hold, by fact or cell. */
  readonly table?: Readonly<Record<string, number>>;
  /** The contradiction in it; absent where its numbers agree. */
  readonly check?: string;
}

/** How a passage was read. */
export interface PassageScore {
  readonly id: string;
  readonly found: number;
  readonly missed: readonly string[];
  /** Taken where they must not be, or a listed fact with another value. */
  readonly wrong: readonly string[];
  /** Facts that the passage does not list, and that the text may well state. */
  readonly unlisted: readonly string[];
  /** Contradictions found. */
  readonly alarms: readonly string[];
  readonly contradictory: boolean;
}

const FIELD = 'passage';

export function scorePassage(format: ReviewFormat, passage: Passage): PassageScore {
  const texts = { [FIELD]: passage.passage };
  const statements = readStatements(format, texts, { year: passage.year ?? null });
  const readings = [
    ...statements.flatMap((one) =>
      [one.fact, ...one.alternatives].map((what) => ({ what, value: one.value })),
    ),
    ...sumsOfParts(format, passage.passage, statements),
  ];
  const missed = passage.facts.filter((fact) => !readings.some((one) => isSame(one, fact)));
  return {
    id: passage.id,
    found: passage.facts.length - missed.length,
    missed: missed.map(shown),
    wrong: statements.filter((one) => isWrong(one, passage)).map(shownStatement),
    unlisted: statements.filter((one) => !isListed(one, passage)).map(shownStatement),
    alarms: alarmsOf(format, passage, statements),
    contradictory: passage.check !== undefined,
  };
}

function valueOf({ value }: Stated): number {
  return typeof value === 'number' ? value : Number(value.replace(/-/g, ''));
}

function isSame(a: Stated, b: Stated): boolean {
  return a.what === b.what && valueOf(a) === valueOf(b);
}

function shown({ what, value }: Stated): string {
  return `${what} = ${value}`;
}

function shownStatement(one: Statement): string {
  const marks = [one.wording, one.ambiguous ? 'ambiguous' : '', ...one.alternatives];
  return `${one.fact} = ${one.value} (${marks.filter((mark) => mark !== '').join(' ')})`;
}

function isListed(one: Statement, passage: Passage): boolean {
  const listed = [...passage.facts, ...(passage.mayHint ?? [])];
  return [one.fact, ...one.alternatives].some((what) =>
    listed.some((fact) => isSame(fact, { what, value: one.value })),
  );
}

/** A number taken though it must not be; or another value for a listed fact, said for sure. */
function isWrong(one: Statement, passage: Passage): boolean {
  const own = { what: one.fact, value: one.value };
  if ((passage.mustNot ?? []).some((fact) => isSame(fact, own))) return true;
  if (isListed(one, passage) || one.ambiguous) return false;
  if ((passage.ambiguous ?? []).includes(one.fact)) return false;
  return passage.facts.some((fact) => fact.what === one.fact);
}

/** The sum of the parts listed for a total, as `<fact without .total>.parts.sum`. */
function sumsOfParts(
  format: ReviewFormat,
  text: string,
  statements: readonly Statement[],
): readonly Stated[] {
  return readLists(format, text, statements).flatMap(({ total, parts }) => {
    const value = parts.reduce((sum, part) => sum + part.value, 0);
    return statements
      .filter((one) => one.start === total.start)
      .map((one) => ({ what: `${one.fact.replace(/\.total$/, '')}.parts.sum`, value }));
  });
}

function alarmsOf(
  format: ReviewFormat,
  passage: Passage,
  statements: readonly Statement[],
): readonly string[] {
  const lists = readLists(format, passage.passage, statements).filter(
    ({ open, total, parts }) =>
      !open && parts.reduce((sum, part) => sum + part.value, 0) !== total.value,
  );
  const shares = readPercentages(format, passage.passage).filter((share) => !isShareRight(share));
  return [
    ...findContradictions(format, statements).map(
      ({ kind, statements: all }) => `${kind}: ${all.map(shownStatement).join(', ')}`,
    ),
    ...lists.map(
      ({ total, parts }) => `list: ${total.value} ≠ ${parts.map((part) => part.value).join(' + ')}`,
    ),
    ...shares.map(({ value, part }) => `share: ${part.value} is not ${value} %`),
    ...statements
      .filter(({ fact, value }) => fact === 'period.to' && value % 10_000 !== 1231)
      .map((one) => `period: ${one.value}`),
    ...statements
      .filter((one) => !one.ambiguous && !one.approximate && !holds(format, passage, one))
      .map((one) => `table: ${shownStatement(one)}`),
  ];
}

/** True where the table holds the number for one of the meanings, or does not say. */
function holds(format: ReviewFormat, { table }: Passage, one: Statement): boolean {
  if (table === undefined) return true;
  const values = [one.fact, ...one.alternatives].map((id) => {
    const cells = format.facts.find((fact) => fact.id === id)?.cells ?? [];
    const sum = cells.reduce<number | undefined>((total, cell) => {
      const value = table[cell];
      return total === undefined || value === undefined ? undefined : total + value;
    }, 0);
    return table[id] ?? (cells.length === 0 ? undefined : sum);
  });
  return values.some((value) => value === undefined || value === one.value);
}

export interface Score {
  readonly passages: number;
  readonly facts: number;
  readonly found: number;
  readonly wrong: number;
  readonly falseAlarms: number;
  readonly contradictory: number;
  readonly contradictionsFound: number;
}

export function totalOf(scores: readonly PassageScore[]): Score {
  const count = (test: (one: PassageScore) => number) =>
    scores.reduce((sum, one) => sum + test(one), 0);
  return {
    passages: scores.length,
    facts: count((one) => one.found + one.missed.length),
    found: count((one) => one.found),
    wrong: count((one) => one.wrong.length),
    falseAlarms: count((one) => (!one.contradictory && one.alarms.length > 0 ? 1 : 0)),
    contradictory: count((one) => (one.contradictory ? 1 : 0)),
    contradictionsFound: count((one) => (one.contradictory && one.alarms.length > 0 ? 1 : 0)),
  };
}
