import type { Format } from '../form/index.ts';
import {
  ANNOTATIONS,
  isSameDraft,
  stepIdOf,
  type AnnotationChanges,
  type Annotations,
  type Draft,
  type Edit,
} from '../report/index.ts';

/** What brings an earlier state back: one step of `live.apply`. */
export interface Restoration {
  readonly edit: Edit;
  readonly annotations: AnnotationChanges;
}

/**
 * How much comes back: one entry, some of them, one wizard step (a section's id, or `info`),
 * annotations, or all.
 */
export type RestoredPart =
  | { readonly kind: 'entry'; readonly at: string }
  | { readonly kind: 'entries'; readonly ats: readonly string[] }
  | { readonly kind: 'section'; readonly section: string }
  | { readonly kind: keyof Annotations | 'all' };

/** Writes that part of `earlier` over what stands in `current`. */
export function restoration(
  format: Format,
  part: RestoredPart,
  { earlier, current }: { readonly earlier: Draft; readonly current: Draft },
): Restoration {
  const isWanted = (at: string) =>
    part.kind === 'all' ||
    (part.kind === 'entry' && part.at === at) ||
    (part.kind === 'entries' && part.ats.includes(at)) ||
    (part.kind === 'section' && part.section === stepIdOf(format, at));
  const ids = new Set([...Object.keys(current.entries), ...Object.keys(earlier.entries)]);
  const changes = [...ids]
    .filter(isWanted)
    .map((at) => ({
      at,
      before: current.entries[at] ?? null,
      after: earlier.entries[at] ?? null,
    }))
    .filter(({ before, after }) => before !== after);
  // An entry that changes would count as confirmed: with all of it, this comes back as it was, too.
  const { unconfirmed, formatId } = earlier;
  return {
    edit: { changes },
    annotations: {
      ...annotationsOf(part, { earlier, current }),
      ...(part.kind === 'all' && changes.length > 0 ? { unconfirmed } : {}),
      ...(part.kind === 'all' && formatId !== current.formatId ? { formatId } : {}),
    },
  };
}

/** Whether there is nothing to bring back. */
export function isRestored({ edit, annotations }: Restoration): boolean {
  return edit.changes.length === 0 && Object.keys(annotations).length === 0;
}

function annotationsOf(
  { kind }: RestoredPart,
  { earlier, current }: { readonly earlier: Draft; readonly current: Draft },
): AnnotationChanges {
  const wanted = ANNOTATIONS.filter((own) => kind === 'all' || kind === own).filter(
    (own) => !isSameDraft({ ...current, [own]: earlier[own] }, current),
  );
  return Object.fromEntries(wanted.map((own) => [own, earlier[own]]));
}
