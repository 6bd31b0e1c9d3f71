import {
  BACKUP_LIMITS,
  compareBackup,
  doneWords,
  loadBackupReader,
  toRestorePlan,
  type Choices,
  type ComparedBackup,
  type ReadBackup,
  type RestoredDraft,
} from '../../backup/index.ts';
import { createPause, type StorageHealth, type StorageServices } from '../../health/index.ts';

export interface Preview {
  readonly name: string;
  readonly read: ReadBackup;
  readonly compared: ComparedBackup;
  /** Why it is shown once more. */
  readonly note: string | null;
}

/** How far a restore has come. */
export type Restore =
  | { readonly kind: 'none' }
  | { readonly kind: 'working'; readonly words: string }
  | {
      readonly kind: 'refused';
      readonly name: string;
      readonly message: string;
      readonly rest: ReadBackup | null;
    }
  | ({ readonly kind: 'preview' } & Preview)
  | { readonly kind: 'done'; readonly words: string; readonly drafts: readonly RestoredDraft[] };

export type RestoreActions = ReturnType<typeof createRestoreActions>;

interface Flow {
  readonly services: StorageServices;
  readonly health: StorageHealth;
  readonly set: (state: Restore) => void;
}

const DEAD = '本机的存储此刻不能读写，没有恢复任何内容。';
const CHANGED = '预览之后本机的年报有改动，已重新对比，请再看一遍。';

/** From a chosen file to restored drafts, with a look at them between. */
export function createRestoreActions(flow: Flow) {
  const orSay = (name: string, work: Promise<void>, message = DEAD) => {
    work.catch(() => {
      flow.set({ kind: 'refused', name, message, rest: null });
    });
  };
  return {
    open: (file: File) => {
      orSay(file.name, open(flow, file), '这个文件读不出来，没有恢复任何内容。');
    },
    /** Goes on with what is whole in a damaged backup. */
    goOnWith: (name: string, rest: ReadBackup) => {
      orSay(name, show(flow, name, rest));
    },
    apply: (preview: Preview, choices: Choices) => {
      orSay(preview.name, apply(flow, preview, choices));
    },
    undo: (drafts: readonly RestoredDraft[]) => {
      orSay('', undo(flow, drafts), '没有撤销：本机的存储此刻不能写入。');
    },
    close: () => {
      flow.set({ kind: 'none' });
    },
  };
}

async function open(flow: Flow, file: File): Promise<void> {
  const { name } = file;
  flow.set({ kind: 'working', words: '正在读备份文件' });
  const result = await read(file, flow.services.formats);
  if (!result.ok) {
    flow.set({ kind: 'refused', name, message: result.message, rest: result.rest });
    return;
  }
  await show(flow, name, result).catch(() => {
    flow.set({ kind: 'refused', name, message: DEAD, rest: null });
  });
}

async function read(file: File, formats: StorageServices['formats']) {
  if (file.size > BACKUP_LIMITS.file) {
    return { ok: false, message: '备份文件超过 200 MB，没有恢复。', rest: null } as const;
  }
  const [buffer, { importBackup }] = await Promise.all([file.arrayBuffer(), loadBackupReader()]);
  return importBackup(new Uint8Array(buffer), { formats, pause: createPause() });
}

async function show(
  { services, set }: Flow,
  name: string,
  backup: ReadBackup,
  note: string | null = null,
): Promise<void> {
  const here = await (await services.loadBackups()).read();
  const compared = compareBackup(here, backup.backup);
  set({ kind: 'preview', name, read: backup, compared, note });
}

async function apply(flow: Flow, preview: Preview, choices: Choices): Promise<void> {
  const { services, health, set } = flow;
  const { name, read: backup, compared } = preview;
  set({ kind: 'working', words: '正在恢复' });
  const { now, newId } = services;
  const plan = toRestorePlan(compared, choices, { fileName: name, now, newId });
  const result = await (await services.loadBackups()).restore(plan);
  if (!result.ok) {
    await show(flow, name, backup, CHANGED);
    return;
  }
  set({ kind: 'done', words: doneWords(compared, choices), drafts: result.drafts });
  health.forgetLost();
  await health.refresh();
}

async function undo({ services, health, set }: Flow, drafts: readonly RestoredDraft[]) {
  const left = await (await services.loadBackups()).undo(drafts);
  const words =
    left === 0 ? '已撤销恢复。' : `已撤销恢复；有 ${String(left)} 份此后有改动，没有动它们。`;
  set({ kind: 'done', words, drafts: [] });
  await health.refresh();
}
