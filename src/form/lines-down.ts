import type { Table } from './format.ts';
import type { HeadCell } from './layout.ts';

/** In print; narrower heads hold one or two characters side by side. */
const NARROW_MM = 10;

/**
 * The lines of a head so narrow that its words run down it: `三、`, `本`, `年` … One character each, a
 * mark on the line of the character before it. Null for a wider one.
 */
export function linesDown(
  { widths }: Pick<Table, 'widths'>,
  { column, colSpan, text }: Pick<HeadCell, 'column' | 'colSpan' | 'text'>,
): readonly string[] | null {
  const width = widths.slice(column, column + colSpan).reduce((sum, one) => sum + one, 0);
  return width < NARROW_MM ? (text.match(/.[、，：；]?/gu) ?? []) : null;
}
