import type { DocumentFonts, PageSettings } from '../../document/index.ts';
import { escapeHtml } from '../html/html-escape.ts';
import { twipsOfPt } from './measures.ts';

/** What Latin letters and digits are set in. */
const LATIN = 'Times New Roman';

/** Ids of the styles that are not Word's own. */
export const WORD_STYLES = {
  text: 'ReportText',
  date: 'ReportDate',
  tableText: 'ReportTable',
  figure: 'ReportFigure',
  caption: 'ReportCaption',
  tableGoesOn: 'ReportTableGoesOn',
} as const;

/** Below a figure, as large as the page number. */
const CAPTION_PT = 14;
/** No punctuation hangs out of a line, nothing is added between Chinese and Latin letters. */
const STRICT_LINES =
  '<w:overflowPunct w:val="0"/><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>';
/** Titles, tables and page numbers keep the widths of their faces. */
const NOT_CLOSER = '<w:spacing w:val="0"/>';

/** What runs and tables have that name no style; the library's own styles are made from the first. */
const DEFAULTS =
  '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">' +
  '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/><w:unhideWhenUsed/></w:style>' +
  '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>' +
  '<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/></w:style>';

/**
 * All styles of the file. Lines have the exact pitch of the section's grid and characters stand closer
 * by what 28 of them are too wide, whatever the faces at hand. Nothing snaps to the grid itself:
 * LibreOffice gives a character wider than its cell two of them. Latin letters and punctuation may
 * neither add to a line nor hang out of it.
 */
export function wordStyles(page: PageSettings, fonts: DocumentFonts): string {
  const line = linePitchTwips(page);
  const indent = indentOf(page, page.firstLineIndentCharacters);
  const dateIndent = twipsOfPt(page.dateIndentCharacters * page.characterPitchPt);
  // Whole tenths of a point: LibreOffice keeps no finer ones.
  const spacing = twipsOfPt(Math.floor((page.characterPitchPt - page.bodyPt) * 10) / 10);
  const heading = (level: number, font: string) =>
    style({
      id: `Heading${level}`,
      name: `heading ${level}`,
      paragraph: `<w:keepNext/>${indent}<w:outlineLvl w:val="${level - 1}"/>`,
      run: faceOf(font),
      next: WORD_STYLES.text,
    });
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' +
    `<w:docDefaults><w:rPrDefault><w:rPr>${faceOf(fonts.body)}${sizeOf(page.bodyPt)}` +
    // Latin letters are no Chinese: LibreOffice would break numbers at the end of a line.
    '<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>' +
    `<w:pPrDefault><w:pPr>${STRICT_LINES}</w:pPr></w:pPrDefault></w:docDefaults>` +
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>' +
    `<w:pPr><w:widowControl w:val="0"/>${STRICT_LINES}<w:snapToGrid w:val="0"/>` +
    `<w:spacing w:before="0" w:after="0" w:line="${line}" w:lineRule="exact"/><w:jc w:val="both"/></w:pPr>` +
    // Face and size again: readers take the width of the grid's characters from here.
    `<w:rPr>${faceOf(fonts.body)}<w:snapToGrid w:val="0"/><w:spacing w:val="${spacing}"/>${sizeOf(page.bodyPt)}</w:rPr></w:style>` +
    DEFAULTS +
    style({
      id: 'Title',
      name: 'Title',
      paragraph: `<w:keepNext/><w:spacing w:after="${line}"/><w:jc w:val="center"/>`,
      run: `${faceOf(fonts.title)}${NOT_CLOSER}${sizeOf(page.titlePt)}`,
      next: WORD_STYLES.text,
    }) +
    heading(1, fonts.level1) +
    heading(2, fonts.level2) +
    style({ id: WORD_STYLES.text, name: '报告正文', paragraph: indent }) +
    style({
      id: WORD_STYLES.date,
      name: '成文日期',
      paragraph: `<w:spacing w:before="${line}"/><w:ind w:right="${dateIndent}"/><w:jc w:val="right"/>`,
    }) +
    style({
      id: WORD_STYLES.tableText,
      name: '表格文字',
      paragraph: `<w:spacing w:line="${twipsOfPt(page.tablePt * page.table.lineEms)}" w:lineRule="exact"/><w:jc w:val="center"/>`,
      run: `${faceOf(fonts.table)}${NOT_CLOSER}${sizeOf(page.tablePt)}`,
    }) +
    tableGoesOnStyle() +
    figureStyles(line, fonts.table) +
    marginStyles(page, fonts) +
    '</w:styles>'
  );
}

