import { textFieldsOf, type ReviewFormat } from '../../../form/index.ts';
import type { Draft, Finding, Severity } from '../../../report/index.ts';
import { checkDraft } from '../../check-draft.ts';
import type { TextReader } from '../../context.ts';
import { sentenceOf } from '../../sentences.ts';

const GRAVITY: readonly Severity[] = ['hint', 'warning', 'error'];

/** What a review says of one text: whatever it says of cells and other texts is left out. */
export function findingsAtText(
  format: ReviewFormat,
  draft: Draft,
  { field, reader }: { readonly field: string; readonly reader?: TextReader },
): readonly Finding[] {
  if (!textFieldsOf(format).some(({ id }) => id === field)) throw new Error(`No text ${field}`);
  return checkDraft(format, draft, reader).filter(({ at }) => at === field);
}

export function isAtLeast(severity: Severity, least: Severity): boolean {
  return GRAVITY.indexOf(severity) >= GRAVITY.indexOf(least);
}

/** `warning: “（二）依申请公开”写的是“收到申请 12 件”，…` */
export function shownFinding(format: ReviewFormat, finding: Finding): string {
  return `${finding.severity}: ${sentenceOf(format, finding)}`;
}
