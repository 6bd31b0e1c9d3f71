import type { BackupStore, SettingsStore } from '../../../report/index.ts';
import { afterCopy, toCopyFacts, type CopyFacts, type LastCopy } from './copy-facts.ts';
import { pickFolder, toCopyFolder, type CopyFolder } from './folder.ts';
import { makeBackup } from './make-backup.ts';
import { spareFiles } from './spare-files.ts';

const FACTS = 'here.copies';
const LOCK = 'ogi-annual-report:copy';

interface CopySources {
  readonly settings: SettingsStore;
  readonly loadBackups: () => Promise<BackupStore>;
  readonly now: () => number;
  /** How many days have been counted so far. */
  readonly countedDays: () => Promise<number>;
}

interface MadeCopy {
  readonly name: string;
  readonly bytes: Uint8Array;
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

export function toCopyKeeper(sources: CopySources): CopyKeeper {
  const { settings, loadBackups, now, countedDays } = sources;
  const facts = async () => toCopyFacts(await settings.get(FACTS));
  const keep = (next: CopyFacts) => settings.set(FACTS, next);
  const make = async (where: LastCopy['where']) => {
    const [at, day] = [now(), await countedDays()];
    const { backup, bytes } = await makeBackup(await loadBackups(), at);
    return { backup, bytes, last: { at, day, where, drafts: listed(backup) } };
  };
  const write = async (folder: CopyFolder, isWanted: (known: CopyFacts) => boolean) => {
    if (!isWanted(await facts())) return null;
    const { backup, bytes, last } = await make('folder');
    const name = await folder.write(await fileName(last.at, true), bytes);
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
      return { name: await fileName(last.at, false), bytes, last };
    },
    folder: async () => toCopyFolder(await (await loadBackups()).folder()),
    toFolder: (folder, isWanted) => alone(() => write(folder, isWanted)),
    choose: async () => {
      const handle = await pickFolder();
      if (handle === null) return null;
      await (await loadBackups()).setFolder(handle);
      // What lies in another folder is not ours to thin out here.
      await keep({ ...(await facts()), files: [] });
      return toCopyFolder(handle);
    },
    leave: async () => {
      await (await loadBackups()).setFolder(undefined);
    },
  };
}

function listed({
  drafts,
}: {
  readonly drafts: readonly { readonly summary: { readonly deletedAt: number | null } }[];
}): number {
  return drafts.filter(({ summary }) => summary.deletedAt === null).length;
}

async function fileName(at: number, withTime: boolean): Promise<string> {
  const { backupNameOf } = await import('../../../exporters/index.ts');
  return backupNameOf(at, withTime);
}

/** In one window at a time, where the browser can tell; folders and locks come together. */
async function alone<T>(work: () => Promise<T | null>): Promise<T | null> {
  const { locks } = navigator as { readonly locks?: LockManager };
  if (locks === undefined) return work();
  return locks.request(LOCK, { ifAvailable: true }, (lock) => (lock === null ? null : work()));
}
