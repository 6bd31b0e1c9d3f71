import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toDocument } from '../document/index.ts';
import { loadExcelWriter, loadWordWriter, renderHtml } from '../exporters/index.ts';
import { unzipSync } from '../exporters/testing/zip.ts';
import { everyEdition } from '../formats/testing/every-edition.ts';
import { entryIdsOf, publishedJson, REMARK_STATES, type Draft } from '../report/index.ts';
import { arbitraryReadableDraft } from '../report/testing/arbitrary-draft.ts';
import { runs } from '../report/testing/runs.ts';

/** What no published file may hold, each told from all that a draft says by its own letters. */
const SECRET = 'ⵣⴰⵡ';

/** A draft with a remark, an answer, a reason, an unconfirmed entry on every entry. */
function annotated(draft: Draft, ids: readonly string[]): Draft {
  return {
    ...draft,
    remarks: ids.map((at, index) => ({
      at,
      quote: `${SECRET}引文`,
      value: `${SECRET}原值`,
      state: REMARK_STATES[index % REMARK_STATES.length] ?? 'open',
      entries: [
        { by: `${SECRET}某人`, on: '2031-07-19', text: `${SECRET}意见` },
        { by: `${SECRET}他人`, on: '2031-07-19', text: `${SECRET}答复` },
      ],
    })),
    waivers: ids.map((at) => ({ rule: 'any', at, reason: `${SECRET}理由`, values: [1] })),
    unconfirmed: ids,
  };
}

const decoded = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const inPackage = (bytes: Uint8Array) =>
  Object.entries(unzipSync(bytes))
    .map(([path, part]) => `${path}\n${decoded(part)}`)
    .join('\n');

describe.each(everyEdition)('published files of $id', (format) => {
  it('hold no remark, no reason, no name and no day of one', async () => {
    const { renderWord } = await loadWordWriter();
    const { renderExcel } = await loadExcelWriter();
    await fc.assert(
      fc.asyncProperty(arbitraryReadableDraft(format), async (plain) => {
        const draft = annotated(plain, entryIdsOf(format));
        const document = toDocument(format, draft);
        const json = publishedJson(format, draft);
        const files = {
          html: renderHtml(document, json),
          word: inPackage(await renderWord(document, json)),
          excel: inPackage(await renderExcel(format, draft, json)),
        };
        const bare = toDocument(format, plain);
        expect(json).toBe(publishedJson(format, plain));
        expect(files.html).toBe(renderHtml(bare, json));
        for (const file of Object.values(files)) {
          expect(file).not.toContain(SECRET);
          expect(file).not.toContain('2031-07-19');
        }
      }),
      runs(50),
    );
  });
});
