/**
 * compare: two states of one report against each other: which numbers, texts and remarks differ, the
 * words that came and went, the edits that bring the earlier state back, the whole as plain text. It
 * knows the language of forms and drafts; it knows no edition, no screen and no store of versions.
 */
export { changeListText } from './change-list.ts';
export {
  type AnnotationDifference,
  compareDrafts,
  countDifferences,
  type DifferenceCounts,
  type EntryDifference,
} from './compare-drafts.ts';
export { diffWords, type WordPart } from './diff-words.ts';
export { foldBlanks, foldedWords, type FoldedDifferences } from './fold-blanks.ts';
export { groupBySection, type SectionDifferences } from './group-by-section.ts';
export { nameWithin } from './name-within.ts';
export { isRestored, restoration, type RestoredPart } from './restoration.ts';
