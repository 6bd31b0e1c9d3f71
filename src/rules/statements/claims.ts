import type { ClaimDemand } from '../../form/index.ts';
import type { NamedQuantity, TextRange } from '../../report/index.ts';
import {
  factOf,
  factValue,
  type CheckContext,
  type KnownFact,
  type TextEntry,
} from '../context.ts';
import { excerptAt } from '../excerpt.ts';
import type { Statement } from '../../wording/index.ts';
import { sentencesOf } from '../texts/sentences-of.ts';

/** A claim in words, with the facts that must be 0 for it: 全部办结 leaves nothing to carry over. */
interface Claim {
  readonly demand: ClaimDemand;
  readonly at: string;
  readonly section: string;
  readonly range: TextRange;
  /** As it was matched: a written reason is bound to it. */
  readonly found: string;
  /** As it is quoted. */
  readonly words: string;
  readonly facts: readonly KnownFact[];
}

/** A claim that a number contradicts. */
export interface ContradictedClaim extends Claim {
  readonly against: readonly NamedQuantity[];
  readonly also: string;
}

export function claimsFound(context: CheckContext): readonly ContradictedClaim[] {
  const isAboveZero = (fact: KnownFact) => (factValue(context, fact) ?? 0) > 0;
  return claimsAbout(context, isAboveZero).flatMap((claim): ContradictedClaim[] => {
    const against = claim.facts.filter(isAboveZero);
    const [first] = against;
    if (first === undefined) return [];
    const numbers = against.map((fact) => ({ name: fact.name, value: factValue(context, fact) }));
    return [{ ...claim, against: numbers, also: first.id }];
  });
}

/** All claims in words, whether a number contradicts them or not. */
export function claimsMade(context: CheckContext): readonly Claim[] {
  return claimsAbout(context, () => true);
}

/** Texts are searched for a claim only where one of its facts matters. */
function claimsAbout(
  context: CheckContext,
  matters: (fact: KnownFact) => boolean,
): readonly Claim[] {
  return context.format.demands.claims.flatMap((demand) =>
    demand.claims.flatMap((one) => {
      const facts = one.facts.flatMap((id) => factOf(context.format, id) ?? []);
      if (!facts.some(matters)) return [];
      return context.texts.flatMap((entry) =>
        placesIn(entry, one, context).map((place) => ({ demand, facts, ...place })),
      );
    }),
  );
}

/** Of a sentence whose numbers are all somebody else's, 均 is said of those. */
const COUNT = /\d\s*[件起宗例]/;

type Words = Pick<ClaimDemand['claims'][number], 'pattern' | 'about' | 'except'>;

function placesIn(
  { at, section, text: whole }: TextEntry,
  { pattern, about, except }: Words,
  { statements }: Pick<CheckContext, 'statements'>,
): readonly Pick<Claim, 'at' | 'section' | 'range' | 'found' | 'words'>[] {
  if (!new RegExp(pattern).test(whole)) return [];
  return sentencesOf(whole).flatMap(({ text, start }) => {
    const match = new RegExp(pattern).exec(text);
    if (match === null || !new RegExp(about).test(text) || new RegExp(except).test(text)) return [];
    const isHere = (one: Statement) =>
      one.field === at && one.start >= start && one.end <= start + text.length;
    if (COUNT.test(text) && !statements.some(isHere)) return [];
    const [found] = match;
    const from = start + match.index;
    const range = { start: from, end: from + found.length };
    return [{ at, section, range, found, words: excerptAt(whole, range) }];
  });
}
