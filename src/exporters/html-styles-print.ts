import type { ReportDocument } from '../document/index.ts';
import { stacksOf } from './html-fonts.ts';

/**
 * Pages. Page numbers and the draft mark stand in margin boxes, which Chromium has from 131 on;
 * older ones print neither, so these rules stand apart from the ones that set size and margins. The
 * upper half of a border at the top of a page would be printed at the foot of the page before.
 */
export function printStyles({ page, draftMark, fonts }: ReportDocument): string {
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
}
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
