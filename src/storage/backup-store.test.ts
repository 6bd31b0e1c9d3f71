import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Backup, DraftRecords, RestoreItem, RestorePlan } from '../backup/index.ts';
import { arbitraryBackup, recordsOf } from '../backup/testing/arbitrary-backup.ts';
import { formats } from '../formats/index.ts';
import { toOrigin } from '../report/index.ts';
import { openStorage } from './index.ts';

let databases = 0;

async function storage() {
  databases += 1;
  const name = `backup-${String(databases)}`;
  const stores = openStorage({ name });
  const backups = await stores.loadBackups();
  await stores.drafts.list();
  return { ...stores, backups, raw: await new Dexie(name).open() };
}

const [format] = formats;
if (format === undefined) throw new Error('There is no format');
const typed = (problems: string) => ({
  formatId: '2021',
  entries: { problems },
  waivers: [],
  remarks: [],
  unconfirmed: [],
});
const item = (
  records: DraftRecords,
  how: RestoreItem['how'] = 'add',
  expected: number | null = null,
) => ({
  records,
  how,
  newId: `${records.draft.id}-new`,
  expected,
});
const plan = (...items: RestoreItem[]): RestorePlan => ({ items, settings: [], now: 50 });

afterEach(() => {
  vi.restoreAllMocks();
});

