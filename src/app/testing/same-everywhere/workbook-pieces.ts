import {
  CONTINUED,
  printableText,
  type ReportDocument,
  type TableBlock,
} from '../../../document/index.ts';
import { positionOf, type ReadSheet } from '../../../exporters/testing/read-workbook.ts';
import { differencesBetween, modelPieces, sides, type Piece, type PieceCell } from './pieces.ts';

/**
 * Where a workbook differs from the document: each table on its sheet below its heading, cell by
 * cell as shown, with its spans; all texts on the sheet of texts, line by line.
 */
export function workbookDifferences(
  document: ReportDocument,
  sheets: readonly ReadSheet[],
): readonly string[] {
  const tables = document.blocks.flatMap((block) => (block.kind === 'table' ? [block] : []));
  const inTables = tables.flatMap((table, index) => {
    const sheet = sheets[index];
    if (sheet === undefined) return [`no sheet for ${table.id}`];
    const model = modelPieces({ ...document, blocks: [table] }, 'whole').map((piece) =>
      piece.kind === 'table' ? { ...piece, headRows: null } : piece,
    );
    return [
      ...sides(`${sheet.name}, heading`, table.label, sheet.cells.get('A1')?.shown),
      ...differencesBetween(model, [sheetPiece(sheet, table)]).map(
        (difference) => `${sheet.name}, ${difference}`,
      ),
    ];
  });
  return [...inTables, ...textDifferences(document, sheets[tables.length])];
}

/** The rows below the heading, as many as the table has; checks stand below them. */
function sheetPiece({ cells, merges }: ReadSheet, table: TableBlock): Piece {
  const rowCount = table.headRows.length + table.bodyRows.length;
  const spans = new Map(
    merges.map((merge) => {
      const [row = 0, column = 0, rows = 1, columns = 1] = merge.split('/').map(Number);
      return [positionOf(row - 1, column), { rows, columns }] as const;
    }),
  );
  const covered = new Set<string>();
  const rows = Array.from({ length: rowCount }, (_, index) => {
    const found: PieceCell[] = [];
    for (let column = 0; column < table.columnWidthsMm.length; column += 1) {
      const address = positionOf(index + 1, column);
      const text = cells.get(address)?.shown ?? '';
      // A covered cell that says something shows when the cells are parted again.
      if (covered.has(address) && text === '') continue;
      const { rows: rowSpan, columns: colSpan } = spans.get(address) ?? { rows: 1, columns: 1 };
      found.push({ text, rowSpan, colSpan });
      for (let down = 0; down < rowSpan; down += 1)
        for (let across = 0; across < colSpan; across += 1)
          covered.add(positionOf(index + 1 + down, column + across));
    }
    return found;
  });
  return { kind: 'table', headRows: null, rows };
}

function textDifferences(
  document: ReportDocument,
  sheet: ReadSheet | undefined,
): readonly string[] {
  if (sheet === undefined) return ['no sheet of texts'];
  const texts = textsOf(sheet);
  const linesAt = (labels: readonly string[]) =>
    labels.flatMap((label) => linesOf(texts.get(label) ?? ''));
  const labels = [...texts.keys()];
  const start = labels.indexOf('开头段落');
  const body = document.blocks.flatMap((block) =>
    block.kind === 'paragraph' || block.kind === 'runIn' ? [block.text] : [],
  );
  const contact = document.blocks.flatMap((block) =>
    block.kind === 'contact' ? [block.text] : [],
  );
  return [
    ...sides('title', linesOf(document.title).join(' '), linesAt(['标题']).join(' ')),
    ...sides('contact', contact.flatMap(linesOf), linesAt(['联系方式'])),
    ...sides('texts', body.flatMap(linesOf), linesAt(labels.slice(start))),
  ];
}

/** The texts by their labels, those of several rows joined. */
function textsOf({ cells, height }: ReadSheet): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  let open = '';
  for (let row = 1; row < height; row += 1) {
    const label = cells.get(positionOf(row, 0))?.shown ?? '';
    const text = cells.get(positionOf(row, 1))?.shown ?? '';
    const goesOn = label === open + CONTINUED;
    if (!goesOn) open = label;
    texts.set(open, goesOn ? (texts.get(open) ?? '') + text : text);
  }
  return texts;
}

/** A cell keeps line breaks and tabs, paper has paragraphs. */
function linesOf(text: string): readonly string[] {
  return text
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((line) => printableText(line).trim())
    .filter((line) => line !== '');
}
