// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fullDraft } from '../document/testing/full-draft.ts';
import { loadExcelWriter, renderJson } from '../exporters/index.ts';
import { strToU8, unzipSync, zipSync } from '../exporters/testing/zip.ts';
import {
  tablesOf,
  textFieldsOf,
  typedCellsOf,
  type Format,
  type ValueKind,
} from '../form/index.ts';
import { toyFormat } from '../form/testing/toy-format.ts';
import { official } from '../formats/testing/official.ts';
import { everyEdition } from '../formats/testing/every-edition.ts';
import { importFile } from '../importers/index.ts';
import { toReportFile, type Draft, type Entries, publishedJson } from '../report/index.ts';
import { arbitraryDraft } from '../report/testing/arbitrary-draft.ts';
import { draftOf } from '../report/testing/hostile-draft.ts';
import { HOSTILE_TEXTS } from '../report/testing/hostile.ts';
import { hongze2023 } from '../report/testing/hongze-2023.ts';
import { runs } from '../report/testing/runs.ts';

const parse = (text: string, type: 'text/html' | 'application/xml') =>
  new DOMParser().parseFromString(text, type);

async function exported(format: Format, draft: Draft): Promise<Uint8Array> {
  const { renderExcel } = await loadExcelWriter();
  return renderExcel(format, draft, publishedJson(format, draft));
}

function imported(bytes: Uint8Array) {
  return importFile(everyEdition, bytes, parse);
}

async function takenIn(bytes: Uint8Array) {
  const result = await imported(bytes);
  if (!result.ok) throw new Error(result.message);
  return result;
}

async function messageFor(bytes: Uint8Array): Promise<string> {
  const result = await imported(bytes);
  return result.ok ? 'taken in' : result.message;
}

/** The workbook with parts changed, as another program would save it. */
function edited(
  bytes: Uint8Array,
  changes: Readonly<Record<string, (text: string) => string | null>>,
): Uint8Array {
  const files = new Map(Object.entries(unzipSync(bytes)));
  for (const [path, change] of Object.entries(changes)) {
    const before = new TextDecoder().decode(files.get(path));
    const after = change(before);
    if (after === before) throw new Error(`Nothing changed in ${path}`);
    if (after === null) files.delete(path);
    else files.set(path, strToU8(after));
  }
  return zipSync(Object.fromEntries(files));
}

/** A sheet in which a cell holds something else; of a formula the new value is what it gives. */
const withCell = (address: string, value: string) => (xml: string) => {
  const text = Number.isNaN(Number(value));
  const cell = new RegExp(`<c r="${address}"( s="\\d+")?[^>]*?(?:/>|>(<f>[^<]*</f>)?.*?</c>)`);
  return xml.replace(cell, (_, style: string | undefined, formula: string | undefined) => {
    const head = `<c r="${address}"${style ?? ''}`;
    if (formula !== undefined) return `${head} t="str">${formula}<v>${value}</v></c>`;
    if (value === '') return `${head}/>`;
    return text
      ? `${head} t="inlineStr"><is><t xml:space="preserve">${value}</t></is></c>`
      : `${head}><v>${value}</v></c>`;
  });
};

const sheet = (n: number) => `xl/worksheets/sheet${String(n)}.xml`;

/** Numbers as large as a report takes, blanks, and texts with what damages files. */
const signs = fc.constantFrom(
  '㐂',
  '𠮷',
  '“',
  '"',
  '\n',
  '\r\n',
  '\t',
  '=1+1',
  '_x0041_',
  '\u2028',
);
const damaging = fc
  .array(fc.oneof(signs, fc.string({ unit: 'grapheme', maxLength: 6 })), { maxLength: 12 })
  .map((parts) => parts.join(''));
const long = fc.tuple(damaging, fc.nat({ max: 3_000 })).map(([some, n]) => some + '长'.repeat(n));

function reportsOf(format: Format): fc.Arbitrary<Draft> {
  const cells = tablesOf(format).flatMap(typedCellsOf);
  const numbers = ['0', '1', '12', '999999999', '', '1,259'];
  const amounts = ['0', '18.8710', '999999999999.999999', '0.000001', ''];
  const typed = {
    count: numbers,
    signedCount: [...numbers, '-4', '减4', '－999999999'],
    amount: amounts,
    openAmount: [...amounts, '251000元', '25.1 万元'],
  } satisfies Record<ValueKind, readonly string[]>;
  const texts = ['contact', 'preamble', ...textFieldsOf(format).map(({ id }) => id)];
  const entries: Record<string, fc.Arbitrary<string>> = {};
  for (const id of texts) entries[id] = fc.oneof(damaging, long);
  for (const { id, value } of cells) entries[id] = fc.constantFrom(...typed[value]);
  const filled = fc.record(entries).map((changes) => fullDraft(format, changes));
  const zero = fc.constant(
    fullDraft(format, Object.fromEntries(cells.map(({ id }) => [id, '0'] as const))),
  );
  return fc.oneof(
    { weight: 8, arbitrary: filled },
    { weight: 6, arbitrary: arbitraryDraft(format) },
    zero,
  );
}

