import type { Format } from '../../../form/index.ts';
import {
  MAX_DOCUMENT_BYTES,
  importFile,
  withComments,
  type Refusal,
} from '../../../importers/index.ts';
import type { Draft } from '../../../report/index.ts';
import type { SessionServices } from '../../../session/index.ts';
import {
  loadForeignReader,
  type ForeignInput,
  type ForeignReading,
} from '../../../sources/index.ts';
import { parseHtml } from '../../../ui/index.ts';
import type { DifferingFile } from './DifferencesDialog.tsx';
import { findReturned, type ReturnedFile } from './returned-file.ts';

/** What was read, and so what comes next. */
export type ReadFile =
  | { readonly kind: 'refused'; readonly name: string; readonly message: string }
  | { readonly kind: 'differs'; readonly file: DifferingFile }
  | { readonly kind: 'returned'; readonly file: ReturnedFile }
  | { readonly kind: 'same'; readonly name: string; readonly draft: Draft }
  | { readonly kind: 'others'; readonly name: string; readonly reading: ForeignReading }
  | { readonly kind: 'backup' };

/** Reads a file with the browser's own parser: as one of ours, else as a report of somebody else. */
export async function readFile(
  services: Pick<SessionServices, 'formats' | 'drafts' | 'loadVersions'>,
  file: File,
): Promise<ReadFile> {
  const { name } = file;
  const { formats } = services;
  // What is too large is never read as a whole.
  const bytes = new Uint8Array(await file.slice(0, MAX_DOCUMENT_BYTES + 1).arrayBuffer());
  const result = await importFile(formats, bytes, parse);
  if (result.kind === 'backup') return { kind: 'backup' };
  if (!result.ok) {
    return result.isOfOthers === true
      ? readOthers(formats, { name, bytes }, name)
      : { kind: 'refused', name, message: result.message };
  }
  const { findings, differences, review } = result;
  const returned = findings.length > 0 ? null : await findReturned(services, { name, ...result });
  if (returned !== null) return { kind: 'returned', file: returned };
  if (findings.length + differences.length === 0 && review === undefined) {
    return { kind: 'same', name, draft: result.draft };
  }
  const draft = withComments(result.draft, review?.comments ?? []);
  return { kind: 'differs', file: { name, ...result, draft } };
}

/** Reads a report of somebody else from a file or the clipboard; `name` is what it is shown as. */
export async function readOthers(
  formats: readonly Format[],
  input: ForeignInput,
  name: string,
): Promise<ReadFile> {
  const { readForeign } = await loadForeignReader();
  const reading: ForeignReading | Refusal = await readForeign(input, { formats, parse });
  return reading.ok
    ? { kind: 'others', name, reading }
    : { kind: 'refused', name, message: reading.message };
}

function parse(text: string, type: 'text/html' | 'application/xml'): Document {
  return type === 'text/html' ? parseHtml(text) : new DOMParser().parseFromString(text, type);
}
