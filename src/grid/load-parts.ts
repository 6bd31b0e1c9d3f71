import type * as AllParts from './parts.ts';

type Parts = typeof AllParts;

let loaded: Parts | null = null;

/** Fetches what pastes and copies need; again where a first try failed. */
export async function loadParts(): Promise<Parts> {
  loaded ??= await import('./parts.ts');
  return loaded;
}

/** Those parts, once they are there: a copy event can't wait for them. */
export function partsNow(): Parts | null {
  return loaded;
}
