import { trimEntry, withoutDirectionMarks } from '../report/index.ts';

/** What an input would drop or a reader would not see. */
const BREAKS = /[\t\n\v\f\r\u0085\u2028\u2029]+/;

/** Control characters, which no input shows and a spreadsheet drops: `=` might stand behind them. */
const UNSEEN = /[\u0000-\u0008\u000e-\u001f\u007f]+/g;

/** What a spreadsheet would take for a formula; a Chinese one takes the full-width signs too. */
const FORMULA = /^'*[=+\-@＝＋－＠]/;
const PLAIN_NEGATIVE = /^-\d+(\.\d+)?$/;

/**
 * A pasted text as it goes into an entry: on one line, so that `1` over `2` never becomes 12, no
 * blanks around it, no control characters or direction marks, without the `'` that kept a spreadsheet
 * from reading it as a formula.
 */
export function toEntryText(text: string): string {
  const line = onOneLine(text);
  return line.startsWith("'") && FORMULA.test(line) ? line.slice(1) : line;
}

/** A text as it is copied: what begins like a formula bears a `'`, a plain negative number doesn't. */
export function toGuardedText(text: string): string {
  const line = onOneLine(text);
  return FORMULA.test(line) && !PLAIN_NEGATIVE.test(line) ? `'${line}` : line;
}

function onOneLine(text: string): string {
  const lines = withoutDirectionMarks(text).replace(UNSEEN, '').split(BREAKS).map(trimEntry);
  return lines.filter((line) => line !== '').join(' ');
}