describe('importFile after renderExcel', () => {
  it.each(everyEdition)(
    'gives the published report and no difference, form $id',
    async (format) => {
      await fc.assert(
        fc.asyncProperty(reportsOf(format), async (draft) => {
          const result = await takenIn(await exported(format, draft));
          expect(result.differences).toEqual([]);
          expect(result.findings).toEqual([]);
          expect(renderJson(format, result.draft)).toBe(
            renderJson(format, asTakenIn(format, draft)),
          );
        }),
        runs(format === official ? 100 : 40),
      );
    },
    90_000,
  );

  it('gives hostile texts back as they were', async () => {
    const texts = textFieldsOf(official).map(({ id }) => id);
    for (let from = 0; from < HOSTILE_TEXTS.length; from += texts.length) {
      const some = HOSTILE_TEXTS.slice(from, from + texts.length);
      const entries = some.map(({ text }, index) => [texts[index] ?? '', text] as const);
      const whole = draftOf(official, some[0]?.text ?? '');
      const draft = { ...whole, entries: { ...whole.entries, ...Object.fromEntries(entries) } };
      const result = await takenIn(await exported(official, draft));
      expect(result.differences).toEqual([]);
      expect(renderJson(official, result.draft)).toBe(
        renderJson(official, asTakenIn(official, draft)),
      );
    }
  }, 30_000);
});

/**
 * What a workbook brings back: line breaks of Windows are read as others are (docs/json.md), spaces
 * around what can't be read are left behind and halves of characters replaced, and reasons and remarks stay in the office.
 */
function asTakenIn(format: Format, draft: Draft): Draft {
  const { typed } = toReportFile(format, draft);
  const entries: Entries = Object.fromEntries(
    Object.entries(draft.entries).map(([at, text]) => [
      at,
      (at in typed ? text.trim().replace(/\p{Cs}/gu, '\ufffd') : text).replace(/\r\n/g, '\n'),
    ]),
  );
  return { formatId: draft.formatId, entries, waivers: [], remarks: [], unconfirmed: [] };
}

