import { textPiece, type Piece, type PieceCell, type TextRole } from './pieces.ts';

const ROLES: Readonly<Record<string, TextRole>> = {
  H1: 'title',
  H2: 'heading1',
  H3: 'heading2',
  P: 'body',
};
const CONTAINERS = new Set(['BODY', 'MAIN', 'ARTICLE', 'SECTION', 'DIV']);

/** The pieces of an exported page or of a rich-text copy; throws at an element neither has. */
export function pagePieces(page: Document): readonly Piece[] {
  return piecesIn(page.querySelector('article') ?? page.body);
}

function piecesIn(container: Element): readonly Piece[] {
  for (const { nodeType, nodeValue } of container.childNodes) {
    // Between blocks stand the line breaks of the source alone.
    if (nodeType === 3 && nodeValue?.trim() !== '')
      throw new Error(`Loose text: ${nodeValue ?? ''}`);
  }
  return [...container.children].flatMap((element): readonly Piece[] => {
    const role = ROLES[element.tagName];
    if (role !== undefined) return paragraphPieces(element, role);
    if (element.tagName === 'TABLE') return [tablePiece(element)];
    if (element.tagName === 'FIGURE') {
      const alt = element.querySelector('desc')?.textContent ?? '';
      const caption = element.querySelector('figcaption')?.textContent ?? '';
      return [{ kind: 'figure', alt, caption }];
    }
    if (!CONTAINERS.has(element.tagName)) throw new Error(`An element ${element.tagName}`);
    return piecesIn(element);
  });
}

/** A copy has a run-in heading as a span at the beginning of its paragraph. */
function paragraphPieces(element: Element, role: TextRole): readonly Piece[] {
  const first = element.firstElementChild;
  if (role !== 'body' || first?.tagName !== 'SPAN') {
    return [textPiece(role, element.textContent)];
  }
  const heading = first.textContent;
  return [
    textPiece('heading2', heading),
    textPiece('body', element.textContent.slice(heading.length)),
  ];
}

function tablePiece(table: Element): Piece {
  const rows = [...table.querySelectorAll('tr')].map((row) =>
    [...row.children].map((cell): PieceCell => ({
      text: cell.textContent,
      rowSpan: Number(cell.getAttribute('rowspan') ?? 1),
      colSpan: Number(cell.getAttribute('colspan') ?? 1),
    })),
  );
  return { kind: 'table', headRows: table.querySelectorAll('thead tr').length, rows };
}
