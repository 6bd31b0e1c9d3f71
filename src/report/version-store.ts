import type { Draft } from './draft.ts';
import type { SealMarks } from './seal.ts';

/**
 * Why a version was kept; `beforePaste` stands for any edit of many entries at once, `unsaved` for
 * what a window could not write, since another one had written or deleted the draft.
 */
export const VERSION_REASONS = [
  'opened',
  'beforePaste',
  'beforeRestore',
  'export',
  'hour',
  'named',
  'signed',
  'amended',
  'unsaved',
] as const;

export type VersionReason = (typeof VERSION_REASONS)[number];

/** A draft as it once was. Versions of a draft are numbered from 1 on. */
export interface Version {
  readonly draftId: string;
  readonly n: number;
  /** Milliseconds since 1970, given by the caller. */
  readonly at: number;
  readonly reason: VersionReason;
  /** As a person called it; of a correction, why it was made. Else empty. */
  readonly name: string;
  readonly draft: Draft;
  /** Of a signed version. */
  readonly marks: SealMarks | null;
}

export interface VersionList {
  /** The oldest first. */
  readonly versions: readonly Version[];
  /** So many records can't be read. */
  readonly damaged: number;
}

/**
 * Where versions are kept: of those nobody named a bounded number, the older the sparser. Each
 * promise settles only when the data are safe.
 */
export interface VersionStore {
  list(draftId: string): Promise<VersionList>;
  /** Calls back now and after each change of them, by any window; returns a function that ends it. */
  watch(
    draftId: string,
    onList: (list: VersionList) => void,
    onError: (error: unknown) => void,
  ): () => void;
  /** Gives the number under which this state is kept: it is not kept twice in a row. */
  keep(version: Omit<Version, 'n'>): Promise<number>;
}

/**
 * Those that are never thinned out: made on purpose, standing nowhere else, or gone out as a file,
 * which is known by it when it comes back.
 */
export function isLasting(reason: VersionReason): boolean {
  return reason === 'export' || isDeliberate(reason);
}

/** A person made them on purpose, or they stand nowhere else. */
export function isDeliberate(reason: VersionReason): boolean {
  return ['named', 'signed', 'amended', 'unsaved'].includes(reason);
}
