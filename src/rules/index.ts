/**
 * rules: what a careful reviewer would find in a report (completeness, numbers, texts against
 * tables, texts alone), the likely culprits with their corrections, the sentences that say it, and
 * the sheet of all results. What a text states is read by the wording room. It knows no edition by
 * name, no screen, no storage.
 */
export { chaptersOf, sourceWords } from './chapters.ts';
export { READING_LEAD, READING_REST, readingWords } from './reading-words.ts';
export { checkDraft, createReviewer, type DraftReview } from './check-draft.ts';
export { proofSheet } from './proof-sheet.ts';
export type { TextReading } from './readings.ts';
export type { RuleInfo } from './rule.ts';
export { rulesOf } from './rule-list.ts';
export { sectionNameOf, sentenceOf } from './sentences.ts';
export { ownWordOf } from './texts/own-words.ts';
export { RULES_VERSION } from './version.ts';
export { mayBeWaived, withoutWaived, toWaiver } from './waivers.ts';
export { meantByWords } from './words.ts';
