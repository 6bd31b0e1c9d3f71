import type { Finding } from '../report/index.ts';
import { standing } from '../rules/index.ts';
import type { Review } from './open-draft/review.ts';
import type { Step } from './steps.ts';

/** How far a step is, told by a glyph and a word. */
export interface StepState {
  readonly kind: 'empty' | 'begun' | 'complete' | 'errors' | 'none';
  readonly glyph: string;
  readonly words: string;
  /** Warnings that want a correction or a reason; not told while there are errors. */
  readonly warnings: number;
}

const PLAIN = { kind: 'none', glyph: '', words: '', warnings: 0 } as const;

export function stepStateOf(step: Step, { progress, result }: Review): StepState {
  if (step.kind === 'check') {
    if (result === null) return PLAIN;
    const open = standing(result.findings).filter(({ severity }) => severity !== 'hint').length;
    return { ...PLAIN, words: open === 0 ? '通过' : `${String(open)} 项` };
  }
  if (step.kind === 'preview') return PLAIN;
  const wrong = standing(result?.findings ?? []).filter(
    (finding) => finding.section === step.id && isWrong(finding),
  );
  const count = (severity: Finding['severity']) =>
    wrong.filter((finding) => finding.severity === severity).length;
  const errors = count('error');
  if (errors > 0) {
    return { kind: 'errors', glyph: '✕', words: `有错误 ${String(errors)}`, warnings: 0 };
  }
  const warnings = count('warning');
  const own = step.kind === 'info' ? progress.info : progress.sections[step.id];
  if (own === undefined || own.missing === 0) {
    return { kind: 'complete', glyph: '✓', words: '已完成', warnings };
  }
  return own.missing === own.total
    ? { kind: 'empty', glyph: '○', words: '未填', warnings }
    : { kind: 'begun', glyph: '◐', words: '填写中', warnings };
}

/** Wrong as opposed to not filled in yet. */
function isWrong({ kind }: Finding): boolean {
  return !NOT_FILLED.includes(kind);
}

const NOT_FILLED: readonly Finding['kind'][] = [
  'blankCell',
  'emptyText',
  'emptySection',
  'missingParticular',
];
