import type { ClaimDemand, ReviewFormat } from '../../form/index.ts';
import type { Finding, NamedQuantity, TextRange } from '../../report/index.ts';
import { factOf, factValue, type CheckContext, type TextEntry } from '../context.ts';
import type { Rule } from '../rule.ts';
import { sentencesOf } from '../texts/sentences-of.ts';

/** A claim in words that a number contradicts. */
interface ContradictedClaim {
  readonly demand: ClaimDemand;
  readonly at: string;
  readonly section: string;
  readonly range: TextRange;
  readonly words: string;
  readonly against: readonly NamedQuantity[];
  readonly also: string;
}

export function claimRules(format: ReviewFormat): readonly Rule[] {
  return format.demands.claims.map((demand): Rule => {
    const { id, title, explanation, source } = demand;
    const check = (context: CheckContext) =>
      claimsFound(context)
        .filter((claim) => claim.demand === demand)
        .map(toFinding);
    return { id, chapter: 'textAndTables', severity: 'warning', title, explanation, source, check };
  });
}

export function claimsFound(context: CheckContext): readonly ContradictedClaim[] {
  return context.format.demands.claims.flatMap((demand) =>
    context.texts.flatMap((entry) => claimsIn(context, demand, entry)),
  );
}

function claimsIn(
  context: CheckContext,
  demand: ClaimDemand,
  entry: TextEntry,
): readonly ContradictedClaim[] {
  return demand.claims.flatMap(({ pattern, about, except, facts }) => {
    const against = facts.flatMap((id) => contradiction(context, id));
    const [first] = against;
    if (first === undefined || !new RegExp(pattern).test(entry.text)) return [];
    return sentencesOf(entry.text).flatMap(({ text, start }): ContradictedClaim[] => {
      const match = new RegExp(pattern).exec(text);
      if (match === null || !new RegExp(about).test(text) || new RegExp(except).test(text))
        return [];
      const from = start + match.index;
      return [
        {
          demand,
          at: entry.at,
          section: entry.section,
          range: { start: from, end: from + match[0].length },
          words: match[0],
          against: against.map(({ name, value }) => ({ name, value })),
          also: first.id,
        },
      ];
    });
  });
}

function contradiction(context: CheckContext, id: string) {
  const fact = factOf(context.format, id);
  const value = fact === null ? null : factValue(context, fact);
  return fact !== null && value !== null && value > 0 ? [{ id, name: fact.name, value }] : [];
}

function toFinding({ demand, words, against, ...place }: ContradictedClaim): Finding {
  const numbers = against.map(({ name, value }) => `${name} ${String(value ?? '')}`).join('、');
  return {
    kind: 'passage',
    rule: demand.id,
    severity: 'warning',
    ...place,
    found: [words],
    numbers: against.map(({ value }) => Number(value)),
    says: `写有“${words}”，表格中却有${numbers}。`,
  };
}
