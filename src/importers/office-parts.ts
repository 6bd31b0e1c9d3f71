/** Reading of Word and Excel files, whoever wrote them. */
export { wordBlocks } from './documents/word-blocks.ts';
export { trackedChanges } from './documents/word-views.ts';
export { readSheets } from './excel/read-sheets.ts';
export { textOf } from './excel/sheet-value.ts';
export { isTooMuchHtml } from './zip/markup-size.ts';
export { parsePart, readParts } from './zip/office-file.ts';
