import { describe, expect, it } from 'vitest';
import { toDocument, type DocumentOptions, type ReportDocument } from '../../document/index.ts';
import { fullDraft } from '../../document/testing/full-draft.ts';
import { tablesOf, typedCellsOf } from '../../form/index.ts';
import { toyFormat } from '../../form/testing/toy-format.ts';
import { formats, loadExample } from '../../formats/index.ts';
import {
  loadReportSchema,
  toDraft,
  type Draft,
  type Entries,
  publishedJson,
  stateOf,
} from '../../report/index.ts';
import { printableText } from '../../document/index.ts';
import { descendants, elementsOf, parseXml, textOf, type Element } from '../testing/xml.ts';
import { unzipSync } from '../testing/zip.ts';
import { renderWord } from './word.ts';

const [official = toyFormat] = formats;

const HOSTILE =
  '㐂𠮷“引号”\'"&amp;<w:p>]]></w:t><!--\u0000\u0008\u001f\ufffe\uffff\ud800\u0085{PAGE}\tHYPERLINK "x"';

async function partsOf(document: ReportDocument, json = '{}'): Promise<(path: string) => Element> {
  const files = unzipSync(await renderWord(document, json));
  return (path) => parseXml(new TextDecoder('utf-8', { fatal: true }).decode(files[path]));
}

function documentOf(changes: Entries = {}, options: DocumentOptions = {}): ReportDocument {
  return toDocument(official, fullDraft(official, changes), options);
}

async function exampleDraft(): Promise<Draft> {
  const { parseReportFile } = await loadReportSchema();
  const parsed = parseReportFile(official, JSON.parse(await loadExample()));
  if (!parsed.ok) throw new Error('The example can not be read');
  return toDraft(official, parsed.file);
}

function allZero(): Draft {
  const zeros = tablesOf(official)
    .flatMap(typedCellsOf)
    .map(({ id }) => [id, '0'] as const);
  return fullDraft(official, Object.fromEntries(zeros));
}

interface Cell {
  readonly text: string;
  readonly rowSpan: number;
  readonly colSpan: number;
}

type Read = readonly [style: string, text: string] | readonly (readonly Cell[])[];

const valueOf = (element: Element | undefined) => element?.attributes['w:val'];

/** The children of the body: each paragraph by style and text, each table by its cells. */
function read(body: Element): readonly (Read | null)[] {
  return elementsOf(body).map((child) => {
    if (child.name === 'w:tbl') return readTable(child);
    if (child.name !== 'w:p') return null;
    return [styleOf(child), descendants(child, 'w:t').map(textOf).join('')];
  });
}

function styleOf(paragraph: Element): string {
  return valueOf(descendants(paragraph, 'w:pStyle')[0]) ?? '';
}

/** Rebuilds the cells from `gridSpan` and `vMerge`; every row has to fill the whole grid. */
function readTable(table: Element): readonly (readonly Cell[])[] {
  const width = descendants(table, 'w:gridCol').length;
  const above = new Map<number, { text: string; rowSpan: number; colSpan: number }>();
  return elementsOf(table, 'w:tr').map((row) => {
    let column = 0;
    const cells = elementsOf(row, 'w:tc').flatMap((cell) => {
      const colSpan = Number(valueOf(descendants(cell, 'w:gridSpan')[0]) ?? 1);
      const merge = descendants(cell, 'w:vMerge')[0];
      const start = column;
      column += colSpan;
      if (merge !== undefined && valueOf(merge) !== 'restart') {
        const whole = above.get(start);
        expect({ text: textOf(cell), colSpan: whole?.colSpan }).toEqual({ text: '', colSpan });
        if (whole !== undefined) whole.rowSpan += 1;
        return [];
      }
      const found = { text: textOf(cell), rowSpan: 1, colSpan };
      above.set(start, found);
      return [found];
    });
    expect(column).toBe(width);
    return cells;
  });
}

