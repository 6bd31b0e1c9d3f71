/** What a click finds on the clipboard; each form empty where it has none. */
export interface FoundContent {
  readonly html: string;
  readonly text: string;
  readonly hasImage: boolean;
}

/**
 * Reads the clipboard where no paste event brings it, as for a menu. Null where the browser does not
 * let pages do so: on plain http, where somebody refused, and in old ones.
 */
export async function readClipboard(): Promise<FoundContent | null> {
  const { clipboard } = browser();
  try {
    if (clipboard?.read === undefined) {
      const text = await clipboard?.readText?.();
      return text === undefined ? null : { html: '', text, hasImage: false };
    }
    const items = await clipboard.read();
    const types = items.flatMap((item) => item.types);
    return {
      html: await textOf(items, 'text/html'),
      text: await textOf(items, 'text/plain'),
      hasImage: types.some((type) => type.startsWith('image/')),
    };
  } catch {
    return null;
  }
}

/** Absent on plain http, whatever its type says. */
function browser(): { readonly clipboard?: Partial<Clipboard> } {
  return navigator;
}

async function textOf(items: readonly ClipboardItem[], type: string): Promise<string> {
  const item = items.find(({ types }) => types.includes(type));
  return item === undefined ? '' : (await item.getType(type)).text();
}
