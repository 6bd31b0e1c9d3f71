/**
 * A report declared final (定稿): what tells whether anybody changed it since. While `reopenedAt` is
 * null the draft is locked; to correct it afterwards is a deliberate act.
 */
export interface Seal extends SealMarks {
  readonly at: number;
  /** The number of the version that was signed. */
  readonly n: number;
  /** When it was opened again for a correction (发布后更正). */
  readonly reopenedAt: number | null;
}

/** Both are made over the JSON of what is published. */
export interface SealMarks {
  /** The 8 digits that also stand on the paper. */
  readonly digits: string;
  /** SHA-256 in hex. */
  readonly hash: string;
}

export function isLocked(seal: Seal | null): boolean {
  return seal?.reopenedAt === null;
}
