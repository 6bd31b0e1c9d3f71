import { tablesOf, typedCellsOf, type ReviewFormat, type Row } from '../../form/index.ts';
import { applyEdit, typedAt, type Draft, type Finding } from '../../report/index.ts';
import type { Statement } from '../../wording/index.ts';
import { checkDraft } from '../check-draft.ts';
import type { TextReader } from '../context.ts';
import { balancedReport } from './generated-reports.ts';
import { seedHoles } from './holes.ts';
import { judgeProposals, proposalsOf, type Proposals } from './proposals.ts';
import { toRandom } from './random.ts';
import { seedSlip, SLIP_KINDS, type SeededSlip, type SlipKind } from './slips.ts';
import { readerOf } from './statements.ts';
import { withWrittenTexts } from './written-texts.ts';

/** What came of one kind of slip over many reports. */
export interface SlipFigures {
  readonly kind: SlipKind;
  readonly reports: number;
  /** Slips after which some sum of the form is wrong. */
  readonly breaking: number;
  readonly breakingNoticed: number;
  readonly others: number;
  readonly othersNoticed: number;
  /** Noticed slips whose true repair is among the first three. */
  readonly repaired: number;
  readonly repairedBreaking: number;
  /** Findings for which nothing is proposed. */
  readonly silent: number;
  /** Slips that leave the sums right but move a number to another group of results. */
  readonly crossing: number;
  /** Corrections of the tables that were proposed in all. */
  readonly proposals: number;
  /** Those of them that reach into a column with a blank or unreadable entry. */
  readonly acrossHoles: number;
  /** Those after which a text is contradicted that was not before, or by a number they set. */
  readonly contradicting: number;
  /** Milliseconds one check takes. */
  readonly median: number;
  readonly slowest: number;
}

type ToStatements = (format: ReviewFormat, draft: Draft) => readonly Statement[];

/** What texts tell of the tables: nothing, these statements, or written sentences, really read. */
export type Telling = 'nothing' | 'sentences' | ToStatements;

interface Run {
  readonly format: ReviewFormat;
  readonly reports: number;
  readonly seed: number;
  readonly telling: Telling;
  /** Some cells of columns without the slip are blank or can't be read. */
  readonly holes: boolean;
  /** Whether each correction is tried out; else none is counted. */
  readonly tried: boolean;
  /** A clock in milliseconds. */
  readonly now: () => number;
}

/** Seeds one slip in each of many balanced reports and looks what the rules make of it. */
export function slipFigures(run: Run): readonly SlipFigures[] {
  return SLIP_KINDS.map((kind, index) => {
    const each = Math.round(run.reports / SLIP_KINDS.length);
    const cases = Array.from({ length: each }, (_, at) => tryOne(run, kind, index * 100_003 + at));
    const made = cases.filter((one) => one !== null);
    const breaking = made.filter((one) => one.breaks);
    const others = made.filter((one) => !one.breaks);
    return {
      kind,
      reports: made.length,
      breaking: breaking.length,
      breakingNoticed: breaking.filter((one) => one.noticed).length,
      others: others.length,
      othersNoticed: others.filter((one) => one.noticed).length,
      repaired: made.filter((one) => one.noticed && one.repaired).length,
      repairedBreaking: breaking.filter((one) => one.repaired).length,
      silent: breaking.filter((one) => one.silent).length,
      crossing: others.filter((one) => one.crosses).length,
      ...proposalsOf(made),
      ...timesOf(made.map((one) => one.time)),
    };
  });
}

interface Tried extends Proposals {
  readonly breaks: boolean;
  readonly noticed: boolean;
  readonly repaired: boolean;
  readonly silent: boolean;
  readonly crosses: boolean;
  readonly time: number;
}

