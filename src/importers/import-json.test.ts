import { describe, expect, it } from 'vitest';
import { cellsOf, tablesOf, type Format } from '../form/index.ts';
import { formats } from '../formats/index.ts';
import { toPlainReportFile, toReportFile } from '../report/index.ts';
import { importJson } from './index.ts';
import { hongze2023 } from '../report/testing/hongze-2023.ts';

const [official] = formats;
if (official === undefined) throw new Error('No format');
const format: Format = official;

type Path = readonly string[];

/** The file of 洪泽区 2023 with values put at paths; `undefined` takes a key out. */
function fileWith(...changes: readonly (readonly [Path, unknown])[]): string {
  const plain = toPlainReportFile(toReportFile(format, hongze2023(format)));
  const file: unknown = JSON.parse(JSON.stringify(plain));
  for (const [path, value] of changes) {
    const owner = path.slice(0, -1).reduce(fieldOf, file);
    if (typeof owner !== 'object' || owner === null) throw new Error(`No ${path.join('.')}`);
    const last = path.at(-1) ?? '';
    if (value === undefined) Reflect.deleteProperty(owner, last);
    else Reflect.set(owner, last, value);
  }
  return JSON.stringify(file, null, 2);
}

function fieldOf(owner: unknown, key: string): unknown {
  return typeof owner === 'object' && owner !== null ? Reflect.get(owner, key) : undefined;
}

async function refusalOf(text: string) {
  const result = await importJson(formats, text);
  if (result.ok) throw new Error('The file was taken in');
  return result;
}

async function draftOf(text: string) {
  const result = await importJson(formats, text);
  if (!result.ok) throw new Error(result.message);
  return result.draft;
}

const granted = ['requests', 'granted', 'naturalPerson'];
const refused = ['requests', 'stateSecret', 'research'];

describe('importJson', () => {
  it('gives the draft that was written, its format and no finding', async () => {
    const result = await importJson(formats, fileWith());
    expect(result).toEqual({
      ok: true,
      format,
      draft: hongze2023(format),
      findings: [],
      differences: [],
    });
  });

  it('takes a file with a BOM at the start', async () => {
    expect(await draftOf(`\ufeff${fileWith()}`)).toEqual(hongze2023(format));
  });

  it('takes a file without any total', async () => {
    const totals = tablesOf(format)
      .flatMap(cellsOf)
      .filter((cell) => cell.terms !== null)
      .map((cell) => cell.id.split('.'));
    const result = await importJson(
      formats,
      fileWith(...totals.map((path) => [path, undefined] as const), [
        ['requests', 'handled'],
        undefined,
      ]),
    );
    expect(result).toEqual({
      ok: true,
      format,
      draft: hongze2023(format),
      findings: [],
      differences: [],
    });
  });

  it('finds the two totals of 0 that 洪泽区 2023 published, computed 11 and 5', async () => {
    const text = fileWith(
      [['challenges', 'reconsideration', 'total'], 0],
      [['challenges', 'litigationAfterReconsideration', 'total'], 0],
    );
    const common = {
      kind: 'statedTotal',
      rule: 'stated-total',
      severity: 'warning',
      section: 'challenges',
      stated: 0,
    };
    expect(await importJson(formats, text)).toEqual({
      ok: true,
      format,
      differences: [],
      draft: hongze2023(format),
      findings: [
        { ...common, at: 'challenges.reconsideration.total', computed: 11 },
        { ...common, at: 'challenges.litigationAfterReconsideration.total', computed: 5 },
      ],
    });
  });

  it('finds a stated total of cells that are blank', async () => {
    const row = ['naturalPerson', 'business', 'research', 'publicInterest', 'legalServices'];
    const blanks = [...row, 'otherOrganization'].map(
      (column) => [['requests', 'carriedIn', column], null] as const,
    );
    expect(await importJson(formats, fileWith(...blanks))).toMatchObject({
      findings: [{ at: 'requests.carriedIn.total', stated: 0, computed: null }],
    });
  });

  it('brings back exactly what was typed and can not be read', async () => {
    const typed = { 'requests.stateSecret.research': ' 1.5\u3000', year: '22/23', date: '2 月' };
    const text = fileWith([['typed'], typed], [['year'], null], [refused, null]);
    expect((await draftOf(text)).entries).toMatchObject(typed);
  });

  it('turns \\r\\n into \\n between paragraphs and changes nothing else in a text', async () => {
    const text = ' 一、统一、规范。\r\n\r\n<b>&amp;</b>\t㐂𠮷“”"\\ \u0000\ud800 1 259 ';
    const draft = await draftOf(fileWith([['problems'], text], [['overview', 'platform'], 'a\rb']));
    expect(draft.entries['problems']).toBe(text.replace(/\r\n/g, '\n'));
    expect(draft.entries['overview.platform']).toBe('a\rb');
  });

  it('runs nothing and keeps markup as text', async () => {
    const markup = '<img src=x onerror="alert(1)"></script><script>alert(1)</script>';
    const draft = await draftOf(fileWith([['otherMatters'], markup]));
    expect(draft.entries['otherMatters']).toBe(markup);
  });
});

