import type { ReviewFormat } from '../../../form/index.ts';

/** All words the reader is told of. */
export function lexiconForms({ wording }: ReviewFormat): ReadonlySet<string> {
  return new Set([...wording.words, ...wording.groups].flatMap(({ forms }) => forms));
}
