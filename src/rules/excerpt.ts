import type { TextRange } from '../report/index.ts';
import { pairsIn, uncutIn } from './uncut.ts';
import { wordBordersIn } from './word-borders.ts';

const MARK = /[，。；：、！？,;:!?\n\r（）()【】“”《》]/;
/** A quote is no longer, unless the words it is about are. */
const LONGEST = 38;
const OPENING = 24;
/** Looked at on both sides of the words: more than any quote and what must not be cut there. */
const SEEN = 80;

interface Reach {
  readonly before: number;
  readonly after: number;
}

/**
 * The words around a number as a finding quotes them, from the mark before it to the one after. In a
 * long clause a quote begins and ends at a word, and `…` says that more stands there.
 */
export function excerptAround(text: string, range: TextRange): string {
  return excerptOf(text, range, { before: 18, after: 10 });
}

/** What begins at a place, to the next mark. */
export function excerptFrom(text: string, start: number): string {
  return excerptOf(text, { start, end: start }, { before: 0, after: 16 });
}

/** Words that were found, with what can't be cut off them. */
export function excerptAt(text: string, range: TextRange): string {
  return excerptOf(text, range, { before: 0, after: 0 });
}

/**
 * What a written reason is bound to, never shown: it stays what it was when quotes were cut by count,
 * so that no reason is lost.
 */
export function surroundingsOf(text: string, { start, end }: TextRange): string {
  const bound = /[，。；：、！？,;:\n（）()]/;
  let from = start;
  while (from > 0 && start - from < 16 && !bound.test(text.charAt(from - 1))) from -= 1;
  let to = end;
  while (to < text.length && to - end < 6 && !bound.test(text.charAt(to))) to += 1;
  return text.slice(from, to).trim();
}

/** The beginning of a passage of several clauses. */
export function openingOf(passage: string): string {
  const text = passage.trim();
  if (text.length <= OPENING) return text;
  const seen = text.slice(0, SEEN);
  const [uncut, pairs] = [uncutIn(seen), pairsIn(seen)];
  const marks = [...seen.matchAll(/[，。；：、！？]/g)].map(({ index }) => index);
  const edges = pairs.flatMap(({ start, end }) => [start, end]);
  const ends = [...marks, ...edges, ...bordersIn(seen, uncut)].filter(
    (at) => at <= OPENING && ![...uncut, ...pairs].some((one) => holds(one, at) && one.start < at),
  );
  const across = uncut.find((one) => one.start < OPENING && holds(one, OPENING));
  const end = Math.max(0, ...ends);
  const words = text.slice(0, end > 0 ? end : (across?.end ?? OPENING));
  return `${words.replace(/[\ud800-\udbff]$/, '').trim()}…`;
}

function excerptOf(whole: string, range: TextRange, reach: Reach): string {
  const offset = Math.max(0, range.start - SEEN);
  const text = whole.slice(offset, range.end + SEEN);
  const uncut = uncutIn(text);
  const { start, end } = widened(text, uncut, {
    start: range.start - offset,
    end: range.end - offset,
  });
  const room = Math.max(0, LONGEST - (end - start));
  const after = Math.min(reach.after, room);
  const before = Math.min(reach.before, room - after);
  const isMark = (at: number) => MARK.test(text.charAt(at)) && !uncut.some((one) => holds(one, at));
  let from = start;
  while (from > 0 && start - from < before && !isMark(from - 1)) from -= 1;
  let to = end;
  while (to < text.length && to - end < after && !isMark(to)) to += 1;
  const isCutBefore = before > 0 && from > 0 && !isMark(from - 1);
  const isCutAfter = after > 0 && to < text.length && !isMark(to);
  const borders = isCutBefore || isCutAfter ? bordersIn(text, uncut) : [];
  if (isCutBefore) from = Math.min(start, ...borders.filter((at) => at >= from));
  if (isCutAfter) to = Math.max(end, ...borders.filter((at) => at <= to));
  const words = text.slice(from, to).trim();
  return `${isCutBefore ? '…' : ''}${words}${isCutAfter ? '…' : ''}`;
}

function holds({ start, end }: TextRange, at: number): boolean {
  return start <= at && at < end;
}

/** With the whole of each piece and pair of marks that it has a part of. */
function widened(text: string, uncut: readonly TextRange[], range: TextRange): TextRange {
  let { start, end } = range;
  for (const pair of pairsIn(text)) {
    const isWithin = pair.start < start && end < pair.end;
    if (isWithin || pair.end <= start || end <= pair.start) continue;
    start = Math.min(start, pair.start);
    end = Math.max(end, pair.end);
  }
  for (const piece of uncut) {
    const isApart =
      piece.end <= start ||
      (end <= piece.start && start < end) ||
      (start === end && piece.start >= start);
    if (isApart) continue;
    start = Math.min(start, piece.start);
    end = Math.max(end, piece.end);
  }
  return { start, end };
}

/** Where words begin or end, outside of what is never cut. */
function bordersIn(text: string, uncut: readonly TextRange[]): readonly number[] {
  const edges = uncut.flatMap(({ start, end }) =>
    // Of a number without unit nobody knows where it ends.
    /[\d０-９]/.test(text.charAt(end - 1)) ? [start] : [start, end],
  );
  return [...wordBordersIn(text), ...edges].filter(
    (at) => !uncut.some(({ start, end }) => start < at && at < end),
  );
}
