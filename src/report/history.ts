import { ANNOTATIONS, type Annotations, type Draft } from './draft.ts';
import type { Change, Edit } from './edit.ts';

/**
 * What one step changed in one entry: from character `start` on, `before` gave way to `after`. Null
 * where there is no entry; `start` is then 0. Counted in UTF-16 units.
 */
interface Patch {
  readonly at: string;
  readonly start: number;
  readonly before: string | null;
  readonly after: string | null;
}

/** One step of work as a person would take it back: a word, a cell, a paste, a remark, a reason. */
export interface Step extends Turns {
  readonly patches: readonly Patch[];
}

/** What is no entry, before and after, each as a whole; absent where a step leaves it alone. */
export type Turns = { readonly [K in keyof Turning]?: Turn<Turning[K]> };

type Turning = Annotations & Pick<Draft, 'formatId'>;

const TURNING = [...ANNOTATIONS, 'formatId'] as const;

interface Turn<T> {
  readonly before: T;
  readonly after: T;
}

/**
 * Annotations that take the place of others; those left out stay as they are. An edition beside them
 * is the one that the entries are of from now on.
 */
export type AnnotationChanges = Partial<Turning>;

/**
 * The steps a draft went through. They are numbered from `first` on; the first `position` of those
 * kept here are done, the others were taken back and can be done again.
 */
export interface History {
  readonly first: number;
  readonly steps: readonly Step[];
  readonly position: number;
}

/** So many steps can be taken back; older ones are forgotten. */
const MOST_STEPS = 1_000;

export const EMPTY_HISTORY: History = { first: 0, steps: [], position: 0 };

/** Adds a step; what had been taken back can't be done again afterwards. */
export function recordStep({ first, steps, position }: History, step: Step): History {
  const done = [...steps.slice(0, position), step];
  const over = Math.max(0, done.length - MOST_STEPS);
  return { first: first + over, steps: done.slice(over), position: done.length - over };
}

/** Puts a step in the place of the last one; null takes the last one away. */
export function amendStep(history: History, step: Step | null): History {
  const done = history.steps.slice(0, history.position - 1);
  const steps = step === null ? done : [...done, step];
  return { first: history.first, steps, position: steps.length };
}

export function canUndo(history: History): boolean {
  return history.position > 0;
}

export function canRedo(history: History): boolean {
  return history.position < history.steps.length;
}

/** A step back or forward: what it changes, and the history after it. */
export interface Move {
  readonly edit: Edit;
  /** For each change, the place behind what is new in its text. */
  readonly carets: readonly number[];
  readonly annotations: AnnotationChanges;
  readonly history: History;
}

/** Null where nothing is left to take back, or where the step does not fit what stands there. */
export function undoMove(history: History, draft: Draft): Move | null {
  const step = history.steps[history.position - 1];
  if (step === undefined) return null;
  const patches = step.patches.map(turned).reverse();
  return moveOf(patches, sideOf(step, 'before'), draft, {
    ...history,
    position: history.position - 1,
  });
}

/** Null where nothing was taken back, or where the step does not fit what stands there. */
export function redoMove(history: History, draft: Draft): Move | null {
  const step = history.steps[history.position];
  if (step === undefined) return null;
  return moveOf(step.patches, sideOf(step, 'after'), draft, {
    ...history,
    position: history.position + 1,
  });
}

function moveOf(
  patches: readonly Patch[],
  annotations: AnnotationChanges,
  { entries }: Draft,
  history: History,
): Move | null {
  const changes: Change[] = [];
  for (const patch of patches) {
    const before = entries[patch.at] ?? null;
    if (!fits(patch, before)) return null;
    changes.push({ at: patch.at, before, after: patched(before, patch) });
  }
  const carets = patches.map(({ start, after }) => start + (after?.length ?? 0));
  return { edit: { changes }, carets, annotations, history };
}

function sideOf(step: Step, side: keyof Turn<unknown>): AnnotationChanges {
  return Object.fromEntries(
    TURNING.flatMap((key) => {
      const turn = step[key];
      return turn === undefined ? [] : [[key, turn[side]] as const];
    }),
  );
}

/** The part of a step that replaces annotations; empty where none are given. */
export function turnsOf(draft: Draft, changes: AnnotationChanges): Turns {
  return Object.fromEntries(
    TURNING.flatMap((key) => {
      const after = changes[key];
      return after === undefined ? [] : [[key, { before: draft[key], after }] as const];
    }),
  );
}

/** An edit as a step; null where it changes nothing. */
export function stepOf(edit: Edit): Step | null {
  const patches = edit.changes.filter(({ before, after }) => before !== after).map(patchOf);
  return patches.length === 0 ? null : { patches };
}

/** The smallest patch that does the change. */
export function patchOf({ at, before, after }: Change): Patch {
  if (before === null || after === null) return { at, start: 0, before, after };
  const { head: start, tail } = sharedEnds(before, after);
  return {
    ...{ at, start },
    before: before.slice(start, before.length - tail),
    after: after.slice(start, after.length - tail),
  };
}

/** How many items both begin and end with. */
export function sharedEnds(before: ArrayLike<unknown>, after: ArrayLike<unknown>) {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head += 1;
  let tail = 0;
  const isTail = () => before[before.length - 1 - tail] === after[after.length - 1 - tail];
  while (tail < shorter - head && isTail()) tail += 1;
  return { head, tail };
}

function turned({ at, start, before, after }: Patch): Patch {
  return { at, start, before: after, after: before };
}

function fits({ start, before }: Patch, text: string | null): boolean {
  return before === null ? text === null : text?.startsWith(before, start) === true;
}

function patched(text: string | null, { start, before, after }: Patch): string | null {
  if (before === null || after === null || text === null) return after;
  return text.slice(0, start) + after + text.slice(start + before.length);
}

/** Which steps belong to a draft: from `first` up to before `end`, so many of them done. */
export interface HistoryRange {
  readonly first: number;
  readonly end: number;
  readonly position: number;
}

/** What a save has to write of a history. */
export interface HistorySave extends HistoryRange {
  /** Those that are not stored yet, or stored otherwise. */
  readonly steps: readonly { readonly n: number; readonly step: Step }[];
}

export function historySave(stored: History, current: History): HistorySave {
  const { first, steps, position } = current;
  const numbered = steps.map((step, index) => ({ n: first + index, step }));
  return {
    first,
    end: first + steps.length,
    position,
    steps: numbered.filter(({ n, step }) => stored.steps[n - stored.first] !== step),
  };
}
