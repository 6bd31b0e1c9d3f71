import type { Difference } from '../difference.ts';
import { TITLE } from '../draft-marks.ts';
import { shownDifference, strayDifferences, textDifference } from './compare-text.ts';
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
    ...(isSame ? [] : [shownDifference({ place: TITLE, inData: title, inDocument: text })]),
    ...(difference === null ? [] : [difference]),
    ...strayDifferences('开头的表格', tables),
  ];
}

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** The title in as many lines as the exporters set it, which are many for a name of many lines. */
function findWholeTitle(
  wordings: readonly string[],
  blocks: readonly ReadBlock[],
  lines: number,
): Stretch | null {
  for (let from = 0; from < Math.min(blocks.length, MAX_LINES_ABOVE); from += 1) {
    const to = from + lines;
    if (wordings.includes(plainLabel(textBetween(blocks, from, to)))) return { from, to };
  }
  return null;
}

/** The lines that make the title, or those at the top that are most like it. */
function findTitle(wordings: readonly string[], blocks: readonly ReadBlock[]): Stretch {
  const [title = ''] = wordings;
  let nearest = { from: 0, to: 0, like: 0.5 };
  for (let from = 0; from < Math.min(blocks.length, MAX_LINES_ABOVE); from += 1) {
    for (let to = from + 1; to <= Math.min(blocks.length, from + MAX_TITLE_LINES); to += 1) {
      const text = plainLabel(textBetween(blocks, from, to));
      if (wordings.includes(text)) return { from, to };
      if (text.length > 2 * title.length + 20) break;
      const like = likeness(text, title);
      if (from === 0 && like > nearest.like) nearest = { from, to, like };
    }
  }
  return nearest;
}

function textBetween(blocks: readonly ReadBlock[], from: number, to: number): string {
  return blocks
    .slice(from, to)
    .map((block) => (block.kind === 'text' ? block.text : ''))
    .join('');
}
