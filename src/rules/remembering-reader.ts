import { readLists, readPercentages, readStatements } from '../wording/index.ts';
import type { TextReader } from './context.ts';

/** The fields of a report, and what was read from them a moment ago. */
const MOST = 64;

/** A reader that does not read anew what has not changed: most keys change one number or text. */
export function createRememberingReader(): TextReader {
  return {
    statements: remembering(readStatements, ([format, ...asked]) => [format, asked]),
    percentages: remembering(readPercentages, ([{ id }, text]) => [text, id]),
    lists: remembering(readLists, ([{ id }, text, statements]) => [text, [id, statements]]),
  };
}

/** Keeps results by what was asked, compared as JSON; the first part by identity. */
function remembering<A extends readonly unknown[], R>(
  read: (...asked: A) => R,
  keyOf: (asked: A) => readonly [unknown, unknown],
): (...asked: A) => R {
  let known = new Map<unknown, { readonly rest: string; readonly result: R }>();
  return (...asked) => {
    const [subject, others] = keyOf(asked);
    const rest = JSON.stringify(others);
    const last = known.get(subject);
    if (last?.rest === rest) return last.result;
    if (known.size >= MOST) known = new Map();
    const result = read(...asked);
    known.set(subject, { rest, result });
    return result;
  };
}
