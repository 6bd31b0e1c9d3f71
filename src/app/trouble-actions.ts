import {
  agencyOf,
  PARTICULARS,
  progressOf,
  toOrigin,
  typedAt,
  type LiveDraft,
} from '../report/index.ts';
import { saveFile } from '../ui/index.ts';
import type { Autosave } from './open-draft/autosave.ts';
import { inTime } from './open-draft/in-time.ts';
import type { AppServices } from './services.ts';
import { draftPath } from './steps.ts';

/** A draft whose text can't be saved as it should. */
export interface TroubledDraft {
  readonly id: string;
  readonly live: LiveDraft;
  readonly autosave: Autosave;
  /** The step that is open. */
  readonly route: string;
}

export async function exportBackup({ live }: Pick<TroubledDraft, 'live'>): Promise<void> {
  const { fileNameOf, renderJson } = await import('../exporters/index.ts');
  const { format } = live;
  const draft = live.current();
  saveFile(fileNameOf(format, draft, 'json'), renderJson(format, draft), 'application/json');
}

/** Keeps what is on the screen as a draft of its own; gives its path. */
export async function saveCopy(
  { drafts, newId, now }: Pick<AppServices, 'drafts' | 'newId' | 'now'>,
  { live, autosave, route }: TroubledDraft,
): Promise<string> {
  const id = newId();
  const draft = live.current();
  const { total, missing } = progressOf(live.format, draft);
  const title = `${agencyOf(draft).name} ${typedAt(draft, PARTICULARS.year)} 年`;
  const at = now();
  await drafts.create({
    ...{ id, draft, step: route, summary: { total, missing }, now: at },
    origin: toOrigin('copy', title, at),
  });
  autosave.discard();
  return draftPath(id, route);
}

/** Keeps what is on the screen as a version of the draft; only then may it be given up. */
export async function keepAsVersion(
  { loadVersions, now }: Pick<AppServices, 'loadVersions' | 'now'>,
  { id, live, autosave }: TroubledDraft,
): Promise<void> {
  const store = await loadVersions();
  const draft = live.current();
  await inTime(
    store.keep({ draftId: id, at: now(), reason: 'unsaved', name: '', draft, marks: null }),
  );
  autosave.discard();
}
