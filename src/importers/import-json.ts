import type { Format } from '../form/index.ts';
import {
  loadReportSchema,
  nodeAt,
  PARTICULARS,
  entryNameOf,
  stepIdOf,
  statedTotalsThatDiffer,
  toDraft,
  unreadableEntries,
  type Draft,
  type Finding,
  type Quantity,
  type ReportFile,
} from '../report/index.ts';
import { formatOfFile } from './envelope.ts';
import { inWords, refuseFile } from './file-refusal.ts';
import { MAX_FILE_BYTES, readFileText, TOO_LARGE } from './file-text.ts';
import { refusal, type ImportResult, type Refusal } from './import-result.ts';
import { parseJson } from './json-text-refusal.ts';
import { withPlainLineBreaks } from './plain-line-breaks.ts';

/** Takes in the bytes of a file, of which no more than `MAX_FILE_BYTES` and one need be read. */
export async function importJsonFile(
  formats: readonly Format[],
  bytes: Uint8Array,
): Promise<ImportResult> {
  const read = readFileText(bytes);
  return read.ok ? importJson(formats, read.text) : read;
}

/** Takes in the JSON file of a report (docs/json.md). Nothing it states about totals is trusted. */
export async function importJson(formats: readonly Format[], text: string): Promise<ImportResult> {
  if (isTooLarge(text)) return refusal(TOO_LARGE);
  const read = parseJson(text.replace(/^\ufeff/, ''));
  if (!read.ok) return read;
  const { plain } = read;
  const format = formatOfFile(formats, plain);
  if ('ok' in format) return format;
  const { parseReportFile } = await loadReportSchema();
  const parsed = parseReportFile(format, plain);
  if (!parsed.ok) return refuseFile(format, plain, parsed.problem);
  const file = withPlainLineBreaks(parsed.file);
  const draft = toDraft(format, file);
  const contradiction = refuseContradiction(format, file, draft);
  if (contradiction !== null) return contradiction;
  return {
    ok: true,
    format,
    draft,
    findings: differingTotals(format, file, draft),
    differences: [],
  };
}

function isTooLarge(text: string): boolean {
  return text.length > MAX_FILE_BYTES || new TextEncoder().encode(text).length > MAX_FILE_BYTES;
}

/**
 * `typed` holds what can't be read, and wins over an empty place. Something readable there beside
 * another value would replace a number without anybody seeing it.
 */
function refuseContradiction(format: Format, file: ReportFile, draft: Draft): Refusal | null {
  const unreadable = unreadableEntries(format, draft);
  for (const [at, text] of Object.entries(file.typed)) {
    const value = valueAt(file, at);
    if (value === null || at in unreadable) continue;
    const name = entryNameOf(format, at);
    const both = `${inWords(value)}和${inWords(text)}`;
    return refusal(`“${name}”在文件中有两个值，${both}（typed），请只保留一个。`, name);
  }
  return null;
}

function valueAt(file: ReportFile, entryId: string): Quantity | null {
  if (entryId === PARTICULARS.year) return file.year;
  return entryId === PARTICULARS.date ? file.date : nodeAt(file, entryId);
}

function differingTotals(format: Format, file: ReportFile, draft: Draft): readonly Finding[] {
  return statedTotalsThatDiffer(format, file, draft).map(({ cell, stated, computed }) => ({
    kind: 'statedTotal',
    rule: 'stated-total',
    severity: 'warning',
    at: cell.id,
    section: stepIdOf(format, cell.id),
    stated,
    computed,
  }));
}
