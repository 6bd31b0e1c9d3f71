import type { AnnotationChanges, Draft, Edit, EditLocks } from '../report/index.ts';
import { claimDraft, type ClaimedDraft } from './claim-draft.ts';
import { openSession, type SessionServices } from './open-session.ts';

/** What a draft is changed with that is not open. */
export interface StoredEditServices extends SessionServices {
  readonly editLocks: EditLocks;
}

interface Step {
  readonly edit: Edit;
  readonly annotations?: AnnotationChanges;
}

/**
 * `elsewhere`: another window writes it · `locked`: it is signed · `changed`: it is not what it was
 * `gone`: it can't be read, or not be saved.
 */
export type StoredEditOutcome = 'done' | 'elsewhere' | 'locked' | 'changed' | 'gone';

/**
 * Changes a draft nobody has open in this window, as its session would: what stands there is kept as
 * a version, the change is one step of its history, and all is saved before this settles. `toStep`
 * gets the draft as it stands then, and gives null where nothing may be changed.
 */
export async function editStored(
  services: StoredEditServices,
  id: string,
  toStep: (current: Draft) => Step | null,
): Promise<StoredEditOutcome> {
  const { claimed, release } = await claim(services, id);
  try {
    return claimed === null ? 'gone' : await editClaimed(services, claimed, toStep);
  } finally {
    release();
  }
}

async function editClaimed(
  services: StoredEditServices,
  claimed: ClaimedDraft,
  toStep: (current: Draft) => Step | null,
): Promise<StoredEditOutcome> {
  const { draft, signed } = claimed.stored;
  if (!claimed.editLock.isMine()) return 'elsewhere';
  if (signed?.reopenedAt === null) return 'locked';
  const format = services.formats.find(({ id }) => id === draft.formatId);
  if (format === undefined) return 'gone';
  const session = openSession(services, format, claimed, () => undefined);
  const stop = session.start();
  try {
    const keeper = await session.versions.load();
    // Kept by itself, too: this one is known to be there.
    await keeper.keep('opened');
    const step = toStep(session.live.current());
    if (step === null) return 'changed';
    session.live.apply(step.edit, step.annotations);
    session.autosave.flush();
    await session.autosave.settled();
    return session.autosave.state.get().kind === 'saved' ? 'done' : 'gone';
  } catch {
    return 'gone';
  } finally {
    stop();
  }
}

function claim(services: StoredEditServices, id: string) {
  return new Promise<{ claimed: ClaimedDraft | null; release: () => void }>((resolve) => {
    const release = claimDraft(services, id, (state) => {
      resolve({ claimed: state.kind === 'ready' ? state.claimed : null, release });
    });
  });
}
