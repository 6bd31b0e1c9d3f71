import { printableText } from '../../document/index.ts';

/** What signs of markup are written as in texts. */
export const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text as it may stand between tags and in a quoted attribute, of HTML and of XML. */
export function escapeHtml(text: string): string {
  return printableText(text).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}
