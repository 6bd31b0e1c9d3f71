// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { toDocument } from '../document/index.ts';
import { loadWordWriter, renderHtml } from '../exporters/index.ts';
import { strToU8, unzipSync, zipSync } from '../exporters/testing/zip.ts';
import { official } from '../formats/testing/official.ts';
import { importFile, type Difference } from '../importers/index.ts';
import { hongze2023 } from '../report/testing/hongze-2023.ts';
import { publishedJson } from '../report/index.ts';

const parser = new DOMParser();
const draft = hongze2023(official);
const document = toDocument(official, draft);
const json = publishedJson(official, draft);
const page = renderHtml(document, json);
const { renderWord } = await loadWordWriter();
const word = await renderWord(document, json);
const parts = unzipSync(word);
const main = new TextDecoder().decode(parts['word/document.xml']);
const withMain = (xml: string) => zipSync({ ...parts, 'word/document.xml': strToU8(xml) });
const NO_DATA = '里没有本软件存的数据（可能不是本软件导出的，或在别处另存时丢了），没有导入。';

function imported(bytes: Uint8Array) {
  return importFile([official], bytes, (text, type) => parser.parseFromString(text, type));
}

async function outcomeOf(bytes: Uint8Array): Promise<readonly Difference[] | string> {
  const result = await imported(bytes);
  return result.ok ? result.differences : result.message;
}

/** What was found, by its place; a refusal as it is. */
async function placesIn(bytes: Uint8Array): Promise<readonly string[] | string> {
  const outcome = await outcomeOf(bytes);
  return typeof outcome === 'string' ? outcome : outcome.map(({ at, place }) => at ?? place);
}

describe('the kind of a file', () => {
  const zip = (name: string) => zipSync({ [name]: strToU8('x') });
  it.each([
    ['json', strToU8('\ufeff{"kind":1}')],
    ['html', strToU8(' \n<!doctype html>')],
    ['html', strToU8('\ufeff<html>')],
    ['word', word],
    ['word', word.subarray(0, 900)],
    ['word', zip('word/document2.xml')],
    ['excel', zip('xl/workbook.xml')],
    ['backup', zip('manifest.json')],
    ['backup', strToU8('PK')],
    ['oldOffice', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1])],
  ] as const)('%s is told by the bytes', async (kind, bytes) => {
    expect((await imported(bytes)).kind).toBe(kind);
  });
});

