import {
  DRAFT_WORDS,
  printableText,
  type DocumentBlock,
  type ReportDocument,
  type TableBlock,
  type TableCell,
  type TableRow,
} from '../document/index.ts';
import { escapeHtml } from './html/html-escape.ts';
import { stacksOf } from './html/html-fonts.ts';
import { spansOf } from './html/html-table.ts';

export interface RichText {
  /** A fragment in which every element carries its own styles. */
  readonly html: string;
  /** The same as lines; cells of a table are divided by tabs. */
  readonly text: string;
}

/**
 * The report to be pasted into Word, WPS or the editor of a website. Editors throw style sheets,
 * classes and ids away, and keep elements, spans and what stands in `style`.
 */
export function renderRichText(document: ReportDocument): RichText {
  const styles = inlineStyles(document);
  const { blocks, draftMark } = document;
  const mark = draftMark ? [`<p style="${styles.draft}">${DRAFT_WORDS}</p>`] : [];
  return {
    html: [...mark, ...blocks.map((block) => richBlock(block, styles))].join('\n'),
    text: [...(draftMark ? [DRAFT_WORDS] : []), ...blocks.flatMap(plainLines)].join('\n'),
  };
}

type Styles = ReturnType<typeof inlineStyles>;

function inlineStyles({ fonts, page }: ReportDocument) {
  // Families in single quotes: they stand inside an attribute.
  const stacks = stacksOf(fonts);
  const face = (use: keyof typeof stacks) => `font-family:${stacks[use].replace(/"/g, "'")}`;
  const body = `margin:0;font-size:${page.bodyPt}pt;line-height:${page.linePitchPt}pt;font-weight:normal`;
  // Counted in ems, not in points: who pastes may set another size.
  const indent = `text-indent:${page.firstLineIndentCharacters}em`;
  const cell = 'border:1px solid #000;padding:2px 3px;font-weight:normal';
  return {
    title: `margin:0 0 ${page.linePitchPt}pt;${face('title')};font-size:${page.titlePt}pt;font-weight:normal;line-height:1.4;text-align:center`,
    heading1: `${body};${indent};${face('level1')}`,
    heading2: `${body};${indent};${face('level2')}`,
    runIn: face('level2'),
    paragraph: `${body};${indent};${face('body')}`,
    flush: `${body};${face('body')}`,
    draft: `${body};${face('level1')};text-align:center`,
    right: `${body};${face('body')};text-align:right;padding-right:${page.dateIndentCharacters}em`,
    table: `border-collapse:collapse;width:100%;margin:6pt 0;${face('table')};font-size:${page.tablePt}pt;line-height:1.3`,
    label: `${cell};text-align:left`,
    cell: `${cell};text-align:center`,
  } as const;
}

function richBlock(block: DocumentBlock, styles: Styles): string {
  const element = (name: string, style: string, text: string) =>
    `<${name} style="${style}">${escapeHtml(text)}</${name}>`;
  switch (block.kind) {
    case 'title':
      return element('h1', styles.title, block.parts.join(''));
    case 'heading':
      return block.level === 1
        ? element('h2', styles.heading1, block.text)
        : element('h3', styles.heading2, block.text);
    case 'runIn':
      return `<p style="${styles.paragraph}">${element('span', styles.runIn, block.heading)}${escapeHtml(block.text)}</p>`;
    case 'table':
      return richTable(block, styles);
    case 'signature':
    case 'date':
      return element('p', styles.right, block.text);
    case 'figure':
      // Editors drop drawings; the sentence says the same.
      return element('p', styles.paragraph, block.alt);
    case 'writingLines':
      return '<p><br></p>'.repeat(block.count);
    case 'attachment':
    case 'contact':
    case 'paragraph':
      return element('p', styles.paragraph, block.text);
  }
}

function richTable(table: TableBlock, styles: Styles): string {
  const whole = table.columnWidthsMm.reduce((sum, width) => sum + width, 0);
  const columns = table.columnWidthsMm
    .map((width) => `<col style="width:${Math.round((width / whole) * 1000) / 10}%">`)
    .join('');
  const row = ({ cells }: TableRow) =>
    `<tr>${cells.map((cell) => richCell(cell, styles)).join('')}</tr>`;
  const head = table.headRows.map(row).join('');
  return (
    // Word and WPS take the frame of a pasted table from the attributes, LibreOffice its width.
    `<table border="1" width="100%" cellspacing="0" cellpadding="3" style="${styles.table}">` +
    `<colgroup>${columns}</colgroup>${head === '' ? '' : `<thead>${head}</thead>`}` +
    `<tbody>${table.bodyRows.map(row).join('')}</tbody></table>`
  );
}

function richCell(cell: TableCell, styles: Styles): string {
  const name = cell.kind === 'head' ? 'th' : 'td';
  const underlined = cell.kind === 'value' && cell.isUnreadable ? ';text-decoration:underline' : '';
  const style = (cell.align === 'start' ? styles.label : styles.cell) + underlined;
  return `<${name}${spansOf(cell)} style="${style}">${escapeHtml(cell.text)}</${name}>`;
}

/** A tab of a text would divide it like cells. */
function plainLines(block: DocumentBlock): readonly string[] {
  switch (block.kind) {
    case 'title':
      return [printableText(block.parts.join(''))];
    case 'runIn':
      return [printableText(`${block.heading}${block.text}`)];
    case 'table':
      return [...block.headRows, ...block.bodyRows].map(({ cells }) =>
        cells.map(({ text }) => printableText(text)).join('\t'),
      );
    case 'figure':
      return [printableText(block.alt)];
    case 'writingLines':
      return [];
    case 'heading':
    case 'paragraph':
    case 'attachment':
    case 'signature':
    case 'date':
    case 'contact':
      return [printableText(block.text)];
  }
}
