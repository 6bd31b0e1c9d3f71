import {
  count,
  fields,
  fieldsOf,
  mapOf,
  nullOr,
  oneOf,
  readOr,
  soundIn,
  text,
  time,
  withDefaults,
  type DraftSummary,
} from '../../report/index.ts';
import type { Backup } from '../backup.ts';

/** The last copy of everything outside this browser. */
export interface LastCopy {
  readonly at: number;
  /** How many days had been counted by then: `at` is for showing, this tells its age. */
  readonly day: number;
  readonly where: 'file' | 'folder';
  readonly drafts: number;
}

/** What is known of the copies; kept among the settings of this browser. */
export interface CopyFacts {
  /** How many days had been counted when a draft was first seen here. */
  readonly workedOn: number | null;
  readonly last: LastCopy | null;
  /** How each draft stood in the last copy. */
  readonly marks: Readonly<Record<string, string>>;
  /** Files written into the folder, the oldest first. */
  readonly files: readonly string[];
}

export const NO_COPIES: CopyFacts = { workedOn: null, last: null, marks: {}, files: [] };

const counted = withDefaults<Pick<LastCopy, 'day' | 'where'>>(
  { day: count, where: oneOf(['file', 'folder']) },
  { day: 0, where: 'file' },
);

export const lastCopyShape = nullOr((value: unknown, at: string): LastCopy => ({
  ...fields({ at: time, drafts: count })(value, at),
  // One made before days were counted ages from now on.
  ...counted(value, at),
}));

const facts = withDefaults<CopyFacts>(
  {
    workedOn: nullOr(count),
    last: lastCopyShape,
    marks: mapOf((mark) => readOr(text, mark, '')),
    files: soundIn(text),
  },
  NO_COPIES,
);

export function toCopyFacts(stored: unknown): CopyFacts {
  const known = facts(stored, '');
  // Where work began before days were counted, its first day is over.
  const isOlder = readOr(time, fieldsOf(stored)['workedSince'], null) !== null;
  return known.workedOn === null && isOlder ? { ...known, workedOn: 0 } : known;
}

/** What tells one state of a draft from another; times are compared for being equal, never for order. */
function markOf({ changedAt, deletedAt }: DraftSummary): string {
  return `${String(changedAt)} ${deletedAt === null ? '' : 'deleted'}`.trim();
}

/** The facts after everything in a backup went out of this browser. */
export function afterCopy(facts: CopyFacts, backup: Backup, last: LastCopy): CopyFacts {
  const marks = backup.drafts.map(({ summary }) => [summary.id, markOf(summary)] as const);
  return { ...facts, last, marks: Object.fromEntries(marks) };
}

/** How many drafts of the list are not in the last copy as they stand. */
export function changedSince({ marks }: CopyFacts, drafts: readonly DraftSummary[]): number {
  return drafts.filter((draft) => draft.deletedAt === null && marks[draft.id] !== markOf(draft))
    .length;
}

/** Whether a new copy would hold anything else than the last; deleting counts too. */
export function wantsCopy({ marks, last }: CopyFacts, drafts: readonly DraftSummary[]): boolean {
  if (drafts.length === 0) return false;
  return last === null || drafts.some((draft) => marks[draft.id] !== markOf(draft));
}
