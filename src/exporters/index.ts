/**
 * exporters: a report, or the blocks of its document, as files. It knows formats of files and how
 * they are named; it knows no screen, no rule and no way to save what it makes.
 */
export { fileNameOf, MEDIA_TYPES } from './file-name.ts';
export { renderHtml } from './html/html.ts';
export { PAPER_ELEMENTS, paperPlaces } from './html/paper-places.ts';
export { renderJson } from './json.ts';
export { renderCoverSheet } from './cover-sheet.ts';
export { renderProofSheet } from './proof-sheet.ts';
export { renderRemarkList } from './remark-list.ts';
/** The report for the clipboard, every element with its own styles. */
export const loadRichText = () => import('./rich-text.ts');
/** Word files, with the library behind them. */
export const loadWordWriter = () => import('./word/word.ts');
/** Excel files, with the library behind them. */
export const loadExcelWriter = () => import('./excel/excel.ts');
