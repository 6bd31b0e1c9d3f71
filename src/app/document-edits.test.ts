// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { toDocument } from '../document/index.ts';
import { loadWordWriter, renderHtml } from '../exporters/index.ts';
import { strToU8, unzipSync, zipSync } from '../exporters/testing/zip.ts';
import { textFieldsOf } from '../form/index.ts';
import { official } from '../formats/testing/official.ts';
import { importFile, withAdopted, type Difference } from '../importers/index.ts';
import { type Draft, publishedJson } from '../report/index.ts';
import { zeroDraft } from '../report/testing/drafts.ts';

const parser = new DOMParser();

const draft: Draft = zeroDraft(official, {
  'agency.name': '甲县农业局',
  year: '2023',
  date: '2024-01-25',
  contact: '联系人：张三\n电话：12345678',
  ...Object.fromEntries(
    textFieldsOf(official).map(({ id }) => [id, `${id} 的第一段。\n${id} 的第二段。`]),
  ),
  'requests.received.naturalPerson': '21',
  'disclosure.fees.amount': '18.8710',
});
const document = toDocument(official, draft, { settings: { signature: true } });
const json = publishedJson(official, draft);
const page = renderHtml(document, json);
const { renderWord } = await loadWordWriter();
const parts = unzipSync(await renderWord(document, json));
const main = new TextDecoder().decode(parts['word/document.xml']);

async function differencesIn(bytes: Uint8Array): Promise<readonly Difference[]> {
  const result = await importFile([official], bytes, (text, type) =>
    parser.parseFromString(text, type),
  );
  if (!result.ok) throw new Error(result.message);
  return result.differences;
}

type Way = string | RegExp;

function replaced(text: string, from: Way, to: string): string {
  const after = text.replace(from, () => to);
  if (after === text) throw new Error(`Nothing replaced: ${String(from)}`);
  return after;
}

const inPage = (from: Way, to: string) => {
  // What stands in the data is not what one edits.
  const [data = '', body = ''] = page.split('</script>');
  return differencesIn(strToU8(`${data}</script>${replaced(body, from, to)}`));
};
const inWord = (from: Way, to: string) =>
  differencesIn(zipSync({ ...parts, 'word/document.xml': strToU8(replaced(main, from, to)) }));

const brief = (differences: readonly Difference[]) =>
  differences.map(({ at, place, inData, inDocument, entry }) => [
    at,
    place,
    inData,
    inDocument,
    entry,
  ]);

const title = '甲县农业局2023年政府信息公开工作年度报告';
const received = /<td[^>]*>21<\/td>/;
const ROW = '一、本年新收政府信息公开申请数量';
const first = 'overview.proactive 的第一段。';
const second = 'overview.proactive 的第二段。';
const HEADING = '五、存在的主要问题及改进情况';
const REST = [
  { what: 'a heading', from: HEADING, to: '五、问题和改进', at: null, place: '标题' },
  {
    what: 'a sub-heading',
    from: '（二）依申请公开。',
    to: '（二）申请公开。',
    at: null,
    place: '标题',
  },
  {
    what: 'a label',
    from: '3.危及“三安全一稳定”',
    to: '3.危及安全',
    at: null,
    place: '表三的栏目文字',
  },
  { what: 'a date', from: '2024年1月25日', to: '2024年1月26日', at: 'date', place: '落款日期' },
  { what: 'a signature', from: '甲县农业局', to: '甲县农业农村局', at: null, place: '署名' },
] as const;

