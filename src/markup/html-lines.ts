import { isTooDeep } from './nesting.ts';
import { BREAK, EDGE, rawTextOf } from './raw-text.ts';

/** Longer markup (a document with pictures in it) is not worth the wait. */
const MAX_MARKUP = 4_000_000;

/**
 * The lines one sees in an HTML clipboard form: one for each paragraph and each `<br>`, an empty one
 * where a paragraph holds nothing but a break or a no-break space.
 */
export function linesOfHtml(html: string, parse: (html: string) => Document): readonly string[] {
  if (html.length > MAX_MARKUP || isTooDeep(html)) return [];
  return collapsed(rawTextOf(parse(fragmentOf(html)).body, { cellEnd: ' ' }))
    .split(EDGE)
    .flatMap(linesOfBlock);
}

/** What was copied, without what the source wrote around it. */
function fragmentOf(html: string): string {
  const [start, end] = ['<!--StartFragment-->', '<!--EndFragment-->'];
  const from = html.indexOf(start);
  const to = html.lastIndexOf(end);
  return from === -1 || to < from ? html : html.slice(from + start.length, to);
}

/** A break at a block's end makes no line of its own; a block without anything is not seen. */
function linesOfBlock(block: string): string[] {
  const lines = block.split(BREAK).map((line) => line.replace(/^ +| +$/g, ''));
  if (lines[lines.length - 1] === '') lines.pop();
  return lines;
}

/** White space as a browser shows it; line ends of the source are nothing between Chinese signs. */
function collapsed(text: string): string {
  return text.replace(/[ \t\r\n\f]+/g, (run, at: number) => {
    if (!/[\r\n]/.test(run)) return ' ';
    return isWide(text.charAt(at - 1)) && isWide(text.charAt(at + run.length)) ? '' : ' ';
  });
}

/** Chinese signs and their punctuation, also as halves of a pair. */
function isWide(sign: string): boolean {
  return /[\u00b7\u2014\u2018\u2019\u201c\u201d\u2026\u2e80-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff01-\uff60\uffe0-\uffe6\ud840-\ud8bf\udc00-\udfff]/.test(
    sign,
  );
}
