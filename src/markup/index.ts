/**
 * markup: HTML → what a person sees of it: lines, a matrix of a table's cells, or texts and tables one
 * after the other; and whether it nests too deep to be parsed. It knows no form and no browser; a DOM
 * parser is an argument.
 */
export { htmlBlocks, pageBlocks } from './html-blocks.ts';
export { linesOfHtml } from './html-lines.ts';
export {
  expandSpans,
  isTooLarge,
  matrixOfTexts,
  MAX_ROWS,
  MAX_WIDTH,
  ownTexts,
  stacked,
  textOver,
  type Matrix,
  type SpannedCell,
} from './matrix.ts';
export { isTooDeep } from './nesting.ts';
export { parseHtmlTable } from './parse-html-table.ts';
