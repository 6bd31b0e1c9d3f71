import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  loadBackupReader,
  loadBackupWriter,
  type Backup,
  type BackupImport,
} from '../backup/index.ts';
import { arbitraryBackup, recordsOf } from '../backup/testing/arbitrary-backup.ts';
import { strToU8, unzipSync, zipSync } from '../exporters/testing/zip.ts';
import { formats } from '../formats/index.ts';
import { fingerprintOf } from '../report/index.ts';
import { zeroDraft } from '../report/testing/drafts.ts';

const AT = Date.UTC(2026, 10, 23, 6, 0);
const [format] = formats;
if (format === undefined) throw new Error('There is no format');
let render: (backup: Backup, at?: number) => Promise<Uint8Array>;
let read: (bytes: Uint8Array) => Promise<BackupImport>;

beforeAll(async () => {
  const [{ renderBackup }, { importBackup }] = await Promise.all([
    loadBackupWriter(),
    loadBackupReader(),
  ]);
  render = (backup, at = AT) => renderBackup(backup, { at });
  read = (bytes) => importBackup(bytes, { formats });
});

const two: Backup = {
  drafts: [
    recordsOf('b', zeroDraft(format)),
    recordsOf('a', zeroDraft(format, { 'agency.name': '甲局' })),
  ],
  damaged: [],
  settings: [{ key: 'agencies', value: [{ name: '甲局' }] }],
};

type Files = Record<string, Uint8Array>;

/** The backup with its files changed; the manifest follows where asked. */
async function altered(change: (files: Files) => void, withManifest = false): Promise<Uint8Array> {
  const files: Files = unzipSync(await render(two));
  change(files);
  if (withManifest) {
    const manifest = JSON.parse(textOf(files['manifest.json'])) as Record<string, unknown>;
    const names = Object.keys(files).filter((name) => name !== 'manifest.json');
    const entries = names.map((name) => ({ name, crc32: fingerprintOf(textOf(files[name])) }));
    files['manifest.json'] = strToU8(JSON.stringify({ ...manifest, entries }));
  }
  return zipSync(files);
}

function textOf(bytes: Uint8Array | undefined): string {
  return new TextDecoder().decode(bytes);
}

async function refused(bytes: Uint8Array) {
  const result = await read(bytes);
  if (result.ok) throw new Error('It was taken in');
  return result;
}

const SECOND = 'drafts/2-甲局2021.json';

describe('renderBackup and importBackup', () => {
  it('give back drafts, histories, versions and settings as they were', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryBackup(format), async (backup) => {
        const result = await read(await render(backup));
        if (!result.ok) throw new Error(result.message);
        const byId = (one: Backup['drafts']) =>
          [...one].sort((x, y) => (x.draft.id < y.draft.id ? -1 : 1));
        expect(byId(result.backup.drafts)).toEqual(byId(backup.drafts));
        expect(result.backup.settings).toEqual(backup.settings);
        expect(result.at).toBe(AT);
      }),
      { numRuns: 60 },
    );
  });

  it('give back whole a draft of an edition nobody here knows, and it is no damaged one', async () => {
    const future = { ...zeroDraft(format, { future: '7' }), formatId: '2029' };
    const records = recordsOf('a', future);
    const result = await read(await render({ drafts: [records], damaged: [], settings: [] }));
    if (!result.ok) throw new Error(result.message);
    expect([result.damaged, result.backup.drafts]).toEqual([0, [records]]);
  });

  it('makes the same bytes of the same content, in whatever order it comes, and others of another time', async () => {
    const turned = {
      ...two,
      drafts: [...two.drafts].reverse().map(({ draft, summary, ...lists }) => ({
        ...lists,
        draft: Object.fromEntries(Object.entries(draft).reverse()) as typeof draft,
        summary,
      })),
    };
    expect(await render(turned)).toEqual(await render(two));
    expect(await render(two, AT + 60_000)).not.toEqual(await render(two));
  });

  it('is a zip other programs read, of files with telling names and readable JSON', async () => {
    const files = unzipSync(await render(two));
    expect(Object.keys(files)).toEqual([
      'drafts/1-洪泽区人民政府2021.json',
      SECOND,
      'settings.json',
      'manifest.json',
    ]);
    expect(textOf(files[SECOND])).toContain('\n        "agency.name": "甲局"');
    expect(JSON.parse(textOf(files['manifest.json']))).toMatchObject({
      at: '2026-11-23T06:00:00.000Z',
      counts: { drafts: 2, damaged: 0, steps: 4, versions: 2, settings: 1 },
    });
  });

  it('is made also where the clock says 1970', async () => {
    expect(await read(await render(two, 5))).toMatchObject({ ok: true, at: 5 });
  });

  it('carries along what can’t be read, and says how many', async () => {
    const damaged = [{ id: 'x', draft: { id: 'x' }, summary: null, steps: [], versions: [] }];
    const bytes = await render({ ...two, damaged });
    expect(textOf(unzipSync(bytes)['damaged/1.json'])).toContain('"id": "x"');
    expect(await read(bytes)).toMatchObject({ ok: true, damaged: 1 });
  });
});

