/**
 * wording: texts → what they state about the form's facts, with the places; facts → sentences. It
 * knows the language of figures (numbers, clauses, context); nouns, verbs and which of them mean
 * which fact are the edition's data. It knows no rule: whether a statement holds is asked elsewhere.
 */
export { languageGroups } from './language/index.ts';
export { readStatements } from './read-statements.ts';
export type { Statement } from './statement.ts';
export { readLists, type StatedList } from './read-lists.ts';
export { readGrowth, type Growth } from './read-growth.ts';
export { isShareRight, readPercentages, type Percentage } from './read-percentages.ts';
export {
  unwrittenSentences,
  writeSentences,
  type FactValues,
  type WrittenSentence,
} from './write-sentences.ts';
