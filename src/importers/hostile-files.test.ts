import { describe, expect, it } from 'vitest';
import { formats } from '../formats/index.ts';
import { official } from '../formats/testing/official.ts';
import { toPlainReportFile, toReportFile, type Draft } from '../report/index.ts';
import { draftOf } from '../report/testing/hostile-draft.ts';
import { hongze2023 } from '../report/testing/hongze-2023.ts';
import { HOSTILE_TEXTS } from '../report/testing/hostile.ts';
import { importJsonFile } from './index.ts';

const sound = textOf(hongze2023(official));

function textOf(draft: Draft): string {
  return JSON.stringify(toPlainReportFile(toReportFile(official, draft)), null, 2);
}

const utf8 = (text: string) => new TextEncoder().encode(text);

async function messageOf(bytes: Uint8Array): Promise<string> {
  const result = await importJsonFile(formats, bytes);
  if (result.ok) throw new Error('The file was taken in');
  return result.message;
}

type Node = Record<string, unknown>;

/** The ways to every object of a file, from its top. */
function waysToObjects(node: unknown, way: readonly string[] = []): (readonly string[])[] {
  if (typeof node !== 'object' || node === null) return [];
  return [
    ...(Array.isArray(node) ? [] : [way]),
    ...Object.entries(node).flatMap(([key, child]) => waysToObjects(child, [...way, key])),
  ];
}

/** A file with one more key at a place; `JSON.parse` makes even `__proto__` a key of its own. */
function withKey(text: string, way: readonly string[], key: string): string {
  const file = JSON.parse(text) as Node;
  const owner = way.reduce((node, step) => node[step] as Node, file);
  const marker = 'key to be named';
  owner[marker] = { polluted: 1 };
  return JSON.stringify(file).replace(JSON.stringify(marker), () => JSON.stringify(key));
}

describe('a file with names of the language', () => {
  const full = textOf(draftOf(official, '甲'));
  const ways = waysToObjects(JSON.parse(full));

  it('has places at every level to put them', () => {
    expect(ways.length).toBeGreaterThan(40);
    expect(new Set(ways.map((way) => way.length))).toEqual(new Set([0, 1, 2, 4]));
  });

  it.each([
    '__proto__',
    'constructor',
    'prototype',
    'toString',
    'valueOf',
    'hasOwnProperty',
    '__defineGetter__',
  ])('is refused with %s in any object, and no prototype changes', async (key) => {
    const before = Object.getOwnPropertyNames(Object.prototype);
    for (const way of ways) {
      const message = await messageOf(utf8(withKey(full, way, key)));
      expect(message).toContain(`“${key}”`);
      expect(message).toMatch(/^(?:文件|“).*。$/);
    }
    expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before);
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
    expect(Reflect.get([], 'polluted')).toBeUndefined();
  });

  it('may have them as values and as the places of remarks', async () => {
    for (const { text } of HOSTILE_TEXTS) {
      const result = await importJsonFile(formats, utf8(textOf(draftOf(official, text))));
      expect(result.ok && result.draft.remarks[0]?.at).toBe(text);
    }
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });
});