/** A picture and the line below it. A line of an exact height would cut the picture off. */
function figureStyles(line: number, face: string): string {
  return (
    style({
      id: WORD_STYLES.figure,
      name: '图',
      paragraph: `<w:keepNext/><w:spacing w:before="${Math.round(line / 2)}" w:line="240" w:lineRule="auto"/><w:jc w:val="center"/>`,
    }) +
    style({
      id: WORD_STYLES.caption,
      name: '图题',
      paragraph: `<w:spacing w:after="${Math.round(line / 2)}"/><w:jc w:val="center"/>`,
      run: `${faceOf(face)}${NOT_CLOSER}${sizeOf(CAPTION_PT)}`,
    })
  );
}

/** The mark of a draft above the text, the page number below it. */
function marginStyles({ pageNumber }: PageSettings, fonts: DocumentFonts): string {
  return (
    style({
      id: 'Header',
      name: 'header',
      paragraph: '<w:jc w:val="center"/>',
      run: faceOf(fonts.level1),
    }) +
    style({
      id: 'Footer',
      name: 'footer',
      paragraph: `<w:spacing w:line="${twipsOfPt(pageNumber.sizePt)}" w:lineRule="exact"/>`,
      run: `${faceOf(fonts.table, fonts.table)}${NOT_CLOSER}${sizeOf(pageNumber.sizePt)}`,
    })
  );
}

/** A paragraph of one point between two parts of a table. */
function tableGoesOnStyle(): string {
  const paragraph = '<w:keepNext/><w:spacing w:line="20" w:lineRule="exact"/>';
  return style({ id: WORD_STYLES.tableGoesOn, name: '续表', paragraph, run: sizeOf(1) });
}

/** Rounded down: a twip too many and the last line goes to the next page. */
export function linePitchTwips(page: PageSettings): number {
  return Math.floor(page.linePitchPt * 20);
}

/** What Word takes instead of a face that is not installed. */
const INSTEAD: Readonly<Record<keyof DocumentFonts, string>> = {
  title: '华文中宋',
  body: '仿宋_GB2312',
  level1: 'SimHei',
  level2: '楷体_GB2312',
  table: 'SimSun',
};

/** The faces, each with another one to take where it is not installed, and that all are Chinese. */
export function wordFontTable(fonts: DocumentFonts): string {
  const uses = Object.keys(INSTEAD) as (keyof DocumentFonts)[];
  const others = new Map(uses.map((use) => [fonts[use], use]));
  const entries = [...others].map(
    ([name, use]) =>
      `<w:font w:name="${escapeHtml(name)}"><w:altName w:val="${INSTEAD[use]}"/><w:charset w:val="86"/>` +
      `<w:family w:val="${use === 'level1' ? 'swiss' : 'roman'}"/></w:font>`,
  );
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' +
    `${entries.join('')}</w:fonts>`
  );
}

interface Style {
  readonly id: string;
  readonly name: string;
  readonly paragraph: string;
  readonly run?: string;
  readonly next?: string;
}

function style({ id, name, paragraph, run, next }: Style): string {
  return (
    `<w:style w:type="paragraph"${id.startsWith('Report') ? ' w:customStyle="1"' : ''} w:styleId="${id}">` +
    `<w:name w:val="${name}"/><w:basedOn w:val="Normal"/>` +
    (next === undefined ? '' : `<w:next w:val="${next}"/>`) +
    `<w:qFormat/><w:pPr>${paragraph}</w:pPr>` +
    (run === undefined ? '' : `<w:rPr>${run}</w:rPr>`) +
    '</w:style>'
  );
}

function faceOf(eastAsia: string, latin: string = LATIN): string {
  return `<w:rFonts w:ascii="${escapeHtml(latin)}" w:hAnsi="${escapeHtml(latin)}" w:eastAsia="${escapeHtml(eastAsia)}" w:cs="${escapeHtml(latin)}"/>`;
}

/** In half-points. */
function sizeOf(pt: number): string {
  return `<w:sz w:val="${pt * 2}"/><w:szCs w:val="${pt * 2}"/>`;
}

/** Counted in characters for Word and WPS, in twips for what can't count. */
function indentOf(page: PageSettings, characters: number): string {
  const twips = twipsOfPt(characters * page.characterPitchPt);
  return `<w:ind w:firstLine="${twips}" w:firstLineChars="${characters * 100}"/>`;
}
