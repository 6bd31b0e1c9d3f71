import { useCallback, useMemo, useState } from 'react';
import { stepIdOf } from '../report/index.ts';
import type { Format } from '../form/index.ts';
import { draftPath, stepsOf, VERSIONS, type Step } from './steps.ts';

/** An entry to look at; `caret` is a place in its text, `end` that behind the words in question. */
interface EntryPlace {
  readonly at: string;
  readonly caret?: number;
  readonly end?: number;
}

/** The way through a draft: its steps, the one that is open, and how to get to another. */
export interface StepNavigation {
  readonly steps: readonly Step[];
  readonly current: Step;
  readonly toStep: (step: Step) => void;
  /** The step that holds an entry. */
  readonly stepOf: (at: string) => Step | undefined;
  readonly toKind: (kind: Step['kind']) => void;
  /** Opens the step that holds an entry, or the step given, and moves the focus to the entry. */
  readonly toEntry: (place: EntryPlace, section?: string) => void;
  readonly focusOn: EntryPlace | null;
  readonly onFocused: () => void;
  /** The entry one went to from the paper last: one comes back there. */
  readonly leftPaperAt: string | null;
  readonly leavePaper: (at: string) => void;
}

interface StepNavigationOptions {
  readonly format: Format;
  readonly draftId: string;
  readonly route: string;
  readonly goTo: (path: string) => void;
}

export function useStepNavigation({
  format,
  draftId,
  route,
  goTo,
}: StepNavigationOptions): StepNavigation {
  const steps = useMemo(() => stepsOf(format), [format]);
  const current = [...steps, VERSIONS].find((step) => step.route === route) ?? steps[0];
  if (current === undefined) throw new Error('A format has no steps');
  const [focusOn, setFocusOn] = useState<EntryPlace | null>(null);
  const [leftPaperAt, leavePaper] = useState<string | null>(null);
  const onFocused = useCallback(() => {
    setFocusOn(null);
  }, []);
  return useMemo(() => {
    const toStep = (step: Step) => {
      goTo(draftPath(draftId, step.route));
    };
    const toKind = (kind: Step['kind']) => {
      const step = steps.find((candidate) => candidate.kind === kind);
      if (step !== undefined) toStep(step);
    };
    const stepOf = (at: string) => steps.find(({ id }) => id === stepIdOf(format, at));
    const toEntry = (place: EntryPlace, section = stepIdOf(format, place.at)) => {
      const step = steps.find((candidate) => candidate.id === section);
      if (step === undefined) return;
      setFocusOn(place);
      if (step !== current) toStep(step);
    };
    const paper = { leftPaperAt, leavePaper };
    return { steps, current, toStep, stepOf, toKind, toEntry, focusOn, onFocused, ...paper };
  }, [steps, current, format, draftId, goTo, focusOn, onFocused, leftPaperAt]);
}
