import { describe, expect, it } from 'vitest';
import { fullDraft } from '../../document/testing/full-draft.ts';
import {
  cellsOf,
  layoutOf,
  tablesOf,
  textFieldsOf,
  type Format,
  type TableSection,
} from '../../form/index.ts';
import { toyFormat } from '../../form/testing/toy-format.ts';
import { formats } from '../../formats/index.ts';
import { official } from '../../formats/testing/official.ts';
import { balancesOf, typedAt, valuesOf, type Draft, publishedJson } from '../../report/index.ts';
import { draftOf } from '../../report/testing/hostile-draft.ts';
import { HOSTILE_TEXTS } from '../../report/testing/hostile.ts';
import { hongze2023 } from '../../report/testing/hongze-2023.ts';
import { descendants, elementsOf, parseXml, textOf } from '../testing/xml.ts';
import { unzipSync } from '../testing/zip.ts';
import { evaluate, positionOf, readWorkbook, type ReadSheet } from '../testing/read-workbook.ts';
import { renderExcel } from './excel.ts';

const render = (format: Format, draft: Draft) =>
  renderExcel(format, draft, publishedJson(format, draft));

async function sheetsOf(format: Format, draft: Draft): Promise<readonly ReadSheet[]> {
  return readWorkbook(await render(format, draft));
}

const tableSections = (format: Format) =>
  format.sections.filter((section): section is TableSection => section.kind === 'table');

/** A table of amounts with sums, which no edition has. */
const amounts: Format = JSON.parse(
  JSON.stringify(toyFormat).replace(/"id":"(adults|children|total)",/g, '$&"value":"amount",'),
) as Format;

const blank = (format: Format): Draft => ({
  ...{ formatId: format.id, entries: {}, waivers: [], remarks: [], unconfirmed: [] },
});

function changed(draft: Draft, entries: Draft['entries']): Draft {
  return { ...draft, entries: { ...draft.entries, ...entries } };
}

const REPORTS: readonly (readonly [string, Format, Draft])[] = [
  ['a published report', official, hongze2023(official)],
  ['a report of numbers that are all different', official, fullDraft(official)],
  ['a report of one number', official, { ...blank(official), entries: { year: '2023' } }],
  [
    'a report with blanks, entries that can not be read and the largest numbers',
    official,
    changed(fullDraft(official), {
      'requests.received.business': '',
      'requests.granted.naturalPerson': '12件',
      'requests.carriedIn.naturalPerson': '999999999',
      'challenges.reconsideration.upheld': ' ',
      'disclosure.fees.amount': '999999999999.123456',
    }),
  ],
  ['an empty report', official, blank(official)],
  ['a toy report', toyFormat, fullDraft(toyFormat)],
  [
    'a report of amounts',
    amounts,
    changed(fullDraft(amounts), {
      'visits.arrived.adults': '0.10',
      'visits.arrived.children': '0.2',
      'visits.departed.adults': '999999999999.123456',
    }),
  ],
];

const PLACES = ['contact', 'preamble', ...textFieldsOf(official).map(({ id }) => id)];

