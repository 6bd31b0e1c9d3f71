import { NO_FACT, type Topic } from '../../form/index.ts';
import {
  asideTopic,
  challengesTopic,
  decisionsTopic,
  documentsTopic,
  feesTopic,
  named,
  processingFeeTopic,
  publicationTopic,
  requestsTopic,
} from '../common/topics.ts';
import { OTHERWISE_CLOSED } from './requests.ts';

const requests = requestsTopic({
  rows: OTHERWISE_CLOSED,
  first: [named('correctionOverdue'), named('feeOverdue'), { value: 'other', all: ['otherRow'] }],
  orAbsent: 'other',
  otherMatter: {
    value: 'other',
    all: ['otherMatter'],
    ambiguous: true,
    or: ['otherwiseClosed', 'notHeld'],
  },
});

const documents = documentsTopic([
  [named('issued'), named('repealed'), named('inForce')],
  [{ value: 'repealed', all: ['cleared', 'nil'], ambiguous: true }],
  [{ value: 'issued', all: ['issuedMaybe'], ambiguous: true }],
  // Reviewed, filed, published: no event of the form.
  ['cleared', 'aside', 'publicly'].map((mark) => ({ value: NO_FACT, all: [mark] })),
]);

/** What a sentence of figures can be about; the first whose noun it names wins. */
export const topics: readonly Topic[] = [
  processingFeeTopic,
  challengesTopic,
  feesTopic,
  requests,
  documents,
  decisionsTopic(['licensing', 'penalties', 'compulsion']),
  asideTopic,
  publicationTopic,
];
