const OPENING = '“‘（《〈';
const CLOSING = '”’）》〉';

/** A sentence up to its first stop outside quotation marks and brackets, without it. */
export function headlineOf(sentence: string): string {
  let depth = 0;
  let headline = '';
  for (const character of sentence) {
    if (OPENING.includes(character)) depth += 1;
    else if (CLOSING.includes(character)) depth -= 1;
    else if (depth === 0 && '：，。；'.includes(character)) return headline;
    headline += character;
  }
  return headline;
}
