import { cellText } from '../../document/index.ts';
import { ENTITIES } from '../html/html-escape.ts';

/** A text between tags or in an attribute. Excel reads `_x0041_` as a sign unless its `_` is one. */
export function escapeXml(text: string): string {
  return cellText(text)
    .replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
    .replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? '');
}
