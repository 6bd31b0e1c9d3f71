import type { Format } from '../form/index.ts';
import {
  applyEdit,
  redoMove,
  stepOf,
  turnsOf,
  undoMove,
  type AnnotationChanges,
  type Change,
  type Draft,
  type Edit,
  type Entries,
  type History,
  type Move,
  type Remark,
  type StoredDraft,
  type Waiver,
} from '../report/index.ts';
import type { Watched } from './observable.ts';
import { createSteps, isEmpty, type Steps } from './steps.ts';
import { createTexts, type ShowText, type Texts } from './texts.ts';

/** The draft that is open, as those see it who show or check it while somebody types. */
export interface LiveDraft {
  readonly format: Format;
  /** All editions a report may be of, the newest first. */
  readonly formats: readonly Format[];
  /** What stands there now; the same object until something changes. */
  readonly current: () => Draft;
  /** Calls back at once after each change; returns what ends it. */
  readonly watch: (onChange: () => void) => () => void;
  /**
   * Writes several entries, and annotations in the place of others, as one step. An entry that
   * changes is confirmed by that.
   */
  readonly apply: (edit: Edit, annotations?: AnnotationChanges) => void;
  /** Writes one entry as typing does: it goes on with the step of what was typed there before. */
  readonly type: (at: string, text: string) => void;
  /** Replaces the remarks on entries. */
  readonly remark: (remarks: readonly Remark[]) => void;
  /** Replaces the reasons with which warnings were accepted. */
  readonly waive: (waivers: readonly Waiver[]) => void;
  /** Takes entries as they are: somebody has looked at them. */
  readonly confirm: (entryIds: readonly string[]) => void;
}

/** A change as its input tells it; `composing` while an input method is at it. */
export type Typed = (at: string, text: string, composing: boolean) => void;

/** Where a step was done: an entry, and in its text the place behind what changed. */
export interface Place {
  readonly at: string;
  readonly caret: number;
}

/** What can be taken back and done again. */
export interface LiveHistory extends Watched<History> {
  /** Both give the places to look at, from the first of the step on; null where nothing was done. */
  readonly undo: () => readonly Place[] | null;
  readonly redo: () => readonly Place[] | null;
  /** What is typed from now on is a step of its own. */
  readonly close: () => void;
}

interface Options {
  readonly format: Format;
  readonly formats: readonly Format[];
  readonly stored: Pick<StoredDraft, 'draft' | 'history'>;
  readonly now: () => number;
  readonly showText: ShowText;
}

export interface Connected {
  readonly live: LiveDraft;
  readonly history: LiveHistory;
  readonly typed: Typed;
  /** Shows what another window saved in the place of what stands here. */
  readonly follow: (latest: Pick<StoredDraft, 'draft' | 'history'>) => void;
}

/**
 * The open draft with its history, the one owner of what is typed: each change is a step, keys typed
 * in one go are one.
 */
export function createLiveDraft({ format, formats, stored, now, showText }: Options): Connected {
  const texts = createTexts(format, stored.draft, showText);
  const steps = createSteps(format, stored.history);
  const show: Show = (edit, annotations) => {
    const changed = edit.changes.map(({ at }) => at);
    texts.put({ ...applyEdit(texts.get(), edit), ...annotations }, changed);
  };
  const typed: Typed = (at, text, composing) => {
    const draft = texts.get();
    const before = draft.entries[at] ?? null;
    const after = texts.entryOf(at, text);
    if (after === before) return;
    const confirmed = confirming(draft, [at]);
    steps.addTyping({ at, before, after, now: now(), composing }, turnsOf(draft, confirmed));
    const edit = { changes: [{ at, before, after }] };
    texts.put({ ...applyEdit(draft, edit), ...confirmed }, [], at);
  };
  const apply: LiveDraft['apply'] = ({ changes }, given = {}) => {
    const draft = texts.get();
    const edit = { changes: changes.map((change) => asItStands(change, texts)) };
    const step = stepOf(edit);
    const changed = step?.patches.map(({ at }) => at) ?? [];
    const annotations = { ...confirming(draft, changed), ...given };
    const turns = turnsOf(draft, annotations);
    if (step === null && isEmpty(turns)) return;
    steps.add({ patches: [], ...step, ...turns });
    show(edit, annotations);
  };
  const live: LiveDraft = {
    ...{ format, formats, apply },
    current: texts.get,
    watch: texts.watch,
    type: (at, text) => {
      showText(at, text);
      typed(at, text, false);
    },
    ...annotating(apply, texts.get),
  };
  const follow: Connected['follow'] = (latest) => {
    texts.put(latest.draft, differing(texts.get().entries, latest.draft.entries));
    steps.set(latest.history);
  };
  return { live, typed, history: movingIn(steps, texts.get, show), follow };
}

