import { beforeAll, describe, expect, it } from 'vitest';
import {
  draftRecordsShape,
  loadBackupReader,
  loadBackupWriter,
  type BackupImport,
} from '../backup/index.ts';
import { recordsOf } from '../backup/testing/arbitrary-backup.ts';
import { strToU8, unzipSync, zipSync } from '../exporters/testing/zip.ts';
import { official } from '../formats/testing/official.ts';
import {
  fingerprintOf,
  loadSealMarks,
  parse,
  progressOf,
  readOr,
  summaryShape,
  versionShape,
} from '../report/index.ts';
import { zeroDraft } from '../report/testing/drafts.ts';

const draft = zeroDraft(official, { 'agency.name': '甲局' });
const NAME = 'drafts/1-甲局2021.json';
let sealed: ReturnType<typeof recordsOf>;
let read: (plain: unknown) => Promise<BackupImport>;

beforeAll(async () => {
  const [{ renderBackup }, { importBackup }, { sealMarksOf }] = await Promise.all([
    loadBackupWriter(),
    loadBackupReader(),
    loadSealMarks(),
  ]);
  const signed = { ...sealMarksOf(official, draft), at: 5, n: 1, reopenedAt: null };
  const records = recordsOf('a', draft, { format: official });
  sealed = {
    ...records,
    draft: { ...records.draft, signed },
    summary: { ...records.summary, signed },
  };
  const files = unzipSync(
    await renderBackup({ drafts: [sealed], damaged: [], settings: [] }, { at: 9 }),
  );
  read = (plain) => {
    const text = JSON.stringify(plain);
    const settings = new TextDecoder().decode(files['settings.json']);
    const entries = [
      { name: NAME, crc32: fingerprintOf(text) },
      { name: 'settings.json', crc32: fingerprintOf(settings) },
    ];
    const manifest = { kind: 'ogi-annual-report-backup', version: 2, at: null, entries };
    const zip = zipSync({
      ...files,
      [NAME]: strToU8(text),
      'manifest.json': strToU8(JSON.stringify(manifest)),
    });
    return importBackup(zip, { formats: [official] });
  };
});

/** The record with the field at a path replaced. */
function withField(record: unknown, path: string, value: unknown): unknown {
  const [key = '', ...rest] = path.split('/');
  const inner: unknown = Reflect.get(Object(record), key);
  const next = rest.length === 0 ? value : withField(inner, rest.join('/'), value);
  if (Array.isArray(record))
    return record.map((item: unknown, n) => (String(n) === key ? next : item));
  return { ...(record as object), [key]: next };
}

const SEAL = 'draft/signed';
const LATER = 8.64e15 + 1;

