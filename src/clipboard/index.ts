/**
 * clipboard: what a spreadsheet, a word processor or a page puts on the clipboard (tab-separated
 * text, an HTML table) → a matrix of texts → cells of a table of the form, by the labels it carries
 * or from the cell that has the focus → a plan of what a paste would do, and its edit; and back:
 * cells → clipboard; and pasted prose → paragraphs. What was found is handed on as it was written. It knows no edition, no table
 * by name, no screen and no browser; a DOM parser is an argument.
 */
export { copyCells, copyWholeTable } from './copy-table.ts';
export { toEntryText } from './entry-text.ts';
export { isOneOf, toLabel, type Label } from './label.ts';
export { takenApart } from './parse-spaced-text.ts';
export { parseTsv } from './parse-tsv.ts';
export {
  editOf,
  FIRST_CHOICE,
  isPlain,
  remarksOf,
  toPastePlan,
  writtenCells,
  type PasteChoice,
  type PastePlan,
  type PlannedCell,
} from './paste-plan.ts';
export {
  emptyColumnsSentence,
  nothingSentence,
  offerSentence,
  planSummary,
  readingSentences,
  skippedSentence,
  totalSentence,
  totalsWords,
} from './paste-sentences.ts';
export { placeBare } from './place-bare.ts';
export { findByLabels, isLabelIn, placeMatrix } from './place-matrix.ts';
export { isEntry, saysNothing } from './source-rows.ts';
export {
  readClipboard,
  readForSelection,
  type ClipboardSource,
  type PasteReading,
} from './read-clipboard.ts';
export { toParagraphs } from './paragraphs.ts';
