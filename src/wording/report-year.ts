import type { Mark } from './marks.ts';
import type { Token, WordToken, YearToken } from './tokens.ts';

/** Words back from a year in which a verb of carrying over makes it a coming one. */
const REACH = 2;

/** The year a text is about, as far as it shows: the latest it names, but for 结转2024年度. */
export function reportYearIn(tokens: readonly Token[]): number | null {
  let latest: number | null = null;
  tokens.forEach((token, index) => {
    if (token.kind !== 'year') return;
    const before = tokens.slice(Math.max(0, index - REACH), index);
    const carried = before.some((one) => one.kind === 'word' && one.marks.includes('carry'));
    if (!carried) latest = Math.max(latest ?? token.value, token.value);
  });
  return latest;
}

/** Years in figures as words: what matters of them is whether they are the reported one. */
export function withYearWords(tokens: readonly Token[], year: number | null): readonly Token[] {
  return tokens.map((token) => (token.kind === 'year' ? toWord(token, year) : token));
}

function toWord({ value, start, end }: YearToken, year: number | null): WordToken {
  const other: Mark = year !== null && value < year ? 'yearBefore' : 'yearAfter';
  return { kind: 'word', marks: year === null || value === year ? [] : [other], start, end };
}
