import type { Certainty, ForeignCell } from '../../sources/index.ts';

export const CERTAINTY_NAMES: Readonly<Record<Certainty, string>> = {
  proven: '已勾稽',
  read: '按表头读出',
  ordered: '按顺序推定',
  asked: '要问',
};

/** One sign each, for where the name has no room. */
export const CERTAINTY_SIGNS: Readonly<Record<Certainty, string>> = {
  proven: '✓',
  read: '',
  ordered: '序',
  asked: '？',
};

/** All that is to be said of a cell, in one line. */
export function wordsOfCell(cell: ForeignCell): string {
  const { certainty, why, place, note } = cell;
  return [
    CERTAINTY_NAMES[certainty],
    why,
    place === null ? '原文中没有' : `原文${place.words}`,
    note === null ? null : `原文此处写有“${note}”，将记入备注`,
  ]
    .filter((part) => part !== null)
    .join('；');
}
