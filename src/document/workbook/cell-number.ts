import type { CellValue } from '../../report/index.ts';
import { textContent } from './cell-text.ts';
import type { PlainContent } from './workbook.ts';

/** Excel shows and keeps no more significant digits than these. */
const MOST_DIGITS = 15;

/** A value as it is printed. A number Excel would cut is a text, and so is what can't be read. */
export function valueContent(value: CellValue | undefined): PlainContent {
  if (value?.state === 'unreadable') return textContent(value.text.trim());
  if (value?.state !== 'number') return { kind: 'blank' };
  const digits = String(value.value);
  return isExact(digits) ? { kind: 'number', digits } : { kind: 'text', text: digits };
}

function isExact(digits: string): boolean {
  return digits.replace('.', '').replace(/^0+/, '').length <= MOST_DIGITS;
}
