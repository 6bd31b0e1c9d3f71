/**
 * A text as HTML and XML can hold it and paper can show it. Control characters have no place there:
 * white space among them becomes a space, the rest goes; half a surrogate pair can't be written as
 * UTF-8.
 */
export function printableText(text: string): string {
  return text
    .replace(/[\t\n\v\f\r\u0085]/g, ' ')
    .replace(/[\p{Cc}\p{Noncharacter_Code_Point}]/gu, '')
    .replace(/\p{Cs}/gu, '\ufffd');
}