describe('a damaged field of a backup’s records', () => {
  it.each([
    [SEAL, 7, 'seal'],
    [SEAL, { digits: '1a2b3c4d' }, 'seal'],
    [`${SEAL}/hash`, null, 'seal'],
    [`${SEAL}/n`, -1, 'seal'],
    [`${SEAL}/at`, LATER, 'seal'],
    [`${SEAL}/reopenedAt`, '5', 'seal'],
    [`${SEAL}/hash`, 'ab'.repeat(32), 'altered'],
    [`${SEAL}/digits`, '00000000', 'altered'],
    ['draft/draft/entries/problems', '改过的', 'altered'],
    ['draft/history', 'x', 'history'],
    ['draft/history/end', 3, 'history'],
    ['draft/history/position', 9, 'history'],
    ['steps', {}, 'history'],
    ['steps/0/n', 1, 'history'],
    ['steps/1/draftId', 'b', 'history'],
    ['steps/1/step/patches', null, 'history'],
    ['steps/1/step/patches/0/start', 0.5, 'history'],
    ['versions', null, 'versions'],
    ['versions/0/n', 2 ** 53, 'versions'],
    ['versions/0/draftId', 'b', 'versions'],
    ['versions/0/at', LATER, 'versions'],
    ['versions/0/reason', 'tea', 'versions'],
    ['versions/0/draft', {}, 'versions'],
    ['versions/0/marks', { digits: '' }, 'versions'],
    ['draft/draft/formatId', '2029', 'edition'],
  ])('%s as %j is set aside and told as “%s”, and the draft opens', async (path, value, caveat) => {
    const result = await read(withField(sealed, path, value));
    if (!result.ok) throw new Error(result.message);
    expect(result.caveats.get('a')).toEqual([caveat]);
    const [records] = result.backup.drafts;
    expect(parse(draftRecordsShape, records).ok).toBe(true);
    expect(parse(summaryShape, records?.summary).ok).toBe(true);
    if (['seal', 'altered'].includes(caveat)) {
      expect([records?.draft.signed, records?.summary.signed]).toEqual([null, null]);
    }
    if (caveat === 'history') {
      expect([records?.steps, records?.draft['history']]).toEqual([
        [],
        { first: 0, end: 0, position: 0 },
      ]);
    }
    if (caveat === 'versions') expect(records?.versions).toEqual([]);
  });

  it.each([
    ['summary', null],
    ['summary/id', 'b'],
    ['summary/formatId', '2029'],
    ['summary/agencyName', '乙局'],
    ['summary/year', 2023],
    ['summary/step', 'check'],
    ['summary/total', 3],
    ['summary/missing', 400],
    ['summary/changedAt', LATER],
    ['summary/signed', null],
    ['summary/signed', { digits: 1 }],
    ['summary/isDamaged', 'x'],
  ])('%s as %j is made anew from the draft', async (path, value) => {
    const result = await read(withField(sealed, path, value));
    if (!result.ok) throw new Error(result.message);
    expect(result.caveats.get('a')).toEqual([]);
    expect(result.backup.drafts[0]?.summary).toEqual(sealed.summary);
  });

  it.each([
    ['summary/deletedAt', LATER, 'deletedAt'],
    ['summary/check', { error: 0 }, 'check'],
    ['summary/origin', { kind: '?' }, 'origin'],
  ])('%s as %j is left out of the line in the list', async (path, value, key) => {
    const result = await read(withField(sealed, path, value));
    if (!result.ok) throw new Error(result.message);
    expect(Reflect.get(Object(result.backup.drafts[0]?.summary), key)).toBeNull();
    expect(readOr(summaryShape, result.backup.drafts[0]?.summary, null)).not.toBeNull();
  });

  it.each([
    ['draft', 5, 'draft.id'],
    ['draft/id', '../a', 'draft.id'],
    ['draft/id', 'a'.repeat(65), 'draft.id'],
    ['draft/revision', -1, 'draft.revision'],
    ['draft/revision', 2 ** 53 - 1, 'draft.revision'],
    ['draft/step', null, 'draft.step'],
    ['draft/changedAt', LATER, 'draft.changedAt'],
    ['draft/draft/formatId', 2021, 'draft.draft.formatId'],
    ['draft/draft/entries', [], 'draft.draft.entries'],
    ['draft/draft/entries/problems', 'x'.repeat(1_000_001), 'draft.draft.entries.problems'],
    ['draft/draft/waivers', [{ rule: 'x' }], 'draft.draft.waivers.0.at'],
    [
      'draft/draft/remarks',
      [{ at: 'problems', quote: null, value: null, state: 'open', entries: [] }],
      'draft.draft.remarks.0.entries',
    ],
    ['draft/draft/unconfirmed', [1], 'draft.draft.unconfirmed.0'],
  ])('%s as %j is named, and nothing of the draft is taken in', async (path, value, field) => {
    expect(await read(withField(sealed, path, value))).toMatchObject({
      ok: false,
      message: `备份里“${NAME}”的“${field}”不对，没有恢复任何内容。`,
      rest: null,
    });
  });

  it('a whole one is taken in as it is, still signed, with nothing to tell', async () => {
    const result = await read(sealed);
    if (!result.ok) throw new Error(result.message);
    expect(result.backup.drafts).toEqual([sealed]);
    expect(result.caveats.get('a')).toEqual([]);
    expect(sealed.summary).toMatchObject({ missing: progressOf(official, draft).missing });
    expect(parse(versionShape, sealed.versions[0]).ok).toBe(true);
  });

  it('a signature that was opened again for a correction stays with what was corrected since', async () => {
    const reopened = withField(sealed, `${SEAL}/reopenedAt`, 6);
    const result = await read(withField(reopened, 'draft/draft/entries/problems', '更正'));
    if (!result.ok) throw new Error(result.message);
    expect(result.backup.drafts[0]?.draft.signed).toMatchObject({ reopenedAt: 6 });
    expect(result.caveats.get('a')).toEqual([]);
  });
});
