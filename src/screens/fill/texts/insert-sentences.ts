/** Where a sentence ends, with the quotation mark or bracket that closes behind it. */
const SENTENCE_END = /[。！？…][”’）》]*/;
const ENDS_SO = /[。！？…][”’）》]*\s*$/;

/**
 * Puts whole sentences into a text at a place, or at its end where there is none; within a sentence
 * they come behind it. Behind a line that is no finished sentence they begin a paragraph. Gives the
 * text and the place behind them.
 */
export function insertSentences(
  text: string,
  sentences: string,
  caret: number | null,
): { readonly text: string; readonly caret: number } {
  const at = endOfSentence(text, Math.min(caret ?? text.length, text.length));
  const line = text.slice(text.lastIndexOf('\n', at - 1) + 1, at);
  const opens = line.trim() !== '' && !ENDS_SO.test(line);
  const head = text.slice(0, at) + (opens ? '\n' : '') + sentences;
  return { text: head + text.slice(at), caret: head.length };
}

/** The place itself between two sentences, else the end of the one around it. */
function endOfSentence(text: string, at: number): number {
  const line = text.slice(text.lastIndexOf('\n', at - 1) + 1, at);
  if (line.trim() === '' || ENDS_SO.test(line)) return at;
  const [rest = ''] = text.slice(at).split('\n');
  const end = SENTENCE_END.exec(rest);
  return at + (end === null ? rest.length : end.index + end[0].length);
}
