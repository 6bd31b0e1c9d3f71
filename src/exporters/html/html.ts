import {
  DRAFT_WORDS,
  partsOf,
  type DocumentBlock,
  type PageSettings,
  type ReportDocument,
} from '../../document/index.ts';
import { DATA_ELEMENT_ID } from '../../report/index.ts';
import { renderFigure } from './html-figure.ts';
import { escapeHtml } from './html-escape.ts';
import { stylesOf } from './html-styles.ts';
import { round } from './html-styles-table.ts';
import { renderTable } from './html-table.ts';
import { renderText } from './html-text.ts';

/** Nothing is loaded, nothing runs; the styles stand inside, and the widths of columns in `style`. */
export const CONTENT_SECURITY_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

/** Said once for screens and for browsers that print no page heads. */
const DRAFT_MARK = `<p class="draft">${DRAFT_WORDS}</p>\n`;

/**
 * The report as one file that needs nothing else: readable on a screen, official on paper. `json`, the
 * JSON of what is published, goes into it as data, so that the file can be taken in again.
 */
export function renderHtml(document: ReportDocument, json?: string): string {
  return `<!doctype html>
<html lang="${document.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${CONTENT_SECURITY_POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(document.title)}</title>
${renderMetadata(document)}<link rel="icon" href="data:,">
<style>
${stylesOf(document)}
</style>
${json === undefined ? '' : renderData(json)}</head>
<body>
<main>
<article>
${renderBody(document)}</article>
</main>
</body>
</html>
`;
}

/** A block that no browser runs. Without a `<` nothing in it can end it; `\u003c` says the same in JSON. */
function renderData(json: string): string {
  const inert = json.replace(/[<>\u2028\u2029]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
  return `<script type="application/json" id="${DATA_ELEMENT_ID}">\n${inert}</script>\n`;
}

function renderMetadata({ agency, date, state, title, year }: ReportDocument): string {
  const entries = [
    ['author', agency],
    ['description', title],
    ['year', year === null ? '' : String(year)],
    ['date', date ?? ''],
    ['report-state', state ?? ''],
    // What government websites label a page of contents with (国办发〔2017〕47号, annex 2).
    ['ArticleTitle', title],
    ['ContentSource', agency],
    ['PubDate', date ?? ''],
  ] as const;
  return entries
    .filter(([, content]) => content !== '')
    .map(([name, content]) => `<meta name="${name}" content="${escapeHtml(content)}">\n`)
    .join('');
}

function renderBody(document: ReportDocument): string {
  const { draftMark, page } = document;
  const { opening, sections, closing } = partsOf(document);
  const mark = (block: DocumentBlock) => (draftMark && block.kind === 'title' ? DRAFT_MARK : '');
  const render = (part: readonly DocumentBlock[]) =>
    part.map((block) => renderBlock(block, page) + mark(block)).join('');
  const body = sections.map((section) => {
    const whole = section.some((block) => block.kind === 'table' && block.keepWhole);
    const figures = section.filter(({ kind }) => kind === 'figure');
    // A table and the figures after it are longer than a page.
    if (whole && figures.length > 0) {
      const rest = section.filter(({ kind }) => kind !== 'figure');
      return `<section>\n<div class="whole">\n${render(rest)}</div>\n${render(figures)}</section>\n`;
    }
    const attribute = whole ? ' class="whole"' : '';
    return `<section${attribute}>\n${render(section)}</section>\n`;
  });
  return `${render(opening)}${body.join('')}${render(closing)}`;
}

function renderBlock(block: DocumentBlock, page: PageSettings): string {
  switch (block.kind) {
    case 'title':
      // One text without a blank, wherever its lines break: boxes would be read with one between.
      return `<h1>${block.parts.map((part) => `<span>${escapeHtml(part)}</span>`).join('<wbr>')}</h1>\n`;
    case 'paragraph':
      return `<p>${renderText(block.text)}</p>\n`;
    case 'heading':
      return block.level === 1
        ? `<h2 id="${escapeHtml(block.id)}">${escapeHtml(block.text)}</h2>\n`
        : `<h3>${escapeHtml(block.text)}</h3>\n`;
    case 'runIn':
      return `<div class="run-in"><h3>${escapeHtml(block.heading)}</h3><p>${renderText(block.text)}</p></div>\n`;
    case 'table':
      return renderTable(block, page);
    case 'writingLines':
      return '<p class="line"></p>\n'.repeat(block.count);
    case 'figure':
      return renderFigure(block, page);
    case 'attachment': {
      const { hangCharacters, isFirst, startCharacters, text } = block;
      const indent = (count: number) => `${round(count * page.characterPitchPt)}pt`;
      const style = `padding-left:${indent(hangCharacters)};text-indent:${indent(startCharacters - hangCharacters)}`;
      return `<p class="attachment${isFirst ? ' first' : ''}" style="${style}">${escapeHtml(text)}</p>\n`;
    }
    case 'signature':
      return `<p class="signature">${escapeHtml(block.text)}</p>\n`;
    case 'date':
      return `<p class="date">${renderDate(block.iso, block.text)}</p>\n`;
    case 'contact':
      return `<p class="contact">${renderText(block.text)}</p>\n`;
  }
}

/** `iso` is empty on a form that is filled in by hand. */
function renderDate(iso: string, text: string): string {
  const shown = escapeHtml(text);
  return iso === '' ? shown : `<time datetime="${escapeHtml(iso)}">${shown}</time>`;
}
