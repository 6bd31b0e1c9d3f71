import type { Cell } from '../form/index.ts';
import {
  harmlessReading,
  unreadableSentence,
  type CellValue,
  type HarmlessReading,
} from '../report/index.ts';

/** Why an entry can't be read, and the reading one may adopt for it. */
export interface Trouble {
  readonly sentence: string;
  readonly reading: HarmlessReading | null;
}

/** Null where an entry can be read. */
export function troubleOf(cell: Cell, value: CellValue | undefined): Trouble | null {
  if (value?.state !== 'unreadable') return null;
  return {
    sentence: unreadableSentence(value.reason, value.text),
    reading: harmlessReading(cell, value.text),
  };
}

/** `件数须为整数，不能有小数。是 2 吗？按 Alt+Enter 采用` */
export function troubleInWords({ sentence, reading }: Trouble): string {
  return reading === null ? sentence : `${sentence}。${questionOf(reading)}`;
}

/** `是 2 吗？按 Alt+Enter 采用` */
export function questionOf({ text, note }: HarmlessReading): string {
  const kept = note === null ? '' : `，“${note}”记入备注`;
  return `是 ${text} 吗？按 Alt+Enter 采用${kept}`;
}
