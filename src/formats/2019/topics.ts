import { NO_FACT, type Topic } from '../../form/index.ts';
import {
  asideTopic,
  CASES,
  challengesTopic,
  decisionsTopic,
  documentsTopic,
  feesTopic,
  named,
  processingFeeTopic,
  publicationTopic,
  requestsTopic,
} from '../common/topics.ts';

const DECIDED = ['licensing', 'otherServices', 'penalties', 'compulsion'];

const requests = requestsTopic({
  rows: [],
  // Part of （六）其他处理, which has no rows here.
  first: ['correctionOverdue', 'feeOverdue', 'otherRow'].map((mark) => ({
    value: NO_FACT,
    all: [mark],
  })),
  orAbsent: 'otherwiseClosed',
  otherMatter: {
    value: 'otherwiseClosed',
    all: ['otherMatter'],
    ambiguous: true,
    or: ['notHeld'],
  },
});

const documents = documentsTopic([
  [named('newlyMade'), named('newlyPublished'), named('totalPublic')],
  // Repealed, in force, reviewed: no event of this form.
  ['outOfForce', 'cleared', 'aside'].map((mark) => ({ value: NO_FACT, all: [mark] })),
  [{ value: 'newlyMade', all: ['issued'], ambiguous: true }],
  [{ value: 'newlyPublished', all: ['publicly'], ambiguous: true }],
]);

const items: Topic = {
  id: 'items',
  nouns: ['previousItems', 'change'],
  units: [{ forms: CASES }],
  slots: [
    { id: 'measure', ranks: [[named('previousItems'), named('change')]] },
    { id: 'kind', ranks: [[...DECIDED.map(named), { value: 'fees', all: ['adminFee'] }]] },
  ],
};

const procurement: Topic = {
  id: 'procurement',
  nouns: ['procurement'],
  units: [{ forms: [...CASES, '批'] }, { forms: ['元', '万元', '亿元'], mark: 'money' }],
  slots: [
    {
      id: 'measure',
      ranks: [[{ value: NO_FACT, all: ['money'] }], [{ value: 'projects', all: ['procurement'] }]],
    },
  ],
};

/** What a sentence of figures can be about; the first whose noun it names wins. */
export const topics: readonly Topic[] = [
  processingFeeTopic,
  challengesTopic,
  items,
  feesTopic,
  requests,
  documents,
  decisionsTopic(DECIDED),
  procurement,
  asideTopic,
  publicationTopic,
];
