import { isSameDraft, type StoredDraft } from '../report/index.ts';
import type { Database } from './database.ts';
import type { LastSaves } from './last-saves.ts';
import { isCount, isFields } from './plain-values.ts';
import { toPlainDraft } from './stored-draft.ts';
import { toVersionStore } from './version-table.ts';

/**
 * Makes a version of each text that a window left because it could not write it; gives how many.
 * What can't be made one now stays where it lies, for the next time.
 */
export async function keepUnsavedVersions(
  database: Database,
  lastSaves: Pick<LastSaves, 'unsavedOf' | 'remove'>,
  { id, draft: stored }: StoredDraft,
): Promise<number> {
  const versions = toVersionStore(database);
  let kept = 0;
  for (const [place, text] of lastSaves.unsavedOf(id)) {
    const unsaved = toUnsaved(id, text);
    // A newer app may have written it.
    if (unsaved === null) continue;
    // Where it was saved in the end, by whichever window, there is nothing to tell.
    if (!isSameDraft(unsaved.draft, stored)) {
      try {
        await versions.keep({ draftId: id, reason: 'unsaved', name: '', marks: null, ...unsaved });
      } catch {
        continue;
      }
      kept += 1;
    }
    lastSaves.remove(place);
  }
  return kept;
}

function toUnsaved(id: string, text: string) {
  try {
    const plain: unknown = JSON.parse(text);
    if (!isFields(plain) || !isCount(plain['now'])) return null;
    return { draft: toPlainDraft(id, plain['draft']), at: plain['now'] };
  } catch {
    return null;
  }
}
