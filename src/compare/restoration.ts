import type { Format } from '../form/index.ts';
import { isSameDraft, placeOf, type Draft, type Edit, type Remarks } from '../report/index.ts';

/** What brings an earlier state back: one step of `live.apply`. */
export interface Restoration {
  readonly edit: Edit;
  readonly remarks: Remarks;
}

/** How much comes back: one entry, one wizard step (a section's id, or `info`), remarks, or all. */
export type RestoredPart =
  | { readonly kind: 'entry'; readonly at: string }
  | { readonly kind: 'section'; readonly section: string }
  | { readonly kind: 'notes' | 'waivers' | 'all' };

/** Writes that part of `earlier` over what stands in `current`. */
export function restoration(
  format: Format,
  part: RestoredPart,
  { earlier, current }: { readonly earlier: Draft; readonly current: Draft },
): Restoration {
  const isWanted = (at: string) =>
    part.kind === 'all' ||
    (part.kind === 'entry' && part.at === at) ||
    (part.kind === 'section' && part.section === placeOf(format, at));
  const ids = new Set([...Object.keys(current.entries), ...Object.keys(earlier.entries)]);
  const changes = [...ids].filter(isWanted).map((at) => ({
    at,
    before: current.entries[at] ?? null,
    after: earlier.entries[at] ?? null,
  }));
  return {
    edit: { changes: changes.filter(({ before, after }) => before !== after) },
    remarks: remarksOf(part, { earlier, current }),
  };
}

/** Whether there is nothing to bring back. */
export function isRestored({ edit, remarks }: Restoration): boolean {
  return edit.changes.length === 0 && Object.keys(remarks).length === 0;
}

function remarksOf(
  { kind }: RestoredPart,
  { earlier, current }: { readonly earlier: Draft; readonly current: Draft },
): Remarks {
  const { notes, waivers } = earlier;
  const isWanted = (own: 'notes' | 'waivers') =>
    (kind === 'all' || kind === own) && !isSameDraft({ ...current, [own]: earlier[own] }, current);
  return {
    ...(isWanted('notes') ? { notes } : {}),
    ...(isWanted('waivers') ? { waivers } : {}),
  };
}
