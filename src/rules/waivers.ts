import { classOf, type Draft, type Finding, type Waiver } from '../report/index.ts';

type Values = Waiver['values'];

/** Accepts a warning with a written reason, for the numbers it has now. */
export function toWaiver(finding: Finding, reason: string): Waiver {
  return { rule: finding.rule, at: finding.at, reason, values: valuesOf(finding) };
}

/** Errors and what is to be confirmed can't be answered away; hints need no answer. */
export function mayBeWaived(finding: Finding): boolean {
  return classOf(finding) === 'warning';
}

/** Findings that still want something done: those accepted with a reason are left out. */
export function withoutWaived(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter((finding) => finding.waived === undefined);
}

/**
 * Marks warnings that were accepted. A reason given for other numbers counts no longer: the warning
 * stands again and shows it.
 */
export function withWaivers(draft: Draft, findings: readonly Finding[]): readonly Finding[] {
  if (draft.waivers.length === 0) return findings;
  const used = new Set<Waiver>();
  const accepted = findings.map((finding): Finding => {
    const waiver = draft.waivers.find((one) => isFor(one, finding) && hasValuesOf(one, finding));
    if (waiver === undefined || !mayBeWaived(finding)) return finding;
    used.add(waiver);
    return { ...finding, waived: { reason: waiver.reason } };
  });
  return accepted.map((finding): Finding => {
    if (!mayBeWaived(finding) || finding.waived !== undefined) return finding;
    const outdated = draft.waivers.find(
      (one) => isFor(one, finding) && !used.has(one) && sameSubject(one.values, finding),
    );
    return outdated === undefined ? finding : { ...finding, outdated };
  });
}

function isFor({ rule, at }: Waiver, finding: Finding): boolean {
  return rule === finding.rule && at === finding.at;
}

function hasValuesOf({ values }: Waiver, finding: Finding): boolean {
  const now = valuesOf(finding);
  return values.length === now.length && values.every((value, index) => value === now[index]);
}

/** Several findings of one rule may stand at one text: they differ by what they compare it with. */
function sameSubject(values: Values, { also }: Finding): boolean {
  return also === undefined || values[0] === also;
}

/** The numbers and words a finding speaks of; a reason holds as long as they stay. */
function valuesOf(finding: Finding): Values {
  const subject = finding.also === undefined ? [] : [finding.also];
  return [...subject, ...ownValuesOf(finding)];
}

function ownValuesOf(finding: Finding): Values {
  switch (finding.kind) {
    case 'condition':
      return [...finding.left, ...finding.right].map(({ value }) => value);
    case 'statement':
      return [finding.stated, ...finding.table.map(({ value }) => value)];
    case 'passage':
      return [...finding.found, ...finding.numbers];
    case 'brokenIdentity':
      return [finding.balance.left.sum, finding.balance.right.sum];
    case 'statedTotal':
      return [finding.stated, finding.computed];
    case 'unreadable':
      return [finding.text];
    case 'blankCell':
    case 'emptyText':
    case 'emptySection':
    case 'missingParticular':
    case 'unconfirmed':
      return [];
  }
}
