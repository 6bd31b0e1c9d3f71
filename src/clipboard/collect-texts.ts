import type { Cell } from '../form/index.ts';
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
  const byCell = new Map<string, FoundText[]>();
  for (const text of found) {
    const before = byCell.get(text.cell.id) ?? [];
    byCell.set(text.cell.id, [...before, text]);
  }
  const entries: PlacedText[] = [];
  const computed: PlacedText[] = [];
  const skipped: Skipped[] = [];
  for (const [cellId, texts] of byCell) {
    const written = texts.filter(({ text }) => text.trim() !== '');
    const [first = texts[0]] = written;
    if (first === undefined) continue;
    if (written.some(({ text }) => text.trim() !== first.text.trim())) {
      skipped.push(
        ...written.map(({ row, column, text }) => ({
          row,
          column,
          text,
          reason: 'twice' as const,
        })),
      );
    } else {
      (first.cell.terms === null ? entries : computed).push({ cellId, text: first.text });
    }
  }
  return { entries, computed, skipped };
}