describe('a document that can not be taken in', () => {
  it.each<[string, () => Uint8Array, string]>([
    ['a web page of somebody else', () => strToU8('<p>年报</p>'), `这个网页文件${NO_DATA}`],
    [
      'a web page with two reports',
      () =>
        strToU8(
          page.replace(
            '<body>',
            `<script type="application/json" id="ogi-annual-report">{}</script><body>`,
          ),
        ),
      '这个网页文件里有 2 份年报的数据，分不清用哪一份，没有导入。',
    ],
    [
      'a web page with damaged data',
      () => strToU8(page.replace('"kind"', '"kind')),
      '这个网页文件里存的数据读不出来：文件第 3 行第 11 个字符处不符合 JSON 的写法，请检查此处的标点和引号。',
    ],
    [
      'a web page nested 5,000 deep',
      () => strToU8(`${'<div>'.repeat(5000)}${page}`),
      '这个网页文件的标记过多或嵌套过深，不会是一份年报，没有导入。',
    ],
    [
      'a web page of half a million tags',
      () => strToU8(page + '<p>'.repeat(500_000)),
      '这个网页文件的标记过多或嵌套过深，不会是一份年报，没有导入。',
    ],
    [
      'more than 20 MB',
      () => strToU8(`<${' '.repeat(20 * 1024 * 1024)}`),
      '文件超过 20 MB，不会是一份年报，没有导入。',
    ],
    [
      'a Word file of somebody else',
      () => zipSync({ 'word/document.xml': strToU8(main) }),
      `这个 Word 文件${NO_DATA}`,
    ],
    [
      'a Word file cut off',
      () => word.subarray(0, word.length - 100),
      '这个文件不完整或已损坏，请重新取得这个文件，没有导入任何内容。',
    ],
    [
      'a Word file without a text',
      () =>
        zipSync(
          Object.fromEntries(
            Object.entries(parts).filter(([name]) => name !== 'word/document.xml'),
          ),
        ),
      '这个 Word 文件里没有正文，没有导入。',
    ],
    [
      'entities that grow',
      () => withMain(`<!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;&b;">]>${main}`),
      '文件里的“word/document.xml”带有自定义的实体（DOCTYPE），没有导入。',
    ],
    [
      'XML that does not end',
      () => withMain(main.slice(0, -20)),
      '文件里的“word/document.xml”不是完整的 XML，可能已损坏，没有导入。',
    ],
    [
      'XML nested 100,000 deep',
      () => withMain(`<甲>`.repeat(100_000)),
      '文件里的“word/document.xml”标记过多或嵌套过深，不会是一份年报，没有导入。',
    ],
    [
      'a part that is 30 MB unpacked',
      () => withMain(`${main}${' '.repeat(30 * 1024 * 1024)}`),
      '文件里的“word/document.xml”展开后过大，没有导入。',
    ],
    [
      'a part in UTF-16',
      () => zipSync({ ...parts, 'customXml/item1.xml': new Uint8Array([0xff, 0xfe, 0x3c, 0]) }),
      '文件里的“customXml/item1.xml”已损坏（校验不符或不是 UTF-8），没有导入。',
    ],
    [
      'the data twice',
      () =>
        zipSync({ ...parts, 'customXml/item2.xml': parts['customXml/item1.xml'] ?? strToU8('') }),
      '这个 Word 文件里有 2 份年报的数据，分不清用哪一份，没有导入。',
    ],
    [
      'an old document',
      () => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]),
      '这个文件是旧版（.doc、.xls）或加了密码，请去掉密码，另存为 .docx 或 .xlsx 后再导入。',
    ],
  ])('is refused in one sentence: %s', async (_, bytes, message) => {
    const start = process.cpuUsage();
    expect(await outcomeOf(bytes())).toBe(message);
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(8000);
  });

  it('is refused where a part states less than it unpacks to', async () => {
    const bomb = new Uint8Array(withMain(`${main}${' '.repeat(100_000)}`));
    const view = new DataView(bomb.buffer);
    for (let at = 0; at + 46 < bomb.length; at += 1) {
      const isMain =
        view.getUint32(at, true) === 0x02014b50 &&
        new TextDecoder().decode(bomb.subarray(at + 46, at + 63)) === 'word/document.xml';
      if (isMain) view.setUint32(at + 24, 1000, true);
    }
    expect(await outcomeOf(bomb)).toBe(
      '文件里的“word/document.xml”已损坏（校验不符或不是 UTF-8），没有导入。',
    );
  });

  it('is never more than refused, wherever a file is cut off', async () => {
    for (const whole of [strToU8(page), word]) {
      for (let part = 1; part < 20; part += 1) {
        const bytes = whole.subarray(0, Math.floor((whole.length * part) / 20));
        const outcome = await outcomeOf(bytes);
        if (typeof outcome === 'string') expect(outcome).toMatch(/^[^\n]+。$/);
        else for (const { at, inDocument } of outcome) expect([at, inDocument]).not.toBeNull();
      }
    }
  }, 30_000);
});

describe('a document that is odd', () => {
  it('is read with tables in tables, of any width and height', async () => {
    const nested = '<table><tr><td>'.repeat(150) + '7' + '</td></tr></table>'.repeat(150);
    const wide = `<table><tr>${'<td colspan="1000" rowspan="65534">1</td>'.repeat(3000)}</tr></table>`;
    for (const odd of [nested, wide]) {
      expect(await placesIn(strToU8(page.replace('</h2>', `</h2>${odd}`)))).toEqual([
        '文字之间的表格',
      ]);
    }
    const cells = '<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="99999"/></w:tcPr>'.repeat(30);
    const ends = '<w:p/></w:tc></w:tr></w:tbl>'.repeat(30);
    const outcome = await outcomeOf(withMain(main.replace('<w:tbl>', `${cells}${ends}<w:tbl>`)));
    // Nothing can be seen of them.
    expect(outcome).toEqual([]);
  });

  it('is read with megabytes of text, as one difference of one place', async () => {
    const lines = '很长的一段文字，'.repeat(20);
    const long = `<p>${lines}</p>`.repeat(8000);
    const start = process.cpuUsage();
    expect(await placesIn(strToU8(page.replace('</h3>', `</h3>${long}`)))).toEqual([
      'overview.proactive',
    ]);
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(15_000);
  }, 30_000);
});
