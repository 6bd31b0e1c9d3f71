import type { Format } from '../form/index.ts';
import type { Draft, Finding } from '../report/index.ts';
import type { Difference } from './difference.ts';
import type { ReviewedFile } from './review.ts';

export type ImportResult =
  | {
      readonly ok: true;
      readonly format: Format;
      readonly draft: Draft;
      /** Where the file says something else than the draft made of it. */
      readonly findings: readonly Finding[];
      /** Where the visible part of a document says something else than its data. */
      readonly differences: readonly Difference[];
      /** What people wrote into a document beside its text; absent where there is nothing. */
      readonly review?: ReviewedFile;
    }
  | Refusal;

export interface Refusal {
  readonly ok: false;
  /** One sentence for a clerk: what is wrong, where, and what stands there. */
  readonly message: string;
  /** The place alone, as the form or a text editor names it; null where it is the whole file. */
  readonly place: string | null;
  /** Set where nothing in the file is of this app: it may be a report of somebody else. */
  readonly isOfOthers?: true;
}

/** A refusal of a file in which nothing is of this app. */
export function notOurs(message: string): Refusal {
  return { ...refusal(message), isOfOthers: true };
}

export function refusal(message: string, place: string | null = null): Refusal {
  return { ok: false, message, place };
}
