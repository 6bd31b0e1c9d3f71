import {
  layoutOf,
  type Cell,
  type Column,
  type HeadCell,
  type Row,
  type Table,
  oncePer,
} from '../form/index.ts';
import type { LayoutRow, ValueCell } from '../form/index.ts';
import { toLabel, type Label } from './label.ts';

/** A printed row or column of values with its heads, outermost first, each in all its wordings. */
export interface Line {
  readonly key: string;
  readonly path: readonly (readonly Label[])[];
  /** True where every value of the line is a sum. */
  readonly computed: boolean;
}

/** A table as lines that labels can be compared with. */
export interface PrintedLines {
  readonly rows: readonly Line[];
  readonly columns: readonly Line[];
  /** Bands and corners: printed words that name no line. */
  readonly otherHeads: readonly Label[];
  readonly cellAt: (row: Line, column: Line) => Cell | undefined;
}

/** The rows of a layout that hold values. */
export function valueRowsOf(rows: readonly LayoutRow[]): readonly (readonly ValueCell[])[] {
  return rows
    .map((row) => row.cells.filter((cell) => cell.kind === 'value'))
    .filter((values) => values.length > 0);
}

export const printedLinesOf = oncePer(toPrintedLines);

function toPrintedLines(table: Table): PrintedLines {
  const layout = layoutOf(table);
  const heads = [...layout.headRows, ...layout.bodyRows]
    .flatMap((row) => row.cells)
    .filter((cell) => cell.kind === 'head');
  const headByKey = new Map(heads.map((head) => [head.key, head]));
  const headsOf = (value: ValueCell, role: HeadCell['role']): readonly HeadCell[] =>
    value.heads.flatMap((key) => headByKey.get(key) ?? []).filter((head) => head.role === role);
  const namesOf = headNamesOf(table);
  const rows: ValuesOfLine[] = [];
  const columns = new Map<string, ValuesOfLine>();
  const cells = new Map<string, Cell>();
  valueRowsOf(layout.bodyRows).forEach((values, index) => {
    const [first] = values;
    if (first === undefined) return;
    const rowKey = String(index);
    rows.push({ key: rowKey, heads: headsOf(first, 'row'), values });
    for (const value of values) {
      const own = headsOf(value, 'column');
      const key = own.map((head) => head.key).join(' ');
      const before = columns.get(key)?.values ?? [];
      columns.set(key, { key, heads: own, values: [...before, value] });
      cells.set(`${rowKey}/${key}`, value.cell);
    }
  });
  return {
    rows: rows.map((line) => toLine(line, namesOf)),
    columns: [...columns.values()].map((line) => toLine(line, namesOf)),
    otherHeads: heads
      .filter((head) => head.role === 'band' || head.role === 'corner')
      .map((head) => toLabel(head.text)),
    cellAt: (row, column) => cells.get(`${row.key}/${column.key}`),
  };
}

interface ValuesOfLine {
  readonly key: string;
  readonly heads: readonly HeadCell[];
  readonly values: readonly ValueCell[];
}

type NamesOf = (head: HeadCell) => readonly Label[];

/** All wordings of a printed head, the printed one first. */
export function headNamesOf(table: Table): NamesOf {
  const aliases = aliasesOf(table);
  return ({ role, text }) => [text, ...(aliases.get(`${role}/${text}`) ?? [])].map(toLabel);
}

function toLine({ key, heads, values }: ValuesOfLine, namesOf: NamesOf): Line {
  return {
    key,
    path: heads.map(namesOf),
    computed: values.every((value) => value.cell.terms !== null),
  };
}

/** Other wordings by the role and the text of a printed head. */
function aliasesOf(table: Table): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  const collect = (role: HeadCell['role'], nodes: readonly (Row | Column)[]): void => {
    for (const node of nodes) {
      const key = `${role}/${node.label}`;
      found.set(key, [...(found.get(key) ?? []), ...(node.aliases ?? [])]);
      collect(role, node.children ?? []);
    }
  };
  for (const block of table.blocks) {
    collect('row', block.rows);
    collect('column', block.columns);
  }
  return found;
}
