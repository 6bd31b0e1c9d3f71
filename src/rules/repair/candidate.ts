import type { Slip } from './slip.ts';

/** Numbers that would stand elsewhere, and the slip that would explain what was typed. */
export interface Candidate {
  readonly slip: Slip;
  readonly changes: readonly CountChange[];
  /** Of what was changed last: whether that was since the draft was opened. */
  readonly isFresh?: boolean;
}

export interface CountChange {
  readonly index: number;
  readonly meant: number;
  /** As it was typed, where it stood there before. */
  readonly typed?: string;
}
