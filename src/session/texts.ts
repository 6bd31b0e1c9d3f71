import type { Format } from '../form/index.ts';
import { impliedTexts, type Draft } from '../report/index.ts';
import { createObservable, type Watched } from './observable.ts';

/** Puts a text into the input of an entry, where the screen has one. */
export type ShowText = (at: string, text: string) => void;

/** The draft that stands there, and the inputs that show its texts. */
export interface Texts extends Watched<Draft> {
  /** Takes the place of what stands there; all inputs show it but for the one it was typed in. */
  readonly put: (next: Draft, changed: readonly string[], typedIn?: string) => void;
  /** The entry a text makes: none where that would stand there anyway. */
  readonly entryOf: (at: string, text: string) => string | null;
}

export function createTexts(format: Format, initial: Draft, showText: ShowText): Texts {
  const draft = createObservable(initial);
  return {
    get: draft.get,
    watch: draft.watch,
    put: (next, changed, typedIn) => {
      const before = draft.get();
      const following = Object.keys(impliedTexts(format, next)).filter(
        (at) => at !== typedIn && shownAt(format, before, at) !== shownAt(format, next, at),
      );
      for (const at of new Set([...changed, ...following])) showText(at, shownAt(format, next, at));
      draft.set(next);
    },
    entryOf: (at, text) => (text === impliedAt(format, draft.get(), at) ? null : text),
  };
}

function shownAt(format: Format, draft: Draft, at: string): string {
  return draft.entries[at] ?? impliedAt(format, draft, at);
}

function impliedAt(format: Format, draft: Draft, at: string): string {
  return impliedTexts(format, draft)[at] ?? '';
}
