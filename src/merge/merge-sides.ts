import type { Draft } from '../report/index.ts';

/** The three states a merge is made of. */
export interface MergeSides {
  /** What the file was made of. */
  readonly base: Draft;
  /** The draft as it stands now. */
  readonly here: Draft;
  /** What the file says now. */
  readonly there: Draft;
}
