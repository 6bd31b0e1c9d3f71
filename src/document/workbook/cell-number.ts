import type { CellValue } from '../../report/index.ts';
import { textContent } from './cell-text.ts';
import type { PlainContent } from './workbook.ts';

/** Excel shows and keeps no more significant digits than these. */
const MOST_DIGITS = 15;

/**
 * A value as it is printed. A number Excel would cut is a text, and so is an amount with its unit or
 * what can't be read.
 */
export function valueContent(value: CellValue | undefined): PlainContent {
  if (value?.state === 'unreadable') return textContent(value.text.trim());
  if (value?.state !== 'number') return { kind: 'blank' };
  const digits = String(value.value);
  return isExact(digits) ? { kind: 'number', digits } : { kind: 'text', text: digits };
}

function isExact(digits: string): boolean {
  const significant = digits.replace(/[-.]/g, '').replace(/^0+/, '');
  return /^\d*$/.test(significant) && significant.length <= MOST_DIGITS;
}
