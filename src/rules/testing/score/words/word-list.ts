/** Words that can be said beside a number. */
export interface AdditionWords {
  /** As any clerk says it. */
  readonly familiar: readonly string[];
  /** Rarer ones, for what a reader does with words it was never told. */
  readonly strange: readonly string[];
}

/** Phrases separated by blanks and new lines. */
export function listed(phrases: string): readonly string[] {
  return phrases.split(/\s+/).filter((phrase) => phrase !== '');
}
