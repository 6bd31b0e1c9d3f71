import type { Format } from '../form/index.ts';
import {
  fingerprintOf,
  FIRST_SCHEMA_VERSION,
  publishedPart,
  toPlainReportFile,
  toReportFile,
  type Draft,
} from '../report/index.ts';
import { toJsonText } from './json.ts';

/**
 * 8 hex digits (CRC-32) over the text that identifies a report's state. Reasons and remarks, which
 * stay in the office, leave them as they are.
 */
export function stateOf(format: Format, draft: Draft): string {
  return fingerprintOf(identifyingText(format, draft));
}

/** The JSON of what is published: particulars, texts, figures. Documents carry it. */
export function publishedJson(format: Format, draft: Draft): string {
  return toJsonText(publishedFile(format, draft));
}

/**
 * The same as version 1 of the file had it, whatever is written today: reports that were signed then
 * keep their digits.
 */
export function identifyingText(format: Format, draft: Draft): string {
  return toJsonText({ ...publishedFile(format, draft), schemaVersion: FIRST_SCHEMA_VERSION });
}

function publishedFile(format: Format, draft: Draft) {
  return toPlainReportFile(publishedPart(toReportFile(format, draft)));
}
