import type { PlainContent } from './workbook.ts';

/**
 * A text as a cell can hold it: `\n` between lines, tabs kept; of other control characters white
 * space becomes a space and the rest goes; half a surrogate pair can't be written as UTF-8.
 */
export function cellText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\v\f\u0085]/g, ' ')
    .replace(/(?![\t\n])[\p{Cc}\p{Noncharacter_Code_Point}]/gu, '')
    .replace(/\p{Cs}/gu, '\ufffd');
}

export function textContent(text: string): PlainContent {
  const shown = cellText(text);
  return shown === '' ? { kind: 'blank' } : { kind: 'text', text: shown };
}

/**
 * As many lines as the highest row of Excel shows; more would be cut on the screen and on paper. Of
 * the width there is, that stays far below the 32,767 signs and 253 line breaks a cell may hold.
 */
const MOST_LINES = 26;

/**
 * A text in pieces that show whole in a row each, cut behind a paragraph or a sentence where there is
 * one; joined they are the text. An empty text is one piece.
 */
export function cellPieces(text: string, emsPerLine: number): readonly string[] {
  const pieces: string[] = [];
  let piece = '';
  let lines = 1;
  let ems = 0;
  for (const sign of text) {
    const width = emOf(sign);
    if (sign === '\n' || ems + width > emsPerLine) {
      lines += 1;
      ems = 0;
    }
    if (lines > MOST_LINES) {
      const end = endOfPiece(piece);
      pieces.push(piece.slice(0, end));
      piece = piece.slice(end);
      lines = linesIn(piece, emsPerLine);
      // What goes on in the next piece begins a line there, or nearly.
      ems = emsIn(piece.slice(piece.lastIndexOf('\n') + 1)) % emsPerLine;
    }
    piece += sign;
    if (sign !== '\n') ems += width;
  }
  return [...pieces, piece];
}

function endOfPiece(piece: string): number {
  const least = piece.length / 2;
  const paragraph = piece.lastIndexOf('\n') + 1;
  if (paragraph > least) return paragraph;
  const sentence = Math.max(...Array.from('。；！？', (stop) => piece.lastIndexOf(stop))) + 1;
  return sentence > least ? sentence : piece.length;
}

/** Lines a text takes in a cell of so many full-width signs. */
export function linesIn(text: string, emsPerLine: number): number {
  return text
    .split('\n')
    .map((line) => Math.max(1, Math.ceil(emsIn(line) / emsPerLine)))
    .reduce((sum, count) => sum + count, 0);
}

function emsIn(text: string): number {
  return Array.from(text).reduce((sum, sign) => sum + emOf(sign), 0);
}

function emOf(sign: string): number {
  return sign < '\u0100' ? 0.5 : 1;
}
