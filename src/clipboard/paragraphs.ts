import { withoutDirectionMarks } from '../report/index.ts';
import { linesOfHtml } from '../markup/index.ts';

/** Both forms a clipboard may hold of what was copied; an absent one is empty. */
interface ClipboardForms {
  readonly html: string;
  readonly text: string;
}

/**
 * What was copied as paragraphs, one a line, without styles and with its words as they are. The
 * words are those of the plain form where there is one; browsers write an empty line between two
 * `<p>` there, so that only the HTML form knows which empty lines one saw. `parse` makes a document
 * that runs no script and loads nothing.
 */
export function toParagraphs(
  { html, text }: ClipboardForms,
  parse: (html: string) => Document,
): string {
  const lines = withoutOuterBlanks(linesOfText(text));
  const isUsable = lines.length > 0;
  if (html === '' || (isUsable && !lines.includes(''))) return lines.join('\n');
  const shown = withoutOuterBlanks(linesOfHtml(html, parse).map(toLine));
  return (isUsable ? withBlanksAsShown(lines, shown) : shown).join('\n');
}

function linesOfText(text: string): string[] {
  return text
    .replace(/\r\n?|[\v\u0085\u2028\u2029]/g, '\n')
    .replace(/\n?\f\n?/g, '\n') // a page break stands in a paragraph of its own
    .split('\n')
    .map(toLine);
}

/** A paragraph as one would type it: ordinary spaces, no indentation, no marks one can't see. */
function toLine(text: string): string {
  return (
    withoutDirectionMarks(text)
      // Zero width, picture placeholders, and control characters no document may hold.
      .replace(/[\u200b\ufeff\ufffc\u0000-\u0008\u000b-\u001f\u007f]/g, '')
      .replace(/[\u00a0\u2007\u202f]/g, ' ')
      .trim()
  );
}

function withoutOuterBlanks(lines: readonly string[]): readonly string[] {
  const first = lines.findIndex((line) => line !== '');
  if (first === -1) return [];
  let last = lines.length;
  while (lines[last - 1] === '') last -= 1;
  return lines.slice(first, last);
}

/** The words of `lines` with the empty lines of `shown`, where both hold the same paragraphs. */
function withBlanksAsShown(lines: readonly string[], shown: readonly string[]): readonly string[] {
  const words = lines.filter((line) => line !== '');
  const paragraphs = shown.filter((line) => line !== '');
  const areSame =
    words.length === paragraphs.length &&
    words.every((line, index) => isSaid(line, paragraphs[index] ?? ''));
  if (areSame) {
    let next = 0;
    return shown.map((line) => (line === '' ? '' : (words[next++] ?? '')));
  }
  // Not to be compared: doubled all the same where the HTML form has paragraphs and no empty one.
  return paragraphs.length > 1 && paragraphs.length === shown.length ? words : lines;
}

/** The plain form may have a list marker before the words. */
function isSaid(line: string, shown: string): boolean {
  return line.replace(/\s/g, '').endsWith(shown.replace(/\s/g, ''));
}
