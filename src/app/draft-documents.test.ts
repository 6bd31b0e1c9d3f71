// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toDocument } from '../document/index.ts';
import { loadExcelWriter, loadWordWriter, renderHtml } from '../exporters/index.ts';
import { toyFormat } from '../form/testing/toy-format.ts';
import type { Format } from '../form/index.ts';
import { official } from '../formats/testing/official.ts';
import { everyEdition } from '../formats/testing/every-edition.ts';
import { importFile } from '../importers/index.ts';
import { OMITTED_ASPECT, toReportFile, type Draft, publishedJson } from '../report/index.ts';
import { arbitraryDraft } from '../report/testing/arbitrary-draft.ts';
import { draftOf, zeroDraft } from '../report/testing/drafts.ts';
import { toPlainDom } from './testing/plain-dom.ts';

const all = everyEdition;
const parser = new DOMParser();
const parse = (text: string, type: 'text/html' | 'application/xml') =>
  type === 'text/html' ? parser.parseFromString(text, type) : toPlainDom(text);

const files = {
  word: async (format: Format, draft: Draft) => {
    const { renderWord } = await loadWordWriter();
    const document = toDocument(format, draft, { draftMark: true });
    return renderWord(document, publishedJson(format, draft));
  },
  excel: async (format: Format, draft: Draft) => {
    const { renderExcel } = await loadExcelWriter();
    return renderExcel(format, draft, publishedJson(format, draft), { draftMark: true });
  },
};

async function readBack(kind: keyof typeof files, format: Format, draft: Draft) {
  const result = await importFile(all, await files[kind](format, draft), parse);
  if (!result.ok) throw new Error(result.message);
  return result;
}

/** What a file of a draft brings back: all but the annotations, and blanks typed into nothing. */
function contentOf(format: Format, draft: Draft) {
  const { body, typed, year, date, agency, preamble } = toReportFile(format, draft);
  return { body, typed, year, date, agency: agency.name, preamble };
}

describe.each(['word', 'excel'] as const)('a draft as %s', (kind) => {
  it.each([
    ['blank all over', official, draftOf(official, { 'agency.name': '甲局', year: '2023' })],
    ['without a year', official, zeroDraft(official, { year: '' })],
    ['with a year that can not be read', official, zeroDraft(official, { year: '二〇二三' })],
    ['with a date that can not be read', official, zeroDraft(official, { date: '下周三' })],
    [
      'with entries that can not be read',
      official,
      zeroDraft(official, {
        'requests.received.business': '约3',
        'requests.stateSecret.naturalPerson': '25 2 0 0 0 1 0 0',
        'disclosure.fees.amount': '18.',
        'challenges.reconsideration.upheld': '',
      }),
    ],
    ['of another edition', toyFormat, draftOf(toyFormat, { 'visits.arrived.adults': '一人' })],
  ])('comes back without a difference: %s', async (_, format, draft) => {
    const back = await readBack(kind, format, draft);
    expect(back.differences).toEqual([]);
    expect(contentOf(format, back.draft)).toEqual(contentOf(format, draft));
  });

  it('comes back without a difference where aspects were left out with a reason', async () => {
    const omitted = ['overview.onRequest', 'overview.platform'];
    const draft: Draft = {
      ...zeroDraft(official, Object.fromEntries(omitted.map((at) => [at, '']))),
      waivers: omitted.map((at) => ({ rule: OMITTED_ASPECT, at, reason: '没有', values: [] })),
    };
    expect((await readBack(kind, official, draft)).differences).toEqual([]);
  });

  it('tells a number typed into a blank cell of it from one that is the same', async () => {
    const blank = zeroDraft(official, { 'requests.received.business': '' });
    const filled = zeroDraft(official, { 'requests.received.business': '3' });
    const json = publishedJson(official, blank);
    const bytes =
      kind === 'excel'
        ? await (await loadExcelWriter()).renderExcel(official, filled, json)
        : await (await loadWordWriter()).renderWord(toDocument(official, filled), json);
    const result = await importFile(all, bytes, parse);
    if (!result.ok) throw new Error(result.message);
    expect(result.differences).toContainEqual(
      expect.objectContaining({ at: 'requests.received.business', inData: '', entry: '3' }),
    );
  });

  it('comes back without a difference, whatever is typed', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryDraft(official), async (draft) => {
        const back = await readBack(kind, official, draft);
        expect(back.differences.map(({ place }) => place)).toEqual([]);
        expect(toReportFile(official, back.draft).typed).toEqual(
          trimmed(toReportFile(official, draft).typed),
        );
      }),
      { numRuns: 15 },
    );
  }, 60_000);
});

function trimmed(typed: Readonly<Record<string, string>>) {
  return Object.fromEntries(Object.entries(typed).map(([at, text]) => [at, text.trim()]));
}

describe('what a draft shows', () => {
  const draft = zeroDraft(official, {
    'requests.received.business': '',
    'requests.received.research': '约3',
  });

  it('says 未填 in a blank cell and underlines what can not be read, as typed', () => {
    const html = renderHtml(toDocument(official, draft, { draftMark: true }));
    expect(html).toMatch(/<td[^>]*>未填<\/td>/);
    expect(html).toMatch(/<td[^>]*class="[^"]*unreadable"[^>]*>约3<\/td>/);
    expect(renderHtml(toDocument(official, draft))).not.toMatch(/未填|约3/);
  });
});
