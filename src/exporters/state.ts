import type { Format } from '../form/index.ts';
import { fingerprintOf, type Draft } from '../report/index.ts';
import { renderJson } from './json.ts';

/**
 * 8 hex digits (CRC-32) over the JSON of what is published: particulars, texts, figures. Reasons and
 * remarks, which stay in the office, leave them as they are.
 */
export function stateOf(format: Format, draft: Draft): string {
  return fingerprintOf(publishedJson(format, draft));
}

/** The JSON of what is published. */
export function publishedJson(format: Format, draft: Draft): string {
  return renderJson(format, { ...draft, waivers: [], notes: [] });
}
