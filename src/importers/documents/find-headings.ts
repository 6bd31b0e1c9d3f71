import { likeness, plainLabel } from './plain-text.ts';
import type { ReadBlock } from './read-block.ts';

/** A heading to look for, with what helps where it was changed. */
export interface Sought {
  readonly heading: string;
  readonly aliases: readonly string[];
  /** Lines before it, since the heading before, that read just like it. */
  readonly skip: number;
  /** Whether a block is one of those that belong under it. */
  readonly owns: (block: ReadBlock) => boolean;
  /** Its text may follow in the same line. */
  readonly runsIn: boolean;
}

/** Where a heading stands: what belongs to it begins with `rest` and goes on at `next`. */
export interface FoundHeading {
  /** As it stands there; null where it is gone and only what belongs under it is there. */
  readonly text: string | null;
  readonly at: number;
  readonly next: number;
  readonly rest: string | null;
}

/** Finds headings in their order; null for one of which nothing is left. */
export function findHeadings(
  sought: readonly Sought[],
  blocks: readonly ReadBlock[],
): readonly (FoundHeading | null)[] {
  const found: (FoundHeading | null)[] = sought.map(() => null);
  const source = { blocks, texts: textsIn(blocks) };
  for (const search of [exactly, runIn, nearly, byContent]) {
    for (const [index, one] of sought.entries()) {
      if (found[index] !== null) continue;
      const before = found.slice(0, index).reduce((last, other) => other ?? last, null);
      const after = found.slice(index + 1).find((other) => other !== null);
      const from = before?.next ?? 0;
      const to = after?.at ?? blocks.length;
      const texts = source.texts.filter(({ at }) => at >= from && at < to);
      found[index] = search(one, { blocks: blocks.slice(from, to), texts, from });
    }
  }
  return found;
}

/** How many lines read just like a heading. */
export function countAlike(
  { heading, aliases }: Pick<Sought, 'heading' | 'aliases'>,
  lines: readonly string[],
): number {
  const names = new Set([heading, ...aliases]);
  return lines.filter((line) => names.has(headingLabel(line))).length;
}

/** Between the headings found before and after. */
interface Stretch {
  readonly blocks: readonly ReadBlock[];
  readonly texts: readonly TextAt[];
  readonly from: number;
}

type Search = (sought: Sought, stretch: Stretch) => FoundHeading | null;

/** The heading or another wording of it alone in a block, with or without its full stop or number. */
const exactly: Search = ({ heading, aliases, skip }, { texts }) => {
  const names = new Set([heading, ...aliases]);
  const bare = new Set([...names].map(withoutOrdinal));
  const hits = texts.filter(({ label }) => names.has(label));
  const hit =
    hits[skip] ?? hits[hits.length - 1] ?? texts.find(({ label }) => bare.has(label)) ?? null;
  return hit && { text: hit.text, at: hit.at, next: hit.at + 1, rest: null };
};

/** `（一）主动公开。2023年…` */
const runIn: Search = ({ heading, aliases, runsIn }, { texts }) => {
  if (!runsIn) return null;
  for (const { text, at } of texts) {
    const name = [heading, ...aliases].find((one) => text.startsWith(one));
    if (name === undefined) continue;
    const rest = text.slice(name.length).replace(/^。/, '').trim();
    return { text: name, at, next: at + 1, rest: rest === '' ? null : rest };
  }
  return null;
};

/** Changed words: the same number, or mostly the same signs, and short enough for a heading. */
const nearly: Search = ({ heading, runsIn }, { texts }) => {
  const ordinal = ordinalOf(heading);
  const most = heading.length + 15;
  for (const block of texts) {
    const stop = block.text.indexOf('。');
    const isJoined = runsIn && stop > 0 && stop < block.text.length - 1;
    const text = isJoined ? block.text.slice(0, stop + 1) : block.text;
    if (text.length > most) continue;
    const isNumbered = ordinal !== '' && text.startsWith(ordinal);
    if (!isNumbered && likeness(plainLabel(text), heading) < 0.6) continue;
    const rest = isJoined ? block.text.slice(stop + 1).trim() : null;
    return { text, at: block.at, next: block.at + 1, rest };
  }
  return null;
};

const byContent: Search = ({ owns }, { blocks, from }) => {
  const index = blocks.findIndex(owns);
  return index < 0 ? null : { text: null, at: from + index, next: from + index, rest: null };
};

interface TextAt {
  readonly text: string;
  readonly label: string;
  readonly at: number;
}

/** No heading is longer. */
const LONGEST = 200;

function textsIn(blocks: readonly ReadBlock[]): readonly TextAt[] {
  return blocks.flatMap((block, at) =>
    block.kind === 'text' ? [{ text: block.text, label: headingLabel(block.text), at }] : [],
  );
}

/** A text as headings are compared, without its full stop. */
export function headingLabel(text: string): string {
  return plainLabel(text.slice(0, LONGEST)).replace(/。$/, '');
}

/** `一、`, `（一）`: an office may number by itself, and then it is not in the text. */
function ordinalOf(heading: string): string {
  return /^(?:[^\s（）、]{1,3}、|（[^\s（）]{1,3}）)/.exec(heading)?.[0] ?? '';
}

function withoutOrdinal(heading: string): string {
  return heading.slice(ordinalOf(heading).length);
}
