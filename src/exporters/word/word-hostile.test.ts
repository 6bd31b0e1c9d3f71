import { describe, expect, it } from 'vitest';
import { toDocument, type ReportDocument } from '../../document/index.ts';
import type { Format } from '../../form/index.ts';
import { everyEdition } from '../../formats/testing/every-edition.ts';
import { draftOf } from '../../report/testing/hostile-draft.ts';
import { HOSTILE_TEXTS } from '../../report/testing/hostile.ts';
import { elementsOf, parseXml, textOf, type Element } from '../testing/xml.ts';
import { unzipSync } from '../testing/zip.ts';
import { renderWord } from './word.ts';
import { publishedJson } from '../../report/index.ts';

/** Many at a time: a file takes longer than its texts. */
const GROUP = 15;
const groups = HOSTILE_TEXTS.map(({ text }) => text).flatMap((_, index, texts) =>
  index % GROUP === 0 ? [texts.slice(index, index + GROUP)] : [],
);

/** A report with the texts in every place of it, as names of attachments and in a figure. */
function documentOf(format: Format, texts: readonly string[]): ReportDocument {
  const text = texts.join('\n');
  const document = toDocument(format, draftOf(format, text), {
    settings: { attachments: texts, signature: true },
  });
  const figure = {
    section: null,
    kind: 'figure',
    id: text,
    caption: text,
    alt: text,
    years: { current: text, previous: text },
    bars: [{ label: text, value: 1, previous: 2 }],
  } as const;
  return { ...document, blocks: [...document.blocks, figure] };
}

async function partsOf(format: Format, texts: readonly string[]) {
  const json = publishedJson(format, draftOf(format, texts.join('\n')));
  const rasterise = () => Promise.resolve(new Uint8Array(8));
  const files = unzipSync(await renderWord(documentOf(format, texts), json, { rasterise }));
  const paths = Object.keys(files).filter((path) => /\.(?:xml|rels)$/.test(path));
  return {
    names: Object.keys(files).sort(),
    parts: paths.map((path) => {
      const xml = new TextDecoder('utf-8', { fatal: true }).decode(files[path]);
      return { path, root: parseXml(xml) };
    }),
  };
}

const all = (element: Element): readonly Element[] => [
  element,
  ...elementsOf(element).flatMap(all),
];

/** What a part is made of: names of elements with those of their attributes. */
function shapesIn(root: Element): readonly string[] {
  return all(root).map(({ attributes, name }) => [name, ...Object.keys(attributes)].join(' '));
}

describe.each(everyEdition)('a Word file of $id', (format) => {
  it('holds hostile texts as texts alone: no field, link, object or part of their own', async () => {
    const benign = await partsOf(format, ['甲', '乙']);
    const known = new Map(benign.parts.map(({ path, root }) => [path, new Set(shapesIn(root))]));
    for (const shapes of known.values()) {
      expect(
        [...shapes].filter((shape) => /TargetMode|hyperlink|fldSimple|w:object/.test(shape)),
      ).toEqual([]);
    }
    for (const texts of groups) {
      const { names, parts } = await partsOf(format, texts);
      expect(names).toEqual(benign.names);
      for (const { path, root } of parts) {
        const strange = shapesIn(root).filter((shape) => known.get(path)?.has(shape) !== true);
        // Long titles have breaks.
        expect([path, strange.filter((shape) => shape !== 'w:br')]).toEqual([path, []]);
        const fields = all(root).filter(({ name }) => name === 'w:instrText');
        for (const field of fields) expect(textOf(field)).toBe('PAGE');
        if (path.endsWith('.rels')) {
          const targets = elementsOf(root).map(({ attributes }) => attributes['Target'] ?? '');
          for (const target of targets) expect(target).toMatch(/^[\w./-]+\.(?:xml|png)$/);
        }
      }
    }
  }, 30_000);
});
