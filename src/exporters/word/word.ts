import {
  AlignmentType,
  BorderStyle,
  Document,
  DocumentGridType,
  Footer,
  Header,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
  type FileChild,
} from 'docx';
import type { DocumentBlock, PageSettings, ReportDocument } from '../../document/index.ts';
import { twipsOf, twipsOfPt } from './measures.ts';
import { finishPackage } from '../office-package.ts';
import { picturesOf, wordFigure, type Picture, type Rasterise } from './word-figure.ts';
import { dropNoDates, toComments, type Annotated, type CommentedRuns } from './word-comments.ts';
import { linePitchTwips, WORD_STYLES, wordFontTable, wordStyles } from './word-styles.ts';
import { wordTables } from './word-table.ts';
import { textRun } from './word-text.ts';
import { titleLines } from './title-lines.ts';

export interface WordOptions {
  /** Without it a figure stands in the file as a sentence. */
  readonly rasterise?: Rasterise;
  /** The draft whose remarks go along as comments; of a published file nobody's do. */
  readonly annotated?: Annotated;
}

/**
 * The report as a Word file: the same blocks as on the printed page, with real headings, the grid of
 * GB/T 9704-2012, and the JSON of what is published inside (null: a form without data). The same report gives the same
 * bytes.
 */
export async function renderWord(
  document: ReportDocument,
  json: string | null,
  { annotated, rasterise }: WordOptions = {},
): Promise<Uint8Array> {
  const { agency, blocks, date, fonts, language, page, state, title, year } = document;
  const properties = [
    ['report-state', state ?? ''],
    ['year', year === null ? '' : String(year)],
    ['date', date ?? ''],
  ] as const;
  const pictures = await picturesOf(blocks, page, rasterise);
  const { comments, runs } = toComments(blocks, annotated);
  const file = new Document({
    ...(comments.length > 0 && { comments: { children: comments } }),
    externalStyles: wordStyles(page, fonts),
    evenAndOddHeaderAndFooters: true,
    compatibility: {
      version: 15,
      balanceSingleByteDoubleByteWidth: true,
      doNotExpandShiftReturn: true,
    },
    customProperties: properties
      .filter(([, value]) => value !== '')
      .map(([name, value]) => ({ name, value })),
    sections: [
      {
        properties: sectionProperties(page),
        ...(document.draftMark && { headers: draftHeaders() }),
        footers: footersOf(page),
        children: childrenOf(document, pictures, runs),
      },
    ],
  });
  return finishPackage(await Packer.pack(file, 'uint8array'), {
    mainRelationships: 'word/_rels/document.xml.rels',
    replaced: { 'word/fontTable.xml': wordFontTable(fonts) },
    ...(comments.length > 0 && { changed: { 'word/comments.xml': dropNoDates } }),
    coreProperties: {
      ...{ title, creator: agency, language },
      subject: year === null ? '' : String(year),
    },
    json,
  });
}

function sectionProperties(page: PageSettings) {
  const { top, right, bottom, left } = page.marginsMm;
  const { belowTextMm, sizePt } = page.pageNumber;
  // The dash stands in the middle of its line; Word measures from the paper's edge to the line's.
  const footer = twipsOf(bottom - belowTextMm) - twipsOfPt(sizePt / 2);
  return {
    page: {
      size: { width: twipsOf(page.paperMm.width), height: twipsOf(page.paperMm.height) },
      margin: {
        ...{ top: twipsOf(top), right: twipsOf(right), bottom: twipsOf(bottom) },
        ...{ left: twipsOf(left), header: twipsOf(top / 2), footer, gutter: 0 },
      },
    },
    grid: {
      type: DocumentGridType.LINES_AND_CHARS,
      linePitch: linePitchTwips(page),
      // In 4096ths of a point over the size of the text.
      charSpace: Math.floor((page.characterPitchPt - page.bodyPt) * 4096),
    },
  };
}

/** Each page of a draft says so in its head. */
function draftHeaders() {
  const header = () =>
    new Header({ children: [new Paragraph({ style: 'Header', children: [textRun('草稿')] })] });
  return { default: header(), even: header() };
}

const SIDES = { left: 'LEFT', center: 'CENTER', right: 'RIGHT' } as const;

function footersOf(page: PageSettings) {
  switch (page.pageNumber.place) {
    case 'outer':
      return { default: pageNumber(page, 'right'), even: pageNumber(page, 'left') };
    case 'centre':
      return { default: pageNumber(page, 'center'), even: pageNumber(page, 'center') };
    case 'none':
      return {};
  }
}

