/**
 * session: what an open draft does, without a screen: it owns what is typed, keeps the history, saves,
 * reviews, keeps versions, follows another window, is signed and locked. It knows no React, no input,
 * no database; clock, stopwatch and storage are handed in.
 */
export type { Autosave } from './autosave.ts';
export { claimDraft, type ClaimedDraft, type Claiming, type NotLoaded } from './claim-draft.ts';
export { editStored, type StoredEditOutcome, type StoredEditServices } from './edit-stored.ts';
export { keepAsVersion, saveCopy } from './keep-elsewhere.ts';
export { inTime } from './in-time.ts';
export type { LiveDraft, LiveHistory, Place } from './live-draft.ts';
export { loadVersionKeeper } from './live-versions.ts';
export { createObservable, type Observable } from './observable.ts';
export { openSession, type Session, type SessionServices } from './open-session.ts';
export { whenOtherEdition } from './other-edition.ts';
export type { LiveReview, Review } from './review.ts';
export { isFinal, type SaveFailure, type SaveState } from './save-state.ts';
export type { LiveVersions, VersionKeeper } from './versions.ts';
