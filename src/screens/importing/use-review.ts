import { useMemo, useState } from 'react';
import {
  blanksAsZero,
  entriesRead,
  openQuestions,
  type Decisions,
  type ForeignReading,
  type SourcePlace,
} from '../../sources/index.ts';

/** What is being decided on a reading, and where one is. */
export interface Review {
  readonly reading: ForeignReading;
  readonly decided: Decisions;
  readonly textAt: (entryId: string) => string;
  /** Cells nobody has answered, in the form's order. */
  readonly open: readonly string[];
  /** The entry one is in; null before the first. */
  readonly focused: string | null;
  readonly place: SourcePlace | null;
  readonly decide: (entryId: string, text: string) => void;
  readonly fillZeros: () => void;
  readonly focus: (entryId: string) => void;
}

export function useReview(reading: ForeignReading): Review {
  const [decided, setDecided] = useState<Decisions>({});
  const [focused, setFocused] = useState<string | null>(null);
  const read = useMemo(() => entriesRead(reading), [reading]);
  const open = useMemo(() => openQuestions(reading, decided), [reading, decided]);
  const place =
    focused === null
      ? null
      : (reading.cells.get(focused)?.place ?? reading.texts.get(focused)?.place ?? null);
  return {
    ...{ reading, decided, open, focused, place },
    textAt: (at) => decided[at] ?? read[at] ?? '',
    decide: (at, text) => {
      setDecided((before) => ({ ...before, [at]: text }));
    },
    fillZeros: () => {
      setDecided((before) => blanksAsZero(reading, before));
    },
    focus: setFocused,
  };
}

/** Moves the focus to an entry of the review. */
export function focusEntry(root: ParentNode, entryId: string): void {
  const name = CSS.escape(entryId);
  const field = root.querySelector<HTMLElement>(
    `[data-imported="${name}"] input, [data-imported-field="${name}"] textarea`,
  );
  field?.focus();
  field?.scrollIntoView({ block: 'center' });
}

/** The question behind an entry, or the first one. */
export function questionAfter({ open, reading, focused }: Review): string | undefined {
  const ids = [...reading.cells.keys()];
  const at = focused === null ? -1 : ids.indexOf(focused);
  return open.find((id) => ids.indexOf(id) > at) ?? open.find((id) => id !== focused);
}
