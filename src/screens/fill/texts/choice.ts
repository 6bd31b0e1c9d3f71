import type { FoundIn, Hit } from '../../../report/index.ts';

/** Hits somebody chose otherwise than they stand at first. */
export type Flipped = ReadonlySet<string>;

/** At first all are chosen but those in an opening that follows by itself. */
export function isChosen(flipped: Flipped, found: FoundIn, hit: Hit): boolean {
  return found.follows === flipped.has(keyOf(found, hit));
}

export function chosenHits(flipped: Flipped, all: readonly FoundIn[]): readonly FoundIn[] {
  return all
    .map((found) => ({ ...found, hits: found.hits.filter((hit) => isChosen(flipped, found, hit)) }))
    .filter((found) => found.hits.length > 0);
}

/** Chooses these hits of a text, or leaves them. */
export function choose(
  flipped: Flipped,
  found: FoundIn,
  hits: readonly Hit[],
  chosen: boolean,
): Flipped {
  const next = new Set(flipped);
  for (const hit of hits) {
    if (found.follows === chosen) next.add(keyOf(found, hit));
    else next.delete(keyOf(found, hit));
  }
  return next;
}

export function countHits(found: readonly FoundIn[]): number {
  return found.reduce((sum, { hits }) => sum + hits.length, 0);
}

/** The first hits, as many as a person can look through. */
export function firstHits(found: readonly FoundIn[], most: number): readonly FoundIn[] {
  let left = most;
  return found
    .map((one) => {
      const hits = one.hits.slice(0, left);
      left -= hits.length;
      return { ...one, hits };
    })
    .filter((one) => one.hits.length > 0);
}

function keyOf(found: FoundIn, hit: Hit): string {
  return `${found.at} ${String(hit.from)}`;
}