describe('a workbook somebody changed', () => {
  const differencesIn = async (path: string, ...changes: (readonly [string, string])[]) => {
    const bytes = await exported(official, hongze2023(official));
    const change = (xml: string) =>
      changes.reduce((text, [address, value]) => withCell(address, value)(text), xml);
    const result = await takenIn(edited(bytes, { [path]: change }));
    expect(publishedJson(official, result.draft)).toBe(
      publishedJson(official, hongze2023(official)),
    );
    return result.differences;
  };

  it.each([
    ['a number', '2', '2', '2'],
    ['a number made a text', '３', '３', '３'],
    ['a number taken away', '', '', ''],
    ['a number nobody can read', '1件', '1件', '1件'],
    ['a number with a tail only doubles have', '2.0000000000000004', '2', '2'],
  ])('is told by %s', async (_, value, inDocument, entry) => {
    const found = await differencesIn(sheet(2), ['D9', value]);
    expect(found[0]).toEqual({
      at: 'requests.stateSecret.naturalPerson',
      place: '表三 （三）不予公开 1.属于国家秘密 自然人',
      ...{ inData: '1', inDocument, entry },
    });
  });

  it('is told by its one number where Excel added up anew', async () => {
    const found = await differencesIn(
      sheet(2),
      ...([
        ['D9', '2'],
        ['J9', '2'],
        ['D28', '22'],
        ['J28', '22'],
        ['D30', '不平'],
        ['J30', '不平'],
      ] as const),
    );
    expect(found.map(({ at, entry }) => [at, entry])).toEqual([
      ['requests.stateSecret.naturalPerson', '2'],
    ]);
  });

  it('is told by a sum that somebody typed over, which can not be taken over', async () => {
    expect(await differencesIn(sheet(2), ['J9', '5'])).toEqual([
      {
        ...{ at: null, place: '表三 （三）不予公开 1.属于国家秘密 总计' },
        ...{ inData: '1', inDocument: '5', entry: null },
      },
    ]);
  });

  it('says nothing of the same amount written another way', async () => {
    expect(await differencesIn(sheet(1), ['B15', '7730.280'])).toEqual([]);
    const [found] = await differencesIn(sheet(1), ['B15', '7730.29']);
    expect(found).toMatchObject({ at: 'disclosure.fees.amount', entry: '7730.29' });
  });

  it.each([
    ['a label', 2, 'C9', ['1.属于秘密', '工作表“表三 申请” C9', '1.属于国家秘密']],
    ['a heading', 1, 'A1', ['二', '工作表“表二 主动公开” A1', '二、主动公开政府信息情况']],
    ['a check', 2, 'D30', ['不平', '工作表“表三 申请” D30', '平']],
    ['something beside the table', 2, 'M3', ['备注', '工作表“表三 申请” M3', '']],
    ['a head of the list', 5, 'A1', ['tab', '工作表“数据” A1', 'table']],
    ['an identifier', 5, 'B2', ['rules', '工作表“数据” B2', 'governmentRules']],
    ['a number of the list', 5, 'D2', ['7', '工作表“数据” 表二 规章 本年制发件数', '0']],
  ])('is told by %s', async (_, n, address, [inDocument = '', place, inData]) => {
    const added = address === 'M3';
    const bytes = await exported(official, hongze2023(official));
    const change = (xml: string) =>
      added
        ? xml.replace('</row><row r="4"', `${inlineCell(address, inDocument)}</row><row r="4"`)
        : withCell(address, inDocument)(xml);
    const { differences } = await takenIn(edited(bytes, { [sheet(n)]: change }));
    expect(differences).toEqual([{ at: null, place, inData, inDocument, entry: null }]);
  });

  it.each([
    ['机关名称', 'B2', '甲县人民政府', ['agency.name', '甲县人民政府']],
    ['年度', 'B3', '2022', ['year', '2022']],
    ['机关类别', 'B4', '政府部门', ['agency.kind', 'department']],
    ['机关层级', 'B5', '区级', ['agency.level', null]],
    ['落款日期', 'B6', '2024年1月25日', ['date', '2024年1月25日']],
    ['标题', 'B8', '年报', [null, null]],
    ['开头段落', 'B9', '现发布。', ['preamble', '现发布。']],
    ['（二）依申请公开', 'B11', ' 22 件。\n无。 ', ['overview.onRequest', ' 22 件。\n无。 ']],
    ['六、其他需要报告的事项', 'B16', '没有。', ['otherMatters', '没有。']],
  ])('is told by another %s', async (place, address, inDocument, [at, entry]) => {
    const found = await differencesIn(sheet(4), [address, inDocument]);
    expect(found).toEqual([{ at, place, inData: expect.any(String) as string, inDocument, entry }]);
  });

  it('is told by rows of 填报信息 that are no longer there, or are new', async () => {
    expect(await differencesIn(sheet(4), ['A11', '申请'])).toEqual([
      {
        ...{ at: 'overview.onRequest', place: '（二）依申请公开', entry: null },
        ...{ inData: '全年受理申请 21 件。', inDocument: '（没有这一行）' },
      },
      {
        ...{ at: null, place: '工作表“填报信息”第 11 行', entry: null },
        ...{ inData: '', inDocument: '申请 全年受理申请 21 件。' },
      },
    ]);
  });

  it('is told once where all rows of a table were moved', async () => {
    const bytes = await exported(official, hongze2023(official));
    const down = (xml: string) =>
      xml.replace(/(<row r="|<c r="[A-Z]+)(\d+)"/g, (_, head: string, row: string) => {
        return `${head}${String(Number(row) + 1)}"`;
      });
    const { differences } = await takenIn(edited(bytes, { [sheet(2)]: down }));
    expect(differences).toEqual([
      {
        ...{ at: null, place: '工作表“表三 申请”', entry: null },
        ...{ inData: '与格式一致', inDocument: '行列有移动，没有逐格比较' },
      },
    ]);
  });

  it('is told by a sheet that has another name', async () => {
    const bytes = await exported(official, hongze2023(official));
    const renamed = edited(bytes, {
      'xl/workbook.xml': (xml) => xml.replace('name="数据"', 'name="清单"'),
    });
    const { differences } = await takenIn(renamed);
    expect(differences.map(({ place, inDocument }) => [place, inDocument])).toEqual([
      ['工作表“数据”', '没有'],
      ['工作表“清单”', '有'],
    ]);
  });
});

function inlineCell(address: string, text: string): string {
  return `<c r="${address}" t="inlineStr"><is><t>${text}</t></is></c>`;
}

