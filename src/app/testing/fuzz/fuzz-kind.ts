import type { Random } from '../../../rules/testing/random.ts';

/** What came of a file: something to work with, or the one sentence that is shown. */
export type Outcome =
  | { readonly kind: 'taken' }
  | { readonly kind: 'refused'; readonly message: string; readonly place: string | null };

/** A kind of file or paste, by what takes it in. */
export interface FuzzKind {
  readonly name: string;
  /** Sound ones to begin with. */
  readonly sound: readonly Uint8Array[];
  /** Changes that know how such a file is built; null where there are none. */
  readonly reshape: ((sound: Uint8Array, random: Random) => Uint8Array) | null;
  readonly take: (bytes: Uint8Array) => Outcome | Promise<Outcome>;
}
