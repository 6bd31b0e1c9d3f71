import { CLASS_NAMES, countOpen, openCounts, stepIdOf, type OpenCounts } from '../report/index.ts';
import type { LiveDraft, Review } from '../session/index.ts';
import type { Step } from './steps.ts';

/** How a step stands: the worst of what is open in it, as a glyph and in words. */
export interface StepState {
  readonly kind: 'empty' | 'begun' | 'complete' | 'errors' | 'warnings' | 'unconfirmed' | 'none';
  readonly glyph: string;
  readonly words: string;
}

export const NO_STATE: StepState = { kind: 'none', glyph: '', words: '' };

/** What is open in the whole report, or in one of its steps. */
export function openIn(
  format: LiveDraft['format'],
  { draft, progress, result }: Review,
  step?: Step,
): OpenCounts {
  const isHere = (section: string) => step === undefined || section === step.id;
  if (result !== null) return openCounts(result.findings.filter(({ section }) => isHere(section)));
  // What can be told before the rules have come.
  const own = step?.kind === 'info' ? progress.info : progress.sections[step?.id ?? ''];
  const unconfirmed = draft.unconfirmed.filter((at) => isHere(stepIdOf(format, at))).length;
  const unfilled = (step === undefined ? progress : own)?.missing ?? 0;
  return { unfilled, error: 0, warning: 0, unconfirmed };
}

export function stepStateOf(format: LiveDraft['format'], step: Step, review: Review): StepState {
  if (step.kind === 'check') {
    if (review.result === null) return NO_STATE;
    const open = countOpen(openIn(format, review));
    return open === 0
      ? { ...NO_STATE, glyph: '✓', words: '通过' }
      : { ...NO_STATE, words: `${String(open)} 处` };
  }
  if (step.kind !== 'info' && step.kind !== 'section') return NO_STATE;
  const { unfilled, error, warning, unconfirmed } = openIn(format, review, step);
  const own = step.kind === 'info' ? review.progress.info : review.progress.sections[step.id];
  if (error > 0) return stateOf('errors', '✕', 'error', error);
  if (unfilled > 0 && unfilled === own?.total) return { kind: 'empty', glyph: '○', words: '未填' };
  if (unfilled > 0) return stateOf('begun', '◐', 'unfilled', unfilled);
  if (warning > 0) return stateOf('warnings', '△', 'warning', warning);
  if (unconfirmed > 0) return stateOf('unconfirmed', '◇', 'unconfirmed', unconfirmed);
  return { kind: 'complete', glyph: '✓', words: '已完成' };
}

function stateOf(
  kind: StepState['kind'],
  glyph: string,
  own: keyof OpenCounts,
  count: number,
): StepState {
  return { kind, glyph, words: `${CLASS_NAMES[own]} ${String(count)}` };
}