describe('a workbook without its data', () => {
  const WITHOUT = {
    'customXml/item1.xml': () => null,
    'customXml/itemProps1.xml': () => null,
    'customXml/_rels/item1.xml.rels': () => null,
    'xl/_rels/workbook.xml.rels': (xml: string) =>
      xml.replace(/<Relationship [^>]*customXml[^>]*>/, ''),
  };
  const NOTE = {
    ...{ at: null, place: '文件里存的数据', entry: null },
    ...{ inData: '（没有）', inDocument: '各项内容取自工作表，请逐项核对' },
  };

  it.each([
    ['a published report', official, hongze2023(official)],
    [
      'a full report with long texts',
      official,
      fullDraft(official, { contact: '字。'.repeat(3000), 'disclosure.fees.amount': '1.05' }),
    ],
    ['a toy report', toyFormat, fullDraft(toyFormat)],
  ])('is read from its sheets: %s', async (_, format, draft) => {
    const result = await takenIn(edited(await exported(format, draft), WITHOUT));
    expect(publishedJson(format, result.draft)).toBe(publishedJson(format, draft));
    expect(result.differences).toEqual([NOTE]);
  });

  it('is read with what somebody changed in it, sums held against its own numbers', async () => {
    const bytes = await exported(official, hongze2023(official));
    const result = await takenIn(
      edited(bytes, {
        ...WITHOUT,
        [sheet(2)]: (xml) => withCell('J9', '5')(withCell('D9', '2')(xml)),
      }),
    );
    expect(result.draft.entries['requests.stateSecret.naturalPerson']).toBe('2');
    expect(result.differences.map(({ place }) => place)).toEqual([
      '文件里存的数据',
      '表三 （三）不予公开 1.属于国家秘密 总计',
      '表三 （七）总计 自然人',
      '表三 （七）总计 总计',
      ...['工作表“表三 申请” D30', '工作表“表三 申请” J30'],
      ...['工作表“数据” 表三 （三）不予公开 1.属于国家秘密 自然人'],
      ...['工作表“数据” 表三 （三）不予公开 1.属于国家秘密 总计'],
      ...['工作表“数据” 表三 （七）总计 自然人', '工作表“数据” 表三 （七）总计 总计'],
    ]);
  });

  it('is refused where its tables are not ours', async () => {
    const bytes = await exported(official, hongze2023(official));
    expect(
      await messageFor(edited(bytes, { ...WITHOUT, [sheet(2)]: withCell('C9', '1.秘密') })),
    ).toBe('这个 Excel 文件不是本软件导出的，或者表格的标题、行列已改动，没有导入任何内容。');
  });
});

describe('a file that is no workbook of ours', () => {
  const report = () => exported(official, hongze2023(official));

  // What is no zip, cut off, or a zip of something else never comes to the reader of workbooks:
  // document-hostile.test.ts.
  it('is refused: a workbook with entities of its own', async () => {
    const bytes = edited(await report(), {
      'xl/sharedStrings.xml': (xml) => xml.replace('<sst', '<!DOCTYPE a [<!ENTITY b "c">]><sst'),
    });
    expect(await messageFor(bytes)).toBe(
      '文件里的“xl/sharedStrings.xml”带有自定义的实体（DOCTYPE），没有导入。',
    );
  });

  it.each([
    [
      'a cell far out',
      'xl/worksheets/sheet5.xml',
      (xml: string) => xml.replace('</sheetData>', '<row r="1048576"/></sheetData>'),
      '这个 Excel 文件的工作表过大，不会是一份年报，没有导入任何内容。',
    ],
    [
      'a column far out',
      'xl/worksheets/sheet5.xml',
      (xml: string) => xml.replace('<c r="D2"', '<c r="XFD2"'),
      '这个 Excel 文件的工作表过大，不会是一份年报，没有导入任何内容。',
    ],
    [
      'a sheet in the wrong order',
      'xl/worksheets/sheet5.xml',
      (xml: string) => xml.replace('<c r="D2"', '<c r="A1"'),
      '这个 Excel 文件的工作表读不出，没有导入任何内容。请用 Excel 或 WPS 打开后另存，再导入。',
    ],
    [
      'data with a total of its own',
      'customXml/item1.xml',
      (xml: string) => xml.replace('"year": 2023', '"year": "2023"'),
      '这个 Excel 文件里存的数据读不出来：“年度”应为 1900 到 2099 的整数或空白（null），文件中是文字“2023”。',
    ],
    [
      'the data of two reports',
      'customXml/itemProps1.xml',
      () => '<report xmlns="urn:ogi-annual-report:json">{}</report>',
      '这个 Excel 文件里有 2 份年报的数据，分不清用哪一份，没有导入。',
    ],
  ])('is refused: %s', async (_, path, change, message) => {
    expect(await messageFor(edited(await report(), { [path]: change }))).toBe(message);
  });
});
