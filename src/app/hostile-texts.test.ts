// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { toDocument } from '../document/index.ts';
import { fileNameOf, renderHtml, renderJson, renderProofSheet } from '../exporters/index.ts';
import { formats } from '../formats/index.ts';
import { official } from '../formats/testing/official.ts';
import { importJson } from '../importers/index.ts';
import {
  findInTexts,
  entryNameOf,
  replaceHits,
  stateOf,
  type Draft,
  type ProofSheet,
} from '../report/index.ts';
import { draftOf } from '../report/testing/hostile-draft.ts';
import { HOSTILE_TEXTS } from '../report/testing/hostile.ts';
import { proofSheet, createReviewer } from '../rules/index.ts';

/** `[name, text]`, as tables of cases want them. */
const cases = HOSTILE_TEXTS.map(({ name, text }) => [name, text] as const);

/** Line breaks of Windows are the one thing an import changes (docs/json.md). */
const asImported = (text: string) => text.replace(/\r\n/g, '\n');

/** A text as print has it (`escapeHtml`): no control characters, no halves of pairs. */
const asPrinted = (text: string) =>
  text
    .replace(/[\t\v\f\u0085]/g, ' ')
    .replace(/[\p{Cc}\p{Noncharacter_Code_Point}]/gu, '')
    .replace(/\p{Cs}/gu, '\ufffd');

const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html');

/** What fits a table or a paragraph to its page follows from how long a text is: one measure, no more. */
const MEASURE = /^(?:--row:[\d.]+mm|letter-spacing:-?[\d.]+pt)$/;

/**
 * Elements but places to break a line, with their attributes in order; of the attributes that hold
 * texts, the names alone.
 */
function shapeOf(page: Document): readonly string[] {
  const holdsText = new Set(['content', 'class']);
  return Array.from(page.querySelectorAll('*:not(h1 *):not(wbr)'), (element) =>
    [
      element.tagName,
      ...Array.from(element.attributes)
        .filter(({ name, value }) => name !== 'style' || !MEASURE.test(value))
        .map(({ name, value }) => (holdsText.has(name) ? name : `${name}=${value}`)),
    ].join(' '),
  );
}

/** An element as it is written, without what stands in it. */
const tagOf = (element: Element) => (element.cloneNode(false) as Element).outerHTML;

/** The lines of a text that are printed as paragraphs. */
const linesOf = (text: string) =>
  text
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((line) => line.trim())
    .filter((line) => line !== '');

describe('the list of hostile texts', () => {
  it('has at least 60, all different, each named by what it attacks', () => {
    expect(HOSTILE_TEXTS.length).toBeGreaterThanOrEqual(60);
    expect(new Set(HOSTILE_TEXTS.map(({ text }) => text)).size).toBe(HOSTILE_TEXTS.length);
    expect(new Set(HOSTILE_TEXTS.map(({ name }) => name)).size).toBe(HOSTILE_TEXTS.length);
  });
});

/** Entries that are texts: in those an import changes line breaks of Windows (docs/json.md). */
const isText = (at: string) =>
  !/^(?:year|date|disclosure|requests|challenges)\b/.test(at) && !at.startsWith('agency.k');

describe('the JSON file', () => {
  it.each(cases)('brings back in every place: %s', async (_, text) => {
    const draft = draftOf(official, text);
    const json = renderJson(official, draft);
    const back = await importJson(formats, json);
    if (!back.ok) throw new Error(back.message);
    const entries = Object.entries(draft.entries).map(([at, typed]) => [
      at,
      isText(at) ? asImported(at === 'agency.name' ? typed.trim() : typed) : typed,
    ]);
    expect(back.draft).toEqual({
      formatId: official.id,
      entries: Object.fromEntries(entries) as unknown,
      waivers: draft.waivers.map((one) => ({ ...one, reason: asImported(text) })),
      remarks: draft.remarks.map((one) => ({
        ...one,
        entries: one.entries.map((entry) => ({ ...entry, text: asImported(text) })),
      })),
      unconfirmed: [],
    });
  });
});

