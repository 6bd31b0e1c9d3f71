import type * as AllParts from './parts.ts';
import type { Say } from './say-done.ts';

export type Parts = typeof AllParts;

let loaded: Parts | null = null;

/** Fetches what pastes, copies and fills need; again where a first try failed. */
export async function loadParts(): Promise<Parts> {
  loaded ??= await import('./parts.ts');
  return loaded;
}

/** Those parts, once they are there: a copy event can't wait for them. */
export function partsNow(): Parts | null {
  return loaded;
}

/** Works with them, at once where they are there, else as soon as they are; where they don't come, says so. */
export function withParts(onSay: Say, failed: string, work: (parts: Parts) => void): void {
  const parts = partsNow();
  if (parts !== null) {
    work(parts);
    return;
  }
  loadParts().then(work, () => {
    onSay({ message: failed });
  });
}
