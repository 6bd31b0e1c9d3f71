import type { Note } from '../../../report/index.ts';

/** One remark, and the places it stands at: last year's numbers all bear the same. */
export interface NoteGroup {
  readonly text: string;
  readonly notes: readonly Note[];
}

/** The notes on an entry or on the entries whose ids begin so, each remark once. */
export function groupsAt(notes: readonly Note[], prefix: string): readonly NoteGroup[] {
  const here = notes.filter((note) => note.at === prefix || note.at.startsWith(`${prefix}.`));
  const texts = [...new Set(here.map((note) => note.text))];
  return texts.map((text) => ({ text, notes: here.filter((note) => note.text === text) }));
}

/** The notes with other words in those of the group. */
export function rewritten(notes: readonly Note[], group: NoteGroup, text: string): readonly Note[] {
  return notes.map((note) => (group.notes.includes(note) ? { ...note, text } : note));
}

export function without(notes: readonly Note[], group: NoteGroup): readonly Note[] {
  return notes.filter((note) => !group.notes.includes(note));
}

/** Notes that were taken away, at their places among those that stand there by now. */
export function putBack(
  notes: readonly Note[],
  before: readonly Note[],
  group: NoteGroup,
): readonly Note[] {
  const older = before.filter((note) => notes.includes(note) || group.notes.includes(note));
  return [...older, ...notes.filter((note) => !before.includes(note))];
}
