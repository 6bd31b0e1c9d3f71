import type { CopyFolder } from '../backup/index.ts';

const MODE = { mode: 'readwrite' } as const;

/** The library's types lack these. */
interface AskedHandle extends FileSystemDirectoryHandle {
  readonly queryPermission?: (mode: typeof MODE) => Promise<string>;
  readonly requestPermission?: (mode: typeof MODE) => Promise<string>;
}

interface PickingWindow extends Window {
  readonly showDirectoryPicker?: (
    options: typeof MODE & { readonly id: string },
  ) => Promise<AskedHandle>;
}

const picking = (): PickingWindow => window;

export function canPickFolder(): boolean {
  return picking().showDirectoryPicker !== undefined;
}

export async function pickFolder(): Promise<FileSystemDirectoryHandle | null> {
  try {
    return (await picking().showDirectoryPicker?.({ ...MODE, id: 'backup' })) ?? null;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return null;
    throw error;
  }
}

/** The folder behind a stored handle; null where there is none, or none that can be used. */
export function createCopyFolder(stored: unknown): CopyFolder | null {
  if (typeof FileSystemDirectoryHandle === 'undefined') return null;
  if (!(stored instanceof FileSystemDirectoryHandle)) return null;
  const handle: AskedHandle = stored;
  const answer = async (asked: Promise<string> | undefined) =>
    (await asked) === 'granted' ? 'granted' : 'lapsed';
  return {
    name: handle.name,
    permission: () => answer(handle.queryPermission?.(MODE)),
    ask: () => answer(handle.requestPermission?.(MODE)),
    write: (name, bytes) => writeNew(handle, name, bytes),
    remove: async (name) => {
      await handle.removeEntry(name);
    },
  };
}

async function writeNew(
  folder: FileSystemDirectoryHandle,
  wanted: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<string> {
  let name = wanted;
  for (let n = 2; await holds(folder, name); n += 1) {
    name = wanted.replace(/(\.\w+)$/, ` (${String(n)})$1`);
  }
  const file = await folder.getFileHandle(name, { create: true });
  const writable = await file.createWritable();
  try {
    await writable.write(bytes);
    await writable.close();
    const { size } = await file.getFile();
    if (size !== bytes.length) throw new Error(`${name} holds ${String(size)} bytes`);
  } catch (error) {
    await writable.abort().catch(() => undefined);
    await folder.removeEntry(name).catch(() => undefined);
    throw error;
  }
  return name;
}

async function holds(folder: FileSystemDirectoryHandle, name: string): Promise<boolean> {
  try {
    await folder.getFileHandle(name);
    return true;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'NotFoundError') return false;
    throw error;
  }
}
