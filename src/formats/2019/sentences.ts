import type { SentenceTemplate } from '../../form/index.ts';
import {
  challengeSentences,
  decisionSentences,
  processingFeeSentences,
  requestSentences,
} from '../common/sentences.ts';

/** Sentences a section needs, made from the tables; the reader of sentences reads each of them back. */
export const sentences: readonly SentenceTemplate[] = [
  ...decisionSentences,
  ...requestSentences([]),
  ...challengeSentences,
  ...processingFeeSentences,
];
