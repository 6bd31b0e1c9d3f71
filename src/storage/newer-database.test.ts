import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { describe, expect, it } from 'vitest';
import { openStorage } from './index.ts';

let databases = 0;

/** A database of a later version, with these tables. */
async function newer(tables: Readonly<Record<string, readonly object[]>>) {
  databases += 1;
  const name = `newer-${String(databases)}`;
  const dexie = new Dexie(name);
  dexie.version(90).stores(
    Object.fromEntries(
      Object.entries(tables).map(([table, [first]]) => {
        const isNumbered = first !== undefined && 'n' in first;
        return [table, isNumbered ? '[draftId+n]' : table === 'settings' ? 'key' : 'id'];
      }),
    ),
  );
  for (const [table, records] of Object.entries(tables)) await dexie.table(table).bulkPut(records);
  const everything = async () => {
    const raw = await new Dexie(name).open();
    const found = await Promise.all(
      raw.tables.map(async (table) => [table.name, await table.toArray()] as const),
    );
    const { verno } = raw;
    raw.close();
    return { verno, found };
  };
  dexie.close();
  return { name, everything, ...openStorage({ name }) };
}

const tables = {
  drafts: [
    { id: 'a', future: { entries: 1 } },
    { id: 'b', big: 12n },
  ],
  summaries: [{ id: 'a', agencyName: '甲局', year: '2030' }],
  steps: [
    { draftId: 'a', n: 1, step: '一' },
    { draftId: 'a', n: 2, step: '二' },
    { draftId: 'b', n: 1, step: '乙' },
  ],
  threads: [{ id: 'a', said: '新表' }],
  settings: [{ key: 'agencies', value: ['甲局'] }],
};

describe('drafts.salvageNewer', () => {
  it('gives each draft with all records that bear its id, of tables nobody knows too', async () => {
    const { drafts, name } = await newer(tables);
    const [a, b, ...more] = await drafts.salvageNewer();
    expect(more).toEqual([]);
    expect(a).toMatchObject({ id: 'a', agencyName: '甲局', year: '2030' });
    expect(JSON.parse(a?.text() ?? '')).toEqual({
      database: { name, version: 900 },
      id: 'a',
      records: {
        drafts: [tables.drafts[0]],
        summaries: tables.summaries,
        steps: tables.steps.slice(0, 2),
        threads: tables.threads,
      },
    });
    expect(b).toMatchObject({ id: 'b', agencyName: '', year: '' });
    expect(JSON.parse(b?.text() ?? '')).toMatchObject({
      records: { drafts: [{ id: 'b', big: '12' }], steps: [{ step: '乙' }], threads: [] },
    });
  });

  it('writes nothing, neither by opening nor by reading', async () => {
    const { drafts, everything } = await newer(tables);
    const before = await everything();
    await drafts.salvageNewer();
    await expect(drafts.list()).rejects.toMatchObject({ trouble: 'newer' });
    expect(await everything()).toEqual(before);
  });

  it('gives what there is where drafts have another table', async () => {
    const { drafts } = await newer({ reports: [{ id: 'x', future: 1 }] });
    expect((await drafts.salvageNewer()).map(({ id }) => id)).toEqual(['x']);
  });

  it('makes no database by looking for one', async () => {
    const name = 'newer-none';
    const { drafts } = openStorage({ name });
    await drafts.list();
    await Dexie.delete(name);
    await expect(drafts.salvageNewer()).rejects.toThrow();
    expect(await Dexie.exists(name)).toBe(false);
  });
});

describe('drafts.salvage', () => {
  it('gives one draft of a newer database as text, and null for one that is not there', async () => {
    const { drafts } = await newer(tables);
    expect(await drafts.salvage('a')).toContain('新表');
    expect(await drafts.salvage('c')).toBeNull();
  });
});