/** `— 1 —`, one character in from the outer edge, or in the middle. */
function pageNumber({ pageNumber }: PageSettings, side: 'left' | 'center' | 'right'): Footer {
  const inset = twipsOfPt(pageNumber.insetCharacters * pageNumber.sizePt);
  const number = new TextRun({
    font: { hint: 'eastAsia' },
    children: ['— ', PageNumber.CURRENT, ' —'],
  });
  return new Footer({
    children: [
      new Paragraph({
        style: 'Footer',
        alignment: AlignmentType[SIDES[side]],
        ...(side !== 'center' && { indent: { [side]: inset } }),
        children: [number],
      }),
    ],
  });
}

function childrenOf(
  { blocks, page }: ReportDocument,
  pictures: ReadonlyMap<string, Picture>,
  runs: CommentedRuns,
): readonly FileChild[] {
  return blocks.flatMap((block, index) =>
    block.kind === 'figure'
      ? wordFigure(block, pictures)
      : childOf(block, { page, runs }, blocks[index - 1]),
  );
}

function childOf(
  block: Exclude<DocumentBlock, { readonly kind: 'figure' }>,
  { page, runs }: { readonly page: PageSettings; readonly runs: CommentedRuns },
  before: DocumentBlock | undefined,
): readonly FileChild[] {
  // A table has no space of its own after it.
  const spacing =
    before?.kind === 'table' ? { spacing: { before: Math.round(linePitchTwips(page) / 2) } } : {};
  const paragraph = (style: string, text: string) =>
    new Paragraph({ style, ...spacing, children: runs(block, text) });
  switch (block.kind) {
    case 'title': {
      const [first = '', ...rest] = titleLines(block.parts, page);
      const lines = [...runs(block, first), ...rest.map((line) => textRun(line, { break: 1 }))];
      return [new Paragraph({ heading: HeadingLevel.TITLE, children: lines })];
    }
    case 'heading':
      return [paragraph(`Heading${block.level}`, block.text)];
    case 'runIn':
      return [
        // A style separator: the mark of the heading is hidden, the text goes on in the same line.
        new Paragraph({
          heading: HeadingLevel.HEADING_2,
          ...spacing,
          run: { vanish: true, specVanish: true },
          children: [textRun(block.heading)],
        }),
        new Paragraph({ style: WORD_STYLES.text, children: runs(block, block.text) }),
      ];
    case 'table':
      return wordTables(block, page, runs);
    case 'writingLines':
      return writingLines(block.count);
    case 'attachment':
      return [attachment(block, page)];
    case 'signature':
      return [new Paragraph({ style: WORD_STYLES.date, children: [textRun(block.text)] })];
    case 'date':
      return [
        new Paragraph({
          style: WORD_STYLES.date,
          // Right below the signature, as one block with it.
          ...(before?.kind === 'signature' && { spacing: { before: 0 } }),
          // Of a draft: a date that can't be read, as it was typed.
          children: [textRun(block.text, block.iso === '' ? { underline: {} } : {})],
        }),
      ];
    case 'paragraph':
      return [paragraph(WORD_STYLES.text, block.text)];
    case 'contact':
      // Not justified: addresses of mail and web pages leave short lines.
      return [
        new Paragraph({
          style: WORD_STYLES.text,
          alignment: AlignmentType.LEFT,
          children: [textRun(block.text)],
        }),
      ];
  }
}

/** Lines to write on. */
function writingLines(count: number): readonly Paragraph[] {
  const line = { style: BorderStyle.SINGLE, size: 4, color: '000000', space: 0 };
  const border = { bottom: line, between: line };
  return Array.from({ length: count }, () => new Paragraph({ border }));
}

/** A name of what is attached; its further lines stand below the name's first character. */
function attachment(
  block: Extract<DocumentBlock, { readonly kind: 'attachment' }>,
  page: PageSettings,
): Paragraph {
  const { hangCharacters, isFirst, startCharacters, text } = block;
  const twips = (characters: number) => twipsOfPt(characters * page.characterPitchPt);
  return new Paragraph({
    style: WORD_STYLES.text,
    ...(isFirst && { spacing: { before: linePitchTwips(page) } }),
    alignment: AlignmentType.LEFT,
    indent: {
      left: twips(hangCharacters),
      hanging: twips(hangCharacters - startCharacters),
      firstLineChars: 0,
    },
    children: [textRun(text)],
  });
}
