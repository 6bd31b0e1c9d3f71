import { tablesOf, type ReviewFormat, oncePer } from '../form/index.ts';
import { carriedIn } from './carried-in.ts';
import { completenessRules } from './completeness.ts';
import { conditionRules } from './conditions.ts';
import { identityRule } from './identities.ts';
import type { Rule } from './rule.ts';
import { textAgainstTables } from './statements/against-tables.ts';
import { claimRules } from './statements/claim-rules.ts';
import { withinTexts } from './statements/within-texts.ts';
import { leftoverRules } from './texts/leftovers.ts';
import { punctuationRules } from './texts/punctuation.ts';
import { numberingRules } from './texts/numbering.ts';
import { ownWordRules } from './texts/own-words.ts';
import { repeatedPassage } from './texts/repeats.ts';
import { sectionRules } from './texts/sections.ts';
import { wordRules } from './texts/words.ts';
import { yearRules } from './texts/years.ts';
import { yearOutsideEdition } from './year-outside-edition.ts';

/** All rules a report of this edition is checked by, chapter by chapter. */
export const rulesOf = oncePer(makeRules);

function makeRules(format: ReviewFormat): readonly Rule[] {
  const rules: readonly Rule[] = [
    ...completenessRules,
    yearOutsideEdition,
    ...tablesOf(format).flatMap((table) =>
      table.identities.map((identity) => identityRule(table, identity)),
    ),
    ...conditionRules(format),
    carriedIn,
    textAgainstTables,
    ...claimRules(format),
    ...withinTexts,
    ...yearRules,
    ...ownWordRules,
    ...sectionRules(format),
    ...leftoverRules,
    repeatedPassage,
    ...numberingRules,
    ...punctuationRules,
    ...wordRules,
  ];
  const { rules: words } = format.demands;
  return rules.map((rule) => ({ ...rule, ...words[rule.id] }));
}
