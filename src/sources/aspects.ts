import { isOneOf, toLabel } from '../clipboard/index.ts';
import type { TextField } from '../form/index.ts';
import type { Piece } from './block.ts';

/** A line that may head an aspect. */
interface Heading {
  readonly index: number;
  readonly title: string;
  /** What follows in the same line. */
  readonly rest: string;
}

/** The fields of a section with the lines that belong to each. */
export type FieldLines = ReadonlyMap<string, readonly Piece[]>;

/** `（一）…`, `1.…`, `一是…` */
const NUMBERED =
  /^(?:[（(][一二三四五六七八九十\d]{1,2}[）)]|\d{1,2}[.．、](?!\d)|[一二三四五六七八九十]是)\s*/;
const LONGEST = 32;

/**
 * Cuts the text of a section into its aspects, in their order, by numbered headings that name them,
 * alone in their line or with the text behind them. What stands above the first goes to the first;
 * headings that name none stay in the text.
 */
export function cutAspects(fields: readonly TextField[], lines: readonly Piece[]): FieldLines {
  const headings = lines.flatMap(({ text }, index) => headingIn(text, index));
  const chosen = bestOrder(fields, headings);
  const found = new Map<string, Piece[]>();
  const [first] = fields;
  let open = first?.id;
  lines.forEach((line, index) => {
    const own = chosen.get(index);
    if (own !== undefined) open = own.field.id;
    if (open === undefined) return;
    const kept = own === undefined ? line : { ...line, text: own.heading.rest };
    const list = found.get(open) ?? [];
    if (kept.text !== '') list.push(kept);
    found.set(open, list);
  });
  return found;
}

function headingIn(text: string, index: number): readonly Heading[] {
  const number = NUMBERED.exec(text)?.[0] ?? '';
  const stop = text.search(/[。．.：:]/u);
  const behind = text.slice(number.length).search(/[。：:]/u);
  const end = behind === -1 ? text.length : number.length + behind;
  const title = text.slice(0, end).trim();
  if (title.length > LONGEST || (number === '' && stop !== -1 && end < text.length)) return [];
  return [{ index, title, rest: text.slice(end + 1).trim() }];
}

interface Chosen {
  readonly field: TextField;
  readonly heading: Heading;
}

/** The headings that name most in the order of the fields. */
function bestOrder(
  fields: readonly TextField[],
  headings: readonly Heading[],
): ReadonlyMap<number, Chosen> {
  // best[f]: the best choice with the first f fields, so far.
  let best: { readonly score: number; readonly chosen: readonly Chosen[] }[] = Array.from(
    { length: fields.length + 1 },
    () => ({ score: 0, chosen: [] }),
  );
  for (const heading of headings) {
    const next = [...best];
    fields.forEach((field, at) => {
      const score = likenessOf(heading.title, field);
      const before = best[at];
      const least = NUMBERED.test(heading.title) ? LEAST_LIKE : LEAST_UNNUMBERED;
      if (score < least || before === undefined) return;
      const whole = { score: before.score + score, chosen: [...before.chosen, { field, heading }] };
      for (let later = at + 1; later < next.length; later += 1) {
        if (whole.score > (next[later]?.score ?? 0)) next[later] = whole;
      }
    });
    best = next;
  }
  return new Map((best[fields.length]?.chosen ?? []).map((one) => [one.heading.index, one]));
}

const LEAST_LIKE = 0.3;
/** Without a number a heading must say what it is. */
const LEAST_UNNUMBERED = 0.7;

/** 1 for the very heading, 0.9 where it is part of it, else the share of neighbouring signs. */
function likenessOf(title: string, { heading, headingAliases }: TextField): number {
  const label = toLabel(title);
  const names = [heading ?? '', ...headingAliases].map(toLabel);
  if (isOneOf(label, names)) return 1;
  if (names.some(({ body }) => body !== '' && label.body.includes(body))) return 0.9;
  const isNumbered = label.ordinal !== '' && names.some(({ ordinal }) => ordinal === label.ordinal);
  const shared = Math.max(0, ...names.map(({ body }) => sharedPairs(label.body, body)));
  return isNumbered && NUMBERED.test(title) ? shared + 0.15 : shared;
}

/** 0 … 1: how many of a name's pairs of neighbours stand in a title, too. */
function sharedPairs(title: string, name: string): number {
  const pairs = Array.from({ length: Math.max(0, name.length - 1) }, (_, at) =>
    name.slice(at, at + 2),
  );
  if (pairs.length === 0) return 0;
  return pairs.filter((pair) => title.includes(pair)).length / pairs.length;
}
