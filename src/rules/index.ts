/**
 * rules: what a careful reviewer would find in a report (completeness, identities), and the
 * sentences that say it. It knows no edition by name, no screen, no storage.
 */
export { checkDraft } from './check-draft.ts';
export { placeNameOf, sentenceOf } from './sentences.ts';
