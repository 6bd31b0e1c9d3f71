import type { Finding } from '../../../report/index.ts';
import type { DraftReview, TextReading } from '../../../rules/index.ts';

type MarkVerdict = TextReading['verdict'] | 'waived';

/** A number of a text with what it was compared with. */
interface MarkedReading {
  readonly reading: TextReading;
  /** What the rules say of it; null where it holds. */
  readonly finding: Finding | null;
}

/** Words of a text to underline, in UTF-16 units; marks of a text lie apart, in order. */
export interface Mark {
  /** Its number among the marks of its review. */
  readonly id: number;
  readonly start: number;
  readonly end: number;
  readonly verdict: MarkVerdict;
  /** One number may state several facts. */
  readonly read: readonly MarkedReading[];
}

/** The worst of several shows. */
const RANKS: readonly MarkVerdict[] = ['holds', 'waived', 'open', 'unsure', 'differs'];

/** The marks of one text as it was reviewed. */
export function marksOf({ readings, findings }: DraftReview, at: string): readonly Mark[] {
  const here = readings.filter((one) => one.at === at && one.start < one.end);
  const groups: Mark[] = [];
  for (const reading of [...here].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const { start, end } = reading;
    const finding = findings.find((one) => isAbout(one, reading)) ?? null;
    const verdict = finding?.waived === undefined ? reading.verdict : 'waived';
    const last = groups[groups.length - 1];
    const own = { reading, finding };
    if (last === undefined || start >= last.end) {
      groups.push({ id: groups.length, start, end, verdict, read: [own] });
    } else {
      groups[groups.length - 1] = {
        ...last,
        end: Math.max(last.end, end),
        verdict: RANKS.indexOf(verdict) > RANKS.indexOf(last.verdict) ? verdict : last.verdict,
        read: [...last.read, own],
      };
    }
  }
  return groups;
}

function isAbout(finding: Finding, { at, start, end, name }: TextReading): boolean {
  return (
    finding.kind === 'statement' &&
    finding.at === at &&
    finding.range?.start === start &&
    finding.range.end === end &&
    finding.table.some((one) => one.name === name)
  );
}

/**
 * The marks of a text after it was changed: those behind the change move along, one that the change
 * touches is left out, for it may state something else now.
 */
export function shiftMarks(marks: readonly Mark[], before: string, after: string): readonly Mark[] {
  if (before === after) return marks;
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before[head] === after[head]) head += 1;
  let tail = 0;
  while (
    tail < most - head &&
    before[before.length - 1 - tail] === after[after.length - 1 - tail]
  ) {
    tail += 1;
  }
  const changedTo = before.length - tail;
  const by = after.length - before.length;
  return marks.flatMap((mark) => {
    if (mark.end < head) return [mark];
    if (mark.start > changedTo) return [{ ...mark, start: mark.start + by, end: mark.end + by }];
    return [];
  });
}

/** A piece of a line; `mark` where it is underlined. */
interface Piece {
  readonly text: string;
  readonly mark: Mark | null;
}

/** The lines of a text between its line breaks, cut where marks begin and end. */
export function linesOf(text: string, marks: readonly Mark[]): readonly (readonly Piece[])[] {
  let from = 0;
  return text.split('\n').map((line) => {
    const to = from + line.length;
    const pieces: Piece[] = [];
    let done = from;
    for (const mark of marks) {
      const [start, end] = [Math.max(mark.start, from), Math.min(mark.end, to)];
      if (start >= end) continue;
      if (start > done) pieces.push({ text: text.slice(done, start), mark: null });
      pieces.push({ text: text.slice(start, end), mark });
      done = end;
    }
    if (done < to) pieces.push({ text: text.slice(done, to), mark: null });
    from = to + 1;
    return pieces;
  });
}

/** The next mark in reading order from a place in the text, or the one before; it goes round. */
export function markBeside(
  marks: readonly Mark[],
  caret: number,
  forward: boolean,
): Mark | undefined {
  if (forward) return marks.find(({ start }) => start > caret) ?? marks[0];
  const before = marks.filter(({ end }) => end < caret);
  return before[before.length - 1] ?? marks[marks.length - 1];
}
