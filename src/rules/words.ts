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

/** `照文字应为 17 件`, where the words of a text hold not the number itself: 均已答复, 未收到, 十七件. */
export function meantByWords(words: string, stated: number, unit: string): string {
  const numbers = words.normalize('NFKC').match(/\d+(?:,\d{3})*(?:\.\d+)?/g) ?? [];
  const isThere = numbers.some((number) => Number(number.replace(/,/g, '')) === stated);
  return isThere ? '' : `照文字应为 ${String(stated)} ${unit}`.trim();
}
