import type { Passage } from './score.ts';

/** A passage with its facts by name. */
export const passage = (
  id: string,
  text: string,
  facts: Readonly<Record<string, number>>,
  more: Omit<Partial<Passage>, 'id' | 'passage' | 'facts'> = {},
): Passage => ({
  id,
  passage: text,
  facts: Object.entries(facts).map(([what, value]) => ({ what, value })),
  ...more,
});
