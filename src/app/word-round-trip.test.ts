import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toDocument } from '../document/index.ts';
import { fullDraft } from '../document/testing/full-draft.ts';
import { loadWordWriter, publishedJson } from '../exporters/index.ts';
import { elementsOf, parseXml, textOf } from '../exporters/testing/xml.ts';
import { unzipSync } from '../exporters/testing/zip.ts';
import { formats } from '../formats/index.ts';
import { importJson } from '../importers/index.ts';
import type { Draft } from '../report/index.ts';

const [format] = formats;
if (format === undefined) throw new Error('No format');

const text = fc
  .array(
    fc.oneof(
      fc.constantFrom('㐂', '𠮷', '“', '"', '\\', '\n', ']]>', '</report>', '&lt;', '&', '\ufffe'),
      fc.constantFrom('\u0000', '\u0085', '\u2028', '\uffff', '\u001f', '\ud800', '\t', '（一）'),
      fc.string({ unit: 'binary', maxLength: 5 }),
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(''));

/** The JSON inside a Word file, as its reader finds it. */
async function jsonInside(draft: Draft): Promise<string> {
  if (format === undefined) return '';
  const { renderWord } = await loadWordWriter();
  const bytes = await renderWord(toDocument(format, draft), publishedJson(format, draft));
  const files = unzipSync(bytes);
  const partOf = (path: string) => parseXml(new TextDecoder().decode(files[path]));
  const target = elementsOf(partOf('word/_rels/document.xml.rels'))
    .filter(({ attributes }) => attributes['Type']?.endsWith('/customXml'))
    .map(({ attributes }) => attributes['Target']);
  expect(target).toEqual(['../customXml/item1.xml']);
  return textOf(partOf('customXml/item1.xml'));
}

describe('the data in a Word file', () => {
  it('is the published JSON, whatever was typed, without reasons and remarks', async () => {
    await fc.assert(
      fc.asyncProperty(text, text, text, fc.nat(), async (name, problems, otherMatters, count) => {
        const entries = { 'agency.name': name, problems, otherMatters };
        const draft: Draft = {
          ...fullDraft(format, { ...entries, 'requests.received.other': String(count) }),
          waivers: [{ rule: 'r', at: 'problems', reason: '内部理由', values: [1] }],
          notes: [{ at: 'problems', text: '内部备注' }],
        };
        const json = await jsonInside(draft);
        expect(JSON.parse(json)).toEqual(JSON.parse(publishedJson(format, draft)));
        expect(json).not.toMatch(/内部/);
        const imported = await importJson(formats, json);
        expect(imported).toEqual(await importJson(formats, publishedJson(format, draft)));
        expect(imported.ok).toBe(true);
      }),
      { numRuns: 20 },
    );
  }, 60_000);
});
