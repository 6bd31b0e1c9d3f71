import type { CellObject } from 'write-excel-file/universal';
import { plainOf, type WorkbookCell } from '../../document/index.ts';

export const BODY_FONT = { fontFamily: '宋体', fontSize: 10.5 } as const;

const FRAMED = { borderStyle: 'thin', borderColor: '#000000', wrap: true } as const;
const MIDDLE = { align: 'center', alignVertical: 'center' } as const;

const LOOKS: Readonly<Record<WorkbookCell['look'], CellObject>> = {
  title: { ...MIDDLE, wrap: true, fontFamily: '黑体', fontSize: 14 },
  head: { ...FRAMED, ...MIDDLE },
  label: { ...FRAMED, align: 'left', alignVertical: 'center' },
  value: { ...FRAMED, ...MIDDLE, wrap: false },
  text: { ...FRAMED, align: 'left', alignVertical: 'top' },
  plain: {},
};

/** How a cell looks, the form of its number included. */
export function lookOf(cell: WorkbookCell): CellObject {
  const plain = plainOf(cell.content);
  const look = LOOKS[cell.look];
  const format = plain.kind === 'number' ? numberFormat(plain.digits) : null;
  return format === null ? look : { ...look, format };
}

/** A number of more digits would be shown as 1E+11. */
const LONGEST_GENERAL = 11;

/** The places that were typed; whole numbers go by Excel's own form, which takes any later edit. */
function numberFormat(digits: string): string | null {
  const [whole = '', places = ''] = digits.split('.');
  if (places !== '') return `0.${'0'.repeat(places.length)}`;
  return whole.length > LONGEST_GENERAL ? '0' : null;
}
