import { useState } from 'react';
import type { Draft } from '../../report/index.ts';
import type { StoredEditServices } from '../../session/index.ts';
import type { ForeignReading } from '../../sources/index.ts';
import type { ReadFile } from './taking-in/read-file.ts';
import { usePastedReport, type Pasted } from './use-pasted-report.ts';

/** A report of somebody else as it was read, not taken in yet. */
export interface OthersReport {
  readonly name: string;
  readonly reading: ForeignReading;
}

export interface TakingIn {
  readonly services: StoredEditServices;
  /** Takes in what was read as a new draft, with the name of its file. */
  readonly onImport: (draft: Draft, fileName: string) => void;
  /** Shows a report of somebody else. */
  readonly onOthers: (report: OthersReport) => void;
  /** Takes on a backup of everything. */
  readonly onBackup: (file: File) => void;
}

/** What a person has to see of a file before anything is taken in. */
type Taken = Extract<ReadFile, { kind: 'refused' | 'differs' | 'returned' }>;

/** Shorter work is done before a word on it could be read. */
const SAID_AFTER_MS = 300;
const LARGE_BYTES = 1_000_000;
const PASTED = '粘贴的内容';

/** Reads files and what is pasted: ours at once, one with differences and others after a look. */
export function useTakingIn({ services, onImport, onOthers, onBackup }: TakingIn) {
  const [taken, setTaken] = useState<Taken | null>(null);
  const [isReading, setReading] = useState(false);
  const goOn = (read: ReadFile, file: File | null) => {
    if (read.kind === 'same') onImport(read.draft, read.name);
    else if (read.kind === 'others') onOthers(read);
    else if (read.kind !== 'backup') setTaken(read);
    else if (file !== null) onBackup(file);
  };
  /** Says that something is being read where that takes long, and where it failed. */
  const whileSaid = (size: number, name: string, act: () => Promise<void>) => {
    // A large one keeps the page busy: it is said before.
    const isLarge = size > LARGE_BYTES;
    const said = setTimeout(setReading, isLarge ? 0 : SAID_AFTER_MS, true);
    const begun = isLarge ? new Promise((done) => setTimeout(done, 50)) : Promise.resolve();
    begun
      .then(act)
      .catch(() => {
        const message =
          name === PASTED
            ? '粘贴的内容读不出来，没有导入任何内容。'
            : '这个文件读不出来，没有导入任何内容。';
        setTaken({ kind: 'refused', name, message });
      })
      .finally(() => {
        clearTimeout(said);
        setReading(false);
      });
  };
  const takePasted = (pasted: Pasted) => {
    whileSaid(pasted.html.length, PASTED, async () => {
      const { readOthers } = await import('./taking-in/read-file.ts');
      goOn(await readOthers(services.formats, pasted, PASTED), null);
    });
  };
  usePastedReport(takePasted);
  return {
    ...{ taken, isReading, setReading },
    close: () => {
      setTaken(null);
    },
    take: (file: File) => {
      whileSaid(file.size, file.name, async () => {
        const { readFile } = await import('./taking-in/read-file.ts');
        goOn(await readFile(services, file), file);
      });
    },
  };
}
