import type { Severity } from '../report/index.ts';
import { SEVERITY_NAMES } from '../rules/index.ts';

const GLYPHS: Readonly<Record<Severity, string>> = { error: '✕', warning: '△', hint: '○' };

/** By a shape and a word; colour only repeats it. */
export function severityWords(severity: Severity): string {
  return `${GLYPHS[severity]} ${SEVERITY_NAMES[severity]}`;
}
