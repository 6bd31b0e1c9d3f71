import type { Format } from '../form/index.ts';
import { toJsonText, toPlainReportFile, toReportFile, type Draft } from '../report/index.ts';

/**
 * The report as its JSON file (docs/json.md): 2 spaces, keys in the form's order, a final newline.
 * It holds no time and no id, so that the same report gives the same bytes.
 */
export function renderJson(format: Format, draft: Draft): string {
  return toJsonText(toPlainReportFile(toReportFile(format, inFixedOrder(draft))));
}

/** Annotations come from the screen or the database with keys in any order. */
function inFixedOrder(draft: Draft): Draft {
  return {
    ...draft,
    waivers: draft.waivers.map(({ rule, at, reason, values }) => ({ rule, at, reason, values })),
    remarks: draft.remarks.map(({ at, quote, value, state, entries }) => ({
      ...{ at, quote, value, state },
      entries: entries.map(({ by, on, text }) => ({ by, on, text })),
    })),
  };
}
