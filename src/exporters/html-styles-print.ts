import type { ReportDocument } from '../document/index.ts';
import { FONT_STACKS } from './html-fonts.ts';

/**
 * Pages. Page numbers and the draft mark stand in margin boxes, which Chromium has from 131 on;
 * older ones print neither, so these rules stand apart from the ones that set size and margins.
 */
export function printStyles({ page, draftMark }: ReportDocument): string {
  const { top, right, bottom, left } = page.marginsMm;
  return `
@page {
  size: ${page.paperMm.width}mm ${page.paperMm.height}mm;
  margin: ${top}mm ${right}mm ${bottom}mm ${left}mm;
}
${pageNumberStyles(page.pageNumber)}${draftMark ? draftMarkStyles() : ''}
@media print {
  p, .run-in { orphans: 1; widows: 1; }
  h1, h2, h3 { break-after: avoid; }
  .whole, tr, th, td { break-inside: avoid; }
  thead { display: table-header-group; }
}
`;
}

function pageNumberStyles(pageNumber: ReportDocument['page']['pageNumber']): string {
  const { sizePt, belowTextMm, insetCharacters } = pageNumber;
  // The dash stands in the middle of its line: half a line less brings it to its distance.
  const box = (side: 'left' | 'right') => `
    content: "— " counter(page) " —";
    padding: calc(${belowTextMm}mm - ${sizePt / 2}pt) ${side === 'right' ? '' : '0 0 '}${insetCharacters * sizePt}pt${side === 'right' ? ' 0 0' : ''};
    font-family: ${FONT_STACKS.宋体};
    font-size: ${sizePt}pt;
    line-height: 1;
    text-align: ${side};
    vertical-align: top;
  `;
  return `@page :right { @bottom-right {${box('right')}} }
@page :left { @bottom-left {${box('left')}} }
`;
}

function draftMarkStyles(): string {
  return `@page { @top-center { content: "草稿"; font-family: ${FONT_STACKS.黑体}; font-size: 16pt; } }
`;
}
