import {
  agencyOf,
  PARTICULARS,
  progressOf,
  toOrigin,
  typedAt,
  type DraftStore,
  type VersionStore,
} from '../report/index.ts';
import { inTime } from './in-time.ts';
import type { Session } from './open-session.ts';

interface Services {
  readonly drafts: Pick<DraftStore, 'create'>;
  readonly loadVersions: () => Promise<VersionStore>;
  readonly now: () => number;
  readonly newId: () => string;
}

/** Keeps what may not be saved as a draft of its own, at the step that is open; gives its id. */
export async function saveCopy(
  { drafts, newId, now }: Omit<Services, 'loadVersions'>,
  { live, autosave }: Pick<Session, 'live' | 'autosave'>,
  step: string,
): Promise<string> {
  const id = newId();
  const draft = live.current();
  const { total, missing } = progressOf(live.format, draft);
  const title = `${agencyOf(draft).name} ${typedAt(draft, PARTICULARS.year)} 年`;
  const at = now();
  await drafts.create({
    ...{ id, draft, step, summary: { total, missing }, now: at },
    origin: toOrigin('copy', title, at),
  });
  autosave.discard();
  return id;
}

/** Keeps what may not be saved as a version of the draft; only then may it be given up. */
export async function keepAsVersion(
  { loadVersions, now }: Pick<Services, 'loadVersions' | 'now'>,
  { id, live, autosave }: Pick<Session, 'id' | 'live' | 'autosave'>,
): Promise<void> {
  const store = await loadVersions();
  const draft = live.current();
  await inTime(
    store.keep({ draftId: id, at: now(), reason: 'unsaved', name: '', draft, marks: null }),
  );
  autosave.discard();
}
