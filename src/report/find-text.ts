import { textFieldsOf, type Format } from '../form/index.ts';
import { typedAt, type Draft } from './draft.ts';
import { toEdit, type Edit } from './edit.ts';
import { PARTICULARS, preambleOf } from './particulars.ts';

/** A text of the report in which something was found, with its places from first to last. */
export interface FoundIn {
  /** The text's entry. */
  readonly at: string;
  readonly text: string;
  /** True for an opening paragraph nobody wrote: it follows agency and year by itself. */
  readonly follows: boolean;
  readonly hits: readonly Hit[];
}

export interface Hit {
  readonly from: number;
  readonly to: number;
  /** A few words of the same line before and after, with `…` where they are cut. */
  readonly before: string;
  readonly after: string;
}

/** Finds words, as they are written, in all texts of a report, in the order they are printed. */
export function findInTexts(format: Format, draft: Draft, words: string): readonly FoundIn[] {
  if (words === '') return [];
  const texts = [
    {
      at: PARTICULARS.preamble,
      text: preambleOf(format, draft),
      follows: draft.entries[PARTICULARS.preamble] === undefined,
    },
    ...[...textFieldsOf(format).map((field) => field.id), PARTICULARS.contact].map((at) => ({
      at,
      text: typedAt(draft, at),
      follows: false,
    })),
  ];
  return texts
    .map((one) => ({ ...one, hits: hitsIn(one.text, words) }))
    .filter((found) => found.hits.length > 0);
}

/** Writes other words in place of the hits; texts that stay as they are are left out. */
export function replaceHits(draft: Draft, found: readonly FoundIn[], replacement: string): Edit {
  const texts = found
    .map(({ at, text, hits }) => ({ at, text, after: replaced(text, hits, replacement) }))
    .filter(({ text, after }) => text !== after);
  return toEdit(draft.entries, Object.fromEntries(texts.map(({ at, after }) => [at, after])));
}

function hitsIn(text: string, words: string): Hit[] {
  const hits: Hit[] = [];
  let from = text.indexOf(words);
  while (from !== -1) {
    const to = from + words.length;
    hits.push({ from, to, before: wordsBefore(text, from), after: wordsAfter(text, to) });
    from = text.indexOf(words, to);
  }
  return hits;
}

function replaced(text: string, hits: readonly Hit[], replacement: string): string {
  let done = 0;
  let result = '';
  for (const { from, to } of hits) {
    result += text.slice(done, from) + replacement;
    done = to;
  }
  return result + text.slice(done);
}

const CONTEXT = 16;

function wordsBefore(text: string, end: number): string {
  const start = Math.max(0, end - CONTEXT);
  const near = text.slice(start, end);
  const line = near.slice(near.lastIndexOf('\n') + 1);
  // The cut may have gone through a pair.
  return start === 0 || line.length < near.length
    ? line
    : `…${line.replace(/^[\udc00-\udfff]/, '')}`;
}

function wordsAfter(text: string, start: number): string {
  const near = text.slice(start, start + CONTEXT);
  const [line = ''] = near.split('\n');
  const isCut = line.length === near.length && start + CONTEXT < text.length;
  return isCut ? `${line.replace(/[\ud800-\udbff]$/, '')}…` : line;
}
