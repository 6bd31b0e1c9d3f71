import { cellId, type SentenceTemplate } from '../../form/index.ts';
import { challengeSentences, decisionSentences, requestSentences } from '../common/sentences.ts';

const documentsOf = (row: string, name: string): SentenceTemplate => {
  const at = (column: string) => cellId('disclosure', row, column);
  const events = {
    made: at('newlyMade'),
    published: at('newlyPublished'),
    open: at('totalPublic'),
  };
  return {
    id: row,
    field: 'overview.management',
    some: Object.values(events),
    text: `全年新制作${name}{${events.made}}件，新公开{${events.published}}件，对外公开总数量{${events.open}}件。`,
  };
};

/** Sentences a section needs, made from the tables; the reader of sentences reads each of them back. */
export const sentences: readonly SentenceTemplate[] = [
  documentsOf('governmentRules', '规章'),
  documentsOf('normativeDocuments', '规范性文件'),
  ...decisionSentences,
  ...requestSentences([]),
  ...challengeSentences,
];