describe('the exported page', () => {
  const benign = new Map<number, readonly string[]>();
  const benignShape = (lines: number) => {
    const text = Array.from({ length: lines }, () => '甲').join('\n');
    const shape = benign.get(lines) ?? shapeOf(parse(pageOf(text)));
    benign.set(lines, shape);
    return shape;
  };
  const pageOf = (text: string) =>
    renderHtml(toDocument(official, draftOf(official, text), { state: '00000000' }));

  it.each(cases)('has nothing but the text, as it is: %s', (_, text) => {
    const lines = linesOf(text).map(asPrinted);
    const page = parse(pageOf(text));
    expect(shapeOf(page)).toEqual(benignShape(lines.length));
    // Where lines may break depends on what stands in them: plain elements alone.
    for (const part of page.querySelectorAll('h1 *, wbr')) {
      expect(tagOf(part)).toMatch(/^(?:<span><\/span>|<wbr>)$/);
    }
    const title = [text.trim(), `${text.trim()}年政府信息公开工作年度报告`].map((part) =>
      asPrinted(part.replace(/[\n\r]/g, ' ')),
    );
    expect(page.querySelector('h1')?.textContent).toBe(title.join(''));
    const shown = Array.from(page.querySelectorAll('p'), (paragraph) => paragraph.textContent);
    // The opening, five parts of 一, 五, 六, and the contact line.
    expect(shown).toEqual(Array.from({ length: 9 }, () => lines).flat());
  });
});

describe('the 核对单', () => {
  const sheetOf = (text: string): ProofSheet => {
    const row = { rule: 'x', title: text, place: 'x', left: text, right: text } as const;
    return {
      title: text,
      state: text,
      open: { unfilled: 1, error: 1, warning: 1, unconfirmed: 1 },
      hints: 1,
      rows: [
        { ...row, outcome: 'holds', remark: '' },
        { ...row, outcome: 'error', remark: text },
      ],
      waivers: [{ rule: text, title: text, sentence: text, reason: text }],
    };
  };
  const benign = shapeOf(parse(renderProofSheet(sheetOf('甲'))));

  it.each(cases)('has nothing but the text, as it is: %s', (_, text) => {
    const page = parse(renderProofSheet(sheetOf(text)));
    expect(shapeOf(page)).toEqual(benign);
    const reason = page.querySelector('ol li')?.lastChild;
    expect(reason?.textContent).toBe(asPrinted(text.replace(/[\n\r]/g, ' ')));
  });
});

describe('the names of files', () => {
  it.each(cases)('are safe on every system: %s', (_, text) => {
    for (const changes of [
      { 'agency.name': text },
      { year: text },
      { 'agency.name': text, year: text },
    ]) {
      const entries = { 'agency.name': '甲局', year: '2023', ...changes };
      const draft: Draft = {
        formatId: official.id,
        entries,
        waivers: [],
        remarks: [],
        unconfirmed: [],
      };
      for (const extension of ['json', 'html', 'docx', 'xlsx']) {
        const name = fileNameOf(official, draft, extension);
        expect(name).toMatch(/^[^\s.][^]*[^\s.]\.(?:json|html|docx|xlsx)$/);
        expect(name).not.toMatch(/[\\/:*?"<>|\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
        expect(name).not.toMatch(/^(?:con|prn|aux|nul|(?:com|lpt)[\d¹²³]) *\./i);
        expect(new TextEncoder().encode(name).length).toBeLessThan(250);
        expect(name).toContain('年政府信息公开工作年度报告');
      }
    }
  });
});

describe('the rules', () => {
  it.each(cases)('read without trouble: %s', (_, text) => {
    const draft = draftOf(official, `${text}全年收到申请${text}21件。`);
    const { rows } = proofSheet(official, draft, { state: stateOf(official, draft) });
    expect(rows.some(({ remark }) => remark !== '')).toBe(true);
    expect(entryNameOf(official, text)).toBe(text);
  });

  // Before they were mended, some of these took half a minute, others the whole stack.
  it.each(['1件', '不予公开1件，', '（', '“', '、', 'x', '9', '-', '.', '1,', ',234', 'a@'])(
    'read 200,000 characters of %s in time',
    (unit) => {
      const entries = {
        'agency.name': '甲局',
        year: '2023',
        problems: `甲${unit.repeat(200_000 / unit.length)}`,
      };
      const start = process.cpuUsage();
      createReviewer(official)({
        formatId: official.id,
        entries,
        waivers: [],
        remarks: [],
        unconfirmed: [],
      });
      expect(process.cpuUsage(start).user / 1000).toBeLessThan(8000);
    },
    20_000,
  );
});

describe('find and replace', () => {
  it.each(cases)('takes as it is written: %s', (_, text) => {
    const entries = { preamble: '甲', problems: `前${text}后` };
    const draft: Draft = {
      formatId: official.id,
      entries,
      waivers: [],
      remarks: [],
      unconfirmed: [],
    };
    const found = findInTexts(official, draft, text);
    expect(found.map(({ at }) => at)).toEqual(['problems']);
    const [change] = replaceHits(draft, found, '').changes;
    expect(change?.after).toBe('前后');

    const other = { ...draft, entries: { preamble: '甲', problems: '前乙后' } };
    const [put] = replaceHits(other, findInTexts(official, other, '乙'), text).changes;
    expect(put?.after).toBe(`前${text}后`);
  });
});
