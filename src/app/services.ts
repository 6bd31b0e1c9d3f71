import type { BackupStore } from '../backup/index.ts';
import type { SettingsStore, EditLocks } from '../report/index.ts';
import type { ExampleReport } from '../screens/drafts/index.ts';
import type { SessionServices } from '../session/index.ts';

/** What the composition root hands in: editions, storage, and all that is not the same twice. */
export interface AppServices extends SessionServices {
  readonly settings: SettingsStore;
  /** Which window may write a draft. */
  readonly editLocks: EditLocks;
  readonly loadBackups: () => Promise<BackupStore>;
  readonly holdInMemory: () => Promise<void>;
  readonly newId: () => string;
  /** Whole reports to look at. */
  readonly examples: readonly ExampleReport[];
  /** Of the app, as `0.9.0`. */
  readonly version: string;
}
