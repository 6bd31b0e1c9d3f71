import type { Criteria } from '../../../form/index.ts';
import { conditions, scales } from './conditions.ts';
import { facts } from './facts.ts';
import { help } from './help.ts';
import { sentences } from './sentences.ts';
import { textDemands } from './text-demands.ts';
import { topics } from './topics.ts';
import { numbers, words } from './words.ts';

/** What reports of the invented edition are reviewed by. */
export const inventedCriteria = {
  help,
  facts,
  wording: { words, numbers, groups: [], topics, asides: [], sentences },
  demands: { ...textDemands, conditions, scales, telling: [] },
} as const satisfies Criteria;
