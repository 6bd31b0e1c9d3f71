import type { Format } from '../../form/index.ts';
import {
  count,
  draftRecordShape,
  fields,
  fieldsOf,
  isLocked,
  listOf,
  loadSealMarks,
  parse,
  rangeShape,
  readOr,
  sealShape,
  stepShape,
  text,
  versionShape,
  type Fields,
  type Seal,
} from '../../report/index.ts';
import type { DraftRecord, DraftRecords } from '../backup.ts';
import { fittingSummary } from '../fitting-summary.ts';

/** Far more than anybody types into one field, and still shown at once. */
const LONGEST_TEXT = 1_000_000;
/** Ids stand in addresses; ours are letters and digits. */
const ID = /^[\w-]{1,64}$/;

/**
 * What is to be said of a draft that was read: what was set aside of it, since it is damaged or does
 * not fit the rest (`seal`, `altered`: what was signed is not what lies there), or that nobody here
 * knows its edition.
 */
export type Caveat = 'seal' | 'altered' | 'history' | 'versions' | 'edition';

export type ReadRecords =
  | { readonly ok: true; readonly records: DraftRecords; readonly caveats: readonly Caveat[] }
  /** The first field that is not as the app writes it; empty for the whole. */
  | { readonly ok: false; readonly field: string };

/**
 * A draft of a backup as the app can open it. What was typed must be whole, what is kept beside it is
 * set aside where it is not, and the line in the list is made anew. Fields nobody knows here are
 * kept: a later version of the app may have written them.
 */
export async function readDraftRecords(
  plain: unknown,
  formats: readonly Format[],
): Promise<ReadRecords> {
  const { draft: given, summary, steps, versions } = fieldsOf(plain);
  const { signed, ...unsigned } = fieldsOf(given);
  const read = parse(recordShape, { draft: unsigned });
  if (!read.ok) return read;
  const { draft } = read.value;
  const field = unfitIn(draft);
  if (field !== null) return { ok: false, field };
  const format = formats.find(({ id }) => id === draft.draft.formatId) ?? null;
  const seal = await readSeal(format, draft, signed);
  const history = readSteps(draft, steps);
  const kept = readVersions(draft.id, versions);
  const whole: DraftRecord = { ...draft, ...seal.part, ...history.part };
  return {
    ok: true,
    records: {
      draft: whole,
      summary: fittingSummary(whole, summary, format),
      steps: history.steps,
      versions: kept.versions,
    },
    caveats: [
      ...(format === null ? (['edition'] as const) : []),
      ...[seal.caveat, history.caveat, kept.caveat].filter((caveat) => caveat !== null),
    ],
  };
}

const recordShape = fields({ draft: draftRecordShape });

/** What has its shape and yet no place here. */
function unfitIn({ id, step, draft }: DraftRecord): string | null {
  if (!ID.test(id)) return 'draft.id';
  if (step.length > LONGEST_TEXT) return 'draft.step';
  const { formatId, entries, waivers, remarks, unconfirmed } = draft;
  if (formatId.length > LONGEST_TEXT) return 'draft.draft.formatId';
  const long = Object.entries(entries).find(([, entry]) => entry.length > LONGEST_TEXT);
  if (long !== undefined) return `draft.draft.entries.${long[0]}`;
  const isTooLong = JSON.stringify([waivers, remarks, unconfirmed]).length > LONGEST_TEXT;
  return isTooLong ? 'draft.draft.remarks' : null;
}

interface ReadSeal {
  readonly part: { readonly signed?: Seal | null };
  readonly caveat: Caveat | null;
}

/** A signature stands for what was signed: on anything else it is none. */
async function readSeal(
  format: Format | null,
  { draft }: DraftRecord,
  signed: unknown,
): Promise<ReadSeal> {
  if (signed === undefined) return { part: {}, caveat: null };
  const read = parse(sealShape, signed);
  if (!read.ok) return { part: { signed: null }, caveat: 'seal' };
  const seal = read.value;
  if (seal !== null && isLocked(seal) && format !== null) {
    const { holdsSeal } = await loadSealMarks();
    if (!holdsSeal(format, draft, seal)) return { part: { signed: null }, caveat: 'altered' };
  }
  return { part: { signed: seal }, caveat: null };
}

const stepsShape = listOf(fields({ draftId: text, n: count, step: stepShape }));
const NO_HISTORY = { first: 0, end: 0, position: 0 };

/** All steps the draft names, or none: one that is missing could not be taken back over. */
function readSteps({ id, history = NO_HISTORY }: DraftRecord, list: unknown) {
  const range = readOr(rangeShape, history, null);
  const steps = readOr(stepsShape, list, null);
  const numbers = new Set(steps?.map(({ n }) => n));
  const isWhole =
    range !== null &&
    steps?.every(({ draftId }) => draftId === id) === true &&
    numbers.size === steps.length &&
    steps.filter(({ n }) => n >= range.first && n < range.end).length === range.end - range.first;
  return isWhole
    ? { part: {}, steps, caveat: null }
    : { part: { history: NO_HISTORY }, steps: [], caveat: 'history' as const };
}

/** Those that can be read, each number once. */
function readVersions(id: string, list: unknown) {
  const given = Array.isArray(list) ? list : [list];
  const byNumber = new Map<number, Fields>();
  for (const one of given) {
    const version = readOr(versionShape, one, null);
    if (version?.draftId === id && !byNumber.has(version.n)) byNumber.set(version.n, version);
  }
  const versions = [...byNumber.values()];
  return { versions, caveat: versions.length < given.length ? ('versions' as const) : null };
}
