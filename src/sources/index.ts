/**
 * sources: reports of any author (web pages, Word, Excel, text, what was copied) → blocks with places →
 * the cells and texts of an edition, each cell with how sure it is and where it stands; or one sentence
 * why not. Numbers are proven by the sums and balances that the source itself prints, never by a score.
 * It decides nothing for the clerk, writes nothing, and knows no edition and no screen; a DOM parser is
 * an argument.
 */
export type { SourceBlock, SourcePlace } from './block.ts';
export type { Certainty, ForeignCell, ForeignReading, LeftOut } from './reading.ts';
export type { ForeignInput } from './read-foreign.ts';
export type { ForeignTools } from './tools.ts';
export {
  blanksAsZero,
  entriesRead,
  openQuestions,
  spellingsOf,
  toForeignDraft,
  type Decisions,
} from './to-draft.ts';
/** Reading, with all it needs; loaded when a source comes. */
export const loadForeignReader = () => import('./read-foreign.ts');
