import type { FigureBlock, PageSettings, ReportDocument } from '../../document/index.ts';
import { drawFigure } from '../figure/figure-svg.ts';
import { escapeHtml } from './html-escape.ts';
import { FONT_STACKS } from './html-fonts.ts';

export function renderFigure(figure: FigureBlock, page: PageSettings): string {
  const { svg } = drawFigure(figure, page);
  return (
    `<figure id="${escapeHtml(`figure-${figure.id}`)}">\n${svg}\n` +
    `<figcaption>${escapeHtml(figure.caption)}</figcaption>\n</figure>\n`
  );
}

/** Nothing where no figure stands. Drawing and caption stay together; no screen is too narrow. */
export function figureStyles({ blocks, page }: ReportDocument): string {
  if (!blocks.some(({ kind }) => kind === 'figure')) return '';
  return `
figure { margin: ${page.linePitchPt / 2}pt 0; break-inside: avoid; }
figure svg { display: block; max-width: 100%; height: auto; }
figcaption {
  margin-top: 4pt;
  font-family: ${FONT_STACKS.宋体};
  font-size: 0.875em;
  letter-spacing: 0;
  line-height: 1.4;
  text-align: center;
}
`;
}
