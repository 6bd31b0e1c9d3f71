import { parseOrigin, readAnnotations, type DraftRecords } from '../../report/index.ts';
import { isRecord } from '../file-refusal.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Far more than anybody types into one field, and still shown at once. */
const LONGEST_TEXT = 1_000_000;
/** Ids stand in addresses; ours are letters and digits. */
const ID = /^[\w-]{1,64}$/;
const LATEST = 8.64e15;

export type ReadRecords =
  | { readonly ok: true; readonly records: DraftRecords }
  /** The first field that is not as the app writes it. */
  | { readonly ok: false; readonly field: string };

/**
 * A draft of a backup as the app can open it. Fields nobody knows here are kept: a later version of
 * the app may have written them.
 */
export function readDraftRecords(plain: unknown): ReadRecords {
  const field = wrongIn(plain);
  // Each field of the type has been looked at.
  return field === null ? { ok: true, records: plain as DraftRecords } : { ok: false, field };
}

function wrongIn(plain: unknown): string | null {
  if (!isFields(plain)) return '整份内容';
  const { draft, summary, steps, versions } = plain;
  if (!isFields(draft) || !isId(draft['id'])) return 'draft.id';
  const id = draft['id'];
  return (
    wrongInDraft(draft) ??
    wrongInSummary(summary, id) ??
    (isListOf(steps, id) ? null : 'steps') ??
    (isListOf(versions, id) ? null : 'versions')
  );
}

function wrongInDraft({ revision, step, changedAt, draft }: Fields): string | null {
  if (!isCount(revision)) return 'draft.revision';
  if (!isText(step)) return 'draft.step';
  if (!isTime(changedAt)) return 'draft.changedAt';
  if (!isFields(draft)) return 'draft.draft';
  const { formatId, entries } = draft;
  if (!isText(formatId)) return 'draft.draft.formatId';
  if (!isFields(entries)) return 'draft.draft.entries';
  const wrong = Object.entries(entries).find(([, text]) => !isText(text));
  if (wrong !== undefined) return `draft.draft.entries.${wrong[0]}`;
  const read = readAnnotations(draft);
  if (!read.ok) return `draft.draft.${read.field}`;
  const isTooLong = JSON.stringify(read.annotations).length > LONGEST_TEXT;
  return isTooLong ? 'draft.draft.remarks' : null;
}

function wrongInSummary(summary: unknown, id: string): string | null {
  if (!isFields(summary) || summary['id'] !== id) return 'summary.id';
  for (const key of ['formatId', 'agencyName', 'year', 'step']) {
    if (!isText(summary[key])) return `summary.${key}`;
  }
  for (const key of ['total', 'missing']) {
    if (!isCount(summary[key])) return `summary.${key}`;
  }
  if (!isTime(summary['changedAt'])) return 'summary.changedAt';
  if (summary['deletedAt'] !== null && !isTime(summary['deletedAt'])) return 'summary.deletedAt';
  if (!isCheck(summary['check'] ?? null)) return 'summary.check';
  const origin = summary['origin'] ?? null;
  return origin === null || parseOrigin(origin) !== null ? null : 'summary.origin';
}

function isCheck(check: unknown): boolean {
  if (check === null) return true;
  if (!isFields(check)) return false;
  const { error, warning, hint, changedAt, rules, unconfirmed = 0 } = check;
  return [error, warning, hint, changedAt, rules, unconfirmed].every(isCount);
}

/** Numbered records of this draft; what they hold is looked at whenever they are opened. */
function isListOf(list: unknown, id: string): boolean {
  if (!Array.isArray(list)) return false;
  const numbers = new Set<unknown>();
  return list.every((record: unknown) => {
    if (!isFields(record) || record['draftId'] !== id || !isCount(record['n'])) return false;
    const isNew = !numbers.has(record['n']);
    numbers.add(record['n']);
    return isNew;
  });
}

function isId(value: unknown): value is string {
  return typeof value === 'string' && ID.test(value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.length <= LONGEST_TEXT;
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

function isTime(value: unknown): value is number {
  return isCount(value) && value <= LATEST;
}

function isFields(value: unknown): value is Fields {
  return isRecord(value) && !Array.isArray(value);
}
