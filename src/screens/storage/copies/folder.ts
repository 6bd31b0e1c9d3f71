/** A folder of the computer that the clerk chose; not in every browser, and not on plain http. */
export interface CopyFolder {
  readonly name: string;
  /** Whether the browser still lets us write there. */
  readonly permission: () => Promise<'granted' | 'lapsed'>;
  /** Asks for it again; only after a press of a button. */
  readonly ask: () => Promise<'granted' | 'lapsed'>;
  /** Writes a new file, whole or not at all, and gives its name. */
  readonly write: (name: string, bytes: Uint8Array) => Promise<string>;
  readonly remove: (name: string) => Promise<void>;
}

const MODE = { mode: 'readwrite' } as const;

/** The library's types lack these. */
interface AskedHandle extends FileSystemDirectoryHandle {
  readonly queryPermission?: (mode: typeof MODE) => Promise<string>;
  readonly requestPermission?: (mode: typeof MODE) => Promise<string>;
}

type Picker = (options: {
  readonly mode: 'readwrite';
  readonly id: string;
}) => Promise<AskedHandle>;

export function canPickFolder(): boolean {
  return typeof Reflect.get(window, 'showDirectoryPicker') === 'function';
}

/** Null where the clerk chose none; the handle is what can be stored. */
export async function pickFolder(): Promise<FileSystemDirectoryHandle | null> {
  const pick = Reflect.get(window, 'showDirectoryPicker') as Picker;
  try {
    return await pick({ mode: 'readwrite', id: 'backup' });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return null;
    throw error;
  }
}

/** The folder behind a stored handle; null where there is none, or none that can be used. */
export function toCopyFolder(stored: unknown): CopyFolder | null {
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
  bytes: Uint8Array,
): Promise<string> {
  let name = wanted;
  for (let n = 2; await holds(folder, name); n += 1) {
    name = wanted.replace(/(\.\w+)$/, ` (${String(n)})$1`);
  }
  const file = await folder.getFileHandle(name, { create: true });
  const writable = await file.createWritable();
  try {
    await writable.write(bytes as Uint8Array<ArrayBuffer>);
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
