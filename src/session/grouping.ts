import { patchOf } from '../report/index.ts';

/** What is typed without a pause at one place: it is taken back as one. */
export interface TypingGroup {
  readonly at: string;
  /** The entry before the group began. */
  readonly base: string | null;
  readonly lastAt: number;
  readonly composing: boolean;
  readonly kind: 'insert' | 'delete' | 'replace';
  /** Where the last key left the text: behind what was inserted, or where something was deleted. */
  readonly caret: number;
  /** The last character inserted; empty after a deletion. */
  readonly last: string;
  /** Characters inserted so far. */
  readonly length: number;
}

/** One key's worth of typing. */
export interface Typing {
  readonly at: string;
  readonly before: string | null;
  readonly after: string | null;
  readonly now: number;
  /** Whether an input method is still at it. */
  readonly composing: boolean;
}

/** A longer pause ends a group of typed words. */
const PAUSE_MS = 1_500;
/** Text typed without any stop is taken back in pieces of about this length. */
const LONGEST = 24;
const STOP = /[\s，。；：、！？,.;:!?（）()“”《》]/;

/**
 * The group a key belongs to: the open one (`goesOn`), or a new one whose base is what stood there
 * before. Prose is grouped by words, other entries by the visit.
 */
export function groupOf(
  open: TypingGroup | null,
  typing: Typing,
  byWords: boolean,
): { readonly group: TypingGroup; readonly goesOn: boolean } {
  const { at, before, after, now, composing } = typing;
  const {
    start,
    before: removed,
    after: inserted,
  } = patchOf({
    at,
    before: before ?? '',
    after: after ?? '',
  });
  const gone = removed ?? '';
  const added = inserted ?? '';
  const kind: TypingGroup['kind'] = added === '' ? 'delete' : gone === '' ? 'insert' : 'replace';
  const goesOn =
    open?.at === at && (!byWords || goesOnAsWord(open, { typing, kind, start, gone, added }));
  const group: TypingGroup = {
    at,
    base: goesOn ? open.base : before,
    lastAt: now,
    composing,
    kind,
    caret: start + added.length,
    last: added.slice(-1),
    length: (goesOn ? open.length : 0) + added.length,
  };
  return { group, goesOn };
}

interface Key {
  readonly typing: Typing;
  readonly kind: TypingGroup['kind'];
  readonly start: number;
  readonly gone: string;
  readonly added: string;
}

function goesOnAsWord(open: TypingGroup, { typing, kind, start, gone, added }: Key): boolean {
  // An input method writes and rewrites its text until it is done.
  if (open.composing) return true;
  if (typing.composing || typing.now - open.lastAt > PAUSE_MS) return false;
  if (kind === 'delete') {
    return open.kind === 'delete' && (start === open.caret || start + gone.length === open.caret);
  }
  if (kind === 'replace' || open.kind === 'delete' || start !== open.caret) return false;
  // What comes in one piece (a paste, a word from a list) stands for itself.
  if (added.length > 2 || open.length >= LONGEST) return false;
  return !(STOP.test(open.last) && !STOP.test(added));
}
