import type { Cell } from '../form/index.ts';
import { readCell, typedAt, type Draft, type Edit } from '../report/index.ts';

/** The edit that writes 0 where nothing is typed; computed cells are passed over. */
export function fillZeros(cells: readonly Cell[], draft: Draft): Edit {
  const blank = cells.filter(
    (cell) => cell.terms === null && readCell(cell, typedAt(draft, cell.id)).state === 'blank',
  );
  return {
    changes: blank.map(({ id }) => ({ at: id, before: draft.entries[id] ?? null, after: '0' })),
  };
}

/** The edit that empties typed cells. */
export function clearCells(cells: readonly Cell[], draft: Draft): Edit {
  const filled = cells.filter((cell) => cell.terms === null && typedAt(draft, cell.id) !== '');
  return {
    changes: filled.map(({ id }) => ({ at: id, before: typedAt(draft, id), after: null })),
  };
}
