import { toLabel } from '../clipboard/index.ts';
import type { Cell, Table } from '../form/index.ts';
import type { Piece } from './block.ts';
import { fillGaps } from './fill-gaps.ts';
import { gatherRows, type GatheredRow } from './gather-rows.ts';
import { matchRows, type RowMatch } from './match-rows.ts';
import type { AskedRow, GroupRow, PlacedText } from './placed.ts';
import type { SplitRow } from './split-row.ts';
import { targetsOf, type TableTargets, type Target } from './targets.ts';

/** What rows of words and numbers hold for a table. */
export interface FoundByRows {
  readonly placed: readonly PlacedText[];
  readonly asked: readonly AskedRow[];
  readonly groups: readonly GroupRow[];
}

/** Places whole rows: by their label, their numbers by order, where there are as many as columns. */
export function placeByRows(table: Table, split: readonly SplitRow[]): FoundByRows {
  const targets = targetsOf(table);
  const rows = gatherRows(split);
  if (targets.whole !== null) return placeBlocks(rows, targets, targets.whole);
  const fits = ({ row }: RowMatch, target: Target) => valuesFor(row, target.cells.length) !== null;
  const matches = fillGaps(matchRows(rows, targets), targets.rows, fits);
  return joined(matches.map(rowOf));
}

function rowOf({ row, target, group, isNamed }: RowMatch): FoundByRows {
  if (group !== null) {
    const values = valuesFor(row, group.columns.length);
    if (values === null) return NOTHING;
    const sums = group.columns.map((cells, at) => ({ cells, text: values[at]?.text ?? '' }));
    const [first] = values;
    const label = [...row.own, ...row.above].pop() ?? '';
    return first === undefined
      ? NOTHING
      : { ...NOTHING, groups: [{ sums, label, place: first.place }] };
  }
  return target === null ? NOTHING : cellsOfRow(row, target.cells, isNamed);
}

function cellsOfRow(row: GatheredRow, cells: readonly Cell[], isNamed: boolean): FoundByRows {
  const values = valuesFor(row, cells.length);
  if (values === null) return { ...NOTHING, asked: askedRow(row, cells) };
  const placed = values.flatMap(({ text, place }, at): readonly PlacedText[] => {
    const cell = cells[at];
    if (cell === undefined) return [];
    const how = cells.length === 1 ? 'labels' : 'columnOrder';
    return [{ cell, text, how: isNamed ? how : 'rowOrder', place }];
  });
  return { ...NOTHING, placed };
}

function askedRow(row: GatheredRow, cells: readonly Cell[]): readonly AskedRow[] {
  const filled = row.values.filter(({ text }) => text !== '');
  const [first] = filled;
  if (first === undefined) return [];
  const own = row.values.length > cells.length ? row.values.length : filled.length;
  const counts = `原文这一行有 ${String(own)} 个数，表中是 ${String(cells.length)} 格，分不清各是哪一格`;
  // The same number all over is the same wherever it stands.
  const isSame = filled.length > cells.length && filled.every(({ text }) => text === first.text);
  const proposed = new Map(isSame ? cells.map(({ id }) => [id, first.text]) : []);
  const texts = filled.map(({ text }) => text).join(' ');
  return [{ cells, why: `${counts}：${texts}`, proposed, place: first.place }];
}

/** The values of a row of so many cells; blank ones around them may be margin. Null where unsure. */
function valuesFor({ values }: GatheredRow, count: number): readonly Piece[] | null {
  if (values.length === count) return values;
  if (values.length < count) return null;
  const isBlank = ({ text }: Piece) => text === '';
  const from = values.findIndex((value) => !isBlank(value));
  if (from === -1) return null;
  let to = values.length;
  while (to > from && values.slice(to - 1, to).every(isBlank)) to -= 1;
  if (to - from === count) return values.slice(from, to);
  // Blank places in front could be cells as well as those behind.
  return from === 0 && to <= count ? values.slice(0, count) : null;
}

/** Blocks printed side by side: all in one row, or each in a row of its own under its name. */
function placeBlocks(
  rows: readonly GatheredRow[],
  targets: TableTargets,
  whole: readonly Cell[],
): FoundByRows {
  const wide = rows.filter((row) => row.values.length >= whole.length);
  const [one, other] = wide;
  if (one !== undefined) {
    if (other !== undefined)
      return { ...NOTHING, asked: wide.flatMap((row) => askedRow(row, whole)) };
    return cellsOfRow(one, whole, true);
  }
  const found = rows.map((row): FoundByRows => {
    const target = blockNamed(row, targets.rows);
    if (target !== undefined) return cellsOfRow(row, target.cells, true);
    const isRow = row.values.filter(({ text }) => text !== '').length > 1;
    return isRow ? { ...NOTHING, asked: askedRow(row, whole) } : NOTHING;
  });
  return joined(found);
}

/** The one block that is named above a row, alone or among other words. */
function blockNamed(row: GatheredRow, targets: readonly Target[]): Target | undefined {
  const labels = [...row.above, ...row.own].map(toLabel);
  const named = targets.filter(({ names }) =>
    labels.some(({ body }) => names.some((name) => body.includes(name.body))),
  );
  const [only, other] = named;
  return other === undefined ? only : undefined;
}

const NOTHING: FoundByRows = { placed: [], asked: [], groups: [] };

function joined(found: readonly FoundByRows[]): FoundByRows {
  return {
    placed: found.flatMap(({ placed }) => placed),
    asked: found.flatMap(({ asked }) => asked),
    groups: found.flatMap(({ groups }) => groups),
  };
}