describe('importJson with a damaged file', () => {
  it.each<[string, Path, unknown, string]>([
    [
      'a decimal count',
      granted,
      1.5,
      '“表三 （一）予以公开 自然人”应为 0 到 999999999 的整数或空白（null），文件中是“1.5”。',
    ],
    [
      'a negative count',
      granted,
      -1,
      '“表三 （一）予以公开 自然人”应为 0 到 999999999 的整数或空白（null），文件中是“-1”。',
    ],
    [
      'a huge count',
      granted,
      1e21,
      '“表三 （一）予以公开 自然人”应为 0 到 999999999 的整数或空白（null），文件中是“1e+21”。',
    ],
    [
      'a count as text',
      refused,
      '21',
      '“表三 （三）不予公开 1.属于国家秘密 法人或其他组织 科研机构”应为 0 到 999999999 的整数或空白（null），文件中是文字“21”。',
    ],
    [
      'a count as truth',
      granted,
      true,
      '“表三 （一）予以公开 自然人”应为 0 到 999999999 的整数或空白（null），文件中是“true”。',
    ],
    ['a count left out', granted, undefined, '文件缺少“表三 （一）予以公开 自然人”。'],
    [
      'a row left out',
      ['requests', 'received'],
      undefined,
      '文件缺少“表三 一、本年新收政府信息公开申请数量”。',
    ],
    [
      'a group left out',
      ['challenges', 'directLitigation'],
      undefined,
      '文件缺少“表四 未经复议直接起诉”。',
    ],
    [
      'a row as list',
      ['requests', 'received'],
      [1, 2],
      '“表三 一、本年新收政府信息公开申请数量”应为写在 { } 中的一组项目，文件中是一个列表。',
    ],
    ['a table left out', ['disclosure'], undefined, '文件缺少“表二”。'],
    [
      'a negative total',
      ['challenges', 'reconsideration', 'total'],
      -1,
      '“表四 行政复议 总计”应为不小于 0 的整数或空白（null），文件中是“-1”。',
    ],
    [
      'an amount as number',
      ['disclosure', 'fees', 'amount'],
      7730.28,
      '“表二 行政事业性收费 本年收费金额（单位：万元）”应为带引号的数，如“18.87”（万元，最多 12 位整数、6 位小数），或空白（null），文件中是“7730.28”。',
    ],
    [
      'a blank text',
      ['overview', 'proactive'],
      null,
      '“（一）主动公开”应为带引号的文字，文件中是空白（null）。',
    ],
    [
      'a text as list',
      ['problems'],
      ['甲'],
      '“五、存在的主要问题及改进情况”应为带引号的文字，文件中是一个列表。',
    ],
    [
      'a long text',
      ['problems'],
      'x'.repeat(3_000_000),
      '“五、存在的主要问题及改进情况”过长，最多 200000 个字符，文件中有 3000000 个。',
    ],
    ['a section left out', ['overview'], undefined, '文件缺少“一、总体情况”。'],
    [
      'the year as text',
      ['year'],
      '2023',
      '“年度”应为 1900 到 2099 的整数或空白（null），文件中是文字“2023”。',
    ],
    [
      '30 February',
      ['date'],
      '2024-02-30',
      '“落款日期”应为“2024-01-25”这样的日期或空白（null），文件中是文字“2024-02-30”。',
    ],
    ['no agency', ['agency'], null, '“机关”应为写在 { } 中的一组项目，文件中是空白（null）。'],
    [
      'an unknown kind',
      ['agency', 'kind'],
      '公司',
      '“机关类别”应为“government”、“department”、“other”之一，文件中是文字“公司”。',
    ],
    ['an unknown key', ['version'], 1, '文件中有不认识的项目“version”。'],
    [
      'an unknown cell',
      ['requests', 'granted', 'men'],
      1,
      '“表三 （一）予以公开”中有不认识的项目“men”。',
    ],
    [
      'a waiver without values',
      ['waivers'],
      [{ rule: 'r', at: 'x', reason: 'y' }],
      '文件缺少“说明 第 1 项 values”。',
    ],
    [
      'a note that is a text',
      ['notes'],
      [{ at: 'x', text: 'y' }, '甲'],
      '“备注 第 2 项”应为写在 { } 中的一组项目，文件中是文字“甲”。',
    ],
    [
      'a typed total',
      ['typed'],
      { 'requests.granted.total': '1.5' },
      '“typed”中有不认识的项目“requests.granted.total”。',
    ],
    ['a typed number', ['typed'], { year: 1 }, '“typed 年度”应为带引号的文字，文件中是“1”。'],
    ['another kind', ['kind'], 'something', '这个文件不是政府信息公开工作年度报告的 JSON 文件。'],
    [
      'a newer version',
      ['schemaVersion'],
      3,
      '这个文件由更新版本的软件生成，请先更新本软件再导入。',
    ],
    [
      'no version',
      ['schemaVersion'],
      undefined,
      '文件的版本号（schemaVersion）应为 1 或 2，文件中没有写。',
    ],
    [
      'a version as text',
      ['schemaVersion'],
      '1',
      '文件的版本号（schemaVersion）应为 1 或 2，文件中是文字“1”。',
    ],
    [
      'an unknown format',
      ['format'],
      '2035',
      '本软件支持的年报格式（format）为“2021”、“2019”，文件中是文字“2035”。',
    ],
  ])('says in one sentence: %s', async (_, path, value, message) => {
    expect((await refusalOf(fileWith([path, value]))).message).toBe(message);
  });

  it('gives the place apart', async () => {
    const { place } = await refusalOf(fileWith([granted, 1.5]));
    expect(place).toBe('表三 （一）予以公开 自然人');
  });

  it('refuses a readable entry in `typed` beside another value', async () => {
    const text = fileWith([['typed'], { 'requests.granted.naturalPerson': '7' }]);
    expect((await refusalOf(text)).message).toBe(
      '“表三 （一）予以公开 自然人”在文件中有两个值，“0”和文字“7”（typed），请只保留一个。',
    );
  });

  it('shows at most 40 characters of what stands in the file, on one line', async () => {
    const { message } = await refusalOf(fileWith([granted, `𠮷\n${'x'.repeat(100)}`]));
    expect(message).toContain(`文件中是文字“𠮷 ${'x'.repeat(38)}…”。`);
  });
});