type Show = (edit: Edit, annotations: AnnotationChanges) => void;

/** Goes back and forth in the history; `show` puts what a step changes where it was. */
function movingIn(steps: Steps, current: () => Draft, show: Show): LiveHistory {
  const move = (toMove: typeof undoMove): readonly Place[] | null => {
    const before = current();
    const made = toMove(steps.get(), before);
    if (made === null) return null;
    steps.set(made.history);
    show(made.edit, made.annotations);
    const places = placesOf(made, before);
    // A step is taken back from its end; one looks at its beginning.
    return toMove === undoMove ? [...places].reverse() : places;
  };
  return {
    get: steps.get,
    watch: steps.watch,
    undo: () => move(undoMove),
    redo: () => move(redoMove),
    close: steps.close,
  };
}

/** The ways to change annotations alone. */
function annotating(
  apply: LiveDraft['apply'],
  current: () => Draft,
): Pick<LiveDraft, 'remark' | 'waive' | 'confirm'> {
  const none = { changes: [] };
  return {
    remark: (remarks) => {
      apply(none, { remarks });
    },
    waive: (waivers) => {
      apply(none, { waivers });
    },
    confirm: (entryIds) => {
      apply(none, confirming(current(), entryIds));
    },
  };
}

/** The entries that are not the same in both. */
function differing(one: Entries, other: Entries): readonly string[] {
  const ids = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...ids].filter((at) => one[at] !== other[at]);
}

/** Unconfirmed no longer are entries somebody has changed or looked at; nothing where none was. */
function confirming({ unconfirmed }: Draft, entryIds: readonly string[]): AnnotationChanges {
  const left = unconfirmed.filter((at) => !entryIds.includes(at));
  return left.length === unconfirmed.length ? {} : { unconfirmed: left };
}

/** The change, told with what is really there before it; an emptied input holds no entry. */
function asItStands({ at, after }: Change, { get, entryOf }: Texts): Change {
  const before = get().entries[at] ?? null;
  return { at, before, after: after === '' ? entryOf(at, after) : after };
}

/** Each entry that changed with the place behind what is new in it; else those annotated otherwise. */
function placesOf({ edit, annotations, carets }: Move, before: Draft): readonly Place[] {
  const { changes } = edit;
  // The whole report is another one: there is no one place to look at.
  if (annotations.formatId !== undefined) return [];
  if (changes.length > 0) return changes.map(({ at }, i) => ({ at, caret: carets[i] ?? 0 }));
  const { remarks, waivers, unconfirmed } = annotations;
  const annotated = [
    ...changedOnes(before.remarks, remarks).map(({ at }) => at),
    ...changedOnes(before.waivers, waivers).map(({ at }) => at),
    ...changedOnes(before.unconfirmed, unconfirmed),
  ];
  return [...new Set(annotated)].map((at) => ({ at, caret: 0 }));
}

/** Those that came, then those that went; none where they were left alone. */
function changedOnes<T>(before: readonly T[], after: readonly T[] = before): readonly T[] {
  return [
    ...after.filter((one) => !before.includes(one)),
    ...before.filter((one) => !after.includes(one)),
  ];
}
