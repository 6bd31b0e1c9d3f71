import type { Format } from '../form/index.ts';
import { entriesOf } from './entries.ts';
import type { Remark } from './remark.ts';

/**
 * What a remark is about beside its entry: the words, and whether they are still there; of a number
 * what it was then and is `now`, as typed.
 */
export function remarkPlace(
  format: Format,
  { at, quote, value }: Remark,
  now: string,
): readonly string[] {
  const isNumber = entriesOf(format).get(at)?.kind === 'number';
  return [
    ...(quote === null ? [] : [`“${quote}”${now.includes(quote) ? '' : '（原文已改）'}`]),
    ...(isNumber && value !== null && value !== now
      ? [`提出时 ${shownEntry(value)} → 现在 ${shownEntry(now)}`]
      : []),
  ];
}

/** An entry as typed, or the word for nothing. */
export function shownEntry(typed: string): string {
  return typed === '' ? '空白' : typed;
}
