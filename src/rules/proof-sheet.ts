import type { ReviewFormat } from '../form/index.ts';
import {
  classOf,
  openCounts,
  titleOf,
  type Draft,
  type Finding,
  type LastYear,
  type ProofRow,
  type ProofSheet,
  type WaivedWarning,
} from '../report/index.ts';
import { findingsIn } from './check-draft.ts';
import { toContext, type CheckContext, type TextReader } from './context.ts';
import type { Comparison, Rule } from './rule.ts';
import { rulesOf } from './rule-list.ts';
import { sentenceOf } from './sentences.ts';

interface ProofSources {
  /** The digits of the report as it is published, which tell what was checked. */
  readonly state: string;
  readonly reader?: TextReader;
  /** The report of the year before, where there is one. */
  readonly lastYear?: LastYear | null;
}

export function proofSheet(
  format: ReviewFormat,
  draft: Draft,
  { state, reader, lastYear = null }: ProofSources,
): ProofSheet {
  const context = toContext(format, draft, reader, { recent: [], lastYear });
  const findings = findingsIn(context);
  const rules = rulesOf(format);
  return {
    title: titleOf(format, draft),
    state,
    open: openCounts(findings),
    hints: findings.filter((finding) => classOf(finding) === 'hint').length,
    rows: rules.flatMap((rule) => rowsOf(context, rule, findings)),
    waivers: findings.flatMap((finding): WaivedWarning[] => {
      if (finding.waived === undefined) return [];
      const title = rules.find((rule) => rule.id === finding.rule)?.title ?? '';
      const { reason } = finding.waived;
      return [{ rule: finding.rule, title, sentence: sentenceOf(format, finding), reason }];
    }),
  };
}

/** Each finding a row, each comparison that holds a row; one row where there is neither. */
function rowsOf(
  context: CheckContext,
  rule: Rule,
  findings: readonly Finding[],
): readonly ProofRow[] {
  const head = { rule: rule.id, title: rule.title };
  const compared = rule.compare?.(context) ?? [];
  const found = findings.filter((finding) => finding.rule === rule.id);
  const failed = compared.filter(({ holds }) => holds === false);
  const rows = [
    ...compared
      .filter(({ holds }) => holds !== false)
      .map(({ holds, ...sides }): ProofRow => {
        return { ...head, ...sides, outcome: holds === null ? 'pending' : 'holds', remark: '' };
      }),
    ...toFoundRows(context.format, head, found, failed),
  ];
  return rows.length > 0
    ? rows
    : [{ ...head, place: '', left: '', right: '', outcome: 'holds', remark: '' }];
}

/** Findings with both sides: comparisons that fail stand in the same order as what they gave. */
function toFoundRows(
  format: ReviewFormat,
  head: Pick<ProofRow, 'rule' | 'title'>,
  found: readonly Finding[],
  failed: readonly Comparison[],
): readonly ProofRow[] {
  const spare = failed.length === found.length ? failed : [];
  return found.map((finding, index): ProofRow => {
    const { place = '', left = '', right = '' } = spare[index] ?? {};
    const outcome = finding.waived === undefined ? classOf(finding) : 'waived';
    return { ...head, place, left, right, outcome, remark: sentenceOf(format, finding) };
  });
}
