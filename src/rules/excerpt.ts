import type { TextRange } from '../report/index.ts';

const BOUNDARY = /[，。；：、！？,;:\n（）()]/;
const MOST_BEFORE = 16;
const MOST_AFTER = 6;

/** The words around a number as a finding quotes them, from the mark before it to the one after. */
export function excerptAround(text: string, { start, end }: TextRange): string {
  let from = start;
  while (from > 0 && start - from < MOST_BEFORE && !BOUNDARY.test(text.charAt(from - 1))) from -= 1;
  let to = end;
  while (to < text.length && to - end < MOST_AFTER && !BOUNDARY.test(text.charAt(to))) to += 1;
  return text.slice(from, to).trim();
}
