import type { SettingsStore } from '../../report/index.ts';
import type { BackupStore, DraftRecords } from '../backup.ts';
import { backupNameOf } from '../backup-name.ts';
import { afterCopy, toCopyFacts, type CopyFacts, type LastCopy } from './copy-facts.ts';
import { spareFiles } from './spare-files.ts';

const FACTS = 'here.copies';

/** A folder of the computer that the clerk chose; not in every browser, and not on plain http. */
export interface CopyFolder {
  readonly name: string;
  /** Whether the browser still lets us write there. */
  readonly permission: () => Promise<'granted' | 'lapsed'>;
  /** Asks for it again; only after a press of a button. */
  readonly ask: () => Promise<'granted' | 'lapsed'>;
  /** Writes a new file, whole or not at all, and gives its name. */
  readonly write: (name: string, bytes: Uint8Array<ArrayBuffer>) => Promise<string>;
  readonly remove: (name: string) => Promise<void>;
}

/** What the browser has for copies. */
export interface CopyPlaces {
  /** Lets the clerk choose a folder, and gives what can be stored of it; null where none was chosen. */
  readonly pick: () => Promise<unknown>;
  /** The folder behind what was stored; null where there is none, or none that can be used. */
  readonly open: (stored: unknown) => CopyFolder | null;
  /** Works in one window at a time; null where another is about it. */
  readonly alone: <T>(work: () => Promise<T | null>) => Promise<T | null>;
  /** Lets others in now and then: somebody may be typing. */
  readonly pause: () => Promise<void>;
}

interface CopySources {
  readonly settings: SettingsStore;
  readonly loadBackups: () => Promise<BackupStore>;
  readonly now: () => number;
  /** How many days have been counted so far. */
  readonly countedDays: () => Promise<number>;
  readonly places: CopyPlaces;
}

interface MadeCopy {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly last: LastCopy;
}

/** Makes copies of everything, and remembers which. */
export interface CopyKeeper {
  readonly facts: () => Promise<CopyFacts>;
  readonly noteWork: (day: number) => Promise<void>;
  /** The copy, which the caller hands to the browser as a file. */
  readonly toFile: () => Promise<MadeCopy>;
  readonly folder: () => Promise<CopyFolder | null>;
  /** Writes a copy into the folder, unless another window is about it; `isWanted` looks once more. */
  readonly toFolder: (
    folder: CopyFolder,
    isWanted: (facts: CopyFacts) => boolean,
  ) => Promise<LastCopy | null>;
  /** Null where the clerk chose none. */
  readonly choose: () => Promise<CopyFolder | null>;
  readonly leave: () => Promise<void>;
}

export function createCopyKeeper(sources: CopySources): CopyKeeper {
  const { settings, loadBackups, now, countedDays, places } = sources;
  const facts = async () => toCopyFacts(await settings.get(FACTS));
  const keep = (next: CopyFacts) => settings.set(FACTS, next);
  const make = async (where: LastCopy['where']) => {
    const [at, day] = [now(), await countedDays()];
    const reading = loadBackups().then((store) => store.read());
    const [backup, { renderBackup }] = await Promise.all([reading, import('../backup-file.ts')]);
    const bytes = await renderBackup(backup, { at, pause: places.pause });
    return { backup, bytes, last: { at, day, where, drafts: listed(backup.drafts) } };
  };
  const write = async (folder: CopyFolder, isWanted: (known: CopyFacts) => boolean) => {
    if (!isWanted(await facts())) return null;
    const { backup, bytes, last } = await make('folder');
    const name = await folder.write(backupNameOf(last.at, true), bytes);
    const known = await facts();
    const files = [...known.files.filter((one) => one !== name), name];
    const spare = spareFiles(files);
    await keep({
      ...afterCopy(known, backup, last),
      files: files.filter((one) => !spare.includes(one)),
    });
    // A file that somebody else took away is as good as removed.
    await Promise.all(spare.map((one) => folder.remove(one).catch(() => undefined)));
    return last;
  };
  return {
    facts,
    noteWork: async (day) => {
      await keep({ ...(await facts()), workedOn: day });
    },
    toFile: async () => {
      const { backup, bytes, last } = await make('file');
      await keep(afterCopy(await facts(), backup, last));
      return { name: backupNameOf(last.at), bytes, last };
    },
    folder: async () => places.open(await (await loadBackups()).folder()),
    toFolder: (folder, isWanted) => places.alone(() => write(folder, isWanted)),
    choose: async () => {
      const handle = await places.pick();
      if (handle === null) return null;
      await (await loadBackups()).setFolder(handle);
      // What lies in another folder is not ours to thin out here.
      await keep({ ...(await facts()), files: [] });
      return places.open(handle);
    },
    leave: async () => {
      await (await loadBackups()).setFolder(undefined);
    },
  };
}

function listed(drafts: readonly DraftRecords[]): number {
  return drafts.filter(({ summary }) => summary.deletedAt === null).length;
}
