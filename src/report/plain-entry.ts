/**
 * White space, also U+3000 and no-break, and the marks without width that a copied entry carries. Not
 * U+202E: digits behind it show in reverse.
 */
const BLANK = /[\s\u200b-\u200f\u202a-\u202d\u2060-\u2069\ufeff]/;

/** An entry as it is read: no blanks around it, digits and points half-width. */
export function toPlainEntry(text: string): string {
  return trimEntry(text).replace(/[０-９．]/g, (wide) =>
    String.fromCharCode(wide.charCodeAt(0) - 0xfee0),
  );
}

/** An entry without blanks around it. */
export function trimEntry(text: string): string {
  // Characters one by one: a pattern that ends in `+$` takes minutes over a hostile run of blanks.
  let from = 0;
  let to = text.length;
  while (from < to && BLANK.test(text.charAt(from))) from += 1;
  while (to > from && BLANK.test(text.charAt(to - 1))) to -= 1;
  return text.slice(from, to);
}

/** True where blanks alone keep the digits of a number apart. */
export function isSpacedNumber(plain: string): boolean {
  const parts = plain.split(/\s/);
  return parts.length > 1 && parts.every((part) => /^[\d.,，]*$/.test(part));
}
