import { describe, expect, it } from 'vitest';
import { toDocument, type ReportDocument } from '../../document/index.ts';
import { fullDraft } from '../../document/testing/full-draft.ts';
import { toyFormat } from '../../form/testing/toy-format.ts';
import { formats } from '../../formats/index.ts';
import { descendants, elementsOf, parseXml, textOf, type Element } from '../testing/xml.ts';
import { unzipSync } from '../testing/zip.ts';
import { renderWord } from './word.ts';

const [official = toyFormat] = formats;

function documentOf(figuresIn: string | null): ReportDocument {
  return toDocument(official, fullDraft(official, { date: '2024-01-25' }), {
    settings: { figuresIn },
    lastYear: { format: official, draft: fullDraft(official, { year: '2022' }) },
  });
}

/** No picture at all: its bytes tell how many were asked for before it. */
function fakeRasteriser() {
  const asked: { readonly svg: string; readonly widthPx: number }[] = [];
  const rasterise = (svg: string, widthPx: number) => {
    asked.push({ svg, widthPx });
    return Promise.resolve(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, asked.length));
  };
  return { asked, rasterise };
}

async function filesOf(figuresIn: string | null) {
  const { rasterise } = fakeRasteriser();
  return unzipSync(await renderWord(documentOf(figuresIn), '{}', { rasterise }));
}

function xmlOf(files: Readonly<Record<string, Uint8Array>>, path: string): Element {
  return parseXml(new TextDecoder('utf-8', { fatal: true }).decode(files[path]));
}

const styleOf = (paragraph: Element) =>
  descendants(paragraph, 'w:pStyle')[0]?.attributes['w:val'] ?? '';

describe('figures in Word', () => {
  it('are pictures, each with its sentence, at the end of their section', async () => {
    const document = documentOf('overview');
    const figures = document.blocks.flatMap((block) => (block.kind === 'figure' ? [block] : []));
    const files = await filesOf('overview');
    const [body] = elementsOf(xmlOf(files, 'word/document.xml'), 'w:body');
    const paragraphs = body === undefined ? [] : elementsOf(body);
    const first = paragraphs.findIndex((paragraph) => styleOf(paragraph) === 'ReportFigure');
    const found = paragraphs.slice(first, first + 7);
    expect(found.map(styleOf)).toEqual([
      ...Array<string[]>(3).fill(['ReportFigure', 'ReportCaption']).flat(),
      'Heading1',
    ]);
    expect(found.map(textOf).filter((text) => text.startsWith('图'))).toEqual(
      figures.map(({ caption }) => caption),
    );
    const properties = found.flatMap((one) => descendants(one, 'wp:docPr'));
    expect(properties.map(({ attributes }) => attributes)).toEqual(
      figures.map(({ alt, caption }, index) => ({
        ...{ id: String(index + 1), name: `图${index + 1}` },
        ...{ descr: alt, title: caption },
      })),
    );
  });

  it('are as wide as the type area, of three pixels for one of a screen', async () => {
    const { asked, rasterise } = fakeRasteriser();
    await renderWord(documentOf('requests'), '{}', { rasterise });
    expect(asked.map(({ widthPx }) => widthPx)).toEqual([1769, 1769, 1769]);
    for (const { svg } of asked) {
      expect(parseXml(svg).attributes['xmlns']).toBe('http://www.w3.org/2000/svg');
    }
    const extents = descendants(xmlOf(await filesOf('requests'), 'word/document.xml'), 'wp:extent');
    for (const { attributes } of extents) {
      // 36,000 English Metric Units are a millimetre.
      expect(Math.round(Number(attributes['cx']) / 36_000)).toBe(156);
      expect(Number(attributes['cy'])).toBeGreaterThan(36_000 * 30);
    }
  });

  it('hold the pictures in the file, in the order they were asked for', async () => {
    const files = await filesOf('requests');
    const relations = elementsOf(xmlOf(files, 'word/_rels/document.xml.rels'));
    const pictures = descendants(xmlOf(files, 'word/document.xml'), 'a:blip').map(
      ({ attributes }) => {
        const its = relations.find((one) => one.attributes['Id'] === attributes['r:embed']);
        return files[`word/${its?.attributes['Target'] ?? ''}`]?.[4];
      },
    );
    expect(pictures).toEqual([1, 2, 3]);
    expect(textIn(files, '[Content_Types].xml')).toContain('image/png');
  });

  it('stand with their caption on lines as high as they are', async () => {
    const styles = elementsOf(xmlOf(await filesOf('requests'), 'word/styles.xml'), 'w:style');
    const figure = styles.find(({ attributes }) => attributes['w:styleId'] === 'ReportFigure');
    if (figure === undefined) throw new Error('No style for figures');
    expect(descendants(figure, 'w:keepNext')).toHaveLength(1);
    expect(descendants(figure, 'w:spacing')[0]?.attributes['w:lineRule']).toBe('auto');
  });

  it('are sentences where nobody can make a picture, and fail where one fails', async () => {
    const document = documentOf('requests');
    const files = unzipSync(await renderWord(document, '{}'));
    const texts = descendants(xmlOf(files, 'word/document.xml'), 'w:p').map(textOf);
    for (const block of document.blocks) {
      if (block.kind === 'figure') expect(texts).toContain(block.alt);
    }
    const rasterise = () => Promise.reject(new Error('No canvas'));
    await expect(renderWord(document, '{}', { rasterise })).rejects.toThrow('No canvas');
  });

  it('give the same bytes each time, and none by default', async () => {
    const once = async (figuresIn: string | null) =>
      renderWord(documentOf(figuresIn), '{}', { rasterise: fakeRasteriser().rasterise });
    expect(Buffer.from(await once('requests')).equals(await once('requests'))).toBe(true);
    const { asked, rasterise } = fakeRasteriser();
    const plain = unzipSync(await renderWord(documentOf(null), '{}', { rasterise }));
    expect(asked).toEqual([]);
    expect(Object.keys(plain).filter((path) => path.includes('media'))).toEqual([]);
  });

  it('are measured in whole units: Word opens no file with others', async () => {
    const files = await filesOf('requests');
    for (const path of ['word/document.xml', 'word/styles.xml']) {
      expect(textIn(files, path).match(/ (w:|c)\w+="-?\d+\.\d+"/g)).toBeNull();
    }
  });
});

function textIn(files: Readonly<Record<string, Uint8Array>>, path: string): string {
  return new TextDecoder().decode(files[path]);
}
