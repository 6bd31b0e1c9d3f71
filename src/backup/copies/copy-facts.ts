import type { DraftSummary } from '../../report/index.ts';
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

export function toCopyFacts(stored: unknown): CopyFacts {
  if (typeof stored !== 'object' || stored === null) return NO_COPIES;
  const { workedOn, workedSince, last, marks, files } = stored as Readonly<Record<string, unknown>>;
  // Where work began before days were counted, its first day is over.
  const before = typeof workedSince === 'number' ? 0 : null;
  return {
    workedOn: typeof workedOn === 'number' ? workedOn : before,
    last: toLastCopy(last),
    marks: typeof marks === 'object' && marks !== null ? textsOf(marks) : {},
    files: Array.isArray(files) ? files.filter((name) => typeof name === 'string') : [],
  };
}

export function toLastCopy(stored: unknown): LastCopy | null {
  if (typeof stored !== 'object' || stored === null) return null;
  const { at, day, where, drafts } = stored as Readonly<Record<string, unknown>>;
  if (typeof at !== 'number' || typeof drafts !== 'number') return null;
  // One made before days were counted ages from now on.
  const counted = typeof day === 'number' ? day : 0;
  return { at, day: counted, where: where === 'folder' ? 'folder' : 'file', drafts };
}

function textsOf(marks: object): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(marks).map(([id, mark]) => [id, String(mark)]));
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
