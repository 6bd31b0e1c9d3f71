import { printableText, type ReportDocument, type TableRow } from '../../../document/index.ts';

/** What a person sees of a report, in order: what every export is brought to, to be compared. */
export type Piece =
  | { readonly kind: 'text'; readonly role: TextRole; readonly text: string }
  | { readonly kind: 'figure'; readonly alt: string; readonly caption: string }
  | TablePiece;

export type TextRole = 'title' | 'heading1' | 'heading2' | 'body';

interface TablePiece {
  readonly kind: 'table';
  /** Null where a file does not say which rows are heads. */
  readonly headRows: number | null;
  /** Cells in order; what a span covers has none. */
  readonly rows: readonly (readonly PieceCell[])[];
}

export interface PieceCell {
  readonly text: string;
  readonly rowSpan: number;
  readonly colSpan: number;
}

export const textPiece = (role: TextRole, text: string): Piece => ({ kind: 'text', role, text });

/**
 * The pieces of the model. Paper and files have a table in its `parts`; a copy has it `whole`, and
 * for a figure its sentence.
 */
export function modelPieces(
  { blocks }: ReportDocument,
  tables: 'parts' | 'whole',
): readonly Piece[] {
  return blocks.flatMap((block): readonly Piece[] => {
    switch (block.kind) {
      case 'title':
        return [textPiece('title', printableText(block.parts.join('')))];
      case 'heading':
        return [textPiece(block.level === 1 ? 'heading1' : 'heading2', printableText(block.text))];
      case 'runIn':
        return [
          textPiece('heading2', printableText(block.heading)),
          textPiece('body', printableText(block.text)),
        ];
      case 'table':
        return tables === 'whole'
          ? [tablePiece(block.headRows, block.bodyRows)]
          : block.parts.map((part) => tablePiece(part.headRows, part.groups.flat()));
      case 'figure': {
        const [alt, caption] = [printableText(block.alt), printableText(block.caption)];
        return tables === 'whole' ? [textPiece('body', alt)] : [{ kind: 'figure', alt, caption }];
      }
      case 'writingLines':
        return Array.from({ length: block.count }, () => textPiece('body', ''));
      case 'paragraph':
      case 'attachment':
      case 'signature':
      case 'date':
      case 'contact':
        return [textPiece('body', printableText(block.text))];
    }
  });
}

function tablePiece(headRows: readonly TableRow[], bodyRows: readonly TableRow[]): TablePiece {
  return {
    kind: 'table',
    headRows: headRows.length,
    rows: [...headRows, ...bodyRows].map(({ cells }) =>
      cells.map(({ colSpan, rowSpan, text }) => ({ text: printableText(text), rowSpan, colSpan })),
    ),
  };
}

/** Where two lists of pieces differ, each place with both sides; empty where they are the same. */
export function differencesBetween(
  model: readonly Piece[],
  file: readonly Piece[],
): readonly string[] {
  const count = Math.max(model.length, file.length);
  return Array.from({ length: count }, (_, index) => index).flatMap((index) => {
    const [one, other] = [model[index], file[index]];
    const place = `piece ${index + 1}`;
    if (one?.kind === 'table' && other?.kind === 'table')
      return tableDifferences(place, one, other);
    return sides(place, one, other);
  });
}

function tableDifferences(place: string, one: TablePiece, other: TablePiece): readonly string[] {
  const rows = Math.max(one.rows.length, other.rows.length);
  return [
    ...sides(`${place}, rows of heads`, one.headRows, other.headRows),
    ...Array.from({ length: rows }, (_, row) => row).flatMap((row) => {
      const [cells = [], others = []] = [one.rows[row], other.rows[row]];
      const count = Math.max(cells.length, others.length);
      return Array.from({ length: count }, (_, cell) =>
        sides(`${place}, row ${row + 1}, cell ${cell + 1}`, cells[cell], others[cell]),
      ).flat();
    }),
  ];
}

export function sides(place: string, model: unknown, file: unknown): readonly string[] {
  const [one, other] = [shown(model), shown(file)];
  return one === other ? [] : [`${place}: model ${around(one, other)}, file ${around(other, one)}`];
}

const shown = (side: unknown) => (side === undefined ? 'nothing' : JSON.stringify(side));

/** Of a long text what stands around the first sign that differs. */
function around(text: string, other: string): string {
  let at = 0;
  while (at < text.length && text[at] === other[at]) at += 1;
  if (text.length < 160) return text;
  const from = Math.max(0, at - 20);
  return `${from > 0 ? '…' : ''}${text.slice(from, at + 40)}… (${text.length} signs)`;
}
