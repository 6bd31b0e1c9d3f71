import { withChanges } from '../adopt.ts';
import type { TextChange } from '../review.ts';
import type { FoundMark } from './review-marks.ts';
import type { TrackedChange } from './word-views.ts';

/** A change of a text with everybody's tracked changes that make it. */
interface SplitChange extends TextChange {
  readonly made: readonly TrackedChange[];
}

interface ReviewedText {
  /** Without any of the changes, and with all. */
  readonly before: string;
  readonly after: string;
  /** Where each tracked change stands in the text with all of them, in its order. */
  readonly marks: readonly FoundMark[];
}

/**
 * The changes of a text that can be accepted one without the other: those that touch each other are
 * one. All are one where words were moved, or where the tracked changes don't account for the text.
 */
export function splitChanges(
  { before, after, marks }: ReviewedText,
  changes: readonly TrackedChange[],
): readonly SplitChange[] {
  const made = marks.flatMap(({ n }) => changes[n] ?? []);
  const whole = [{ from: 0, removed: before, added: after, made }];
  if (made.some(({ isMove }) => isMove)) return whole;
  const split: SplitChange[] = [];
  let end = 0;
  // So much longer is the text with the changes so far.
  let longer = 0;
  for (const { at, n } of marks) {
    const change = changes[n];
    if (change === undefined || at < end) return whole;
    const last = at === end ? split.pop() : undefined;
    const {
      from,
      removed,
      added,
      made: before,
    } = last ?? {
      ...{ from: at - longer, removed: '', added: '', made: [] },
    };
    const [gone, come] = change.isInserted ? ['', change.text] : [change.text, ''];
    split.push({ from, removed: removed + gone, added: added + come, made: [...before, change] });
    end = at + come.length;
    longer += come.length - gone.length;
  }
  return withChanges(before, split) === after ? split : whole;
}
