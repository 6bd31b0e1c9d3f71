import type { Cell } from '../form/index.ts';
import {
  harmlessReading,
  toEdit,
  toRemark,
  typedAt,
  type Draft,
  type Edit,
  type Remark,
} from '../report/index.ts';

/** Puts harmless readings in the place of what can't be read, and what was said beside them into remarks. */
export interface Adoption {
  readonly edit: Edit;
  /** Those that come with it. */
  readonly remarks: readonly Remark[];
}

/** Null where none of the cells has such a reading. */
export function adoptionOf(cells: readonly Cell[], draft: Draft): Adoption | null {
  const found = cells.flatMap((cell) => {
    const reading = cell.terms === null ? harmlessReading(cell, typedAt(draft, cell.id)) : null;
    return reading === null ? [] : [{ at: cell.id, ...reading }];
  });
  if (found.length === 0) return null;
  const texts = Object.fromEntries(found.map(({ at, text }) => [at, text]));
  const remarks = found.flatMap(({ at, text, note }) =>
    note === null ? [] : [toRemark(at, note, text)],
  );
  return { edit: toEdit(draft.entries, texts), remarks };
}
