import type { ReviewFormat } from '../../form/index.ts';
import type { Finding } from '../../report/index.ts';
import type { CheckContext } from '../context.ts';
import type { Rule } from '../rule.ts';
import type { ContradictedClaim } from './claims.ts';
import { toldIn } from './differing.ts';

export function claimRules(format: ReviewFormat): readonly Rule[] {
  return format.demands.claims.map((demand): Rule => {
    const { id, title, explanation, source } = demand;
    const check = (context: CheckContext) =>
      toldIn(context)
        .claims.filter((claim) => claim.demand === demand)
        .map(toFinding);
    return { id, chapter: 'textAndTables', severity: 'warning', title, explanation, source, check };
  });
}

function toFinding(claim: ContradictedClaim): Finding {
  const { demand, at, section, range, found, words, against, also } = claim;
  const numbers = against.map(({ name, value }) => `${name} ${String(value ?? '')}`).join('、');
  return {
    kind: 'passage',
    rule: demand.id,
    severity: 'warning',
    at,
    section,
    range,
    also,
    found: [found],
    numbers: against.map(({ value }) => Number(value)),
    says: `写有“${words}”，表格中却有${numbers}，照文字应为 0。`,
  };
}
