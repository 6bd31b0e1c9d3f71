// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toDocument, type DocumentSettings } from '../document/index.ts';
import { loadWordWriter, renderHtml } from '../exporters/index.ts';
import { textFieldsOf, type Format } from '../form/index.ts';
import { loadExample } from '../formats/index.ts';
import { official } from '../formats/testing/official.ts';
import { everyEdition } from '../formats/testing/every-edition.ts';
import { importFile, importJson } from '../importers/index.ts';
import { toRemark, type Draft, publishedJson } from '../report/index.ts';
import { arbitraryReadableDraft } from '../report/testing/arbitrary-draft.ts';
import { zeroDraft } from '../report/testing/drafts.ts';
import { hongze2023 } from '../report/testing/hongze-2023.ts';
import { HOSTILE_TEXTS } from '../report/testing/hostile.ts';
import { toPlainDom } from './testing/plain-dom.ts';
import { runs } from '../report/testing/runs.ts';

const parser = new DOMParser();
type Type = 'text/html' | 'application/xml';
const parse = (text: string, type: Type) => parser.parseFromString(text, type);
const parseQuickly = (text: string, type: Type) =>
  type === 'text/html' ? parse(text, type) : toPlainDom(text);

/** What an office may have decided about the document. */
const settings: fc.Arbitrary<Partial<DocumentSettings>> = fc.record({
  subheadings: fc.constantFrom('runIn', 'ownLine'),
  signature: fc.boolean(),
  date: fc.boolean(),
  attachments: fc.constantFrom([], ['统计表'], ['统计表', '说明']),
});

const htmlOf = (format: Format, draft: Draft, options: Partial<DocumentSettings> = {}) =>
  new TextEncoder().encode(
    renderHtml(toDocument(format, draft, { settings: options }), publishedJson(format, draft)),
  );

async function wordOf(format: Format, draft: Draft, options: Partial<DocumentSettings> = {}) {
  const { renderWord } = await loadWordWriter();
  const document = toDocument(format, draft, { settings: options });
  return renderWord(document, publishedJson(format, draft));
}

async function expectSame(format: Format, draft: Draft, bytes: Uint8Array, parseWith = parse) {
  const result = await importFile(everyEdition, bytes, parseWith);
  if (!result.ok) throw new Error(result.message);
  expect(result.differences).toEqual([]);
  expect(result.findings).toEqual([]);
  expect(publishedJson(format, result.draft)).toBe(publishedJson(format, draft));
}

describe('a web page taken in again', () => {
  it('is the published report, for readable drafts of the official form', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryReadableDraft(official), settings, async (draft, options) => {
        await expectSame(official, draft, htmlOf(official, draft, options));
      }),
      runs(200),
    );
  }, 120_000);
});

describe('a Word file taken in again', () => {
  it('is the published report, for readable drafts of the official form', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryReadableDraft(official), settings, async (draft, options) => {
        const bytes = await wordOf(official, draft, options);
        await expectSame(official, draft, bytes, parseQuickly);
      }),
      runs(200),
    );
  }, 120_000);
});

describe('a document taken in again', () => {
  it.each(everyEdition.filter(({ id }) => id !== official.id))(
    'is the published report of form $id',
    async (format) => {
      await fc.assert(
        fc.asyncProperty(arbitraryReadableDraft(format), settings, async (draft, options) => {
          await expectSame(format, draft, htmlOf(format, draft, options));
          await expectSame(format, draft, await wordOf(format, draft, options), parseQuickly);
        }),
        { numRuns: 30 },
      );
    },
    120_000,
  );

  it.each<[string, () => Draft | Promise<Draft>]>([
    ['the example', exampleDraft],
    ['洪泽区 2023', () => hongze2023(official)],
    ['an all-zero report', () => zeroDraft(official, { date: '2024-01-25', contact: '电话：1' })],
    [
      'an empty report',
      () => ({ formatId: official.id, entries: {}, waivers: [], remarks: [], unconfirmed: [] }),
    ],
  ])('is the published report: %s, as a browser parses it', async (_, make) => {
    const draft = await make();
    await expectSame(official, draft, htmlOf(official, draft, { signature: true }));
    await expectSame(official, draft, await wordOf(official, draft, { signature: true }));
  });

  it.each([
    ['洪泽区人民政府', ''],
    ['洪泽区人民政府', '\n现公布本机关年度报告。'],
    ['江苏省淮安市洪泽区高良涧街道办事处综合行政执法和安全生产监督管理局', ''],
  ])(
    'is the published report where the opening of %s begins with its title',
    async (agency, more) => {
      const { title } = toDocument(official, zeroDraft(official, { 'agency.name': agency }));
      for (const preamble of [`${title}${more}`, ...partsOf(title).map((part) => part + more)]) {
        const draft = zeroDraft(official, { 'agency.name': agency, preamble });
        await expectSame(official, draft, htmlOf(official, draft));
        await expectSame(official, draft, await wordOf(official, draft), parseQuickly);
      }
    },
  );

  it('is the published report after LibreOffice has saved the Word file anew', async () => {
    const file = 'src/app/testing/fixtures/hongze-resaved.docx';
    await expectSame(official, hongze2023(official), new Uint8Array(readFileSync(file)));
  });

  /** As many a draft as it has texts. */
  const fields = [
    'agency.name',
    'preamble',
    'contact',
    ...textFieldsOf(official).map(({ id }) => id),
  ];
  const drafts = HOSTILE_TEXTS.filter((_, index) => index % fields.length === 0).map(
    (_, draft): Draft => {
      const texts = HOSTILE_TEXTS.slice(draft * fields.length, (draft + 1) * fields.length);
      const entries = texts.map(({ text }, at) => [fields[at] ?? '', text.replace(/\r\n/g, '\n')]);
      return {
        ...zeroDraft(official, Object.fromEntries(entries) as Record<string, string>),
        remarks: [toRemark('problems', '内部备注')],
      };
    },
  );
  it.each(drafts.map((draft, index) => [index + 1, draft] as const))(
    'is the published report with hostile texts, part %i, and nothing else',
    async (_, draft) => {
      const html = htmlOf(official, draft);
      expect(new TextDecoder().decode(html)).not.toMatch(
        /内部备注|<script(?! type="application\/json" id="ogi-annual-report">)/,
      );
      await expectSame(official, draft, html);
      await expectSame(official, draft, await wordOf(official, draft), parseQuickly);
    },
  );
});

/** A title as the printed one may be broken: each way into two lines, one each character. */
function partsOf(title: string): readonly string[] {
  const chars = Array.from(title);
  const halves = [3, 10, 20].map((at) => `${title.slice(0, at)}\n${title.slice(at)}`);
  return [...halves, chars.slice(0, 4).join('\n') + chars.slice(4).join('')];
}

async function exampleDraft(): Promise<Draft> {
  const result = await importJson(everyEdition, await loadExample());
  if (!result.ok) throw new Error(result.message);
  return result.draft;
}