describe('a file in another encoding', () => {
  const utf16 = (text: string, order: 'little' | 'big', mark: boolean) => {
    const written = (mark ? '\ufeff' : '') + text;
    const bytes = new Uint8Array(written.length * 2);
    const view = new DataView(bytes.buffer);
    for (let at = 0; at < written.length; at += 1) {
      view.setUint16(2 * at, written.charCodeAt(at), order === 'little');
    }
    return bytes;
  };

  /** A file as old editors write it: ASCII as it is, Chinese signs as two bytes of GBK. */
  const gbk = (text: string, agency: readonly number[]) => {
    const [head = '', tail = ''] = text.split('淮安市洪泽区人民政府');
    const rest = tail.replace(/[^\u0020-\u007f\n]/g, 'x');
    return new Uint8Array([...utf8(head), ...agency, ...utf8(rest)]);
  };

  it('is taken in with the mark of UTF-8 at its head', async () => {
    expect(await importJsonFile(formats, utf8(`\ufeff${sound}`))).toMatchObject({ ok: true });
  });

  it.each([
    ['little', true],
    ['big', true],
    ['little', false],
    ['big', false],
  ] as const)('is refused as UTF-16, %s end first, mark: %s', async (order, mark) => {
    expect(await messageOf(utf16(sound, order, mark))).toBe(
      '这个文件的编码是 UTF-16，请用记事本打开，另存为 UTF-8 编码后再导入。',
    );
  });

  it('is refused as GBK, with the place of the first sign', async () => {
    // 公开
    const bytes = gbk(sound, [0xb9, 0xab, 0xbf, 0xaa]);
    expect(await messageOf(bytes)).toBe(
      '文件第 6 行第 14 个字符处不是 UTF-8 编码的文字（可能是 GBK 编码），请用记事本打开，另存为 UTF-8 编码后再导入。',
    );
  });

  it('is taken in with a sign that stands for a lost one, where that is what was written', async () => {
    const text = sound.replace('解读形式偏少', '解读\ufffd形式偏少');
    const result = await importJsonFile(formats, utf8(text));
    expect(result.ok && result.draft.entries['problems']).toContain('解读\ufffd形式偏少');
  });

  it.each([
    ['a zip', [0x50, 0x4b, 3, 4, 0x14, 0, 8, 0xff]],
    ['a picture', [0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]],
    ['an old document of Word', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]],
  ])('is refused where it is %s', async (_, bytes) => {
    expect(await messageOf(new Uint8Array(bytes))).toBe(
      '这个文件不是 JSON 文件，请选择本软件导出的 JSON 文件。',
    );
  });
});

describe('a file of bad measure', () => {
  it.each([
    ['10 MB', `{"a":"${'字'.repeat(3_500_000)}"}`, '文件超过 5 MB，不会是一份年报，没有导入。'],
    [
      '100,000 levels of lists',
      '['.repeat(100_000),
      '文件第 1 行第 21 个字符处嵌套过深，不是年报的 JSON 文件。',
    ],
    [
      '100,000 levels of objects',
      '{"a":'.repeat(100_000) + '1' + '}'.repeat(100_000),
      '文件第 1 行第 101 个字符处嵌套过深，不是年报的 JSON 文件。',
    ],
    [
      'a number without end',
      sound.replace('"year": 2023', '"year": 1e400'),
      '“年度”应为 1900 到 2099 的整数或空白（null），文件中是过大的数。',
    ],
    [
      'a number of a million digits',
      sound.replace('"year": 2023', `"year": ${'9'.repeat(1_000_000)}`),
      '“年度”应为 1900 到 2099 的整数或空白（null），文件中是过大的数。',
    ],
    [
      'a number no computer counts to',
      sound.replace('"naturalPerson": 21', '"naturalPerson": 9007199254740993'),
      '“表三 一、本年新收政府信息公开申请数量 自然人”应为 0 到 999999999 的整数或空白（null），文件中是“9007199254740992”。',
    ],
    [
      'the same key twice',
      sound.replace('"year": 2023', '"year": 2023, "year": 2022'),
      '文件第 10 行第 17 个字符处“year”重复，请只保留一处。',
    ],
    [
      'a thousand and one remarks',
      sound.replace(
        '"notes": []',
        `"notes": [${'{"at":"x","text":"y"},'.repeat(1000)}{"at":"x","text":"y"}]`,
      ),
      '“备注”应为写在 [ ] 中的列表，最多 1000 项，文件中是一个列表。',
    ],
  ])('is refused: %s', async (_, text, message) => {
    const start = process.cpuUsage();
    expect(await messageOf(utf8(text))).toBe(message);
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(4000);
  });
});
