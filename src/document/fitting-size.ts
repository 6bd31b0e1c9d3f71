import { mmOf, OFFICIAL_PAGE } from './page.ts';

/** Sizes for numbers in a table; 4.5 pt takes the nine digits one can type in a column of 9 mm. */
const SIZES_PT = [OFFICIAL_PAGE.tablePt, 8.5, 7, 6, 5, 4.5, 4] as const;
/** Takes twelve, which no sum exceeds. Cut at the edge of the page it would be another number. */
const SMALLEST_PT = 3.5;

/** Borders and padding on both sides. */
const FRAME_MM = 0.5;

/** The largest size at which a number fits its column unbroken: in two lines it reads as two. */
export function fittingSizePt(ems: number, columnWidthMm: number): number {
  const room = columnWidthMm - FRAME_MM;
  const fits = (sizePt: number) => ems * mmOf(sizePt) <= room;
  return SIZES_PT.find(fits) ?? SMALLEST_PT;
}
