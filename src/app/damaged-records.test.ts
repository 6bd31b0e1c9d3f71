import { beforeAll, describe, expect, it } from 'vitest';
import {
  draftRecordsShape,
  loadBackupReader,
  loadBackupWriter,
  createCopyKeeper,
  type BackupImport,
} from '../backup/index.ts';
import { recordsOf } from '../backup/testing/arbitrary-backup.ts';
import { DEFAULT_SETTINGS, toSettings } from '../document/index.ts';
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
let read: (plain: unknown, alter?: (manifest: unknown) => unknown) => Promise<BackupImport>;

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
  read = (plain, alter = (manifest) => manifest) => {
    const text = JSON.stringify(plain);
    const settings = new TextDecoder().decode(files['settings.json']);
    const entries = [
      { name: NAME, crc32: fingerprintOf(text) },
      { name: 'settings.json', crc32: fingerprintOf(settings) },
    ];
    const at = '2026-11-23T06:00:00.000Z';
    const manifest = alter({ kind: 'ogi-annual-report-backup', version: 2, at, entries });
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

describe('a damaged field of a backup’s manifest', () => {
  const readWith = (path: string, value: unknown) =>
    read(sealed, (manifest) => withField(manifest, path, value));
  const WRONG = '备份里的“manifest.json”内容不对，没有恢复任何内容。';
  const damaged = (name: string) => `备份里的“${name}”已损坏（校验不符），没有恢复任何内容。`;

  it.each([
    ['kind', 'x', '这个文件不是本软件的备份文件，没有恢复任何内容。'],
    ['version', 3, '这份备份由更新版本的软件生成，请先更新本软件再恢复。'],
    ['version', 0, WRONG],
    ['version', '2', WRONG],
    ['version', 1.5, WRONG],
    ['entries', {}, WRONG],
    ['entries/0', null, WRONG],
    ['entries/0/name', 5, WRONG],
    ['entries/0/name', 'settings.json', WRONG],
    ['entries/0/name', '../x.json', WRONG],
    ['entries/1/crc32', null, WRONG],
    ['entries/0/crc32', '00000000', damaged(NAME)],
    ['entries/1/crc32', '', damaged('settings.json')],
    ['entries', [], `备份里多出“${NAME}”，不在清单中，没有恢复。`],
  ])('%s as %j is named, and nothing is taken in', async (path, value, message) => {
    expect(await readWith(path, value)).toMatchObject({ ok: false, message });
  });

  it.each([null, 5, '', '后天', {}])(
    'at as %j is not known, and all is taken in',
    async (value) => {
      expect(await readWith('at', value)).toMatchObject({ ok: true, at: null });
    },
  );
});

describe('a damaged field of the facts of copies', () => {
  const last = { at: 9, day: 3, where: 'folder', drafts: 2 };
  const whole = { workedOn: 2, last, marks: { a: '5', b: '6 deleted' }, files: ['一', '二'] };
  const factsOf = (stored: unknown) => {
    const never = () => Promise.reject(new Error('Not asked for'));
    const settings = { get: () => Promise.resolve(stored), set: never };
    const places = { pick: never, open: () => null, alone: never, pause: never };
    const sources = { settings, loadBackups: never, now: () => 9, countedDays: never, places };
    return createCopyKeeper(sources).facts();
  };

  it.each([
    ['workedOn', 'x', { workedOn: null }],
    ['workedOn', -1, { workedOn: null }],
    ['last', 5, { last: null }],
    ['last/at', LATER, { last: null }],
    ['last/drafts', null, { last: null }],
    ['last/day', '3', { last: { ...last, day: 0 } }],
    ['last/where', 'moon', { last: { ...last, where: 'file' } }],
    ['marks', 7, { marks: {} }],
    ['marks/a', 5, { marks: { a: '', b: '6 deleted' } }],
    ['files', {}, { files: [] }],
    ['files/0', 5, { files: ['二'] }],
  ])('%s as %j is set aside, and the rest stays', async (path, value, part) => {
    expect(await factsOf(whole)).toEqual(whole);
    expect(await factsOf(withField(whole, path, value))).toEqual({ ...whole, ...part });
  });

  it.each([undefined, null, 5, 'x', []])('%j in the place of all is no facts', async (stored) => {
    const none = { workedOn: null, last: null, marks: {}, files: [] };
    expect(await factsOf(stored)).toEqual(none);
  });
});

describe('a damaged field of how documents are set', () => {
  const whole = {
    fonts: { ...DEFAULT_SETTINGS.fonts, body: '仿宋_GB2312' },
    ...{ subheadings: 'ownLine', pageNumbers: 'none', signature: true, date: false },
    ...{ attachments: ['甲', '乙'], figuresIn: 'overview' },
  };

  it.each([
    ['fonts', null, { fonts: DEFAULT_SETTINGS.fonts }],
    ['fonts/body', 7, { fonts: DEFAULT_SETTINGS.fonts }],
    ['fonts/table', '仿宋"', { fonts: whole.fonts }],
    ['subheadings', 'x', { subheadings: 'runIn' }],
    ['pageNumbers', null, { pageNumbers: 'outer' }],
    ['signature', 'true', { signature: false }],
    ['date', 0, { date: true }],
    ['attachments', '甲', { attachments: [] }],
    ['attachments/0', 1, { attachments: ['乙'] }],
    ['figuresIn', 3, { figuresIn: null }],
  ])('%s as %j is as the standard has it, and the rest stays', (path, value, part) => {
    expect(toSettings(whole)).toEqual(whole);
    expect(toSettings(withField(whole, path, value))).toEqual({ ...whole, ...part });
  });
});
