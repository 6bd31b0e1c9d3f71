import { impliedState, type Draft, type Remark, type RemarkEntry } from '../report/index.ts';
import type { MergeSides } from './merge-sides.ts';

interface MergedRemarks {
  /** Those here, with what was said and settled in the file. */
  readonly remarks: readonly Remark[];
  /** So many threads are new or go on. */
  readonly news: number;
}

/**
 * Threads of the file beside those here. A thread is known by its place and what was said first; what
 * was answered in the file comes to it. What was taken out here does not come back, unless somebody
 * answered it.
 */
export function mergeRemarks({ base, here, there }: MergeSides): MergedRemarks {
  const remarks = [...here.remarks];
  const [inBase, inHere] = [toFinder(base.remarks), toFinder(here.remarks)];
  const saidHere = new Set(here.remarks.flatMap(saidIn));
  let news = 0;
  for (const coming of there.remarks) {
    const was = inBase(coming);
    const own = inHere(coming);
    const known = own ?? was;
    if (own !== undefined) {
      const merged = goneOn(own, was, coming);
      if (merged === own) continue;
      remarks[remarks.indexOf(own)] = merged;
    } else if (
      known === undefined
        ? saidIn(coming).every((said) => saidHere.has(said))
        : missing(known, coming).length === 0
    ) {
      // Taken out here since, or a program has made remarks of the answers of a thread.
      continue;
    } else remarks.push(coming);
    news += 1;
  }
  return { remarks, news };
}

/** A thread here with what is new in the file; the same where nothing is. */
function goneOn(own: Remark, was: Remark | undefined, coming: Remark): Remark {
  const added = missing(own, coming);
  const state = added.length > 0 ? coming.state : stateOf(own, was, coming);
  if (state === own.state && added.length === 0) return own;
  return { ...own, state, entries: [...own.entries, ...added] };
}

/** Where both sides changed it, nothing that somebody opened again is settled. */
function stateOf(own: Remark, was: Remark | undefined, coming: Remark): Remark['state'] {
  const known = was ?? own;
  // A comment that lost its answers on the way does not tell whether it was answered.
  const isCut = coming.state !== 'settled' && coming.entries.length < known.entries.length;
  const told = isCut ? impliedState(known.entries, false) : coming.state;
  if (told === known.state || told === own.state) return own.state;
  if (own.state === known.state) return told;
  return [own.state, told].includes('open') ? impliedState(own.entries, false) : 'settled';
}

/** What was said in the one and not in the other. */
function missing(known: Remark, coming: Remark): readonly RemarkEntry[] {
  const left = known.entries.map(keyOf);
  return coming.entries.filter((entry) => {
    const at = left.indexOf(keyOf(entry));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/** Finds each thread once, that about the same words first. */
function toFinder(remarks: Draft['remarks']): (like: Remark) => Remark | undefined {
  const left = [...remarks];
  return (like) => {
    const alike = left.filter((one) => firstIn(one) === firstIn(like));
    const found = alike.find(({ quote }) => quote === like.quote) ?? alike[0];
    if (found !== undefined) left.splice(left.indexOf(found), 1);
    return found;
  };
}

function firstIn({ at, entries: [first] }: Remark): string {
  return `${at} ${first === undefined ? '' : keyOf(first)}`;
}

function saidIn({ at, entries }: Remark): readonly string[] {
  return entries.map((entry) => `${at} ${keyOf(entry)}`);
}

/** Keys of a record may stand in any order. */
function keyOf({ by, on, text }: RemarkEntry): string {
  return JSON.stringify([by, on, text]);
}
