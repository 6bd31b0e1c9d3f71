import type { PageSettings } from './page.ts';
import { fullLinesEms } from './text-lines.ts';

/** A justified line that lacks more than so many characters is seen to be stretched. */
const TORN_EMS = 1.6;
/** Whole tenths of a point: LibreOffice keeps no finer ones. More is seen as well. */
const LOOSER_PT = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6] as const;

/** The characters of a paragraph's line, set so much looser, with room for the indent left out. */
export function lineEms({ characterPitchPt, charactersPerLine }: PageSettings, looserPt = 0) {
  return (charactersPerLine * characterPitchPt) / (characterPitchPt + looserPt);
}

/**
 * How much looser a paragraph is set so that none of its lines is torn wide: one that ends before
 * `〔2021〕` lacks three characters, which then are spread over all of them. 0 where no line is torn, or
 * nothing helps.
 */
export function looserPt(text: string, page: PageSettings): number {
  const mostLacking = (pt: number) => {
    const ems = lineEms(page, pt);
    const indent = '　'.repeat(page.firstLineIndentCharacters);
    return Math.max(0, ...fullLinesEms(indent + text, ems).map((filled) => ems - filled));
  };
  const now = mostLacking(0);
  if (now <= TORN_EMS) return 0;
  const found = LOOSER_PT.map((pt) => ({ pt, lacking: mostLacking(pt) }));
  const best = found.reduce((one, other) => (other.lacking < one.lacking ? other : one));
  return best.lacking <= TORN_EMS ? best.pt : 0;
}
