import type { Format } from '../../../form/index.ts';
import { withAdopted, type Difference } from '../../../importers/index.ts';
import {
  findOriginal,
  mergeEdit,
  newRemarks,
  type MergeSides,
  type Original,
  type Side,
} from '../../../merge/index.ts';
import type { Draft, EditLocks } from '../../../report/index.ts';
import {
  editStored,
  type SessionServices,
  type StoredEditOutcome,
} from '../../../session/index.ts';
import { isChoice } from './choices.ts';

/** A file of ours whose draft is in this browser. */
export interface ReturnedFile {
  readonly name: string;
  readonly format: Format;
  readonly original: Original;
  readonly sides: MergeSides;
  /** So many remarks stand in the file alone. */
  readonly remarks: number;
  /** Where the document says something else than its data. */
  readonly differences: readonly Difference[];
}

interface ReadFile {
  readonly name: string;
  readonly format: Format;
  /** The data inside. */
  readonly draft: Draft;
  readonly differences: readonly Difference[];
}

export interface ReturnServices extends SessionServices {
  readonly editLocks: EditLocks;
}

/** The file with the draft it left; null where that is not in this browser. */
export async function findReturned(
  services: Pick<SessionServices, 'drafts' | 'loadVersions'>,
  { name, format, draft, differences }: ReadFile,
): Promise<ReturnedFile | null> {
  const original = await findOriginal(services, format, draft);
  if (original === null) return null;
  const there = withAdopted(draft, differences.filter(isChoice));
  const remarks = newRemarks({ base: original.base, here: original.stored.draft, there });
  // The data as they were written, with the remarks of the state they were written from.
  const base = { ...draft, remarks: original.base.remarks };
  const sides = { base, here: original.stored.draft, there };
  return { name, format, original, sides, remarks: remarks.length, differences };
}

/** Brings the file's changes into its draft as that stands by then. */
export function mergeReturned(
  services: ReturnServices,
  { format, original, sides }: ReturnedFile,
  chosen: ReadonlyMap<string, Side>,
): Promise<StoredEditOutcome> {
  return editStored(services, original.stored.id, (here) =>
    mergeEdit(format, { ...sides, here }, chosen),
  );
}
