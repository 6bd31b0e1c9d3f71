import type { Format, ReviewFormat } from '../form/index.ts';
import {
  isLocked,
  type DraftStore,
  type LastYear,
  type Seal,
  type StoredDraft,
  type VersionStore,
} from '../report/index.ts';
import { createAutosave, type Autosave } from './autosave.ts';
import { saveCheckSummaries } from './save-check-summary.ts';
import type { ClaimedDraft } from './claim-draft.ts';
import { createFollowing, type Following } from './follow-draft.ts';
import { createLiveDraft, type LiveDraft, type LiveHistory, type Typed } from './live-draft.ts';
import { createLiveVersions } from './live-versions.ts';
import { lockable, lockableHistory } from './lock.ts';
import { createObservable } from './observable.ts';
import { createLiveReview, type LiveReview } from './review.ts';
import type { ReviewSources } from './reviewer.ts';
import type { ShowText } from './texts.ts';
import type { LiveVersions } from './versions.ts';

/** What an open draft needs of its surroundings. */
export interface SessionServices {
  readonly formats: readonly Format[];
  /** The edition with what its reports are reviewed by. */
  readonly loadReviewFormat: (formatId: string) => Promise<ReviewFormat>;
  readonly drafts: DraftStore;
  readonly loadVersions: () => Promise<VersionStore>;
  readonly now: () => number;
  /** Milliseconds by a watch that nobody can set, unlike the computer's clock. */
  readonly elapsed: () => number;
}

/** An open draft: all that a screen, or a test without one, can do with it. */
export interface Session {
  readonly id: string;
  readonly live: LiveDraft;
  readonly history: LiveHistory;
  /** Told by the inputs, one key at a time. */
  readonly typed: Typed;
  readonly autosave: Autosave;
  readonly review: LiveReview;
  /** Whether one may only read: another window writes. */
  readonly isWrittenElsewhere: Following['isWrittenElsewhere'];
  readonly versions: LiveVersions;
  /** The same agency's report of the year before; null where none is stored. */
  readonly lastYear: () => Promise<LastYear | null>;
  /** Begins to save, to review, to follow; returns what ends it, which saves what is left. */
  readonly start: () => () => void;
}

/** Opens a draft this window has got; `showText` puts texts into inputs, which own none. */
export function openSession(
  services: SessionServices,
  format: Format,
  claimed: ClaimedDraft,
  showText: ShowText,
): Session {
  const { formats, drafts, now, loadVersions } = services;
  const { stored, editLock } = claimed;
  const { id, draft: opened } = stored;
  const connected = createLiveDraft({ format, formats, stored, now, showText });
  const { live, history, typed } = connected;
  const seal = createObservable<Seal | null>(stored.signed ?? null);
  const parts = { store: drafts, stored, live, history: history.get, seal, now };
  const autosave = createAutosave({ ...parts, mayWrite: editLock.isMine });
  const show = (latest: StoredDraft) => {
    connected.follow(latest);
    seal.set(latest.signed ?? null);
    autosave.follow(latest);
  };
  const following = createFollowing({ store: drafts, id, editLock, autosave, show });
  // That window keeps versions which writes.
  const isReader = following.isWrittenElsewhere.get;
  const versions = createLiveVersions({
    ...{ id, opened, live, history, seal, loadVersions, isReader, now },
  });
  const review = openReview(services, stored, { live, history });
  const lastYear = async () => {
    const { loadLastYear } = await import('./last-year.ts');
    return loadLastYear({ drafts, formats }, live.current());
  };
  const isLockedNow = () => isReader() || isLocked(seal.get());
  const start = () => {
    claimed.whenAsked(() => {
      autosave.flush();
      return autosave.settled();
    });
    // Left in this order: what was found last is kept before the review ends.
    const stops = [
      autosave.start(),
      following.start(),
      saveCheckSummaries({ store: drafts, id, review, autosave, current: live.current }),
      review.start(),
      versions.start(),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  };
  return {
    ...{ id, typed, autosave, review, versions, start, lastYear },
    live: lockable(live, isLockedNow),
    history: lockableHistory(history, isLockedNow),
    isWrittenElsewhere: following.isWrittenElsewhere,
  };
}

/** Beside the draft, its review looks at what was changed last and at the report of the year before. */
function openReview(
  { drafts, loadReviewFormat, elapsed }: SessionServices,
  { history: { first, position } }: StoredDraft,
  { live, history }: Pick<Session, 'live' | 'history'>,
): LiveReview {
  const reports = { drafts, formats: live.formats };
  const beside = { reports, history: history.get, openedAt: first + position };
  // The rules are large and nobody waits for them: they come after the form one types in.
  const loadReviewer = async (onNews: ReviewSources['onNews']) => {
    const [{ createDraftReviewer }, format] = await Promise.all([
      import('./reviewer.ts'),
      loadReviewFormat(live.format.id),
    ]);
    return createDraftReviewer(format, { ...beside, onNews });
  };
  return createLiveReview({ live, loadReviewer, elapsed });
}
