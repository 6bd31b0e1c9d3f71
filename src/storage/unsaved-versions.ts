import {
  draftShape,
  fields,
  isSameDraft,
  jsonOf,
  readOr,
  time,
  type StoredDraft,
} from '../report/index.ts';
import type { Database } from './database.ts';
import type { LastSaves } from './last-saves.ts';
import { createVersionStore } from './version-table.ts';

/**
 * Makes a version of each text that a window left because it could not write it; gives how many.
 * What can't be made one now stays where it lies, for the next time.
 */
export async function keepUnsavedVersions(
  database: Database,
  lastSaves: Pick<LastSaves, 'unsavedOf' | 'remove'>,
  { id, draft: stored }: StoredDraft,
): Promise<number> {
  const versions = createVersionStore(database);
  let kept = 0;
  for (const [place, text] of lastSaves.unsavedOf(id)) {
    const unsaved = readOr(unsavedShape, text, null);
    // A newer app may have written it.
    if (unsaved === null) continue;
    // Where it was saved in the end, by whichever window, there is nothing to tell.
    const { draft, now: at } = unsaved;
    if (!isSameDraft(draft, stored)) {
      try {
        await versions.keep({ draftId: id, reason: 'unsaved', name: '', marks: null, draft, at });
      } catch {
        continue;
      }
      kept += 1;
    }
    lastSaves.remove(place);
  }
  return kept;
}

const unsavedShape = jsonOf(fields({ now: time, draft: draftShape }));
