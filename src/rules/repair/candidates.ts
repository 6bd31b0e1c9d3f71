import {
  cellId,
  leavesOf,
  type Block,
  type Column,
  type Row,
  type Table,
  oncePer,
} from '../../form/index.ts';
import type { CheckContext } from '../context.ts';
import type { Model } from './model.ts';
import { recentCandidates } from './recent.ts';
import { slipBetween, type Candidate, type CountChange } from './slip.ts';

const MAX_COUNT = 999_999_999;

/** Every correction that is tried: what was changed last, one cell, two neighbours, two rows. */
export function candidatesFor(context: CheckContext, model: Model): readonly Candidate[] {
  return [
    ...recentCandidates(context, model),
    ...singleChanges(model),
    ...context.tables.flatMap(({ table }) => [
      ...neighbourChanges(model, neighboursOf(table)),
      ...rowSwaps(model, table),
    ]),
  ];
}

/** Cases of one row that go from one column to another, so many that the first one is right then. */
export function shiftsBetween(
  { counts, equations }: Model,
  identity: string,
  [column, other]: readonly [string, string],
): readonly Candidate[] {
  const equation = equations.find(
    ({ balance }) => balance.identity.id === identity && balance.column === column,
  );
  return [...(equation?.terms ?? [])].flatMap(([index, factor]): readonly Candidate[] => {
    const own = counts[index];
    const beside = counts.findIndex(
      ({ cell }) =>
        cell.table === own?.cell.table && cell.row === own.cell.row && cell.column === other,
    );
    const shift = -(equation?.gap ?? 0) / factor;
    const changes = [
      { index, meant: (own?.value ?? 0) + shift },
      { index: beside, meant: (counts[beside]?.value ?? 0) - shift },
    ];
    return beside === -1 || changes.some(({ meant }) => meant < 0)
      ? []
      : [{ slip: 'moved', changes }];
  });
}

/** One cell set to what an equation or a statement that fails asks of it. */
function singleChanges(model: Model): readonly Candidate[] {
  const seen = new Set<string>();
  const found: Candidate[] = [];
  const add = (index: number, factor: number, gap: number) => {
    const typed = model.counts[index]?.value ?? 0;
    const meant = typed - gap / factor;
    const key = `${index} ${meant}`;
    if (gap === 0 || meant < 0 || meant > MAX_COUNT || !Number.isInteger(meant) || seen.has(key))
      return;
    seen.add(key);
    found.push({ slip: slipBetween(typed, meant), changes: [{ index, meant }] });
  };
  for (const { terms, gap } of model.equations) {
    for (const [index, factor] of terms) add(index, factor, gap);
  }
  for (const { readings, tolerance } of model.claims) {
    if (tolerance > 0 || readings.some(({ gap }) => gap === 0)) continue;
    for (const { terms, gap } of readings) {
      for (const [index, factor] of terms) add(index, factor, gap);
    }
  }
  return found;
}

type Pair = readonly [string, string];

/** Numbers of two neighbours exchanged, or one that was typed over its neighbour. */
function neighbourChanges(model: Model, pairs: readonly Pair[]): readonly Candidate[] {
  return pairs.flatMap(([left, right]): Candidate[] => {
    const changes = exchange(model, left, right);
    const [first, second] = changes;
    if (first === undefined || second === undefined) return [];
    return [
      { slip: 'moved', changes },
      ...typedOver(model, first.index, second.index),
      ...typedOver(model, second.index, first.index),
    ];
  });
}

/** A number that belongs to an empty cell stands in its neighbour, whose own number is lost. */
function typedOver(model: Model, empty: number, over: number): readonly Candidate[] {
  const own = model.counts[empty];
  const other = model.counts[over];
  if (own === undefined || other === undefined || own.value !== 0 || other.value === 0) return [];
  const moved = other.value;
  return other.equations.flatMap(({ index, factor }): Candidate[] => {
    const equation = model.equations[index];
    if (equation === undefined) return [];
    const gap = equation.gap + moved * (equation.terms.get(empty) ?? 0);
    const meant = moved - gap / factor;
    if (meant <= 0 || meant === moved || !Number.isInteger(meant)) return [];
    const changes = [
      { index: empty, meant: moved },
      { index: over, meant },
    ];
    // In one column the lost number can always be chosen so that all sums are right.
    const slip = equation.terms.has(empty) ? 'overwrittenInColumn' : 'overwritten';
    return [{ slip, changes }];
  });
}

/** Two rows of a block exchanged; one pair of numbers alone is what neighbours are tried for. */
function rowSwaps(model: Model, table: Table): readonly Candidate[] {
  return table.blocks.flatMap((block) => {
    const { rows, columns } = typedIn(block);
    return rows.flatMap((upper, at) =>
      rows.slice(at + 1).flatMap((lower, further): Candidate[] => {
        const changes = columns.flatMap((column) =>
          exchange(model, cellId(table.id, upper, column), cellId(table.id, lower, column)),
        );
        if (changes.length > 2) return [{ slip: 'swappedRows', changes }];
        return changes.length === 2 && further > 0 ? [{ slip: 'exchangedFar', changes }] : [];
      }),
    );
  });
}

/** Two cells with each other's number; nothing where they hold the same. */
function exchange(model: Model, left: string, right: string): readonly CountChange[] {
  const [a, b] = [model.indexOf.get(left), model.indexOf.get(right)];
  if (a === undefined || b === undefined) return [];
  const [first, second] = [model.counts[a]?.value ?? 0, model.counts[b]?.value ?? 0];
  if (first === second) return [];
  return [
    { index: a, meant: second },
    { index: b, meant: first },
  ];
}

/** Ids of the rows and columns one types in. */
function typedIn({ rows, columns }: Block) {
  const typed = (leaves: readonly (Row | Column)[]) =>
    leaves.filter(({ sum }) => sum === undefined).map(({ id }) => id);
  return { rows: typed(leavesOf<Row>(rows)), columns: typed(leavesOf<Column>(columns)) };
}

/** Typed cells that stand side by side or one under the other, computed ones skipped. */
const neighboursOf = oncePer(neighbourPairs);

function neighbourPairs(table: Table): readonly Pair[] {
  const grids = table.blocks
    .map(typedIn)
    .map(({ rows, columns }) =>
      rows.map((row) => columns.map((column) => cellId(table.id, row, column))),
    );
  const lines = table.arrangement === 'stacked' ? grids.flat() : sideBySide(grids);
  const across = lines.flatMap((line) => pairsOf(line));
  const down = lines.flatMap((line, at) => {
    const below = lines[at + 1] ?? [];
    // Blocks of another width have other columns: what is printed below is no neighbour.
    return below.length === line.length
      ? line.map((id, column): Pair => [id, below[column] ?? id])
      : [];
  });
  return [...across, ...down];
}

type Grid = readonly (readonly string[])[];

function sideBySide(grids: readonly Grid[]): Grid {
  return (grids[0] ?? []).map((_, row) => grids.flatMap((grid) => grid[row] ?? []));
}

function pairsOf(line: readonly string[]): readonly Pair[] {
  return line.slice(1).map((id, at): Pair => [line[at] ?? id, id]);
}
