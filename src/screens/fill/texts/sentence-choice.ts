import type { ReviewFormat } from '../../../form/index.ts';
import type { OfferedSentence } from './offered-sentences.ts';

/** What was ticked and unticked by hand, by template. */
export type Ticks = ReadonlyMap<string, boolean>;

/** What a text says already is not said twice unless somebody wants it so. */
export function isTicked(ticks: Ticks, { template, said }: OfferedSentence): boolean {
  return ticks.get(template) ?? said === null;
}

/** Numbers of no table as typed; null while nothing of the kind happened. */
export type Asides = Readonly<Record<string, string>> | null;

/** Null where nothing or no number is typed. */
function numberOf(text: string): number | null {
  const plain = text.normalize('NFKC').trim();
  return /^\d{1,9}(?:\.\d{1,2})?$/.test(plain) ? Number(plain) : null;
}

export function isReadable(text: string): boolean {
  return text.trim() === '' || numberOf(text) !== null;
}

/** Nothing is taken to have happened until somebody says so. */
export function valueOfAside(format: ReviewFormat, asides: Asides, fact: string): number | null {
  if (!format.wording.asides.some(({ id }) => id === fact)) return null;
  return asides === null ? 0 : numberOf(asides[fact] ?? '');
}
