import { partsOf, type ReportDocument } from '../../document/index.ts';
import { stacksOf } from './html-fonts.ts';
import { round } from './html-styles-table.ts';

/**
 * Pages. Page numbers and the draft mark stand in margin boxes, which Chromium has from 131 on;
 * older ones print neither, so these rules stand apart from the ones that set size and margins. The
 * upper half of a border at the top of a page would be printed at the foot of the page before.
 */
export function printStyles(document: ReportDocument): string {
  const { page, draftMark, fonts } = document;
  const faces = stacksOf(fonts);
  const { top, right, bottom, left } = page.marginsMm;
  return `
@page {
  size: ${page.paperMm.width}mm ${page.paperMm.height}mm;
  margin: ${top}mm ${right}mm ${bottom}mm ${left}mm;
}
${pageNumberStyles(page.pageNumber, faces.table)}${draftMark ? draftMarkStyles(faces.level1) : ''}
@media print {
  p, .run-in { orphans: 1; widows: 1; }
  h1, h2, h3 { break-after: avoid; }
  .signature, .date { break-before: avoid; }
  .whole, .part, .groups tbody, tr, th, td { break-inside: avoid; }
  .part { padding-top: ${page.table.borderPt}pt; }
  thead { display: table-header-group; }
${endStyles(document)}}
`;
}

/**
 * The last line of the text is as high as itself and the signature and date below it, which then stand
 * in its room: so they are never on a page without it. `break-before` alone does not reach a line of a
 * paragraph or section that comes from the page before (Chromium 156).
 */
function endStyles(document: ReportDocument): string {
  const { blocks, page } = document;
  const { closing } = partsOf(document);
  const last = blocks[blocks.length - closing.length - 1]?.kind;
  const [first, second] = closing;
  if (last !== 'paragraph' && last !== 'runIn') return '';
  if (first?.kind !== 'signature' && first?.kind !== 'date') return '';
  const perLine = page.charactersPerLine - page.dateIndentCharacters;
  const signed = first.kind === 'signature' ? Math.ceil(first.text.length / perLine) : 0;
  const dated = first.kind === 'date' || second?.kind === 'date' ? 1 : 0;
  // A blank line before them.
  const lines = 1 + signed + dated;
  // A line higher than a page would be cut.
  if (lines > page.linesPerPage / 2) return '';
  const height = (count: number) => round(count * page.linePitchPt);
  return `  section:last-of-type > p:last-child::after, section:last-of-type > .run-in:last-child > p::after {
    content: "";
    display: inline-block;
    height: ${height(1 + lines)}pt;
    vertical-align: top;
  }
  section + .signature, section + .date { margin-top: ${height(1 - lines)}pt; }
`;
}

function pageNumberStyles(
  { place, sizePt, belowTextMm, insetCharacters }: ReportDocument['page']['pageNumber'],
  face: string,
): string {
  if (place === 'none') return '';
  // The dash stands in the middle of its line: half a line less brings it to its distance.
  const box = (side: 'left' | 'center' | 'right') => `
    content: "— " counter(page) " —";
    padding: calc(${belowTextMm}mm - ${sizePt / 2}pt) ${INSETS[side](insetCharacters * sizePt)};
    font-family: ${face};
    font-size: ${sizePt}pt;
    line-height: 1;
    text-align: ${side};
    vertical-align: top;
  `;
  return place === 'centre'
    ? `@page { @bottom-center {${box('center')}} }\n`
    : `@page :right { @bottom-right {${box('right')}} }
@page :left { @bottom-left {${box('left')}} }
`;
}

/** Right, bottom and left padding of a page number. */
const INSETS = {
  left: (pt: number) => `0 0 ${pt}pt`,
  center: () => '0 0',
  right: (pt: number) => `${pt}pt 0 0`,
} as const;

function draftMarkStyles(face: string): string {
  return `@page { @top-center { content: "草稿"; font-family: ${face}; font-size: 16pt; } }
`;
}
