import {
  descendants,
  elementsOf,
  parseXml,
  textOf,
  type Element,
} from '../../../exporters/testing/xml.ts';
import { unzipSync } from '../../../exporters/testing/zip.ts';
import { textPiece, type Piece, type PieceCell, type TextRole } from './pieces.ts';

const ROLES: Readonly<Record<string, TextRole>> = {
  Title: 'title',
  Heading1: 'heading1',
  Heading2: 'heading2',
};

/** The pieces of a Word file by its XML; throws where a table is not the grid Word wants. */
export function wordPieces(bytes: Uint8Array): readonly Piece[] {
  const xml = new TextDecoder().decode(unzipSync(bytes)['word/document.xml']);
  const [body] = elementsOf(parseXml(xml), 'w:body');
  const pieces: Piece[] = [];
  for (const child of body === undefined ? [] : elementsOf(body)) {
    if (child.name === 'w:tbl') pieces.push(tablePiece(child));
    if (child.name !== 'w:p') continue;
    const style = styleOf(child);
    const text = textIn(child);
    const [picture] = descendants(child, 'wp:docPr');
    const last = pieces[pieces.length - 1];
    if (picture !== undefined) {
      pieces.push({ kind: 'figure', alt: picture.attributes['descr'] ?? '', caption: '' });
    } else if (style === 'ReportCaption' && last?.kind === 'figure') {
      pieces[pieces.length - 1] = { ...last, caption: text };
    } else if (style !== 'ReportTableGoesOn' || text !== '') {
      pieces.push(textPiece(ROLES[style] ?? 'body', text));
    }
  }
  return pieces;
}

function propertyOf(element: Element, path: readonly string[]): Element | undefined {
  const [name, ...rest] = path;
  if (name === undefined) return element;
  const [child] = elementsOf(element, name);
  return child === undefined ? undefined : propertyOf(child, rest);
}

function styleOf(paragraph: Element): string {
  return propertyOf(paragraph, ['w:pPr', 'w:pStyle'])?.attributes['w:val'] ?? '';
}

/** The styles of titles and of the texts of tables. */
const BROKEN = new Set(['Title', 'ReportTable']);

/** Line breaks stand in titles and in heads that run down, where they are no sign of the text. */
function textIn(paragraph: Element): string {
  return elementsOf(paragraph, 'w:r')
    .flatMap((run) => elementsOf(run))
    .map((part) => {
      if (part.name === 'w:rPr' || part.name === 'w:drawing') return '';
      if (part.name === 'w:br' && BROKEN.has(styleOf(paragraph))) return '';
      if (part.name !== 'w:t') throw new Error(`A run holds ${part.name}`);
      const text = textOf(part);
      // Word drops the blanks at the ends of any other text.
      return part.attributes['xml:space'] === 'preserve' ? text : text.trim();
    })
    .join('');
}

function tablePiece(table: Element): Piece {
  const columns = elementsOf(table, 'w:tblGrid').flatMap((grid) => elementsOf(grid)).length;
  const rows = elementsOf(table, 'w:tr');
  /** By the column they begin in, the cells that may go on in the next row. */
  let above = new Map<number, { text: string; rowSpan: number; colSpan: number }>();
  const read = rows.map((row): readonly PieceCell[] => {
    const now: typeof above = new Map();
    const cells: PieceCell[] = [];
    let column = 0;
    for (const cell of elementsOf(row, 'w:tc')) {
      const colSpan = Number(
        propertyOf(cell, ['w:tcPr', 'w:gridSpan'])?.attributes['w:val'] ?? '1',
      );
      const merge = propertyOf(cell, ['w:tcPr', 'w:vMerge']);
      const text = elementsOf(cell, 'w:p').map(textIn).join('\n');
      if (merge === undefined || merge.attributes['w:val'] === 'restart') {
        const found = { text, rowSpan: 1, colSpan };
        cells.push(found);
        if (merge !== undefined) now.set(column, found);
      } else {
        const whole = above.get(column);
        if (whole?.colSpan !== colSpan || text !== '')
          throw new Error(`Column ${column} goes on from nothing, or says “${text}” again`);
        whole.rowSpan += 1;
        now.set(column, whole);
      }
      column += colSpan;
    }
    if (column !== columns) throw new Error(`${column} of ${columns} columns in a row`);
    above = now;
    return cells;
  });
  const heads = rows.filter((row) => propertyOf(row, ['w:trPr', 'w:tblHeader']) !== undefined);
  return { kind: 'table', headRows: heads.length, rows: read };
}