describe.each([
  ['a web page', inPage],
  ['a Word file', inWord],
] as const)('an edit of %s', (name, edit) => {
  const isPage = name === 'a web page';

  it('in a text is one difference, ready for the draft', async () => {
    const differences = await edit(first, '改过的第一段。');
    const entry = `改过的第一段。\n${second}`;
    expect(brief(differences)).toEqual([
      ['overview.proactive', '（一）主动公开', `${first}\n${second}`, entry, entry],
    ]);
    expect(withAdopted(draft, differences).entries).toEqual({
      ...draft.entries,
      'overview.proactive': entry,
    });
  });

  it('in a typed cell and in a total are two, one to take over, one to see', async () => {
    const cell = isPage ? received : '>21<';
    const typed = await edit(cell, isPage ? '<td>22</td>' : '>22<');
    expect(brief(typed)).toEqual([
      ['requests.received.naturalPerson', `表三 ${ROW} 自然人`, '21', '22', '22'],
    ]);
    const total = isPage ? /(?<=<td[^>]*>21<\/td>[^]*?)<td[^>]*>21<\/td>/ : /(?<=>21<[^]*?)>21</;
    expect(brief(await edit(total, isPage ? '<td>2１件</td>' : '>2１件<'))).toEqual([
      [null, `表三 ${ROW} 总计（自动合计）`, '21', '2１件', null],
    ]);
  });

  it.each(REST)('in $what is that one alone', async ({ from, to, at, place }) => {
    // The agency stands in the title too.
    const start = isPage ? (from === '甲县农业局' ? '"signature">' : '>') : '>';
    const last = new RegExp(`${start}${from}<(?![^]*${start}${from}<)`);
    const differences = await edit(last, `${start}${to}<`);
    expect(differences.map((one) => [one.at, one.place, one.inDocument])).toEqual([
      [at, place, to],
    ]);
    expect(differences[0]?.entry).toBe(at === 'date' ? '2024-01-26' : null);
  });

  it('in the contact, in the opening and in the last text is one each', async () => {
    expect(
      (await edit('电话：12345678', '电话：87654321')).map(({ at, entry }) => [at, entry]),
    ).toEqual([['contact', '联系人：张三\n电话：87654321']]);
    expect(
      (await edit('otherMatters 的第二段。', '新的。')).map(({ at, entry }) => [at, entry]),
    ).toEqual([['otherMatters', 'otherMatters 的第一段。\n新的。']]);
    const opening = await edit('《中华人民共和国政府信息公开条例》', '《条例》');
    expect(opening.map(({ at }) => at)).toEqual(['preamble']);
  });

  it('that takes a paragraph out or makes it two is one difference on its text', async () => {
    const gone = await edit(isPage ? `<p>${second}</p>` : second, '');
    expect(gone.map(({ at, entry }) => [at, entry])).toEqual([['overview.proactive', first]]);
    const two = isPage ? '甲。</p><p>乙。' : '甲。</w:t><w:br/><w:t>乙。';
    expect((await edit(second, two)).map(({ at, entry }) => [at, entry])).toEqual([
      ['overview.proactive', `${first}\n甲。\n乙。`],
    ]);
  });
});

describe('an edit of a web page', () => {
  it('in the title is shown', async () => {
    const [only, ...rest] = await inPage(
      '<h1><span>甲县农业局</span>',
      '<h1><span>乙县农业局</span>',
    );
    expect(rest).toEqual([]);
    expect(only).toMatchObject({ at: null, entry: null, place: '标题', inData: title });
    expect(only?.inDocument).toBe(title.replace('甲县', '乙县'));
  });

  it.each([
    [1, '表三多了一行', '', '三、本年度办理结果 （五）不予处理 新的一行 1'],
    [-1, '表三少了一行', '三、本年度办理结果 （五）不予处理 2.重复申请 0', ''],
  ])('that makes %i rows of a table more is shown once', async (more, place, inData, shown) => {
    const parsed = parser.parseFromString(page, 'text/html');
    const heads = Array.from(parsed.querySelectorAll('th'));
    const headOf = (text: string) => heads.find((head) => head.textContent === text);
    for (const label of ['三、本年度办理结果', '（五）不予处理'].map(headOf)) {
      if (label !== undefined) label.rowSpan += more;
    }
    const row = headOf('2.重复申请')?.parentElement;
    if (more > 0) row?.insertAdjacentHTML('beforebegin', '<tr><th>新的一行</th><td>1</td></tr>');
    else row?.remove();
    const differences = await differencesIn(strToU8(parsed.documentElement.outerHTML));
    expect(brief(differences)).toEqual([[null, place, inData, shown, null]]);
  });

  it('that takes a heading out leaves what stood under it where it belongs', async () => {
    expect(brief(await inPage(/<h2[^>]*>五、[^<]*<\/h2>/, ''))).toEqual([
      [null, '标题', '五、存在的主要问题及改进情况', '', null],
    ]);
    expect(brief(await inPage(/<h2[^>]*>三、[^<]*<\/h2>/, ''))).toEqual([
      [null, '标题', '三、收到和处理政府信息公开申请情况', '', null],
    ]);
    expect(brief(await inPage('<h3>（二）依申请公开。</h3>', ''))).toEqual([
      [null, '标题', '（二）依申请公开', '', null],
    ]);
  });

  it('that takes a whole text out empties it; without its heading too, it is only shown', async () => {
    const texts = /<p>problems 的第一段。<\/p>\s*<p>problems 的第二段。<\/p>/;
    expect((await inPage(texts, '')).map(({ at, entry }) => [at, entry])).toEqual([
      ['problems', ''],
    ]);
    const all =
      /<h2[^>]*>五、[^<]*<\/h2>\s*<p>problems 的第一段。<\/p>\s*<p>problems 的第二段。<\/p>/;
    expect((await inPage(all, '')).map(({ at, entry }) => [at, entry])).toEqual([
      [null, null],
      ['problems', null],
    ]);
  });

  it('that replaces everything is one thing to see', async () => {
    const differences = await inPage(/<article>[^]*<\/article>/, '<p>别的文章。</p>');
    expect(brief(differences)).toEqual([
      [null, '全文', title, '（正文里找不到年报的各个标题，可能整篇换过）', null],
    ]);
  });
});

