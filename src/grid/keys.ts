import type { TableLayout, ValueCell } from '../form/index.ts';

/** Typed cells in the order Enter visits them: down a printed column, then the next column. */
export function enterOrder(layout: TableLayout): readonly string[] {
  const cells = layout.bodyRows.flatMap((row, line) =>
    row.cells
      .filter((cell): cell is ValueCell => cell.kind === 'value' && cell.cell.terms === null)
      .map((cell) => ({ id: cell.cell.id, column: cell.column, line })),
  );
  return [...cells].sort((a, b) => a.column - b.column || a.line - b.line).map((cell) => cell.id);
}

/** The cell Enter (or Shift+Enter) goes to; null at either end. */
export function enterTarget(
  order: readonly string[],
  cellId: string,
  backwards: boolean,
): string | null {
  const index = order.indexOf(cellId);
  if (index === -1) return null;
  return order[index + (backwards ? -1 : 1)] ?? null;
}
