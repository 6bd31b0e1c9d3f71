import type { Format, ReviewFormat } from '../form/index.ts';
import type {
  BackupStore,
  DraftStore,
  SettingsStore,
  Tenures,
  VersionStore,
} from '../report/index.ts';
import type { ExampleReport } from '../screens/drafts/index.ts';

/** What the composition root hands in: editions, storage, and all that is not the same twice. */
export interface AppServices {
  readonly formats: readonly Format[];
  /** The edition with what its reports are reviewed by. */
  readonly loadReviewFormat: (formatId: string) => Promise<ReviewFormat>;
  readonly drafts: DraftStore;
  readonly settings: SettingsStore;
  /** Which window may write a draft. */
  readonly tenures: Tenures;
  readonly loadVersions: () => Promise<VersionStore>;
  readonly loadBackups: () => Promise<BackupStore>;
  readonly holdInMemory: () => Promise<void>;
  readonly now: () => number;
  readonly newId: () => string;
  /** Whole reports to look at. */
  readonly examples: readonly ExampleReport[];
}