describe('importBackup', () => {
  it.each([
    ['an empty file', new Uint8Array(), '不是本软件的备份文件'],
    ['a file that is no zip', strToU8('{"kind":"ogi-annual-report"}'), '不是本软件的备份文件'],
    ['a zip without a manifest', zipSync({ 'a.txt': strToU8('a') }), '缺少“manifest.json”'],
    [
      'a zip of something else',
      zipSync({ 'manifest.json': strToU8('{"kind":"x"}') }),
      '不是本软件的备份文件',
    ],
    ['a bare end', strToU8('PK\u0005\u0006'), '不完整'],
  ])('refuses %s', async (_, bytes, words) => {
    const { message, rest } = await refused(bytes);
    expect(message).toContain(words);
    expect(rest).toBeNull();
  });

  it('refuses one of a later version with words that say what to do', async () => {
    const bytes = await altered((files) => {
      files['manifest.json'] = strToU8('{"kind":"ogi-annual-report-backup","version":99}');
    });
    expect((await refused(bytes)).message).toBe(
      '这份备份由更新版本的软件生成，请先更新本软件再恢复。',
    );
  });

  it('refuses one that was cut off, at whatever place', async () => {
    const bytes = await render(two);
    for (let length = 2; length < bytes.length; length += 97) {
      expect((await refused(bytes.slice(0, length))).message).toContain('不完整');
    }
  });

  it('names the entry where one bit of it is wrong, and offers the others', async () => {
    const bytes = await render(two);
    // In the packed bytes of the second draft, which begin behind its name.
    const name = strToU8(SECOND);
    const at = bytes.findIndex((_, index) => name.every((byte, k) => bytes[index + k] === byte));
    const turned = bytes.slice();
    turned[at + name.length + 200] = (turned[at + name.length + 200] ?? 0) ^ 8;
    const { message, place, rest } = await refused(turned);
    expect(message).toBe(`备份里的“${SECOND}”已损坏（校验不符），没有恢复任何内容。`);
    expect(place).toBe(SECOND);
    expect(rest?.backup.drafts.map(({ draft }) => draft.id)).toEqual(['b']);
  });

  it.each([
    [
      'changed by hand',
      (files: Files) => {
        files[SECOND] = strToU8('{}');
      },
      false,
      `“${SECOND}”已损坏`,
    ],
    [
      'taken out',
      (files: Files) => {
        Reflect.deleteProperty(files, SECOND);
      },
      false,
      `缺少“${SECOND}”`,
    ],
    [
      'added',
      (files: Files) => {
        files['../../x.json'] = strToU8('{}');
      },
      false,
      '多出“../../x.json”',
    ],
    [
      'that is no JSON',
      (files: Files) => {
        files[SECOND] = strToU8('{"draft":');
      },
      true,
      `“${SECOND}”读不出：文件在第 1 行`,
    ],
    [
      'with a key __proto__',
      (files: Files) => {
        files[SECOND] = strToU8('{"__proto__":{"polluted":1}}');
      },
      true,
      '不允许的项目“__proto__”',
    ],
    [
      'nested 100,000 deep',
      (files: Files) => {
        files[SECOND] = strToU8('['.repeat(100_000));
      },
      true,
      '嵌套过深',
    ],
    [
      'that stands there twice',
      (files: Files) => {
        files[SECOND] = files['drafts/1-洪泽区人民政府2021.json'] ?? strToU8('');
      },
      true,
      '“draft.id”不对',
    ],
    [
      'of another shape',
      (files: Files) => {
        files[SECOND] = strToU8(textOf(files[SECOND]).replace('"revision": 3', '"revision": "3"'));
      },
      true,
      '“draft.revision”不对',
    ],
    [
      'with an id that leads elsewhere',
      (files: Files) => {
        files[SECOND] = strToU8(textOf(files[SECOND]).replace(/"a"/g, '"../a"'));
      },
      true,
      '“draft.id”不对',
    ],
    [
      'with a number as a text',
      (files: Files) => {
        files[SECOND] = strToU8(
          textOf(files[SECOND]).replace('"agency.name": "甲局"', '"agency.name": 5'),
        );
      },
      true,
      '“draft.draft.entries.agency.name”不对',
    ],
  ])('refuses one with an entry %s', async (_, change, withManifest, words) => {
    expect((await refused(await altered(change, withManifest))).message).toContain(words);
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });

  it('unpacks nothing that states more than the limit', async () => {
    const bomb = zipSync({ 'manifest.json': new Uint8Array(65 * 1024 * 1024) }, { level: 9 });
    expect((await refused(bomb)).message).toContain('展开后过大');
  });

  it('answers random and damaged bytes with one sentence in under 2 s each', async () => {
    const bytes = await render(two);
    let longest = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat({ max: bytes.length - 1 }), fc.integer({ min: 1, max: 255 })), {
          minLength: 1,
          maxLength: 12,
        }),
        async (flips) => {
          const turned = bytes.slice();
          for (const [at, by] of flips) turned[at] = (turned[at] ?? 0) ^ by;
          const start = process.cpuUsage();
          const result = await read(turned);
          longest = Math.max(longest, process.cpuUsage(start).user / 1000);
          if (!result.ok) expect(result.message).toMatch(/^[^\n]+[。]$/);
        },
      ),
      { numRuns: 300 },
    );
    expect(longest).toBeLessThan(2_000);
  });
});