function tryOne(run: Run, kind: SlipKind, at: number): Tried | null {
  const { format, seed, telling, now } = run;
  const random = toRandom(seed + at);
  const balanced = balancedReport(format, random);
  const right = telling === 'sentences' ? withWrittenTexts(format, balanced) : balanced;
  const slip = seedSlip(format, right, { kind, random });
  if (slip === null) return null;
  const holes = run.holes ? seedHoles(format, Object.keys(slip.changed), random) : {};
  const draft = { ...slip.draft, entries: { ...slip.draft.entries, ...holes } };
  const reader = readerFor(telling, format, right);
  const begin = now();
  const findings = checkDraft(format, draft, reader).filter(({ severity }) => severity !== 'hint');
  const time = now() - begin;
  // The holes themselves are found, too.
  const found = findings.filter(({ at: place }) => !(place in holes));
  const broken = found.filter(({ kind: one }) => one === 'brokenIdentity');
  const truth = { ...right, entries: { ...right.entries, ...holes } };
  return {
    breaks: breaksASum(right, slip),
    noticed: found.length > 0,
    repaired: found.some((finding) => isRepaired(format, { draft, truth }, finding)),
    silent: broken.length > 0 && broken.every(({ fixes = [] }) => fixes.length === 0),
    crosses: crossesGroups(format, slip),
    time,
    ...(run.tried
      ? judgeProposals(format, { draft, findings, reader, holes: Object.keys(holes) })
      : proposalsOf([])),
  };
}

function readerFor(telling: Telling, format: ReviewFormat, right: Draft): TextReader | undefined {
  if (telling === 'sentences') return undefined;
  return readerOf(telling === 'nothing' ? [] : telling(format, right));
}

/** Counted here by hand: Σ 一, 二 less Σ results and 四 of each column. */
function breaksASum(right: Draft, { changed }: SeededSlip): boolean {
  const gaps = new Map<string, number>();
  for (const [id, text] of Object.entries(changed)) {
    const [, row = '', column = ''] = id.split('.');
    const sign = row === 'received' || row === 'carriedIn' ? 1 : -1;
    const shift = sign * (Number(text) - Number(typedAt(right, id)));
    gaps.set(column, (gaps.get(column) ?? 0) + shift);
  }
  return [...gaps.values()].some((gap) => gap !== 0);
}

/** One of the first three corrections of the tables gives back exactly the report as it was. */
function isRepaired(
  format: ReviewFormat,
  { draft, truth }: { readonly draft: Draft; readonly truth: Draft },
  { fixes = [] }: Finding,
): boolean {
  const cells = tablesOf(format).flatMap(typedCellsOf);
  const ofTables = fixes.filter(({ side }) => side === 'table');
  return ofTables.slice(0, 3).some(({ edit }) => {
    const repaired = applyEdit(draft, edit);
    return cells.every(({ id }) => sameNumber(typedAt(repaired, id), typedAt(truth, id)));
  });
}

function sameNumber(one: string, other: string): boolean {
  return one === other || (one !== '' && Number(one) === Number(other));
}

function timesOf(times: readonly number[]): Pick<SlipFigures, 'median' | 'slowest'> {
  const sorted = [...times].sort((a, b) => a - b);
  return {
    median: sorted[Math.floor(sorted.length / 2)] ?? 0,
    slowest: sorted[sorted.length - 1] ?? 0,
  };
}

/** Some group of rows that texts state has another sum now. */
function crossesGroups(format: ReviewFormat, { changed }: SeededSlip): boolean {
  const groups = [...new Set(Object.keys(changed).map((id) => groupOfRow(format, id)))];
  return groups.length > 1;
}

function groupOfRow(format: ReviewFormat, id: string): string {
  const [table = '', row = ''] = id.split('.');
  const blocks = tablesOf(format).find((one) => one.id === table)?.blocks ?? [];
  const path = blocks.flatMap((block) => pathTo(block.rows, row));
  // Groups stand below `三、本年度办理结果`; a row that stands alone is its own group.
  return path.length > 2 ? (path[1] ?? row) : row;
}

function pathTo(rows: readonly Row[], row: string): readonly string[] {
  for (const one of rows) {
    if (one.id === row) return [one.id];
    const below = pathTo(one.children ?? [], row);
    if (below.length > 0) return [one.id, ...below];
  }
  return [];
}
