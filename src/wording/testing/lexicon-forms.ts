import type { ReviewFormat } from '../../form/index.ts';
import { languageGroups } from '../language/index.ts';

/** All words the reader is told of. */
export function lexiconForms({ wording }: ReviewFormat): ReadonlySet<string> {
  const all = [...wording.words, ...wording.groups, ...languageGroups];
  return new Set(all.flatMap(({ forms }) => forms));
}
