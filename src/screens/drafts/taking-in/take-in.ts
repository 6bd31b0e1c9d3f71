import type { Format } from '../../../form/index.ts';
import { parseHtml } from '../../../ui/index.ts';
import { importFile } from '../../../importers/index.ts';

/** Takes a file of ours in with the browser's own parser. */
export function takeIn(formats: readonly Format[], bytes: Uint8Array) {
  return importFile(formats, bytes, (text, type) =>
    type === 'text/html' ? parseHtml(text) : new DOMParser().parseFromString(text, type),
  );
}
