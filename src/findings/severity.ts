import { CLASS_NAMES, type Severity } from '../report/index.ts';

const GLYPHS: Readonly<Record<Severity, string>> = { error: '✕', warning: '△', hint: '○' };

/** Its shape alone, where the word is said otherwise. */
export function severityGlyph(severity: Severity): string {
  return GLYPHS[severity];
}

/** By a shape and a word; colour only repeats it. */
export function severityWords(severity: Severity): string {
  return `${GLYPHS[severity]} ${CLASS_NAMES[severity]}`;
}
