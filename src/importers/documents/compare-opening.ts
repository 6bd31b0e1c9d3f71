import { shownDifference, type Difference } from '../difference.ts';
import { TITLE } from '../draft-marks.ts';
import { strayDifferences, textDifference } from './compare-text.ts';
import { likeness, plainLabel } from './plain-text.ts';
import type { PrintedReport } from './printed-report.ts';
import type { ReadBlock } from './read-block.ts';

/** An edited title is looked for in so many lines at most. */
const MAX_TITLE_LINES = 4;
/** Little stands above a title; all of a long opening would be looked through for nothing. */
const MAX_LINES_ABOVE = 50;

/** Title and opening paragraph, which stand before the first heading. */
export function compareOpening(
  { preamble, title, titleParts }: PrintedReport,
  blocks: readonly ReadBlock[],
): readonly Difference[] {
  // Halves of a sign that meet where two parts do make one, or don't.
  const wordings = [plainLabel(title), titleParts.map(plainLabel).join('')];
  const { from, to } =
    findWholeTitle(wordings, blocks, titleParts.length) ?? findTitle(wordings, blocks);
  const text = textBetween(blocks, from, to);
  const isSame = wordings.includes(plainLabel(text));
  const difference = textDifference(preamble, blocks.slice(to));
  const tables = blocks.slice(to).filter(({ kind }) => kind === 'table');
  return [
    ...strayDifferences('标题之前的内容', blocks.slice(0, from)),
    ...(isSame ? [] : [shownDifference(TITLE, title, text)]),
    ...(difference === null ? [] : [difference]),
    ...strayDifferences('开头的表格', tables),
  ];
}

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/**
 * The first lines that are the title, as many as the exporters set it in, which are many for a name
 * of many lines, or a few: the opening may say the same.
 */
function findWholeTitle(
  wordings: readonly string[],
  blocks: readonly ReadBlock[],
  lines: number,
): Stretch | null {
  for (let from = 0; from < Math.min(blocks.length, MAX_LINES_ABOVE); from += 1) {
    for (const length of [1, 2, 3, MAX_TITLE_LINES, lines]) {
      const to = from + length;
      if (wordings.includes(plainLabel(textBetween(blocks, from, to)))) return { from, to };
    }
  }
  return null;
}

/** The lines at the top that are most like an edited title. */
function findTitle([title = '']: readonly string[], blocks: readonly ReadBlock[]): Stretch {
  let nearest = { from: 0, to: 0, like: 0.5 };
  for (let to = 1; to <= Math.min(blocks.length, MAX_TITLE_LINES); to += 1) {
    const text = plainLabel(textBetween(blocks, 0, to));
    if (text.length > 2 * title.length + 20) break;
    const like = likeness(text, title);
    if (like > nearest.like) nearest = { from: 0, to, like };
  }
  return nearest;
}

function textBetween(blocks: readonly ReadBlock[], from: number, to: number): string {
  return blocks
    .slice(from, to)
    .map((block) => (block.kind === 'text' ? block.text : ''))
    .join('');
}
