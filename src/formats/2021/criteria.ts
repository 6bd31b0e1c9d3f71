import type { Criteria } from '../../form/index.ts';
import { asides } from '../common/facts.ts';
import { numberGroups, numbers } from '../common/number-words.ts';
import { pairs, ruleWordsOf } from '../common/rule-words.ts';
import { claims, wordings } from '../common/text-demands.ts';
import { groups } from '../common/word-groups.ts';
import { conditions, scales, telling } from './conditions.ts';
import { facts } from './facts.ts';
import { help } from './help.ts';
import { sentences } from './sentences.ts';
import { textDemands } from './text-demands.ts';
import { topics } from './topics.ts';
import { words } from './words.ts';

const RULE_WORDS = ruleWordsOf({
  unconfirmed: { source: { text: '30号文对内容雷同的处理', mark: 'seen' } },
});

/** What reports of this edition are reviewed by. */
export const criteria2021 = {
  help,
  facts,
  wording: { words, numbers, groups: [...groups, ...numberGroups], topics, asides, sentences },
  demands: {
    ...{ conditions, telling, scales, wordings, claims, pairs },
    ...{ texts: textDemands, rules: RULE_WORDS },
  },
} as const satisfies Criteria;
