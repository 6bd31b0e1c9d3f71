import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Draft, Seal, VersionReason } from '../report/index.ts';
import { openStorage } from './index.ts';

let databases = 0;

/** A storage of its own, and the bare database behind it. */
async function storage() {
  databases += 1;
  const name = `versions-${String(databases)}`;
  const { drafts, loadVersions } = openStorage({ name, area: null });
  const versions = await loadVersions();
  const raw = async () => (await new Dexie(name).open()).table('versions');
  const keep = (problems: string, reason: VersionReason = 'hour', rest = {}) =>
    versions.keep({ ...versionOf('a', problems, reason), ...rest });
  const kept = async (id = 'a') =>
    (await versions.list(id)).versions.map(
      ({ n, reason, draft }) => `${String(n)} ${reason} ${draft.entries['problems'] ?? ''}`,
    );
  return { name, drafts, versions, raw, keep, kept };
}

function draftOf(problems: string): Draft {
  return { formatId: '2021', entries: { problems }, waivers: [], remarks: [], unconfirmed: [] };
}

function versionOf(draftId: string, problems: string, reason: VersionReason) {
  return { draftId, at: 5, reason, name: '', draft: draftOf(problems), marks: null };
}

const seal: Seal = { at: 9, n: 3, digits: '1a2b3c4d', hash: 'ab'.repeat(32), reopenedAt: null };
const noSteps = { first: 0, end: 0, position: 0, steps: [] };

function saveOf(now: number, rest: { readonly signed?: Seal | null } = {}) {
  const summary = { total: 9, missing: 4 };
  return { id: 'a', draft: draftOf('一'), history: noSteps, step: 'info', summary, now, ...rest };
}

afterEach(() => {
  vi.restoreAllMocks();
});

describe('versions.keep', () => {
  it('numbers versions of each draft from 1 on and gives back what was kept', async () => {
    const { versions, keep, kept } = await storage();
    const marks = { digits: '1a2b3c4d', hash: 'ab' };
    expect(await keep('一', 'opened')).toBe(1);
    expect(await keep('二', 'signed', { name: '送审稿', marks })).toBe(2);
    expect(await versions.keep(versionOf('b', '一', 'hour'))).toBe(1);
    expect(await kept()).toEqual(['1 opened 一', '2 signed 二']);
    expect((await versions.list('a')).versions[1]).toEqual({
      ...versionOf('a', '二', 'signed'),
      n: 2,
      name: '送审稿',
      marks,
    });
    expect(await versions.list('c')).toEqual({ versions: [], damaged: 0 });
  });

  it('does not keep the same state twice in a row, but again after another', async () => {
    const { keep, kept } = await storage();
    await keep('一', 'opened');
    expect(await keep('一', 'hour')).toBe(1);
    await keep('二');
    expect(await keep('一')).toBe(3);
    expect(await kept()).toEqual(['1 opened 一', '2 hour 二', '3 hour 一']);
  });

  it.each([
    ['a name is given to what was kept by itself', 'hour', 'named', ['1 named 一']],
    ['a signature too', 'export', 'signed', ['1 signed 一']],
    ['a second name stands beside the first', 'named', 'named', ['1 named 一', '2 named 一']],
    ['a signature beside a name', 'named', 'signed', ['1 named 一', '2 signed 一']],
    ['a correction beside what was signed', 'signed', 'amended', ['1 signed 一', '2 amended 一']],
    ['a correction beside anything', 'hour', 'amended', ['1 hour 一', '2 amended 一']],
    ['what has a name does not lose it', 'named', 'export', ['1 named 一']],
    ['what goes out is known by that', 'hour', 'export', ['1 export 一']],
    ['what went out stays known by that', 'export', 'hour', ['1 export 一']],
  ] as const)('of the same state: %s', async (_, first, second, expected) => {
    const { keep, kept } = await storage();
    await keep('一', first);
    await keep('一', second);
    expect(await kept()).toEqual(expected);
  });

  it('numbers versions of two tabs that keep at once one after the other', async () => {
    const { name, keep, kept } = await storage();
    const other = await openStorage({ name, area: null }).loadVersions();
    const numbers = await Promise.all([
      keep('一'),
      other.keep(versionOf('a', '二', 'hour')),
      keep('三'),
      other.keep(versionOf('a', '四', 'hour')),
    ]);
    expect([...numbers].sort()).toEqual([1, 2, 3, 4]);
    expect(await kept()).toHaveLength(4);
  });

  it.each(['named', 'export'] as const)(
    'keeps 60 by itself, and each that is %s',
    async (reason) => {
      const { versions, keep } = await storage();
      for (let at = 1; at <= 70; at += 1) {
        await keep(String(at), at % 10 === 0 ? reason : 'hour', { at });
      }
      const list = (await versions.list('a')).versions;
      expect(list.filter((version) => version.reason === reason)).toHaveLength(7);
      expect(list.filter((version) => version.reason === 'hour')).toHaveLength(60);
      expect(list[list.length - 1]?.n).toBe(70);
    },
  );

  it('rejects where the database can not be written, and keeps the numbers', async () => {
    const { keep, kept } = await storage();
    await keep('一');
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    await expect(keep('二')).rejects.toThrow('full');
    vi.restoreAllMocks();
    expect(await keep('三')).toBe(2);
    expect(await kept()).toEqual(['1 hour 一', '2 hour 三']);
  });
});