describe('backups.read and backups.restore', () => {
  it('bring everything into an empty database as it was', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryBackup(format), async (backup: Backup) => {
        const { backups } = await storage();
        const items = backup.drafts.map((records) => item(records));
        const result = await backups.restore({ ...plan(...items), settings: backup.settings });
        expect(result.ok).toBe(true);
        const read = await backups.read();
        expect(read.drafts).toEqual(backup.drafts);
        expect(read.settings).toEqual(backup.settings);
        expect(read.damaged).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  it('read what the app itself saved, with its steps, and open what was restored', async () => {
    const one = await storage();
    const summary = { total: 9, missing: 4 };
    await one.drafts.create({ id: 'a', draft: typed('一'), step: 'info', summary, now: 1 });
    const step = { patches: [{ at: 'problems', start: 0, before: '一', after: '二' }] };
    const history = { first: 0, end: 1, position: 1, steps: [{ n: 0, step }] };
    await one.drafts.save({
      id: 'a',
      revision: 1,
      draft: typed('二'),
      history,
      step: 'problems',
      summary,
      now: 2,
    });
    const { drafts } = await one.backups.read();
    const other = await storage();
    await other.backups.restore(plan(...drafts.map((records) => item(records))));
    expect(await other.drafts.load('a')).toEqual(await one.drafts.load('a'));
    expect(await other.drafts.list()).toEqual(await one.drafts.list());
  });

  it('write nothing of a draft whose signature is damaged, which could not be opened', async () => {
    const { backups, drafts } = await storage();
    const { draft, ...rest } = recordsOf('a', typed('一'));
    const signed = { digits: '', hash: '', at: -1, n: 1, reopenedAt: null };
    const broken = { ...rest, draft: { ...draft, signed } };
    await expect(backups.restore(plan(item(broken)))).rejects.toThrow('signed.at is damaged');
    expect(await drafts.list()).toEqual([]);
  });

  it('make the line in the list anew where it is damaged, and the draft is whole', async () => {
    const { backups, raw } = await storage();
    await backups.restore(plan(item(recordsOf('a', typed('一')))));
    await raw.table('summaries').put({ id: 'a', agencyName: 5 });
    const { drafts, damaged } = await backups.read();
    expect(damaged).toEqual([]);
    expect(drafts[0]?.summary).toMatchObject({
      id: 'a',
      formatId: '2021',
      agencyName: '',
      step: 'info',
    });
  });

  it('bring a draft of an edition nobody knows, and read it again as no damaged one', async () => {
    const { backups, drafts } = await storage();
    const future = { ...typed('一'), formatId: '2029' };
    await backups.restore(plan(item(recordsOf('a', future))));
    // Loading is no failure: the page names the edition (e2e/upgrades.spec.ts).
    expect((await drafts.load('a'))?.draft).toEqual(future);
    expect((await backups.read()).damaged).toEqual([]);
  });

  it('read what is damaged apart, with all that belongs to it', async () => {
    const { backups, raw } = await storage();
    await backups.restore(
      plan(item(recordsOf('a', typed('一'))), item(recordsOf('b', typed('二')))),
    );
    await raw.table('drafts').put({ id: 'a', revision: 3 });
    const { drafts, damaged } = await backups.read();
    expect(drafts.map(({ draft }) => draft.id)).toEqual(['b']);
    expect(damaged).toMatchObject([{ id: 'a', draft: { revision: 3 }, summary: { id: 'a' } }]);
    expect(damaged[0]?.steps).toHaveLength(2);
  });

  it('leave out and refuse settings that speak of this browser alone', async () => {
    const { backups, settings } = await storage();
    await settings.set('here.copies', 1);
    await settings.set('agencies', ['甲局']);
    expect((await backups.read()).settings).toEqual([{ key: 'agencies', value: ['甲局'] }]);
    const brought = [
      { key: 'here.copies', value: 2 },
      { key: 'agencies', value: [] },
      { key: 'new', value: 3 },
    ];
    expect(await backups.restore({ ...plan(), settings: brought })).toMatchObject({
      settings: ['new'],
    });
    expect(await settings.get('here.copies')).toBe(1);
    expect(await settings.get('agencies')).toEqual(['甲局']);
    expect(await settings.get('new')).toBe(3);
  });
});

describe('backups.restore into a database with drafts', () => {
  async function withDraft() {
    const stores = await storage();
    await stores.backups.restore(
      plan(item(recordsOf('a', typed('本机'), { revision: 7, steps: 3 }))),
    );
    return stores;
  }
  const fromBackup = recordsOf('a', typed('备份'), { revision: 5, steps: 1, deletedAt: 3 });

  it('puts the one that is here aside as deleted, whole, and writes a revision beyond both', async () => {
    const { backups, drafts } = await withDraft();
    await backups.restore(plan(item(fromBackup, 'replace', 7)));
    expect((await drafts.load('a'))?.draft.entries).toEqual({ problems: '备份' });
    expect((await drafts.load('a'))?.revision).toBe(8);
    const aside = (await drafts.list()).find(({ id }) => id === 'a-new');
    expect(aside?.deletedAt).toBe(50);
    await drafts.restore('a-new');
    const kept = await drafts.load('a-new');
    expect(kept?.draft.entries).toEqual({ problems: '本机' });
    expect(kept?.history.steps).toHaveLength(3);
  });

  it('takes over as a draft of its own and leaves the one that is here alone', async () => {
    const { backups, drafts } = await withDraft();
    await backups.restore(plan(item(fromBackup, 'copy')));
    expect((await drafts.load('a'))?.draft.entries).toEqual({ problems: '本机' });
    const copy = await drafts.load('a-new');
    expect(copy?.draft.entries).toEqual({ problems: '备份' });
    expect(copy?.history.steps).toHaveLength(1);
  });

  it('says of a copy and of a replacement that they came from the backup, and of what was put aside what it was', async () => {
    const { backups, drafts } = await storage();
    const own = toOrigin('file', '甲局.docx', 1);
    await backups.restore(plan(item(recordsOf('a', typed('本机'), { revision: 7, origin: own }))));
    const origin = toOrigin('backup', '年报备份.zip', 50);
    const originOf = async (id: string) =>
      (await drafts.list()).find((draft) => draft.id === id)?.origin;
    expect(await originOf('a')).toEqual(own);
    const copy = { ...item(fromBackup, 'copy'), newId: 'copy' };
    await backups.restore({ ...plan(copy, item(fromBackup, 'replace', 7)), origin });
    expect(await originOf('copy')).toEqual(origin);
    expect(await originOf('a')).toEqual(origin);
    expect(await originOf('a-new')).toEqual(own);
  });

  it('keeps of a name in a backup no more than the app itself would', async () => {
    const { backups, raw } = await storage();
    const origin = { kind: 'file', name: `甲\u202e${'x'.repeat(999)}`, at: 1 } as const;
    await backups.restore(plan(item(recordsOf('a', typed('一'), { origin }))));
    expect(await raw.table('summaries').get('a')).toMatchObject({
      origin: { name: `甲${'x'.repeat(119)}` },
    });
  });

  it.each([
    ['saved since', 'replace', 6],
    ['there although it was new', 'add', null],
  ] as const)('writes nothing at all where a draft is %s', async (_, how, expected) => {
    const { backups, drafts } = await withDraft();
    const before = await backups.read();
    const other = item(recordsOf('b', typed('另一份')));
    expect(await backups.restore(plan(other, item(fromBackup, how, expected)))).toEqual({
      ok: false,
    });
    expect(await backups.read()).toEqual(before);
    expect(await drafts.load('b')).toBeNull();
  });

  it('writes nothing at all where one record can’t be written', async () => {
    const { backups } = await withDraft();
    const before = await backups.read();
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    await expect(backups.restore(plan(item(fromBackup, 'replace', 7)))).rejects.toThrow('full');
    vi.restoreAllMocks();
    expect(await backups.read()).toEqual(before);
  });

  it('takes a restore back, but not over what was typed since', async () => {
    const { backups, drafts } = await withDraft();
    const before = await backups.read();
    const added = item(recordsOf('b', typed('新增')));
    const result = await backups.restore(plan(item(fromBackup, 'replace', 7), added));
    if (!result.ok) throw new Error('It was refused');
    const summary = { total: 1, missing: 0 };
    const history = { first: 0, end: 2, position: 2, steps: [] };
    await drafts.save({
      id: 'b',
      revision: 3,
      draft: typed('又写'),
      history,
      step: 'info',
      summary,
      now: 60,
    });
    expect(await backups.undo(result.drafts)).toBe(1);
    expect((await drafts.load('b'))?.draft.entries).toEqual({ problems: '又写' });
    const back = (await backups.read()).drafts.find(({ draft }) => draft.id === 'a');
    expect(back).toEqual({
      ...before.drafts[0],
      draft: { ...before.drafts[0]?.draft, revision: 9 },
    });
  });

  it('replaces one that can’t be read, and keeps that too', async () => {
    const { backups, drafts, raw } = await withDraft();
    await raw.table('drafts').put({ id: 'a', revision: 7, draft: 'broken' });
    await raw.table('summaries').delete('a');
    await backups.restore(plan(item(fromBackup, 'replace', 7)));
    expect((await drafts.load('a'))?.draft.entries).toEqual({ problems: '备份' });
    expect(await raw.table('drafts').get('a-new')).toMatchObject({ draft: 'broken' });
    expect((await drafts.list()).find(({ id }) => id === 'a-new')?.deletedAt).toBe(50);
  });
});

describe('backups.folder', () => {
  it('keeps what the browser handed out until it is let go', async () => {
    const { backups } = await storage();
    expect(await backups.folder()).toBeUndefined();
    await backups.setFolder({ name: '备份' });
    expect(await backups.folder()).toEqual({ name: '备份' });
    await backups.setFolder(undefined);
    expect(await backups.folder()).toBeUndefined();
  });
});
