import { toLabel, type Label } from '../clipboard/index.ts';
import {
  cellsOf,
  leavesOf,
  oncePer,
  type Block,
  type Cell,
  type Row,
  type Table,
} from '../form/index.ts';

/** A printed row of the form that a row of a source may stand for. */
export interface Target {
  readonly names: readonly Label[];
  readonly cells: readonly Cell[];
}

/** A head over several rows, which a source may print as one. */
export interface GroupTarget {
  readonly names: readonly Label[];
  /** Column by column, the cells of the rows under it. */
  readonly columns: readonly (readonly Cell[])[];
}

export interface TableTargets {
  readonly rows: readonly Target[];
  readonly groups: readonly GroupTarget[];
  /** Of a table printed as one row of blocks: that whole row. */
  readonly whole: readonly Cell[] | null;
}

export const targetsOf = oncePer((table: Table): TableTargets => {
  const byRow = (row: Row) => cellsOf(table).filter((cell) => cell.row === row.id);
  const isSideBySide = table.arrangement === 'sideBySide';
  return {
    rows: table.blocks.flatMap((block) =>
      leavesOf<Row>(block.rows).map((row) => ({ names: namesOf(row, block), cells: byRow(row) })),
    ),
    groups: table.blocks
      .flatMap(({ rows }) => groupsIn(rows))
      .map((row) => {
        const lines = leavesOf<Row>(row.children ?? []).map(byRow);
        const [first = []] = lines;
        return {
          names: wordingsOf(row),
          columns: first.map((_, column) => lines.flatMap((line) => line[column] ?? [])),
        };
      }),
    whole: isSideBySide ? cellsOf(table) : null,
  };
});

/** Rows without a head of their own are called as what stands right above them. */
function namesOf(row: Row, { rowHeads, above }: Block): readonly Label[] {
  const last = above[above.length - 1];
  return [...wordingsOf(row), ...(rowHeads || last === undefined ? [] : [toLabel(last.label)])];
}

function wordingsOf({ label, aliases = [] }: Row): readonly Label[] {
  return [label, ...aliases].map(toLabel);
}

/** Groups whose rows are all typed: what a sum stands in is no place for another number. */
function groupsIn(rows: readonly Row[]): readonly Row[] {
  return rows.flatMap((row) => {
    if (row.children === undefined) return [];
    const isPlain = leavesOf<Row>(row.children).every(({ sum }) => sum === undefined);
    return [...(isPlain ? [row] : []), ...groupsIn(row.children)];
  });
}
