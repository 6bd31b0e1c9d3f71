import type { LiveDraft } from '../session/index.ts';

// Where one was in each table of an open draft, for when its step is entered again.
const lastCells = new WeakMap<LiveDraft, Map<string, string>>();

export function lastCellOf(live: LiveDraft, tableId: string): string | null {
  return lastCells.get(live)?.get(tableId) ?? null;
}

export function rememberCell(live: LiveDraft, tableId: string, cellId: string): void {
  const cells = lastCells.get(live) ?? new Map<string, string>();
  lastCells.set(live, cells.set(tableId, cellId));
}
