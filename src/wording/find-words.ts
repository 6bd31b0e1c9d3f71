import { groupedBy, type Word } from '../form/index.ts';
import { marksOfData, type Mark } from './marks.ts';
import { toPlainText } from './plain-text.ts';
import type { WordToken } from './tokens.ts';

/** An edition's words by their first character, the longest first. */
export type Lexicon = ReadonlyMap<string, readonly LexiconEntry[]>;

interface LexiconEntry {
  readonly form: string;
  readonly marks: readonly Mark[];
}

export function toLexicon(words: readonly Word[]): Lexicon {
  const marksOf = new Map<string, Set<string>>();
  for (const { forms, marks } of words) {
    for (const typed of forms) {
      const form = toPlainText(typed).text;
      const all = marksOf.get(form) ?? new Set();
      for (const mark of marks) all.add(mark);
      marksOf.set(form, all);
    }
  }
  const entries = Array.from(marksOf, ([form, marks]) => ({ form, marks: marksOfData(marks) }));
  entries.sort((a, b) => b.form.length - a.form.length);
  return groupedBy(entries, ({ form }) => form.charAt(0));
}

/** Finds the words of a lexicon in a stretch of text: at each place the longest, none overlapping. */
export function findWords(
  text: string,
  lexicon: Lexicon,
  from: number,
  to: number,
): readonly WordToken[] {
  const found: WordToken[] = [];
  let at = from;
  while (at < to) {
    const entry = longestAt(text, lexicon, at, to);
    if (entry === undefined) {
      at += 1;
    } else {
      const end = at + entry.form.length;
      found.push({ kind: 'word', marks: entry.marks, start: at, end });
      at = end;
    }
  }
  return found;
}

function longestAt(
  text: string,
  lexicon: Lexicon,
  at: number,
  to: number,
): LexiconEntry | undefined {
  return lexicon
    .get(text.charAt(at))
    ?.find(({ form }) => at + form.length <= to && text.startsWith(form, at));
}
