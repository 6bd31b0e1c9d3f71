import {
  NO_NUMBER,
  type FigureBar,
  type FigureBlock,
  type PageSettings,
} from '../../document/index.ts';
import { escapeHtml } from '../html/html-escape.ts';
import { FONT_STACKS } from '../html/html-fonts.ts';
import { emsOf, linesOfLabel } from './label-lines.ts';

// In points. The type is as large as page numbers (四号): on a phone the drawing shrinks to 0.6.
const TYPE = 14;
const LINE = 17;
const BAR = 15;
/** Between the two bars of a pair, and between bars of different names. */
const PAIR_GAP = 2;
const ROW_GAP = 9;
/** Between label and axis, bar and number. */
const GAP = 6;
const LEGEND = 26;
/** From the middle of a line down to its baseline. */
const BASELINE = 0.36 * TYPE;
const MAX_LABEL_EMS = 9;
const STROKE = 0.75;
/** Of the shortest bar that is not 0. */
const SHORTEST = 1.5;

interface Frame {
  readonly axis: number;
  /** Points a case. */
  readonly scale: number;
}

/**
 * A chart as a drawing for screens and paper, as wide as the type area: horizontal bars in one ink,
 * solid for the report's year and outlined for the year before, each with its number. Nothing runs,
 * nothing is loaded; to those who can't see it, it is one picture with a sentence. With its size on
 * paper, in points.
 */
export function drawFigure(figure: FigureBlock, page: PageSettings) {
  const { left, right } = page.marginsMm;
  const widthPt = round(((page.paperMm.width - left - right) * 72) / 25.4);
  const frame = frameOf(figure.bars, widthPt);
  const top = figure.years === null ? 0 : LEGEND;
  let y = top + ROW_GAP / 2;
  const rows = figure.bars.map((bar) => {
    const lines = linesOfLabel(bar.label, MAX_LABEL_EMS);
    const count = bar.previous === undefined ? 1 : 2;
    const barsHeight = count * BAR + (count - 1) * PAIR_GAP;
    const height = Math.max(barsHeight, lines.length * LINE);
    const middle = y + height / 2;
    y += height + ROW_GAP;
    return labelAt(lines, frame.axis - GAP, middle) + barsAt(bar, frame, middle - barsHeight / 2);
  });
  const heightPt = round(y - ROW_GAP / 2);
  const axis = `<path d="M${frame.axis} ${top}V${heightPt}" stroke="currentColor" stroke-width="${STROKE}"/>\n`;
  const desc = escapeHtml(`figure-${figure.id}-text`);
  const svg =
    `<svg role="img" aria-labelledby="${desc}" viewBox="0 0 ${widthPt} ${heightPt}" width="${widthPt}pt" height="${heightPt}pt" ` +
    `fill="currentColor" font-family="${escapeHtml(FONT_STACKS.宋体)}" font-size="${TYPE}" letter-spacing="0">\n` +
    `<title>${escapeHtml(figure.caption)}</title>\n<desc id="${desc}">${escapeHtml(figure.alt)}</desc>\n` +
    `${legendOf(figure, frame.axis)}${rows.join('')}${axis}</svg>`;
  return { svg, widthPt, heightPt };
}

/** The drawing as a file of its own, for those who make a picture of it. */
export function svgFileOf({ svg }: ReturnType<typeof drawFigure>): string {
  return svg.replace('<svg ', () => '<svg xmlns="http://www.w3.org/2000/svg" ');
}

/** The room that labels and the longest number leave to the longest bar. */
function frameOf(bars: readonly FigureBar[], widthPt: number): Frame {
  const labels = bars.flatMap(({ label }) => linesOfLabel(label, MAX_LABEL_EMS));
  const values = bars.flatMap(({ value, previous = 0 }) => [value, previous]);
  const widest = (texts: readonly string[]) => Math.max(...texts.map(emsOf), 0) * TYPE;
  const axis = round(widest(labels) + GAP);
  const room = widthPt - axis - GAP - widest(values.map(numberOf));
  const largest = Math.max(...values.map((value) => value ?? 0), 1);
  return { axis, scale: room / largest };
}

function barsAt({ value, previous }: FigureBar, frame: Frame, top: number): string {
  const first = barAt(value, 'solid', frame, top);
  return previous === undefined
    ? first
    : first + barAt(previous, 'outlined', frame, top + BAR + PAIR_GAP);
}

function barAt(
  value: number | null,
  look: 'solid' | 'outlined',
  { axis, scale }: Frame,
  top: number,
): string {
  const length = value === null || value === 0 ? 0 : Math.max(round(value * scale), SHORTEST);
  const box = length === 0 ? '' : boxAt({ x: axis, y: top, width: length }, look);
  return box + textAt(numberOf(value), axis + length + GAP, top + BAR / 2);
}

/** The line of an outlined bar lies inside it, so that equal numbers end alike. */
function boxAt(
  { x, y, width }: { readonly x: number; readonly y: number; readonly width: number },
  look: 'solid' | 'outlined',
): string {
  const inset = look === 'solid' ? 0 : STROKE / 2;
  const size = `x="${round(x + inset)}" y="${round(y + inset)}" width="${round(Math.max(width - 2 * inset, 0.1))}" height="${round(BAR - 2 * inset)}"`;
  return look === 'solid'
    ? `<rect ${size}/>\n`
    : `<rect ${size} fill="none" stroke="currentColor" stroke-width="${STROKE}"/>\n`;
}

function legendOf({ years }: FigureBlock, x: number): string {
  if (years === null) return '';
  const box = 2 * BAR;
  const next = x + box + GAP + emsOf(years.current) * TYPE + 2 * TYPE;
  return (
    boxAt({ x, y: 0, width: box }, 'solid') +
    textAt(years.current, x + box + GAP, BAR / 2) +
    boxAt({ x: next, y: 0, width: box }, 'outlined') +
    textAt(years.previous, next + box + GAP, BAR / 2)
  );
}

function labelAt(lines: readonly string[], right: number, middle: number): string {
  const first = middle - ((lines.length - 1) * LINE) / 2;
  return lines
    .map((line, index) => textAt(line, right, first + index * LINE, ' text-anchor="end"'))
    .join('');
}

function textAt(text: string, x: number, middle: number, attributes = ''): string {
  return `<text x="${round(x)}" y="${round(middle + BASELINE)}"${attributes}>${escapeHtml(text)}</text>\n`;
}

function numberOf(value: number | null): string {
  return value === null ? NO_NUMBER : String(value);
}

function round(points: number): number {
  return Math.round(points * 100) / 100;
}
