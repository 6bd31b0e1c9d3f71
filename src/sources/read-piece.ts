import { saysNothing, toEntryText } from '../clipboard/index.ts';
import type { Cell } from '../form/index.ts';
import { harmlessReading, readCell, type Quantity } from '../report/index.ts';

/** What a text of a source says in its cell. */
export type ReadPiece =
  | { readonly state: 'blank' }
  /** `text` is the entry; `note` what stood in brackets behind the number. */
  | {
      readonly state: 'number';
      readonly text: string;
      readonly value: Quantity;
      readonly note: string | null;
    }
  /** A dash, 无: nobody can tell whether that is 0 or nothing at all. */
  | { readonly state: 'nothing'; readonly text: string }
  | { readonly state: 'unreadable'; readonly text: string; readonly proposed: string | null };

/** Reads a text for a cell; what has more than one reading stays unread. */
export function readPiece(cell: Cell, text: string): ReadPiece {
  const entry = toEntryText(text);
  if (entry === '') return { state: 'blank' };
  if (saysNothing(entry)) return { state: 'nothing', text: entry };
  const own = numberIn(cell, entry, null);
  if (own !== null) return own;
  const meant = harmlessReading(cell, entry);
  if (meant === null) return { state: 'unreadable', text: entry, proposed: null };
  // A sum is the clerk's to add up.
  const isSum = /\d\s*[+＋=＝-]/.test(entry.replace(/[（(【〔[].*$/, '')) || /^[=＝]/.test(entry);
  return (
    (isSum ? null : numberIn(cell, meant.text, meant.note)) ?? {
      state: 'unreadable',
      text: entry,
      proposed: meant.text,
    }
  );
}

function numberIn(
  cell: Cell,
  text: string,
  note: string | null,
): Extract<ReadPiece, { state: 'number' }> | null {
  const read = readCell(cell, text);
  return read.state === 'number' ? { state: 'number', text, value: read.value, note } : null;
}
