import { UNFILLED } from '../document/index.ts';
import type { Format } from '../form/index.ts';
import {
  dateOf,
  defaultPreamble,
  entriesOf,
  PARTICULARS,
  readCell,
  typedAt,
  yearOf,
  type Draft,
} from '../report/index.ts';
import type { Difference } from './difference.ts';

/** Where a draft is not what is seen in a file. */
export type Compare = (draft: Draft) => readonly Difference[];

interface Compared {
  readonly draft: Draft;
  readonly differences: readonly Difference[];
}

/**
 * The data of a file set against what is seen in it. A draft shows entries that can't be read as they
 * were typed, which its data does not hold: they are taken back, and what is then the same is no
 * difference.
 */
export function compareWithMarks(format: Format, draft: Draft, compare: Compare): Compared {
  const differences = compare(draft).filter(isDifference);
  // A year that stands by itself is told with its spaces, unlike the one in a title.
  const typed = [...differences]
    .sort((one, other) => Number(one.at !== null) - Number(other.at !== null))
    .flatMap((difference) => unreadableEntry(format, draft, difference));
  if (typed.length === 0) return { draft, differences };
  const marked = withTyped(format, draft, Object.fromEntries(typed));
  return { draft: marked, differences: compare(marked).filter(isDifference) };
}

/** Not `未填` where nothing is: a draft says so. */
export function isDifference({ inData, inDocument }: Difference): boolean {
  return !(inData === '' && inDocument === UNFILLED);
}

/** An entry that is blank in the data, and in what is seen something that can't be read. */
function unreadableEntry(
  format: Format,
  draft: Draft,
  { at, entry, inDocument, place }: Difference,
): readonly (readonly [string, string])[] {
  if (at === null) {
    const year = place === TITLE && yearOf(draft).state === 'blank' ? yearIn(format, draft) : null;
    const typed = year?.exec(inDocument.replace(/\s+/g, ''))?.[1] ?? '';
    return typed === '' ? [] : [[PARTICULARS.year, typed]];
  }
  if (entry === null || typedAt(draft, at).trim() !== '') return [];
  const asTyped: Draft = { ...draft, entries: { ...draft.entries, [at]: entry } };
  return isUnreadable(format, asTyped, at) ? [[at, entry]] : [];
}

/** What differences of a title are called. */
export const TITLE = '标题';

/** The title as it would be with any year in it. */
function yearIn({ title }: Format, draft: Draft): RegExp {
  const agency = typedAt(draft, PARTICULARS.agencyName).replace(/\s+/g, '');
  const pattern = title
    .split(/(\{agency\}|\{year\})/)
    .map((part) => (part === '{year}' ? '(.*)' : escaped(part === '{agency}' ? agency : part)));
  return new RegExp(`^${pattern.join('')}$`);
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function isUnreadable(format: Format, draft: Draft, at: string): boolean {
  if (at === PARTICULARS.year) return yearOf(draft).state === 'unreadable';
  if (at === PARTICULARS.date) return dateOf(draft).state === 'unreadable';
  const cell = entriesOf(format).get(at)?.cell ?? null;
  return cell?.terms === null && readCell(cell, typedAt(draft, at)).state === 'unreadable';
}

/** An opening that follows agency and year was made with the year as it was typed. */
function withTyped(format: Format, draft: Draft, typed: Draft['entries']): Draft {
  const { [PARTICULARS.preamble]: opening, ...entries } = { ...draft.entries, ...typed };
  const following = { ...draft, entries };
  if (opening === undefined || opening === defaultPreamble(format, following)) return following;
  return { ...following, entries: { ...entries, [PARTICULARS.preamble]: opening } };
}
