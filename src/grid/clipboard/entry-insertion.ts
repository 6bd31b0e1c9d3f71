const BREAKS = /[\t\n\v\f\r\u0085\u2028\u2029]+/;

/** Whether an input would drop something of a text. */
export function hasBreaks(text: string): boolean {
  return BREAKS.test(text);
}

/** A text on one line: an input would drop its line breaks, and `1` over `2` would become 12. */
export function onOneLine(text: string): string {
  const lines = text.split(BREAKS).map((line) => line.trim());
  return lines.filter((line) => line !== '').join(' ');
}

/** One piece of text a browser pastes into an input just as it is; a `|` may keep cells apart. */
export function isOrdinaryText(text: string): boolean {
  if (text === '' || hasBreaks(text) || /^'|[|｜]/.test(text)) return false;
  return text.trim().split(/\s+/).length < 3;
}

/** The input of a typed cell; null for a total, which one can't type in. */
export function inputOf(table: HTMLElement, cellId: string): HTMLInputElement | null {
  return table.querySelector<HTMLInputElement>(`input[data-cell="${cellId}"]`);
}
