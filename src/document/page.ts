import type { DocumentSettings } from './settings.ts';

/** Paper, type area and type sizes of a printed report, for every exporter. */
export interface PageSettings {
  readonly paperMm: { readonly width: number; readonly height: number };
  readonly marginsMm: {
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
    readonly left: number;
  };
  readonly linesPerPage: number;
  readonly charactersPerLine: number;
  /** From one baseline to the next, in points. */
  readonly linePitchPt: number;
  /** From one full-width character to the next, in points. */
  readonly characterPitchPt: number;
  readonly titlePt: number;
  readonly bodyPt: number;
  readonly tablePt: number;
  readonly table: TableMeasures;
  readonly firstLineIndentCharacters: number;
  /** Characters between the date and the right edge of the type area. */
  readonly dateIndentCharacters: number;
  readonly pageNumber: PageNumberSettings;
}

/** How tables are set; what their heights follow from. */
interface TableMeasures {
  /** From one line to the next in ems of the type, in the body and, closer, in the heads. */
  readonly lineEms: number;
  readonly headLineEms: number;
  /** Between text and border; labels that start at the left have more room at their sides. */
  readonly paddingMm: { readonly down: number; readonly across: number; readonly label: number };
  /** The least height of a row in a table that is not dense. */
  readonly openRowEms: number;
  readonly borderPt: number;
}

/** `— 1 —`: at the outer edge, right on odd pages, left on even ones. */
interface PageNumberSettings {
  readonly place: DocumentSettings['pageNumbers'];
  readonly sizePt: number;
  /** From the type area down to the dashes. */
  readonly belowTextMm: number;
  readonly insetCharacters: number;
}

/**
 * GB/T 9704-2012: A4 with a type area of 156 × 225 mm (5.1, 5.2), 22 lines of 28 characters (5.2.3),
 * title 二号 and text 三号 (5.2.2, 7.3.1, 7.3.3), page number 四号 and one character in (7.5), date
 * four characters in from the right (7.3.5). Tables: 五号, so that the largest fits one page.
 */
export const OFFICIAL_PAGE: PageSettings = {
  paperMm: { width: 210, height: 297 },
  marginsMm: { top: 37, right: 26, bottom: 35, left: 28 },
  linesPerPage: 22,
  charactersPerLine: 28,
  linePitchPt: 28.99,
  // 156 mm / 28 is 15.793 pt; a hair less, because layout engines round the width of a line down.
  characterPitchPt: 15.792,
  titlePt: 22,
  bodyPt: 16,
  tablePt: 10.5,
  table: {
    lineEms: 1.15,
    headLineEms: 1.05,
    paddingMm: { down: 0.4, across: 0.1, label: 1 },
    openRowEms: 2.16,
    borderPt: 0.5,
  },
  firstLineIndentCharacters: 2,
  dateIndentCharacters: 4,
  pageNumber: { place: 'outer', sizePt: 14, belowTextMm: 7, insetCharacters: 1 },
};

const MM_PER_PT = 25.4 / 72;

/** Millimetres for points. */
export function mmOf(pt: number): number {
  return pt * MM_PER_PT;
}

/** The height of the type area, in millimetres. */
export function textHeightMm({ paperMm, marginsMm }: PageSettings): number {
  return paperMm.height - marginsMm.top - marginsMm.bottom;
}

/** The official page with what an office decided about it. */
export function pageOf({ pageNumbers }: DocumentSettings): PageSettings {
  return { ...OFFICIAL_PAGE, pageNumber: { ...OFFICIAL_PAGE.pageNumber, place: pageNumbers } };
}