/** What Word has to hold of a document. */
function expected(document: ReportDocument): readonly (Read | null)[] {
  const paragraph = (style: string, text: string) => [style, printableText(text)] as const;
  const blocks = document.blocks.flatMap((block): readonly Read[] => {
    switch (block.kind) {
      case 'title':
        return [paragraph('Title', block.parts.join(''))];
      case 'heading':
        return [paragraph(`Heading${block.level}`, block.text)];
      case 'runIn':
        return [paragraph('Heading2', block.heading), paragraph('ReportText', block.text)];
      case 'writingLines':
        return Array.from({ length: block.count }, () => paragraph('', ''));
      case 'signature':
      case 'date':
        return [paragraph('ReportDate', block.text)];
      case 'attachment':
      case 'paragraph':
      case 'contact':
        return [paragraph('ReportText', block.text)];
      case 'figure':
        return [paragraph('ReportFigure', ''), paragraph('ReportCaption', block.caption)];
      case 'table':
        return [
          [...block.headRows, ...block.bodyRows].map((row) =>
            row.cells.map(({ text, rowSpan, colSpan }) => ({ text, rowSpan, colSpan })),
          ),
        ];
    }
  });
  return [...blocks, null];
}

async function bodyOf(document: ReportDocument): Promise<Element> {
  const [body] = elementsOf((await partsOf(document))('word/document.xml'), 'w:body');
  if (body === undefined) throw new Error('No body');
  return body;
}

