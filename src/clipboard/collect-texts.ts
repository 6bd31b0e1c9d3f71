import { groupedBy, type Cell } from '../form/index.ts';
import type { PlacedText, PlacedTexts, Skipped } from './placement.ts';

/** A text that belongs to a cell, with its place in the source. */
export interface FoundText {
  readonly cell: Cell;
  readonly text: string;
  readonly row: number;
  readonly column: number;
}

/**
 * One text a cell, a blank one where the source has nothing else: blanks give way to what is
 * written, the same text twice is one, and of two different texts neither is taken.
 */
export function collectTexts(found: readonly FoundText[]): PlacedTexts {
  const entries: PlacedText[] = [];
  const computed: PlacedText[] = [];
  const skipped: Skipped[] = [];
  for (const [cellId, texts] of groupedBy(found, ({ cell }) => cell.id)) {
    const written = texts.filter(({ text }) => text.trim() !== '');
    const [first = texts[0]] = written;
    if (first === undefined) continue;
    if (written.some(({ text }) => text.trim() !== first.text.trim())) {
      for (const { row, column, text } of written) {
        skipped.push({ row, column, text, reason: 'twice' });
      }
    } else {
      (first.cell.terms === null ? entries : computed).push({ cellId, text: first.text });
    }
  }
  return { entries, computed, skipped };
}
