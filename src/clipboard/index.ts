/**
 * clipboard: what a spreadsheet, a word processor or a page puts on the clipboard (tab-separated
 * text, an HTML table) → a matrix of texts, and a matrix → cells of a table of the form, by the
 * labels it carries or from the cell that has the focus. It reads labels, never values: what was
 * found is handed on as it was written. It knows no edition, no table by name, no screen and no
 * browser; a DOM parser is an argument.
 */
export { expandSpans, textOver } from './matrix.ts';
export { parseTsv } from './parse-tsv.ts';
export { parseHtmlTable } from './parse-html-table.ts';
export { placeBare } from './place-bare.ts';
export { placeMatrix } from './place-matrix.ts';
export { toParagraphs } from './paragraphs.ts';
