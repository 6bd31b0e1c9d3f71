import type { Seal, VersionList, VersionReason } from '../report/index.ts';
import type { Watched } from './observable.ts';

/** The versions of the draft that is open, as screens see them. */
export interface LiveVersions {
  /** Whether the report was signed; null where it never was. */
  readonly seal: Watched<Seal | null>;
  /** What keeps the versions comes after the form. */
  readonly load: () => Promise<VersionKeeper>;
}

/** What rejects could not be done, and changed nothing. */
export interface VersionKeeper {
  /** Calls back now and after each change, by any window; returns a function that ends it. */
  readonly watch: (
    onList: (list: VersionList) => void,
    onError: (error: unknown) => void,
  ) => () => void;
  /** Keeps what stands there now. */
  readonly keep: (reason: VersionReason, name?: string) => Promise<void>;
  /** Keeps what stands there now as signed, and locks it. */
  readonly sign: () => Promise<void>;
  /** Opens a signed report again, for this reason. */
  readonly amend: (why: string) => Promise<void>;
  /** When a version could not be kept; null while the last one was. */
  readonly failedAt: Watched<number | null>;
  readonly now: () => number;
}
