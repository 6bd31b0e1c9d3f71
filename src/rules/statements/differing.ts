import { oncePer } from '../../form/index.ts';
import type { Finding } from '../../report/index.ts';
import type { Statement } from '../../wording/index.ts';
import type { CheckContext, TextEntry } from '../context.ts';
import { excerptAround, excerptFrom } from '../excerpt.ts';
import { withWaivers } from '../waivers.ts';
import { claimsFound, type ContradictedClaim } from './claims.ts';
import { holdsFor, meaningsOf, type Meaning } from './meanings.ts';

/** A number of a text that the tables contradict. */
interface Differing {
  readonly statement: Statement;
  /** Which of the context's statements. */
  readonly index: number;
  readonly meanings: readonly Meaning[];
  readonly finding: Extract<Finding, { readonly kind: 'statement' }>;
  /** Accepted with a reason: what follows from it is told again. */
  readonly isAccepted: boolean;
}

/** One contradiction is told once, where its number stands: these are what the rules tell. */
interface Told {
  readonly differences: readonly Differing[];
  readonly claims: readonly ContradictedClaim[];
}

export const toldIn = oncePer(tell);

/** A number of a text as the tables have it, where a finding says that they have another. */
export function asInTables(context: CheckContext, at: string, { start, value }: Figure): number {
  const differing = toldIn(context).differences.find(
    ({ statement, isAccepted }) =>
      statement.field === at &&
      statement.start === start &&
      statement.wording === 'number' &&
      statement.value === value &&
      !statement.ambiguous &&
      !isAccepted,
  );
  return differing?.meanings[0]?.value ?? value;
}

type Figure = Pick<Statement, 'start' | 'value'>;

function tell(context: CheckContext): Told {
  const all = context.statements.flatMap((_, index) => differenceAt(context, index));
  const numbers = all.filter(
    ({ statement, isAccepted }) => statement.wording !== 'all' && !isAccepted,
  );
  const claims = claimsFound(context).filter(
    (claim) => !numbers.some((number) => isSameAsClaim(context, number, claim)),
  );
  const differences = all.filter(
    (one) =>
      one.statement.wording !== 'all' ||
      !(
        claims.some((claim) => isInside(one.statement, claim)) ||
        numbers.some((number) => isTakenFrom(one, number))
      ),
  );
  return { differences, claims };
}

function differenceAt(context: CheckContext, index: number): readonly Differing[] {
  const statement = context.statements[index];
  if (statement === undefined) return [];
  const meanings = meaningsOf(context, statement);
  if (holdsFor(statement, meanings) !== false) return [];
  const entry = context.texts.find(({ at }) => at === statement.field);
  const finding = toFinding(statement, meanings, entry);
  const isAccepted = withWaivers(context.draft, [finding])[0]?.waived !== undefined;
  return [{ statement, index, meanings, finding, isAccepted }];
}

function toFinding(
  { field, start, end, value, wording, ambiguous, approximate }: Statement,
  meanings: readonly Meaning[],
  entry: TextEntry | undefined,
): Differing['finding'] {
  const [first] = meanings;
  const text = entry?.text ?? '';
  const range = { start, end };
  return {
    kind: 'statement',
    rule: 'text-differs',
    severity: ambiguous ? 'hint' : 'warning',
    at: field,
    section: entry?.section ?? '',
    also: first?.fact.cells.length === 1 ? (first.fact.cells[0] ?? '') : (first?.fact.id ?? ''),
    range,
    excerpt: wording === 'all' ? excerptFrom(text, start) : excerptAround(text, range),
    wording,
    stated: value,
    approximate,
    ambiguous,
    table: meanings.map((one) => ({ name: one.fact.name, value: one.value })),
    tableName: first?.tableName ?? '',
    unit: first?.fact.unit ?? '',
  };
}

/** What a claim in words already says is not said again for the number it carries. */
function isInside(statement: Statement, claim: ContradictedClaim): boolean {
  return (
    claim.at === statement.field &&
    statement.start < claim.range.end &&
    claim.range.start < statement.end
  );
}

/** 收到申请17件，均已答复, where the table has 18 of both: `均` is right as soon as the number is. */
function isTakenFrom({ statement, meanings }: Differing, number: Differing): boolean {
  const own = number.statement;
  return (
    own.field === statement.field &&
    own.end <= statement.start &&
    own.value === statement.value &&
    (!own.ambiguous || statement.ambiguous) &&
    meanings.some(({ value }) => number.meanings.some((meant) => meant.value === value))
  );
}

/** 办结17件，全部办结, where the table has 15 and 2 carried over: the same two cases. */
function isSameAsClaim(
  { texts }: CheckContext,
  { statement, meanings }: Differing,
  { at, range, against }: ContradictedClaim,
): boolean {
  const text = texts.find((entry) => entry.at === at)?.text ?? '';
  const between = text.slice(
    Math.min(statement.start, range.start),
    Math.max(statement.end, range.end),
  );
  const missing = against.reduce((sum, { value }) => sum + Number(value), 0);
  return (
    at === statement.field &&
    !statement.ambiguous &&
    !/[。！？；;!?\n]/.test(between) &&
    meanings.some(({ value }) => value !== null && statement.value - value === missing)
  );
}