describe('versions.list', () => {
  it.each([
    ['no record at all', 7],
    ['a reason of another version of the app', { reason: 'tea' }],
    [
      'a draft without entries',
      { draft: { formatId: '2021', waivers: [], remarks: [], unconfirmed: [] } },
    ],
    ['a count among the entries', { draft: { ...draftOf(''), entries: { year: 2023 } } }],
    ['no time', { at: '5' }],
    ['half a signature', { marks: { digits: '1a2b3c4d' } }],
  ])(
    'skips and counts what is damaged, and the next is numbered after it: %s',
    async (_, damage) => {
      const { versions, raw, keep, kept } = await storage();
      await keep('一');
      await keep('二');
      const table = await raw();
      const record: unknown = await table.get(['a', 2]);
      await table.put({
        ...(typeof damage === 'object' ? { ...(record as object), ...damage } : {}),
        draftId: 'a',
        n: 2,
      });
      expect(await versions.list('a')).toMatchObject({ versions: [{ n: 1 }], damaged: 1 });
      expect(await keep('三')).toBe(3);
      expect(await kept()).toEqual(['1 hour 一', '3 hour 三']);
    },
  );
});

describe('versions.watch', () => {
  it('calls back now and after each version another tab keeps, until one leaves', async () => {
    const { name, versions, keep } = await storage();
    const otherTab = await openStorage({ name, area: null }).loadVersions();
    await keep('一', 'opened');
    const seen: number[] = [];
    const stop = versions.watch(
      'a',
      (list) => seen.push(list.versions.length),
      (error) => {
        throw error;
      },
    );
    await vi.waitFor(() => {
      expect(seen).toEqual([1]);
    });
    await otherTab.keep(versionOf('a', '二', 'named'));
    await vi.waitFor(() => {
      expect(seen).toEqual([1, 2]);
    });
    stop();
    await otherTab.keep(versionOf('a', '三', 'named'));
    await versions.list('a');
    expect(seen).toEqual([1, 2]);
  });
});

describe('a purged draft', () => {
  it('takes its versions with it, and no others', async () => {
    const { drafts, versions, keep, kept } = await storage();
    await drafts.create(saveOf(1));
    await keep('一');
    await versions.keep(versionOf('b', '一', 'hour'));
    await drafts.remove('a', 2);
    await drafts.countDay('第 1 天');
    expect(await kept()).toEqual(['1 hour 一']);
    for (let day = 2; day <= 36; day += 1) await drafts.countDay(`第 ${String(day)} 天`);
    expect(await kept()).toEqual([]);
    expect(await kept('b')).toEqual(['1 hour 一']);
  });
});

describe('a signature', () => {
  it('stands with the draft and in the list, stays through saves that do not name it, and goes', async () => {
    const { drafts } = await storage();
    await drafts.create(saveOf(1));
    expect((await drafts.load('a'))?.signed).toBeNull();
    await drafts.save({ ...saveOf(2, { signed: seal }), revision: 1 });
    await drafts.save({ ...saveOf(3), revision: 2 });
    expect((await drafts.load('a'))?.signed).toEqual(seal);
    expect((await drafts.list())[0]?.signed).toEqual(seal);
    await drafts.save({ ...saveOf(4, { signed: null }), revision: 3 });
    expect((await drafts.load('a'))?.signed).toBeNull();
    expect((await drafts.list())[0]?.signed).toBeNull();
  });

  it('is absent in databases from before there were any', async () => {
    const { name, drafts } = await storage();
    await drafts.create(saveOf(1));
    const table = (await new Dexie(name).open()).table('drafts');
    const { signed, ...old } = (await table.get('a')) as { readonly signed: unknown };
    expect(signed).toBeNull();
    await table.put(old);
    expect((await drafts.load('a'))?.signed).toBeNull();
    await table.put({ ...old, signed: { ...seal, hash: 1 } });
    await expect(drafts.load('a')).rejects.toThrow('signed.hash is damaged');
  });
});
