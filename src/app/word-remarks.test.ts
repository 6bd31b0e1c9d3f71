// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toDocument } from '../document/index.ts';
import { loadWordWriter } from '../exporters/index.ts';
import { unzipSync } from '../exporters/testing/zip.ts';
import { tablesOf, textFieldsOf, typedCellsOf } from '../form/index.ts';
import { official } from '../formats/testing/official.ts';
import { importFile, withComments } from '../importers/index.ts';
import { mergeRemarks } from '../merge/index.ts';
import {
  entryIdsOf,
  PARTICULARS,
  publishedJson,
  REMARK_STATES,
  typedAt,
  type Draft,
  type Remark,
} from '../report/index.ts';
import { zeroDraft } from '../report/testing/drafts.ts';
import { runs } from '../report/testing/runs.ts';

const parser = new DOMParser();
const parse = (text: string, type: DOMParserSupportedType) => parser.parseFromString(text, type);
const CELL = 'requests.received.naturalPerson';
const PROBLEMS = 'problems';

const cells = tablesOf(official).flatMap(typedCellsOf);
const counts = cells.filter(({ value }) => value === 'count').map(({ id }) => id);
const texts = textFieldsOf(official).map(({ id }) => id);
const written = zeroDraft(official, {
  ...Object.fromEntries(
    texts.map((id) => [id, `收到申请21件，${id}。\n  一是人手不足；二是人手不足。`]),
  ),
  [CELL]: '21',
});

const words = fc.constantFrom(
  '请核对',
  '应为60件',
  '〔状态：未处理〕',
  '见附件；状态：已回复',
  'a < b & c',
);
const said = fc.array(words, { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n'));
const entry = fc.record({
  by: fc.constantFrom('', '李局', '王 & 张'),
  on: fc.constantFrom(null, '2026-01-05', '1999-12-31'),
  text: said,
});
const quotes = fc.constantFrom(
  null,
  '人手不足',
  '21件',
  '申请21件，',
  '。\n一是',
  '没有的话',
  '；状态：',
);

/** A remark somewhere, on words that are there or are gone. */
const remark = fc
  .record({
    at: fc.oneof(
      fc.constantFrom(...entryIdsOf(official)),
      fc.constantFrom(...texts, PARTICULARS.preamble, PARTICULARS.agencyLevel),
    ),
    quote: quotes,
    was: fc.constantFrom(null, '60', ''),
    state: fc.constantFrom(...REMARK_STATES),
    entries: fc.array(entry, { minLength: 1, maxLength: 3 }),
  })
  .map((made) => {
    const isNumber = cells.some(({ id }) => id === made.at);
    return { ...made, quote: isNumber ? null : made.quote, was: isNumber ? made.was : null };
  });

const drafts = fc
  .tuple(
    fc.array(remark, { maxLength: 12 }),
    fc.subarray([...counts, ...texts.slice(5)], { maxLength: 4 }),
  )
  .map(([remarks, blanks]): Draft => {
    const entries = { ...written.entries, ...Object.fromEntries(blanks.map((id) => [id, ''])) };
    const draft = { ...written, entries };
    return {
      ...draft,
      remarks: remarks.map(({ was, ...made }) => ({
        ...made,
        value: was ?? typedAt(draft, made.at),
      })),
    };
  });

const text = (part: Uint8Array | undefined) => new TextDecoder().decode(part);

async function toWord(draft: Draft, annotated = true): Promise<Uint8Array> {
  const { renderWord } = await loadWordWriter();
  const document = toDocument(official, draft, { draftMark: true });
  return renderWord(
    document,
    publishedJson(official, draft),
    annotated ? { annotated: { format: official, draft } } : {},
  );
}

async function fromWord(bytes: Uint8Array): Promise<Draft> {
  const result = await importFile([official], bytes, parse);
  if (!result.ok) throw new Error(result.message);
  expect(result.differences).toEqual([]);
  expect(result.review?.proposals ?? []).toEqual([]);
  return withComments(result.draft, result.review?.comments ?? []);
}

describe('remarks that go out to Word as comments', () => {
  it('come back as the same list', async () => {
    await fc.assert(
      fc.asyncProperty(drafts, async (draft) => {
        const back = await fromWord(await toWord(draft));
        expect(back.remarks).toEqual(draft.remarks);
        expect(mergeRemarks({ base: draft, here: draft, there: back }).news).toBe(0);
      }),
      runs(100),
    );
  });

  it('stay at home unless they are asked for', async () => {
    const remarks: readonly Remark[] = [
      {
        at: CELL,
        quote: null,
        value: '21',
        state: 'open',
        entries: [{ by: '李局', on: null, text: '请核对' }],
      },
    ];
    const parts = unzipSync(await toWord({ ...written, remarks }, false));
    const all = Object.values(parts)
      .map((part) => text(part))
      .join('');
    expect(all).not.toMatch(/请核对|李局/);
  });

  it('stand at the words they are about, answers too, and say what a comment cannot show', async () => {
    const by = { by: '李局', on: '2026-01-05' };
    const remarks: readonly Remark[] = [
      {
        at: PROBLEMS,
        quote: '21件',
        value: typedAt(written, PROBLEMS),
        state: 'settled',
        entries: [
          { ...by, text: '请核对' },
          { ...by, text: '已核' },
        ],
      },
      { at: CELL, quote: null, value: '60', state: 'open', entries: [{ ...by, text: '少了' }] },
    ];
    const parts = unzipSync(await toWord({ ...written, remarks }));
    const part = (name: string) => text(parts[`word/${name}.xml`]);
    expect(part('document')).toMatch(
      /收到申请<\/w:t><\/w:r><w:commentRangeStart w:id="0"\/><w:commentRangeStart w:id="1"\/><w:r>(?:(?!<\/w:r>).)*21件<\/w:t><\/w:r><w:commentRangeEnd w:id="0"\/>/,
    );
    expect(part('comments')).toContain('〔提出时：60〕');
    expect(part('commentsExtended')).toMatch(/w15:paraIdParent="[0-9A-F]{8}"/);
    expect(part('commentsExtended')).toMatch(/w15:done="1"/);
  });
});
