import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  VerticalMergeType,
  WidthType,
  type IParagraphOptions,
} from 'docx';
import type {
  PageSettings,
  TableBlock,
  TableCell as ModelCell,
  TableRow as ModelRow,
} from '../../document/index.ts';
import { twipsOf, twipsOfPt } from './measures.ts';
import { WORD_STYLES } from './word-styles.ts';
import { textRun } from './word-text.ts';

const BORDER = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const;
const PADDING = { across: twipsOf(0.1), down: twipsOf(0.4), label: twipsOf(1) } as const;
/** Rows of short tables, in ems of their type. */
const OPEN_ROW_EMS = 2.16;

/** A cell at its place in the grid; `continued` ones lie under a cell of several rows. */
interface PlacedCell {
  readonly cell: ModelCell;
  readonly column: number;
  readonly continued: boolean;
}

/** A table with the widths of its grid written out: WPS lays out by them alone. */
export function wordTable(table: TableBlock, page: PageSettings): Table {
  const grid = gridOf(table.columnWidthsMm);
  const headCount = table.headRows.length;
  const rows = placed([...table.headRows, ...table.bodyRows]);
  return new Table({
    columnWidths: grid,
    width: { size: widthOf(grid, 0, grid.length), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    borders: {
      ...{ top: BORDER, bottom: BORDER, left: BORDER, right: BORDER },
      ...{ insideHorizontal: BORDER, insideVertical: BORDER },
    },
    margins: {
      marginUnitType: WidthType.DXA,
      ...{ top: PADDING.down, bottom: PADDING.down },
      ...{ left: PADDING.across, right: PADDING.across },
    },
    rows: rows.map((cells, index) => {
      const options = {
        // A page break comes before the whole table or, where it fits on none, between any rows.
        ...(table.keepWhole && index < rows.length - 1 && { keepNext: true }),
        style: WORD_STYLES.tableText,
      };
      return new TableRow({
        cantSplit: true,
        ...(index < headCount && { tableHeader: true }),
        ...(table.spacing === 'open' && {
          height: { value: twipsOfPt(OPEN_ROW_EMS * page.tablePt), rule: HeightRule.ATLEAST },
        }),
        children: cells.map((cell) => wordCell(cell, grid, options)),
      });
    }),
  });
}

function wordCell(
  { cell, column, continued }: PlacedCell,
  grid: readonly number[],
  options: IParagraphOptions,
): TableCell {
  const isLabel = cell.align === 'start';
  return new TableCell({
    width: { size: widthOf(grid, column, cell.colSpan), type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    ...(cell.colSpan > 1 && { columnSpan: cell.colSpan }),
    ...(cell.rowSpan > 1 && {
      verticalMerge: continued ? VerticalMergeType.CONTINUE : VerticalMergeType.RESTART,
    }),
    ...(isLabel && {
      margins: { marginUnitType: WidthType.DXA, left: PADDING.label, right: PADDING.label },
    }),
    children: [
      new Paragraph({
        ...options,
        ...(isLabel && { alignment: AlignmentType.LEFT }),
        children: continued || cell.text === '' ? [] : [runOf(cell)],
      }),
    ],
  });
}

function runOf(cell: ModelCell) {
  return textRun(cell.text, cell.kind === 'value' ? { size: cell.sizePt * 2 } : {});
}

/** Twips a column, rounded so that all of them together are as wide as the table. */
function gridOf(widthsMm: readonly number[]): readonly number[] {
  let edgeMm = 0;
  let edge = 0;
  return widthsMm.map((width) => {
    edgeMm += width;
    const start = edge;
    edge = twipsOf(edgeMm);
    return edge - start;
  });
}

function widthOf(grid: readonly number[], column: number, span: number): number {
  return grid.slice(column, column + span).reduce((sum, width) => sum + width, 0);
}

/** Every row with a cell for each place: Word repeats a cell of several rows in each of them. */
function placed(rows: readonly ModelRow[]): readonly (readonly PlacedCell[])[] {
  const open = new Map<number, { readonly cell: ModelCell; left: number }>();
  return rows.map(({ cells }) => {
    const rest = [...cells];
    const found: PlacedCell[] = [];
    for (let column = 0; ;) {
      const above = open.get(column);
      const continued = above !== undefined && above.left > 0;
      const cell = continued ? above.cell : rest.shift();
      if (cell === undefined) return found;
      if (continued) above.left -= 1;
      else open.set(column, { cell, left: cell.rowSpan - 1 });
      found.push({ cell, column, continued });
      column += cell.colSpan;
    }
  });
}
