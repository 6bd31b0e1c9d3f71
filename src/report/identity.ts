import type { Format } from '../form/index.ts';
import type { Draft } from './draft.ts';
import { fingerprintOf } from './fingerprint.ts';
import {
  FIRST_SCHEMA_VERSION,
  publishedPart,
  toPlainReportFile,
  toReportFile,
} from './report-file.ts';

/**
 * 8 hex digits (CRC-32) over the text that identifies a report's state. Reasons and remarks, which
 * stay in the office, leave them as they are.
 */
export function stateOf(format: Format, draft: Draft): string {
  return fingerprintOf(identifyingText(format, draft));
}

/** What a document carries of a report: its state, and the JSON of what is published. */
interface Identity {
  readonly state: string;
  readonly json: string;
}

/** Both of the same report, which is read once. */
export function identityOf(format: Format, draft: Draft): Identity {
  const file = publishedFile(format, draft);
  return { state: fingerprintOf(asVersion1(file)), json: toJsonText(file) };
}

/** The JSON of what is published: particulars, texts, figures. */
export function publishedJson(format: Format, draft: Draft): string {
  return toJsonText(publishedFile(format, draft));
}

/** The text that digits and hash are made over. */
export function identifyingText(format: Format, draft: Draft): string {
  return asVersion1(publishedFile(format, draft));
}

/** As version 1 of the file had it, whatever is written today: reports signed then keep their digits. */
function asVersion1(file: ReturnType<typeof publishedFile>): string {
  return toJsonText({ ...file, schemaVersion: FIRST_SCHEMA_VERSION });
}

function publishedFile(format: Format, draft: Draft) {
  return toPlainReportFile(publishedPart(toReportFile(format, draft)));
}

/** As files of ours are written: 2 spaces, a final newline. */
export function toJsonText(plain: unknown): string {
  return `${JSON.stringify(plain, null, 2)}\n`;
}