describe('renderWord', () => {
  const hostile = {
    ...{ 'agency.name': HOSTILE, year: HOSTILE, preamble: HOSTILE, contact: `${HOSTILE}\n二` },
    ...{ 'overview.proactive': `${HOSTILE}\r\n第二段`, problems: HOSTILE },
  };
  const reports: readonly (readonly [string, () => Draft | Promise<Draft>])[] = [
    ['the example', exampleDraft],
    ['an all-zero report', allZero],
    ['a report of long numbers', () => fullDraft(official, { 'requests.received.other': '1e9' })],
    ['a report with hostile texts', () => fullDraft(official, hostile)],
    [
      'an empty report',
      () => ({ formatId: official.id, entries: {}, waivers: [], remarks: [], unconfirmed: [] }),
    ],
  ];
  it.each(reports)('holds every text and every cell of %s in order', async (_, draft) => {
    const document = toDocument(official, await draft());
    expect(read(await bodyOf(document))).toEqual(expected(document));
  });

  it('sets any other form, and headings on their own line, the same way', async () => {
    const document = toDocument(toyFormat, fullDraft(toyFormat), {
      settings: { subheadings: 'ownLine' },
    });
    const body = await bodyOf(document);
    expect(read(body)).toEqual(expected(document));
    expect(descendants(body, 'w:specVanish')).toEqual([]);
  });

  it('hides the mark of a run-in heading, and of nothing else', async () => {
    const paragraphs = elementsOf(await bodyOf(documentOf()), 'w:p');
    const hidden = paragraphs.filter((paragraph) => descendants(paragraph, 'w:vanish').length > 0);
    expect(hidden.map(styleOf)).toEqual(Array(5).fill('Heading2'));
    for (const paragraph of hidden) {
      expect(elementsOf(paragraph, 'w:r').flatMap((run) => descendants(run, 'w:vanish'))).toEqual(
        [],
      );
      expect(descendants(paragraph, 'w:specVanish')).toHaveLength(1);
    }
  });

  it('keeps each group of rows with its heading, repeats heads and breaks no row', async () => {
    const document = documentOf();
    const models = document.blocks.flatMap((block) => (block.kind === 'table' ? [block] : []));
    const tables = elementsOf(await bodyOf(document), 'w:tbl');
    expect(tables).toHaveLength(models.length);
    tables.forEach((table, index) => {
      const rows = elementsOf(table, 'w:tr');
      const model = models[index];
      const heads = rows.filter((row) => descendants(row, 'w:tblHeader').length > 0);
      expect(heads).toEqual(rows.slice(0, model?.headRows.length));
      for (const row of rows) expect(descendants(row, 'w:cantSplit')).toHaveLength(1);
      const loose = rows.flatMap((row, n) =>
        descendants(row, 'w:p').some(
          (paragraph) => descendants(paragraph, 'w:keepNext').length === 0,
        )
          ? [n]
          : [],
      );
      // A page may end after the last row of a group alone.
      let end = heads.length - 1;
      expect(loose).toEqual(model?.parts[0]?.groups.map((group) => (end += group.length)));
    });
  });

  it('sets the parts of a table no page holds as tables, each at the top of a page', async () => {
    const document = documentOf({}, { page: { paperMm: { width: 210, height: 200 } } });
    const split = document.blocks.flatMap((block) =>
      block.kind === 'table' && block.parts.length > 1 ? block.parts : [],
    );
    expect(split).toHaveLength(2);
    const body = elementsOf(await bodyOf(document));
    const between = body.flatMap((child, index) =>
      child.name === 'w:p' && styleOf(child) === 'ReportTableGoesOn' ? [index] : [],
    );
    expect(between).toHaveLength(1);
    const [at = 0] = between;
    expect(body.slice(at - 1, at + 2).map(({ name }) => name)).toEqual(['w:tbl', 'w:p', 'w:tbl']);
    expect(body.slice(at, at + 1).flatMap((p) => descendants(p, 'w:pageBreakBefore'))).toHaveLength(
      1,
    );
    const tables = [body[at - 1], body[at + 1]].map((table) =>
      table === undefined ? [] : readTable(table),
    );
    expect(tables).toEqual(
      split.map((part) =>
        [...part.headRows, ...part.groups.flat()].map(({ cells }) =>
          cells.map(({ colSpan, rowSpan, text }) => ({ text, rowSpan, colSpan })),
        ),
      ),
    );
  });

  it('writes the widths of grids out, as wide as the type area', async () => {
    for (const table of elementsOf(await bodyOf(documentOf()), 'w:tbl')) {
      const widths = descendants(table, 'w:gridCol').map(({ attributes }) =>
        Number(attributes['w:w']),
      );
      expect(widths.reduce((sum, width) => sum + width, 0)).toBe(8844);
      expect(descendants(table, 'w:tblLayout')[0]?.attributes['w:type']).toBe('fixed');
      for (const row of elementsOf(table, 'w:tr')) {
        const cells = descendants(row, 'w:tcW').map(({ attributes }) => Number(attributes['w:w']));
        expect(cells.reduce((sum, width) => sum + width, 0)).toBe(8844);
      }
    }
  });

  it('sets the page of GB/T 9704 with its grid', async () => {
    const section = elementsOf(await bodyOf(documentOf()), 'w:sectPr')[0];
    const attributesOf = (name: string) =>
      section === undefined ? {} : descendants(section, name)[0]?.attributes;
    expect(attributesOf('w:pgSz')).toMatchObject({ 'w:w': '11906', 'w:h': '16838' });
    expect(attributesOf('w:pgMar')).toMatchObject({
      ...{ 'w:top': '2098', 'w:right': '1474', 'w:bottom': '1984', 'w:left': '1587' },
    });
    expect(attributesOf('w:docGrid')).toEqual({
      ...{ 'w:type': 'linesAndChars', 'w:linePitch': '579', 'w:charSpace': '-852' },
    });
  });

  it('numbers odd pages at the right and even ones at the left', async () => {
    const part = await partsOf(documentOf());
    const footers = ['word/footer1.xml', 'word/footer2.xml'].map(part);
    expect(footers.map((footer) => valueOf(descendants(footer, 'w:jc')[0]))).toEqual([
      'right',
      'left',
    ]);
    for (const footer of footers) expect(textOf(footer)).toBe('— PAGE —');
    expect(descendants(part('word/settings.xml'), 'w:evenAndOddHeaders')).toHaveLength(1);
  });

  it('says 草稿 in the head of every page of a draft, underlines what can not be read', async () => {
    const changes = { 'requests.received.research': '约3', date: '下周三' };
    const part = await partsOf(documentOf(changes, { draftMark: true }));
    const heads = ['word/header1.xml', 'word/header2.xml'].map((path) =>
      descendants(part(path), 'w:t').map(textOf).join(''),
    );
    expect(heads).toEqual(['草稿', '草稿']);
    const runs = descendants(part('word/document.xml'), 'w:r');
    const underlined = runs.filter((run) => descendants(run, 'w:u').length > 0);
    const texts = underlined.map((run) => descendants(run, 'w:t').map(textOf).join(''));
    expect(texts).toEqual(['约3', '下周三']);
    const files = unzipSync(await renderWord(documentOf(), '{}'));
    expect(Object.keys(files).filter((path) => path.includes('header'))).toEqual([]);
  });

  it('has real headings in the faces of the standard', async () => {
    const styles = (await partsOf(documentOf()))('word/styles.xml');
    const found = elementsOf(styles, 'w:style').flatMap((style) => {
      const size = valueOf(descendants(style, 'w:sz')[0]) ?? '';
      const face = descendants(style, 'w:rFonts')[0]?.attributes['w:eastAsia'] ?? '';
      const id = style.attributes['w:styleId'] ?? '';
      const level = valueOf(descendants(style, 'w:outlineLvl')[0]) ?? '';
      return /^(Normal|Title|Heading[12]|ReportTable)$/.test(id) ? [[id, face, size, level]] : [];
    });
    expect(found).toEqual([
      ['Normal', '仿宋', '32', ''],
      ['Title', '方正小标宋简体', '44', ''],
      ['Heading1', '黑体', '', '0'],
      ['Heading2', '楷体', '', '1'],
      ['ReportTable', '宋体', '21', ''],
    ]);
  });

  it('names title, agency, year and state, and gives the same bytes each time', async () => {
    const draft = fullDraft(official, { date: '2024-01-25' });
    const document = toDocument(official, draft, { state: stateOf(official, draft) });
    const json = publishedJson(official, draft);
    const core = (await partsOf(document, json))('docProps/core.xml');
    expect(elementsOf(core).map((element) => [element.name, textOf(element)])).toEqual([
      ['dc:title', document.title],
      ['dc:subject', '2023'],
      ['dc:creator', '某某市某某局'],
      ['dc:language', 'zh-CN'],
    ]);
    const custom = (await partsOf(document, json))('docProps/custom.xml');
    expect(textOf(custom)).toBe(`${stateOf(official, draft)}20232024-01-25`);
    const first = await renderWord(document, json);
    // The clock of a zip, of 1980-01-01: what passes between two exports may be less than its tick.
    expect(Array.from(first.slice(10, 14))).toEqual([0, 0, 33, 0]);
    await new Promise((done) => setTimeout(done, 5));
    expect(Buffer.from(first).equals(await renderWord(document, json))).toBe(true);
  });

  it('makes every part well-formed and named in the package, with nothing that runs or loads', async () => {
    const files = unzipSync(await renderWord(documentOf(hostile), JSON.stringify({ a: HOSTILE })));
    const paths = Object.keys(files);
    expect(paths[0]).toBe('[Content_Types].xml');
    for (const path of paths) {
      const xml = new TextDecoder('utf-8', { fatal: true }).decode(files[path]);
      parseXml(xml);
      expect(xml).not.toMatch(/TargetMode="External"|<w:hyperlink|<w:altChunk|<w:object/);
    }
    const types = parseXml(new TextDecoder().decode(files['[Content_Types].xml']));
    const parts = elementsOf(types, 'Override').map(({ attributes }) => attributes['PartName']);
    expect(paths.map((path) => `/${path}`)).toEqual(expect.arrayContaining(parts));
  });

  it('justifies texts, but no names of what is attached and no ways to reach the office', async () => {
    const part = await partsOf(
      documentOf(
        { contact: '邮箱：xxgk@a.gov.cn' },
        { settings: { attachments: ['目录', '说明'] } },
      ),
    );
    const aligned = descendants(part('word/document.xml'), 'w:p')
      .filter((paragraph) => styleOf(paragraph) === 'ReportText')
      .filter((paragraph) => valueOf(descendants(paragraph, 'w:jc')[0]) === 'left')
      .map((paragraph) => descendants(paragraph, 'w:t').map(textOf).join(''));
    expect(aligned).toEqual(['附件：1. 目录', '2. 说明', '邮箱：xxgk@a.gov.cn']);
  });
});