describe('importJson with a text that is no report', () => {
  it.each([
    ['', '文件是空的，没有可以导入的内容。'],
    [' \n\ufeff', '文件是空的，没有可以导入的内容。'],
    ['<!DOCTYPE html>', '这个文件不是 JSON 文件，请选择本软件导出的 JSON 文件。'],
    ['PK\u0003\u0004', '这个文件不是 JSON 文件，请选择本软件导出的 JSON 文件。'],
    ['NaN', '这个文件不是 JSON 文件，请选择本软件导出的 JSON 文件。'],
    ['{\n  "year": 2023', '文件在第 2 行第 15 个字符处中断，内容不完整，请重新取得这个文件。'],
    ['{\n  "year"：2023}', '文件第 2 行第 9 个字符处不符合 JSON 的写法，请检查此处的标点和引号。'],
    ['{"𠮷": NaN}', '文件第 1 行第 7 个字符处不符合 JSON 的写法，请检查此处的标点和引号。'],
    ['{"year": 1, "year": 2}', '文件第 1 行第 13 个字符处“year”重复，请只保留一处。'],
    [
      '{"__proto__": {"ok": true}}',
      '文件第 1 行第 2 个字符处有不允许的项目“__proto__”，没有导入。',
    ],
    ['['.repeat(21), '文件第 1 行第 21 个字符处嵌套过深，不是年报的 JSON 文件。'],
    ['[]', '这个文件不是政府信息公开工作年度报告的 JSON 文件。'],
    ['null', '这个文件不是政府信息公开工作年度报告的 JSON 文件。'],
    ['"ogi-annual-report"', '这个文件不是政府信息公开工作年度报告的 JSON 文件。'],
    ['{}', '这个文件不是政府信息公开工作年度报告的 JSON 文件。'],
  ])('says of %j what it is', async (text, message) => {
    expect((await refusalOf(text)).message).toBe(message);
  });

  it('refuses more than 5 MB, counted in bytes', async () => {
    const message = '文件超过 5 MB，不会是一份年报，没有导入。';
    expect((await refusalOf(' '.repeat(5 * 1024 * 1024 + 1))).message).toBe(message);
    expect((await refusalOf(`"${'字'.repeat(2_000_000)}"`)).message).toBe(message);
  });

  it('leaves the prototypes alone', async () => {
    await refusalOf(fileWith().replace('"kind"', '"__proto__": {"polluted": 1}, "kind"'));
    await refusalOf(fileWith().replace('"kind"', '"constructor": {"prototype": {}}, "kind"'));
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });
});
