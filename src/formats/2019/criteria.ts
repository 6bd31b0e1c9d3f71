import type { Criteria } from '../../form/index.ts';
import { numberGroups, numbers } from '../common/number-words.ts';
import { pairs, ruleWordsOf } from '../common/rule-words.ts';
import { claims, miscited, textDemandsOf, wordings } from '../common/text-demands.ts';
import { groups } from '../common/word-groups.ts';
import { conditions } from './conditions.ts';
import { asides, facts } from './facts.ts';
import { help } from './help.ts';
import { sentences } from './sentences.ts';
import { topics } from './topics.ts';
import { words } from './words.ts';

/** What reports of this edition are reviewed by. */
export const criteria2019 = {
  help,
  facts,
  wording: { words, numbers, groups: [...groups, ...numberGroups], topics, asides, sentences },
  demands: {
    conditions,
    telling: [],
    scales: [],
    wordings,
    claims,
    pairs,
    texts: textDemandsOf(miscited('2019', '60')),
    rules: ruleWordsOf(),
  },
} as const satisfies Criteria;