describe('renderExcel', () => {
  it.each(REPORTS)('lays the tables of %s out as the form does', async (_, format, draft) => {
    const sheets = await sheetsOf(format, draft);
    for (const [index, { heading, table }] of tableSections(format).entries()) {
      const { headRows, bodyRows, width } = layoutOf(table);
      const sheet = sheets[index];
      expect(sheet?.cells.get('A1')?.text).toBe(heading);
      const spans = new Set([width > 1 ? `1/0/1/${width}` : '']);
      for (const [line, { cells }] of [...headRows, ...bodyRows].entries()) {
        for (const cell of cells) {
          const row = line + 1;
          if (cell.kind === 'head') {
            const found = sheet?.cells.get(positionOf(row, cell.column));
            expect(found?.text ?? '').toBe(cell.text);
          }
          if (cell.rowSpan * cell.colSpan > 1) {
            spans.add(`${row + 1}/${cell.column}/${cell.rowSpan}/${cell.colSpan}`);
          }
        }
      }
      const merges = sheet?.merges.filter((merge) => !merge.startsWith(`${sheet.height}/`)) ?? [];
      const checks = table.identities.length === 0 ? sheet?.merges : merges;
      expect(new Set(checks)).toEqual(spans);
    }
  });

  it.each(REPORTS)('writes every number of %s as the model has it', async (_, format, draft) => {
    const sheets = await sheetsOf(format, draft);
    for (const [index, { table }] of tableSections(format).entries()) {
      const values = valuesOf(table, (id) => typedAt(draft, id));
      const { headRows, bodyRows } = layoutOf(table);
      const places = [...headRows, ...bodyRows].flatMap(({ cells }, line) =>
        cells.flatMap((cell) => (cell.kind === 'value' ? [{ cell, row: line + 1 }] : [])),
      );
      expect(places).toHaveLength(cellsOf(table).length);
      for (const { cell, row } of places) {
        const value = values.get(cell.cell.id);
        const unreadable = value?.state === 'unreadable' ? value.text : '';
        const shown = value?.state === 'number' ? String(value.value) : unreadable;
        expect(sheets[index]?.cells.get(positionOf(row, cell.column))?.shown ?? '').toBe(shown);
      }
    }
  });

  it.each(REPORTS)('gives formulas of %s that come to what is stored', async (_, format, draft) => {
    const sheets = await sheetsOf(format, draft);
    for (const { cells } of sheets) {
      for (const [address, cell] of cells) {
        if (cell.formula === null) continue;
        const result = evaluate(cell.formula, cells);
        expect([address, result]).toEqual([address, cell.value ?? '']);
      }
    }
  });

  it('has a formula in each computed cell where every term can be read', async () => {
    const draft = fullDraft(official);
    const sheets = await sheetsOf(official, draft);
    const formulas = sheets.flatMap(({ cells }) =>
      [...cells.values()].filter(({ formula }) => formula !== null),
    );
    const computed = tablesOf(official)
      .flatMap(cellsOf)
      .filter(({ terms }) => terms !== null);
    const checks = tablesOf(official).flatMap((table) =>
      balancesOf(
        table,
        valuesOf(table, (id) => typedAt(draft, id)),
      ),
    );
    expect(formulas).toHaveLength(computed.length + checks.length);
  });

  it('sums nothing where Excel would pass over what can not be read', async () => {
    const sheets = await sheetsOf(
      official,
      changed(fullDraft(official), { 'requests.granted.naturalPerson': '12件' }),
    );
    // 总计 of the row, and everything that adds it up.
    expect(['J7', 'D28', 'J28'].map((at) => sheets[1]?.cells.get(at)?.formula ?? null)).toEqual([
      ...[null, null, null],
    ]);
  });

  it('says for each column whether the identity holds', async () => {
    const draft = hongze2023(official);
    const verdicts = async (some: Draft) =>
      (await sheetsOf(official, some)).flatMap(({ cells }) =>
        [...cells.values()].flatMap(({ text }) => (/^不?平$/.test(text ?? '') ? [text] : [])),
      );
    expect(await verdicts(draft)).toEqual(Array(7).fill('平'));
    const broken = changed(draft, { 'requests.received.research': '1' });
    expect(await verdicts(broken)).toEqual(['平', '平', '不平', '平', '平', '平', '不平']);
    const open = changed(draft, { 'requests.received.research': '' });
    expect(await verdicts(open)).toEqual(Array(5).fill('平'));
  });

  it('keeps the digits of amounts, as a number wherever a double and Excel hold them', async () => {
    const at = async (typed: string) => {
      const [sheet] = await sheetsOf(
        official,
        changed(hongze2023(official), { 'disclosure.fees.amount': typed }),
      );
      const cell = [...(sheet?.cells.values() ?? [])].find(({ shown }) => shown === typed);
      return typeof cell?.value;
    };
    expect(await at('18.8710')).toBe('number');
    expect(await at('7730.28')).toBe('number');
    expect(await at('0.000001')).toBe('number');
    expect(await at('999999999999')).toBe('number');
    expect(await at('123456789.123456')).toBe('number');
    expect(await at('1234567890.123456')).toBe('string');
    expect(await at('999999999999.999999')).toBe('string');
  }, 20_000);

  it('writes an amount with its unit as the text it is, one without as a number', async () => {
    const ofEdition = formats.map((format) => ({
      format,
      open: tablesOf(format)
        .flatMap(cellsOf)
        .find(({ value }) => value === 'openAmount'),
    }));
    const { format, open } = ofEdition.find((one) => one.open !== undefined) ?? {};
    if (format === undefined || open === undefined) throw new Error('No edition has one');
    const valuesOfSheets = async (typed: string) => {
      const sheets = await sheetsOf(format, changed(blank(format), { [open.id]: typed }));
      return sheets.flatMap(({ cells }) => [...cells.values()].map(({ value }) => value));
    };
    expect(await valuesOfSheets('251000元')).toContain('251000元');
    expect(await valuesOfSheets('25.1')).toContain(25.1);
  });

  it('lists every cell by its identifiers under four English heads', async () => {
    const draft = hongze2023(official);
    const data = (await sheetsOf(official, draft)).find(({ name }) => name === '数据');
    const rows = Array.from({ length: data?.height ?? 0 }, (_, row) =>
      [0, 1, 2, 3].map((column) => data?.cells.get(positionOf(row, column))?.shown ?? ''),
    );
    const expected = tablesOf(official).flatMap((table) => {
      const values = valuesOf(table, (id) => typedAt(draft, id));
      return cellsOf(table).map(({ id, row, column }) => {
        const value = values.get(id);
        return [table.id, row, column, value?.state === 'number' ? String(value.value) : ''];
      });
    });
    expect(rows).toEqual([['table', 'row', 'column', 'value'], ...expected]);
  });

  it('puts texts under their headings, those that show whole in no row in several', async () => {
    const long = `${'字'.repeat(995)}𠮷𠮷${'尾'.repeat(4_000)}`;
    const lines = '甲\n'.repeat(60);
    const sentences = '本年公开信息若干条。'.repeat(160);
    const draft = changed(hongze2023(official), {
      ...{ contact: sentences, problems: long, otherMatters: lines },
    });
    const sheet = (await sheetsOf(official, draft)).find(({ name }) => name === '填报信息');
    const rows = Array.from({ length: sheet?.height ?? 0 }, (_, row) =>
      [0, 1].map((column) => sheet?.cells.get(positionOf(row, column))?.shown ?? ''),
    );
    const labels = rows
      .map(([label]) => label)
      .filter((label) => label?.endsWith('（续）') !== true);
    expect(labels).toEqual([
      ...['项目', '机关名称', '年度', '机关类别', '机关层级', '落款日期', '联系方式', '标题'],
      ...['开头段落', '（一）主动公开', '（二）依申请公开', '（三）政府信息管理'],
      ...['（四）政府信息公开平台建设', '（五）监督保障'],
      ...['五、存在的主要问题及改进情况', '六、其他需要报告的事项'],
    ]);
    const piecesUnder = (heading: string) =>
      rows.flatMap(([label = '', text = '']) =>
        label.replace(/（续）$/, '') === heading ? [text] : [],
      );
    expect(piecesUnder('五、存在的主要问题及改进情况').join('')).toBe(long);
    expect(piecesUnder('六、其他需要报告的事项').join('')).toBe(lines);
    expect(piecesUnder('六、其他需要报告的事项')).toHaveLength(3);
    expect(piecesUnder('联系方式').join('')).toBe(sentences);
    expect(piecesUnder('联系方式')).toHaveLength(2);
    for (const piece of piecesUnder('联系方式')) expect(piece).toMatch(/。$/);
    for (const [, text = ''] of rows) {
      expect(text.length).toBeLessThan(2_100);
      expect(text.split('\n').length).toBeLessThanOrEqual(27);
      expect(text).not.toMatch(/^[\udc00-\udfff]|[\ud800-\udbff]$/);
    }
    expect(rows.slice(1, 5).map(([, text]) => text)).toEqual([
      ...['淮安市洪泽区人民政府', '2023', '各级人民政府', '县级'],
    ]);
  });

  it('takes no text for a formula, a link, markup or a sign of its own', async () => {
    const texts = [...HOSTILE_TEXTS, { name: 'an escape of Excel', text: '_x0041_甲_x000D_' }];
    for (const some of inGroups(texts, PLACES.length)) {
      const entries = some.map(({ text }, index) => [PLACES[index] ?? '', text] as const);
      const cells = draftOf(official, some[0]?.text ?? '').entries;
      const draft = { ...blank(official), entries: { ...cells, ...Object.fromEntries(entries) } };
      const bytes = await render(official, draft);
      for (const [path, part] of Object.entries(unzipSync(bytes))) {
        const xml = new TextDecoder('utf-8', { fatal: true }).decode(part);
        parseXml(xml);
        expect(path).not.toMatch(/external|hyperlink|vba|connection/i);
        expect(xml).not.toMatch(/TargetMode="External"|<hyperlink|<oleObject|<ddeLink/);
      }
      const sheets = readWorkbook(bytes);
      const formulas = sheets.flatMap(({ cells: all }) =>
        [...all.values()].flatMap(({ formula }) => formula ?? []),
      );
      for (const formula of formulas) expect(formula).toMatch(/^IF\(COUNT\([A-Z0-9:,]+\)/);
      const infos = sheets.find(({ name }) => name === '填报信息');
      const shown = textsIn(infos);
      for (const { name, text } of some) {
        // The title and the opening hold the agency's name as well.
        expect([name, shown.some((one) => one.includes(asInCells(text)))]).toEqual([name, true]);
      }
    }
  }, 30_000);

  it('marks a draft on the sheet 填报信息, and shows what can not be read as a text', async () => {
    const changes = { 'requests.received.research': '约3', year: '二〇二三', date: '下周三' };
    const draft = changed(fullDraft(official), changes);
    const json = publishedJson(official, draft);
    const bytes = await renderExcel(official, draft, json, { draftMark: true });
    const sheets = readWorkbook(bytes);
    const shownIn = (name: string, read: readonly ReadSheet[]) =>
      [...(read.find((sheet) => sheet.name === name)?.cells ?? [])].map(([at, { text }]) => [
        ...[at, text],
      ]);
    expect(shownIn('填报信息', sheets)).toEqual(
      expect.arrayContaining([
        ['A2', '状态'],
        ['B2', '草稿：还有未处理的事项，不得发布'],
        ['B4', '二〇二三'],
        ['B7', '下周三'],
      ]),
    );
    expect(shownIn('表三 申请', sheets)).toContainEqual(['F5', '约3']);
    expect(JSON.stringify(await sheetsOf(official, fullDraft(official)))).not.toContain('草稿');
  });

  it('gives the same bytes each time, with no time in them', async () => {
    const draft = hongze2023(official);
    const first = await render(official, draft);
    expect(Array.from(first.slice(10, 14))).toEqual([0, 0, 33, 0]);
    await new Promise((done) => setTimeout(done, 5));
    expect(Buffer.from(first).equals(await render(official, draft))).toBe(true);
    const noted = { ...draft, notes: [{ at: 'problems', text: '内部备注' }] };
    expect(Buffer.from(first).equals(await render(official, noted))).toBe(true);
  });

  it('names what it is, keeps heads in view, repeats them, and is set to the paper', async () => {
    const draft = hongze2023(official);
    const files = unzipSync(await render(official, draft));
    const part = (path: string) => parseXml(new TextDecoder().decode(files[path]));
    const core = part('docProps/core.xml');
    expect(elementsOf(core).map((element) => [element.name, textOf(element)])).toEqual([
      ['dc:title', '淮安市洪泽区人民政府2023年政府信息公开工作年度报告'],
      ['dc:subject', '2023'],
      ['dc:creator', '淮安市洪泽区人民政府'],
      ['dc:language', 'zh-CN'],
    ]);
    expect(textOf(part('customXml/item1.xml'))).toBe(publishedJson(official, draft));
    const workbook = part('xl/workbook.xml');
    const sheetNames = descendants(workbook, 'sheet').map(({ attributes }) => attributes['name']);
    expect(sheetNames).toEqual([
      ...['表二 主动公开', '表三 申请', '表四 复议诉讼', '填报信息', '数据'],
    ]);
    expect(descendants(workbook, 'definedName').map(textOf)).toEqual([
      "'表二 主动公开'!$1:$1",
      ...["'表三 申请'!$1:$4", "'表四 复议诉讼'!$1:$4", "'填报信息'!$1:$1", "'数据'!$1:$1"],
    ]);
    const sheet = part('xl/worksheets/sheet2.xml');
    const attributesOf = (name: string) => descendants(sheet, name)[0]?.attributes;
    expect(attributesOf('pane')).toMatchObject({ xSplit: '3', ySplit: '4', state: 'frozen' });
    expect(attributesOf('pageSetUpPr')).toEqual({ fitToPage: '1' });
    expect(attributesOf('pageSetup')).toMatchObject({ paperSize: '9', fitToWidth: '1' });
    // In the order the standard demands: Excel repairs any other.
    expect(elementsOf(sheet).map(({ name }) => name)).toEqual([
      ...['sheetPr', 'sheetViews', 'sheetFormatPr', 'cols', 'sheetData', 'mergeCells'],
      ...['printOptions', 'pageMargins', 'pageSetup'],
    ]);
  });

  it('gives sheets names that Excel takes, each another', async () => {
    const odd = (shortName: string): Format => ({
      ...official,
      sections: official.sections.map((section) =>
        section.kind === 'table'
          ? { ...section, shortName, table: { ...section.table, name: "'数:据" } }
          : section,
      ),
    });
    for (const shortName of ['[甲]/乙?*', '很长的名称'.repeat(10), '']) {
      const format = odd(shortName);
      const names = (await sheetsOf(format, blank(format))).map(({ name }) => name);
      expect(new Set(names).size).toBe(5);
      for (const name of names) expect(name).toMatch(/^(?!')[^[\]:*?/\\]{1,31}(?<!')$/);
    }
  });

  it('is as wide as the form, and wider where a number needs it', async () => {
    const widths = async (draft: Draft) => (await sheetsOf(official, draft))[1]?.widths ?? [];
    const usual = await widths(hongze2023(official));
    expect(usual).toHaveLength(10);
    const wide = await widths(
      changed(hongze2023(official), { 'requests.received.research': '999999999' }),
    );
    expect(wide[5]).toBeGreaterThan(usual[5] ?? Infinity);
    expect(wide[4]).toBe(usual[4]);
  });
});

/** The texts of 填报信息, pieces joined. */
function textsIn(sheet: ReadSheet | undefined): readonly string[] {
  const texts: string[] = [];
  for (let row = 1; row < (sheet?.height ?? 0); row += 1) {
    const [label = '', text = ''] = [0, 1].map(
      (column) => sheet?.cells.get(positionOf(row, column))?.shown,
    );
    if (label.endsWith('（续）')) texts[texts.length - 1] = (texts[texts.length - 1] ?? '') + text;
    else texts.push(text);
  }
  return texts;
}

function inGroups<T>(all: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, index) =>
    all.slice(index * size, (index + 1) * size),
  );
}

/** A text as a cell can hold it. */
function asInCells(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\v\f\u0085]/g, ' ')
    .replace(/(?![\t\n])[\p{Cc}\p{Noncharacter_Code_Point}]/gu, '')
    .replace(/\p{Cs}/gu, '\ufffd');
}
