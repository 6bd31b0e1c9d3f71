import {
  leavesOf,
  tablesOf,
  type Cell,
  type Column,
  type Format,
  type Row,
} from '../form/index.ts';

/**
 * A cell in few words, for a button: `（四）无法提供 1. 自然人`. A numbered row keeps its number
 * alone, a remark in brackets is left out.
 */
export function shortNameOf(format: Format, cell: Cell): string {
  const table = tablesOf(format).find((one) => one.id === cell.table);
  const block = table?.blocks.find((one) =>
    leavesOf<Row>(one.rows).some((row) => row.id === cell.row),
  );
  const column = leavesOf<Column>(block?.columns ?? []).find((one) => one.id === cell.column);
  const above = (block?.above ?? []).filter((head) => head.spoken).map((head) => head.label);
  const row = block?.rowHeads === true ? [shortRowName(cell.rowName)] : [];
  return [...row, ...above, column?.label ?? cell.columnName].join(' ');
}

/** `（三）不予公开 1.属于国家秘密` → `（三）不予公开 1.` */
function shortRowName(name: string): string {
  const withoutRemark = name.replace(/(?!^)（[^）]*）/g, '');
  const numbered = /^(.+ \d+[.．、])\S/.exec(withoutRemark);
  return numbered?.[1] ?? withoutRemark;
}
