import fc from 'fast-check';
import type { Format } from '../../form/index.ts';
import { agencyOf, progressOf, toOrigin, type Draft, type Origin } from '../../report/index.ts';
import { arbitraryDraft } from '../../report/testing/arbitrary-draft.ts';
import type { Backup, DraftRecords } from '../backup.ts';

/** A draft as its tables hold it, with steps of its history and versions. */
export function recordsOf(id: string, draft: Draft, given: Partial<Options> = {}): DraftRecords {
  const { changedAt = 1, deletedAt = null, revision = 3, steps = 2, versions = 1 } = given;
  const { origin = null, format } = given;
  const { total, missing } =
    format === undefined ? { total: 200, missing: 3 } : progressOf(format, draft);
  const numbers = (count: number) => Array.from({ length: count }, (_, n) => n);
  return {
    draft: {
      id,
      revision,
      draft,
      history: { first: 0, end: steps, position: steps },
      step: 'info',
      changedAt,
    },
    summary: {
      id,
      formatId: draft.formatId,
      agencyName: agencyOf(draft).name,
      year: draft.entries['year'] ?? '',
      total,
      missing,
      check: null,
      step: 'info',
      changedAt,
      deletedAt,
      ...(origin === null ? {} : { origin }),
    },
    steps: numbers(steps).map((n) => ({
      draftId: id,
      n,
      step: { patches: [{ at: 'problems', start: n, before: '', after: '字' }] },
    })),
    versions: numbers(versions).map((n) => ({
      draftId: id,
      n,
      at: n,
      reason: 'named',
      name: '送审稿 __proto__',
      draft,
      marks: null,
    })),
  };
}

interface Options {
  readonly changedAt: number;
  readonly deletedAt: number | null;
  readonly revision: number;
  readonly steps: number;
  readonly versions: number;
  readonly origin: Origin | null;
  /** Of the draft: then its line in the list counts as it does. */
  readonly format: Format;
}

const HARD_TEXTS = [
  '__proto__',
  '㐂𠮷',
  '\ud800',
  '\u2028\u0000',
  '<script>alert(1)</script>',
  '🧑‍💻',
];

/** What a database may hold: some drafts with histories and versions, deleted ones, settings. */
export function arbitraryBackup(format: Format): fc.Arbitrary<Backup> {
  const hard = fc.constantFrom(...HARD_TEXTS);
  const drafts = fc.tuple(arbitraryDraft(format), hard).map(([draft, text]) => ({
    ...draft,
    entries: { ...draft.entries, problems: text, 'agency.name': text },
  }));
  const options = fc.record({
    changedAt: fc.nat(),
    deletedAt: fc.option(fc.nat()),
    revision: fc.integer({ min: 1, max: 999 }),
    steps: fc.nat({ max: 3 }),
    versions: fc.nat({ max: 2 }),
    origin: fc.option(hard.map((text) => toOrigin('file', `${text}.docx`, 5))),
  });
  const records = fc.array(fc.tuple(drafts, options), { maxLength: 4 });
  const settings = fc.uniqueArray(fc.record({ key: fc.string(), value: fc.jsonValue() }), {
    selector: ({ key }) => key,
    maxLength: 3,
  });
  return fc.tuple(records, settings).map(([list, kept]) => ({
    drafts: list.map(([draft, given], index) =>
      recordsOf(`id${String(index)}`, draft, { ...given, format }),
    ),
    damaged: [],
    settings: kept
      .filter(({ key, value }) => !key.startsWith('here.') && isPlain(value))
      .sort((one, other) => (one.key < other.key ? -1 : 1)),
  }));
}

/** Keys no file of ours may have, and −0, which JSON does not know. */
function isPlain(value: unknown): boolean {
  return (
    !/"(?:__proto__|constructor|prototype)":/.test(JSON.stringify(value)) && !hasMinusZero(value)
  );
}

function hasMinusZero(value: unknown): boolean {
  if (typeof value === 'object' && value !== null) return Object.values(value).some(hasMinusZero);
  return Object.is(value, -0);
}
