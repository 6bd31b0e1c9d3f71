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
  type FileChild,
  type IParagraphOptions,
  type ParagraphChild,
} from 'docx';
import type {
  PageSettings,
  TableBlock,
  TableCell as ModelCell,
  TablePart,
  TableRow as ModelRow,
} from '../../document/index.ts';
import { twipsOf, twipsOfPt } from './measures.ts';
import type { CommentedRuns } from './word-comments.ts';
import { WORD_STYLES } from './word-styles.ts';
import { textRun } from './word-text.ts';

/** A cell of a row; `continued` ones lie under a cell of several rows. */
interface PlacedCell {
  readonly cell: ModelCell;
  readonly continued: boolean;
}

/**
 * A table, or its parts, each a table of its own at the top of a page. Two tables in a row would be
 * one: between them stands a paragraph as low as possible, whose style says that the table goes on.
 */
export function wordTables(
  table: TableBlock,
  page: PageSettings,
  runs: CommentedRuns,
): readonly FileChild[] {
  return table.parts.flatMap((part) => [
    ...(part.number === 1
      ? []
      : [new Paragraph({ style: WORD_STYLES.tableGoesOn, pageBreakBefore: true })]),
    wordTable(table, part, { page, runs }),
  ]);
}

/** A part with the widths of its grid written out: WPS lays out by them alone. */
function wordTable(
  table: TableBlock,
  part: TablePart,
  { page, runs }: { readonly page: PageSettings; readonly runs: CommentedRuns },
): Table {
  const { borderPt, openRowEms, paddingMm } = page.table;
  const grid = gridOf(table.columnWidthsMm);
  const headCount = part.headRows.length;
  const rows = placed([...part.headRows, ...part.groups.flat()]);
  const ends = lastRows(part);
  const border = { style: BorderStyle.SINGLE, size: borderPt * 8, color: '000000' } as const;
  return new Table({
    columnWidths: grid,
    width: { size: widthOf(grid, 0, grid.length), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    borders: {
      ...{ top: border, bottom: border, left: border, right: border },
      ...{ insideHorizontal: border, insideVertical: border },
    },
    margins: {
      marginUnitType: WidthType.DXA,
      ...{ top: twipsOf(paddingMm.down), bottom: twipsOf(paddingMm.down) },
      ...{ left: twipsOf(paddingMm.across), right: twipsOf(paddingMm.across) },
    },
    rows: rows.map((cells, index) => {
      const options = {
        // A page ends before a group of rows or after it; where it fits on none, between any rows.
        ...(!ends.has(index) && { keepNext: true }),
        style: WORD_STYLES.tableText,
      };
      return new TableRow({
        cantSplit: true,
        ...(index < headCount && { tableHeader: true }),
        ...(table.spacing === 'open' && {
          height: { value: twipsOfPt(openRowEms * page.tablePt), rule: HeightRule.ATLEAST },
        }),
        children: cells.map((cell) =>
          wordCell(cell, { grid, labelMm: paddingMm.label, runs }, options),
        ),
      });
    }),
  });
}

/** Numbers of the rows that end a group, the heads counted in. */
function lastRows({ groups, headRows }: TablePart): ReadonlySet<number> {
  let end = headRows.length - 1;
  return new Set(groups.map((group) => (end += group.length)));
}

interface CellSurroundings {
  readonly grid: readonly number[];
  readonly labelMm: number;
  readonly runs: CommentedRuns;
}

function wordCell(
  { cell, continued }: PlacedCell,
  { grid, labelMm, runs }: CellSurroundings,
  options: IParagraphOptions,
): TableCell {
  const isLabel = cell.align === 'start';
  return new TableCell({
    width: { size: widthOf(grid, cell.column, cell.colSpan), type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    ...(cell.colSpan > 1 && { columnSpan: cell.colSpan }),
    ...(cell.rowSpan > 1 && {
      verticalMerge: continued ? VerticalMergeType.CONTINUE : VerticalMergeType.RESTART,
    }),
    ...(isLabel && {
      margins: {
        marginUnitType: WidthType.DXA,
        left: twipsOf(labelMm),
        right: twipsOf(labelMm),
      },
    }),
    children: [
      new Paragraph({
        ...options,
        ...(isLabel && { alignment: AlignmentType.LEFT }),
        children: continued ? [] : runsOf(cell, runs),
      }),
    ],
  });
}

function runsOf(cell: ModelCell, runs: CommentedRuns): readonly ParagraphChild[] {
  if (cell.kind === 'head') return cell.text === '' ? [] : [textRun(cell.text)];
  return runs(cell.at, cell.text, {
    size: cell.sizePt * 2,
    ...(cell.isUnreadable && { underline: {} }),
  });
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
  return rows.map((_, at) =>
    rows
      .slice(0, at + 1)
      .flatMap(({ cells }, row) =>
        cells
          .filter(({ rowSpan }) => row + rowSpan > at)
          .map((cell) => ({ cell, continued: row < at })),
      )
      .sort((one, other) => one.cell.column - other.cell.column),
  );
}
