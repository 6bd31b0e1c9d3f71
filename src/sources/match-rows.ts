import { isOneOf, toLabel, type Label } from '../clipboard/index.ts';
import type { GatheredRow } from './gather-rows.ts';
import { nearest } from './near-label.ts';
import type { GroupTarget, TableTargets, Target } from './targets.ts';

/** What the words of a row name. */
export interface RowMatch {
  readonly row: GatheredRow;
  readonly target: Target | null;
  readonly group: GroupTarget | null;
  /** False where the words are a part of a label, or its order alone tells the row. */
  readonly isNamed: boolean;
  /** Rows that a part of a label may belong to; null where the words say nothing. */
  readonly among: readonly Target[] | null;
}

/** A label may be broken into so many lines. */
const MOST_LINES = 6;
/** Shorter words are in too many labels. */
const LEAST_PART = 4;
/** A name so short may stand anywhere: `其他`, `总计`. */
const SHORT = 3;

/** Finds what each row is called: by its label, a misspelt one, then a part of one. */
export function matchRows(rows: readonly GatheredRow[], targets: TableTargets): RowMatch[] {
  const exact = rows.map((row) => exactMatch(row, targets));
  const kept = exact.map((match, at) => (isWeak(match, at, exact, targets.rows) ? null : match));
  const taken = new Set(kept.map((match) => match?.target));
  const free = targets.rows.filter((target) => !taken.has(target));
  return rows.map((row, at) => kept[at] ?? nearMatch(row, free) ?? partMatch(row, targets.rows));
}

/** Words that may be the whole label, the longest first: its own line, or lines up to it. */
function wordingsOf({ own, above }: GatheredRow): readonly string[] {
  if (own.length === 0) return endsOf(above);
  const joined = own.join('');
  return [...new Set([joined, ...endsOf(own), ...endsOf(above).map((text) => text + joined)])];
}

function endsOf(lines: readonly string[]): readonly string[] {
  const most = Math.min(lines.length, MOST_LINES);
  return Array.from({ length: most }, (_, skip) => lines.slice(skip - most).join(''));
}

function exactMatch(row: GatheredRow, { rows, groups }: TableTargets): RowMatch | null {
  const labels = wordingsOf(row).map(toLabel);
  const target = findNamed(labels, rows);
  const group = target === undefined ? findNamed(labels, groups) : undefined;
  if (target === undefined && group === undefined) return null;
  return { row, target: target ?? null, group: group ?? null, isNamed: true, among: null };
}

/** The one thing of that name; one with the very number goes before one without. */
function findNamed<T extends { readonly names: readonly Label[] }>(
  labels: readonly Label[],
  things: readonly T[],
): T | undefined {
  for (const label of labels) {
    const same = things.filter(({ names }) => isOneOf(label, names));
    const [first, other] = same;
    if (first !== undefined && other === undefined) return first;
  }
  return undefined;
}

/** A short name in a line of its own and out of its place is a word like any other. */
function isWeak(
  match: RowMatch | null,
  at: number,
  all: readonly (RowMatch | null)[],
  targets: readonly Target[],
): boolean {
  const target = match?.target ?? null;
  if (target === null || match?.row.own.length !== 0) return false;
  if (target.names.every(({ body }) => body.length > SHORT)) return false;
  const place = targets.indexOf(target);
  const placeOf = (other: RowMatch | null) => (other?.target ? targets.indexOf(other.target) : -1);
  const isOut = (other: RowMatch | null, index: number) => {
    const own = placeOf(other);
    return own !== -1 && index !== at && (index < at ? own >= place : own <= place);
  };
  return all.some(isOut);
}

function nearMatch(row: GatheredRow, free: readonly Target[]): RowMatch | null {
  for (const text of wordingsOf(row)) {
    const target = nearest(text, free);
    if (target !== undefined) return { row, target, group: null, isNamed: true, among: null };
  }
  return null;
}

function partMatch(row: GatheredRow, targets: readonly Target[]): RowMatch {
  const part = toLabel(row.own.join('')).body;
  const among =
    part.length < LEAST_PART
      ? null
      : targets.filter(({ names }) => names.some(({ body }) => body.includes(part)));
  const [only = null, other] = among ?? [];
  const target = other === undefined ? only : null;
  return { row, target, group: null, isNamed: false, among };
}
