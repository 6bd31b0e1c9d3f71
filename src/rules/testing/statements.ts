import { readLists, readPercentages, type Statement } from '../../wording/index.ts';
import type { TextReader } from '../context.ts';

/** A statement as a reader would find it; by default a plain, sure number. */
export function stated(fact: string, value: number, more: Partial<Statement> = {}): Statement {
  return {
    fact,
    value,
    field: 'overview.onRequest',
    start: 0,
    end: 0,
    wording: 'number',
    alternatives: [],
    ambiguous: false,
    approximate: false,
    ...more,
  };
}

/** A statement whose number stands in this text, found by its digits. */
export function statedIn(text: string, fact: string, value: number): Statement {
  const start = text.indexOf(String(value));
  return stated(fact, value, { start, end: start + String(value).length });
}

/** A reader that finds exactly these statements; lists and shares are read from the text. */
export function readerOf(statements: readonly Statement[]): TextReader {
  return { statements: () => statements, percentages: readPercentages, lists: readLists };
}
