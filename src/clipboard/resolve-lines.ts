import { isOneOf, type Label } from './label.ts';
import type { Line } from './printed-lines.ts';

/** What a source says of one of its rows or columns. */
export interface Mark {
  readonly position: number;
  /** The cell that holds the label: a merged label over several columns is one label. */
  readonly origin: string;
  readonly leaf: Label;
  /** Labels that stand over it or before it, as far as they can be told. */
  readonly groups: readonly Label[];
}

/** The line of the form that is meant; null where several could be. */
export type Resolved = ReadonlyMap<number, Line | null>;

/** Whether the label names a line itself, not a group of lines. */
export function namesLine(label: Label, lines: readonly Line[]): boolean {
  return lines.some((line) => isOneOf(label, leafOf(line)));
}

/** Whether the label names a line or a group of lines. */
export function namesAny(label: Label, lines: readonly Line[]): boolean {
  return lines.some((line) => line.path.some((names) => isOneOf(label, names)));
}

/**
 * Finds the line each mark means: by its label, then by its group, then by order where the source
 * has the label as often as the form, then by the line printed next to a neighbour's. A mark that
 * names no line is left out.
 */
export function resolveMarks(marks: readonly Mark[], lines: readonly Line[]): Resolved {
  const found = new Map<number, readonly Line[]>();
  for (const mark of marks) {
    const candidates = byGroup(mark, byLabel(mark.leaf, lines));
    if (candidates.length > 0) found.set(mark.position, candidates);
  }
  const ordered = byOrder(marks, found);
  const strange = marks.filter((mark) => hasStrangeGroup(mark, lines)).map((m) => m.position);
  const settled = byNeighbour(ordered, lines, strange);
  return new Map(
    [...settled].map(([position, [line, other]]) => [
      position,
      line === undefined || other !== undefined ? null : line,
    ]),
  );
}

type Candidates = ReadonlyMap<number, readonly Line[]>;

function leafOf(line: Line): readonly Label[] {
  return line.path[line.path.length - 1] ?? [];
}

/** Lines of that name; one with the very number goes before one without a number. */
function byLabel(label: Label, lines: readonly Line[]): readonly Line[] {
  const same = lines.filter((line) => isOneOf(label, leafOf(line)));
  const exact = same.filter((line) =>
    leafOf(line).some((name) => name.body === label.body && name.ordinal === label.ordinal),
  );
  return exact.length > 0 ? exact : same;
}

function byGroup(mark: Mark, candidates: readonly Line[]): readonly Line[] {
  return mark.groups.reduce((left, group) => {
    const inGroup = left.filter((line) => line.path.slice(0, -1).some((n) => isOneOf(group, n)));
    return inGroup.length > 0 ? inGroup : left;
  }, candidates);
}

/** A group the form does not have: whatever stands beside it may be of another kind. */
function hasStrangeGroup(mark: Mark, lines: readonly Line[]): boolean {
  return mark.groups.some((group) => group.body !== '' && !namesAny(group, lines));
}

function byOrder(marks: readonly Mark[], found: Candidates): Candidates {
  const origins = new Map<string, string[]>();
  for (const mark of marks) {
    const set = keyOf(found.get(mark.position) ?? []);
    const known = origins.get(set) ?? [];
    if (!known.includes(mark.origin)) origins.set(set, [...known, mark.origin]);
  }
  return new Map(
    marks.flatMap((mark): [number, readonly Line[]][] => {
      const candidates = found.get(mark.position);
      if (candidates === undefined) return [];
      const own = origins.get(keyOf(candidates)) ?? [];
      const line = candidates[own.indexOf(mark.origin)];
      const settles = own.length === candidates.length && line !== undefined;
      return [[mark.position, settles ? [line] : candidates]];
    }),
  );
}

function keyOf(lines: readonly Line[]): string {
  return lines.map((line) => line.key).join('|');
}

/** A line printed right after the line before it in the source, or right before the next one. */
function byNeighbour(
  found: Candidates,
  lines: readonly Line[],
  except: readonly number[],
): Candidates {
  const single = (position: number): Line | undefined => {
    const [line, other] = found.get(position) ?? [];
    return other === undefined ? line : undefined;
  };
  return new Map(
    [...found].map(([position, candidates]) => {
      const before = single(position - 1);
      const after = single(position + 1);
      const near = candidates.filter((line) => {
        const index = lines.indexOf(line);
        return (
          isSibling(line, before, lines[index - 1]) || isSibling(line, after, lines[index + 1])
        );
      });
      const settles = candidates.length > 1 && near.length === 1 && !except.includes(position);
      return [position, settles ? near : candidates];
    }),
  );
}

/** Whether the source's neighbour is the printed one, under the same heads. */
function isSibling(line: Line, neighbour: Line | undefined, printed: Line | undefined): boolean {
  if (neighbour === undefined || neighbour !== printed) return false;
  const group = (of: Line) => JSON.stringify(of.path.slice(0, -1));
  return group(line) === group(neighbour);
}
