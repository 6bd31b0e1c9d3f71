import { textFieldsOf, type Format } from '../form/index.ts';
import {
  amendStep,
  PARTICULARS,
  recordStep,
  stepOf,
  type History,
  type Step,
  type Turns,
} from '../report/index.ts';
import { groupOf, type Typing, type TypingGroup } from './grouping.ts';
import { createObservable, type Observable } from './observable.ts';

export interface Steps extends Observable<History> {
  readonly add: (step: Step) => void;
  /** `turns`: what this key changes beside its entry, once in a group of keys. */
  readonly addTyping: (typing: Typing, turns: Turns) => void;
  readonly close: () => void;
}

/** The history, and the group of keys that is still open in it. */
export function createSteps(format: Format, initial: History): Steps {
  const history = createObservable(initial);
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

export function isEmpty(turns: Turns): boolean {
  return Object.keys(turns).length === 0;
}
