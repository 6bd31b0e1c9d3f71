import { leavesOf, type Column, type Table } from '../form/index.ts';
import type { BalanceSide, Quantity } from '../report/index.ts';

/** A number in a sentence; what is not there is said so. */
export function shownQuantity(quantity: Quantity | null): string {
  return quantity === null ? '空白' : String(quantity);
}

export function columnLabel(table: Table, columnId: string): string {
  const columns = table.blocks.flatMap((block) => leavesOf<Column>(block.columns));
  return columns.find((column) => column.id === columnId)?.label ?? '';
}

/** `新收 21 + 上年结转 0 = 21` */
export function sideText(side: BalanceSide): string {
  const terms = side.terms.map((term) => `${term.name} ${shownQuantity(term.value)}`).join(' + ');
  return `${terms} = ${shownQuantity(side.sum)}`;
}
