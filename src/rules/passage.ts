import type { Finding, Severity, TextRange } from '../report/index.ts';
import type { TextEntry } from './context.ts';
import type { RuleInfo } from './rule.ts';

export interface Passage {
  /** The words in question, as they stand in the text. */
  readonly found: readonly string[];
  /** Goes on after the place's name: `写有“XX”，请填上实际内容。` */
  readonly says: string;
  readonly numbers?: readonly number[];
  readonly range?: TextRange;
  readonly severity?: Severity;
}

/** A finding about the words of a text. */
export function toPassage(
  { id, severity }: Pick<RuleInfo, 'id' | 'severity'>,
  { at, section }: TextEntry,
  { found, says, numbers = [], range, severity: milder }: Passage,
): Finding {
  return {
    kind: 'passage',
    rule: id,
    severity: milder ?? severity,
    at,
    section,
    found,
    numbers,
    says,
    ...(range === undefined ? {} : { range }),
  };
}

/** `“的的”、“和和”等 4 处`: at most three are quoted. */
export function quoted(found: readonly string[]): string {
  const distinct = [...new Set(found.map((one) => one.trim()))];
  const shown = distinct.slice(0, 3).map((one) => `“${one}”`);
  const all = shown.join('、');
  return found.length > shown.length ? `${all}等 ${String(found.length)} 处` : all;
}
