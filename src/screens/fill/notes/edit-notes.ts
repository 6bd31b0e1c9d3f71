import {
  impliedState,
  spokenRemark,
  textOfRemark,
  toRemark,
  type Remark,
} from '../../../report/index.ts';

/** One remark, and the places it stands at: last year's numbers all bear the same. */
export interface NoteGroup {
  readonly text: string;
  readonly remarks: readonly Remark[];
}

/** The remarks on an entry or on the entries whose ids begin so, the same words once. */
export function groupsAt(remarks: readonly Remark[], prefix: string): readonly NoteGroup[] {
  const here = remarks.filter(({ at }) => at === prefix || at.startsWith(`${prefix}.`));
  const groups = new Map<string, NoteGroup>();
  for (const remark of here) {
    const key = [remark.state === 'settled', remark.quote, spokenRemark(remark)].join('\n');
    const known = groups.get(key)?.remarks ?? [];
    groups.set(key, { text: textOfRemark(remark), remarks: [...known, remark] });
  }
  return [...groups.values()];
}

/** The remarks with other words in those of the group. */
export function rewritten(
  remarks: readonly Remark[],
  group: NoteGroup,
  text: string,
): readonly Remark[] {
  return remarks.map((remark) =>
    group.remarks.includes(remark)
      ? { ...remark, entries: toRemark(remark.at, text).entries }
      : remark,
  );
}

/** The group settled, or open again: with an answer it is answered. */
export function withState(group: NoteGroup, isSettled: boolean): readonly Remark[] {
  return group.remarks.map((remark) => ({
    ...remark,
    state: impliedState(remark.entries, isSettled),
  }));
}

/** The group with one more thing said. */
export function answered(group: NoteGroup, text: string): readonly Remark[] {
  return group.remarks.map((remark) => ({
    ...remark,
    state: 'answered',
    entries: [...remark.entries, { by: '', on: null, text }],
  }));
}

/** The remarks with each of the first in the place of the second, wherever those still stand. */
export function replaced(
  remarks: readonly Remark[],
  news: readonly Remark[],
  olds: readonly Remark[],
): readonly Remark[] {
  return remarks.map((remark) => news[olds.indexOf(remark)] ?? remark);
}

export function without(remarks: readonly Remark[], group: NoteGroup): readonly Remark[] {
  return remarks.filter((remark) => !group.remarks.includes(remark));
}

/** Remarks that were taken away, at their places among those that are there by now. */
export function putBack(
  remarks: readonly Remark[],
  before: readonly Remark[],
  group: NoteGroup,
): readonly Remark[] {
  const older = before.filter((one) => remarks.includes(one) || group.remarks.includes(one));
  return [...older, ...remarks.filter((one) => !before.includes(one))];
}