describe('what is no edit', () => {
  it.each<[string, Way, string]>([
    ['a pretty-printed source', `<p>${second}</p>`, `<p>\n      ${second}\n    </p>`],
    ['another wording of a number', /<td[^>]*>21<\/td>/, '<td><b>２１</b></td>'],
    ['marks around words', second, second.replace('第二', '<strong>第二</strong>')],
    [
      'a sub-heading and its text in one paragraph',
      `<div class="run-in"><h3>（一）主动公开。</h3><p>${first}</p></div>`,
      `<p>（一）主动公开。${first}</p>`,
    ],
    [
      'comments, scripts and what is hidden',
      '</article>',
      '<p hidden>甲</p><!-- 乙 --><script>丙</script></article>',
    ],
    ['a figure', '</article>', '<figure><figcaption>图</figcaption></figure></article>'],
  ])('a web page with %s', async (_, from, to) => {
    expect(await inPage(from, to)).toEqual([]);
  });

  it('a table in two parts with its heads and labels repeated', async () => {
    const parsed = parser.parseFromString(page, 'text/html');
    const table = parsed.querySelectorAll('table')[1];
    const clone = table?.cloneNode(true);
    if (table === undefined || !(clone instanceof HTMLTableElement)) throw new Error('No table');
    // Rows 3 … 24 of 25 lie under one label; the cut is within it.
    const rows = Array.from(table.tBodies[0]?.rows ?? []);
    const others = Array.from(clone.tBodies[0]?.rows ?? []);
    const cut = rows.findIndex((row) => row.textContent.startsWith('（四）'));
    const label = others[2]?.cells[0];
    for (const row of rows.slice(cut)) row.remove();
    for (const row of others.slice(0, cut)) row.remove();
    if (label === undefined) throw new Error('No label');
    rows[2]?.cells[0]?.setAttribute('rowspan', String(cut - 2));
    label.setAttribute('rowspan', String(24 - cut));
    others[cut]?.prepend(label);
    table.parentElement?.after(clone);
    expect(await differencesIn(strToU8(parsed.documentElement.outerHTML))).toEqual([]);
    const cell = clone.querySelector('td');
    if (cell !== null) cell.textContent = '7';
    expect((await differencesIn(strToU8(parsed.documentElement.outerHTML))).length).toBe(1);
  });

  it('a Word file with changes tracked reads as if they were accepted', async () => {
    const tracked = `</w:t></w:r><w:del w:id="1"><w:r><w:delText>二</w:delText></w:r></w:del><w:ins w:id="2"><w:r><w:t>三</w:t></w:r></w:ins><w:r><w:t>`;
    const [only, ...rest] = await inWord(second, second.replace('二', tracked));
    expect([rest, only?.entry]).toEqual([[], `${first}\n${second.replace('二', '三')}`]);
  });

  it('a Word file with fields, text boxes, hidden words and a numbered data part', async () => {
    const extra =
      `</w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/><w:instrText>DATE</w:instrText></w:r>` +
      `<w:r><w:rPr><w:vanish/></w:rPr><w:t>看不见</w:t></w:r>` +
      `<w:r><w:pict><w:txbxContent><w:p><w:r><w:t>框</w:t></w:r></w:p></w:txbxContent></w:pict></w:r><w:r><w:t>`;
    const { 'customXml/item1.xml': data = strToU8(''), ...others } = parts;
    const bytes = zipSync({
      ...others,
      'word/document.xml': strToU8(replaced(main, second, `${second}${extra}`)),
      'customXml/item1.xml': strToU8('<b:Sources xmlns:b="urn:x"/>'),
      'customXml/item7.xml': data,
    });
    expect(await differencesIn(bytes)).toEqual([]);
  });
});
