import type { Finding } from '../report/index.ts';
import type { Review } from './open-draft/review.ts';
import type { Step } from './steps.ts';

/** How far a step is, told by a glyph and a word. */
export interface StepState {
  readonly kind: 'empty' | 'begun' | 'complete' | 'errors' | 'none';
  readonly glyph: string;
  readonly words: string;
}

export function stepStateOf(step: Step, { progress, findings }: Review): StepState {
  if (step.kind === 'check') {
    const open = findings.filter((finding) => finding.severity !== 'hint').length;
    return { kind: 'none', glyph: '', words: open === 0 ? '通过' : `${String(open)} 项` };
  }
  if (step.kind === 'preview') return { kind: 'none', glyph: '', words: '' };
  const wrong = findings.filter(
    (finding) => finding.section === step.id && isWrong(finding),
  ).length;
  if (wrong > 0) return { kind: 'errors', glyph: '✕', words: `有错误 ${String(wrong)}` };
  const own = step.kind === 'info' ? progress.info : progress.sections[step.id];
  if (own === undefined || own.missing === 0) {
    return { kind: 'complete', glyph: '✓', words: '已完成' };
  }
  return own.missing === own.total
    ? { kind: 'empty', glyph: '○', words: '未填' }
    : { kind: 'begun', glyph: '◐', words: '填写中' };
}

/** Wrong as opposed to not filled in yet. */
function isWrong(finding: Finding): boolean {
  return finding.kind === 'unreadable' || finding.kind === 'brokenIdentity';
}
