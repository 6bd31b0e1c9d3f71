import { textFieldsOf, type Format } from '../../form/index.ts';
import {
  amendStep,
  applyEdit,
  groupOf,
  PARTICULARS,
  recordStep,
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
  type LiveDraft,
  type Move,
  type Step,
  type StoredDraft,
  type Turns,
  type Typing,
  type TypingGroup,
} from '../../report/index.ts';
import { toObservable, type Observable } from './observable.ts';

/** A change as its field tells it; `composing` while an input method is at it. */
export type Typed = (at: string, text: string, composing: boolean) => void;

/** Where a step was done: an entry, and in its text the place behind what changed. */
export interface Place {
  readonly at: string;
  readonly caret: number;
}

/** What can be taken back and done again. */
export interface LiveHistory {
  readonly get: () => History;
  readonly watch: (onChange: () => void) => () => void;
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
  /** Writes into the form; undefined for an entry that is none. */
  readonly setValue: (at: string, text: string | undefined) => void;
}

export interface Connected {
  readonly live: LiveDraft;
  readonly history: LiveHistory;
  readonly typed: Typed;
  /** Shows what another window saved in the place of what stands here. */
  readonly follow: (latest: Pick<StoredDraft, 'draft' | 'history'>) => void;
}

/** The open draft with its history: each change is a step, keys typed in one go are one. */
export function toLiveDraft({ format, formats, stored, now, setValue }: Options): Connected {
  const draft = toObservable(stored.draft);
  const steps = toSteps(format, stored.history);
  const show = (edit: Edit, annotations: AnnotationChanges) => {
    for (const { at, after } of edit.changes) setValue(at, after ?? emptyValue(at));
    draft.set({ ...applyEdit(draft.get(), edit), ...annotations });
  };
  const write = (at: string, after: string | null, composing: boolean) => {
    const before = draft.get().entries[at] ?? null;
    if (after === before) return;
    const confirmed = confirming(draft.get(), [at]);
    const turns = turnsOf(draft.get(), confirmed);
    steps.addTyping({ at, before, after, now: now(), composing }, turns);
    const edit = { changes: [{ at, before, after }] };
    draft.set({ ...applyEdit(draft.get(), edit), ...confirmed });
  };
  const move = (toMove: typeof undoMove): readonly Place[] | null => {
    const before = draft.get();
    const made = toMove(steps.get(), before);
    if (made === null) return null;
    steps.set(made.history);
    show(made.edit, made.annotations);
    const places = placesOf(made, before);
    // A step is taken back from its end; one looks at its beginning.
    return toMove === undoMove ? [...places].reverse() : places;
  };
  const live: LiveDraft = {
    ...{ format, formats },
    current: draft.get,
    watch: draft.watch,
    apply: ({ changes }, given = {}) => {
      const edit = { changes: changes.map((change) => asItStands(change, draft.get())) };
      const step = stepOf(edit);
      const changed = step?.patches.map(({ at }) => at) ?? [];
      const annotations = { ...confirming(draft.get(), changed), ...given };
      const turns = turnsOf(draft.get(), annotations);
      if (step === null && isEmpty(turns)) return;
      steps.add({ patches: [], ...step, ...turns });
      show(edit, annotations);
    },
    type: (at, text) => {
      setValue(at, text ?? emptyValue(at));
      write(at, text === null ? null : entryOf(at, text), false);
    },
    ...annotating((annotations) => {
      live.apply({ changes: [] }, annotations);
    }, draft.get),
  };
  const typed: Typed = (at, text, composing) => {
    write(at, entryOf(at, text), composing);
  };
  const history: LiveHistory = {
    get: steps.get,
    watch: steps.watch,
    undo: () => move(undoMove),
    redo: () => move(redoMove),
    close: steps.close,
  };
  return { live, typed, history, follow: toFollow(draft, steps, setValue) };
}

/** The ways to change annotations alone. */
function annotating(
  apply: (annotations: AnnotationChanges) => void,
  current: () => Draft,
): Pick<LiveDraft, 'remark' | 'waive' | 'confirm'> {
  return {
    remark: (remarks) => {
      apply({ remarks });
    },
    waive: (waivers) => {
      apply({ waivers });
    },
    confirm: (entryIds) => {
      apply(confirming(current(), entryIds));
    },
  };
}

interface Steps extends Observable<History> {
  readonly add: (step: Step) => void;
  /** `turns`: what this key changes beside its entry, once in a group of keys. */
  readonly addTyping: (typing: Typing, turns: Turns) => void;
  readonly close: () => void;
}

/** The history, and the group of keys that is still open in it. */
function toSteps(format: Format, initial: History): Steps {
  const history = toObservable(initial);
  const prose = new Set<string>([
    ...textFieldsOf(format).map(({ id }) => id),
    PARTICULARS.preamble,
  ]);
  let open: (TypingGroup & { readonly turns: Turns }) | null = null;
  const set = (next: History) => {
    open = null;
    history.set(next);
  };
  return {
    ...history,
    set,
    add: (step) => {
      set(recordStep(history.get(), step));
    },
    addTyping: (typing, given) => {
      const { group, goesOn } = groupOf(open, typing, prose.has(typing.at));
      const { at, after } = typing;
      const turns = goesOn ? { ...given, ...open?.turns } : given;
      const patched = stepOf({ changes: [{ at, before: group.base, after }] });
      const step = isEmpty(turns) ? patched : { patches: [], ...patched, ...turns };
      if (goesOn) set(amendStep(history.get(), step));
      else if (step !== null) set(recordStep(history.get(), step));
      open = step === null ? null : { ...group, turns };
    },
    close: () => {
      open = null;
    },
  };
}

function toFollow(
  draft: Observable<Draft>,
  steps: Steps,
  setValue: Options['setValue'],
): Connected['follow'] {
  return (latest) => {
    const after = latest.draft.entries;
    for (const at of differing(draft.get().entries, after)) {
      setValue(at, after[at] ?? emptyValue(at));
    }
    draft.set(latest.draft);
    steps.set(latest.history);
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

function isEmpty(turns: Turns): boolean {
  return Object.keys(turns).length === 0;
}

/** The change, told with what is really there before it. */
function asItStands({ at, after }: Change, { entries }: Draft): Change {
  return { at, before: entries[at] ?? null, after: after === null ? null : entryOf(at, after) };
}

/** An emptied field holds no entry; an emptied opening paragraph is one, or it would follow again. */
function entryOf(at: string, text: string): string | null {
  return text === '' && at !== PARTICULARS.preamble ? null : text;
}

/** What the form holds where there is no entry. */
function emptyValue(at: string): string | undefined {
  return at === PARTICULARS.preamble ? undefined : '';
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
