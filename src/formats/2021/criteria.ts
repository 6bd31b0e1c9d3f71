import type { Criteria } from '../../form/index.ts';
import { conditions, scales, telling } from './conditions.ts';
import { asides, facts } from './facts.ts';
import { numberGroups, numbers } from './number-words.ts';
import { pairs, ruleWords } from './rule-words.ts';
import { sentences } from './sentences.ts';
import { claims, textDemands, wordings } from './text-demands.ts';
import { topics } from './topics.ts';
import { groups } from './word-groups.ts';
import { words } from './words.ts';

/** What reports of this edition are reviewed by. */
export const criteria2021 = {
  facts,
  wording: { words, numbers, groups: [...groups, ...numberGroups], topics, asides, sentences },
  demands: {
    ...{ conditions, telling, scales, wordings, claims, pairs },
    ...{ texts: textDemands, rules: ruleWords },
  },
} as const satisfies Criteria;
