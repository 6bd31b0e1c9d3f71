import { cellsOf, groupedBy, sumsOf, typedCellsOf, type Cell, type Table } from '../form/index.ts';
import { sameQuantity, type Quantity } from '../report/index.ts';
import type { SourcePlace } from './block.ts';
import type { FoundByRows } from './by-rows.ts';
import { computedAt, judgeEquations, printedRowsOf, type Judged, type KnownSum } from './checks.ts';
import type { FoundHow, GroupRow, PlacedText } from './placed.ts';
import { provenCells } from './proof.ts';
import { readPiece } from './read-piece.ts';
import type { BrokenBalance, ForeignCell, StatedTotal } from './reading.ts';

/** A table of the edition as a source has it. */
export interface JudgedTable {
  readonly cells: ReadonlyMap<string, ForeignCell>;
  readonly statedTotals: readonly StatedTotal[];
  readonly brokenBalances: readonly BrokenBalance[];
}

/** Gives each typed cell its text and how sure it is, and holds printed totals against their terms. */
export function judgeTable(table: Table, found: FoundByRows): JudgedTable {
  const read = readCells(table, found);
  const seen = new Map(
    [...read].flatMap(([id, { value }]) => (value === undefined ? [] : [[id, value] as const])),
  );
  const sums = found.groups.flatMap((group) => sumsIn(group, seen));
  const judged = judgeEquations(table, seen, sums);
  const proven = provenCells(table, seen, judged);
  const doubtful = doubtfulCells(table, seen, judged);
  const cells = typedCellsOf(table).map(({ id }): [string, ForeignCell] => {
    const own = read.get(id);
    return [
      id,
      own === undefined ? NOT_THERE : toForeignCell(id, own, { judged, proven, doubtful }),
    ];
  });
  const computed = computedAt(table, seen, sums);
  return {
    cells: new Map(cells),
    statedTotals: [...read].flatMap(([id, own]): readonly StatedTotal[] => {
      const sum = own.isTotal && (own.value ?? null) !== null ? computed(id) : null;
      if (sum === null || own.place === null || sameQuantity(sum, own.value ?? null)) return [];
      return [{ cell: id, printed: own.text, computed: String(sum), place: own.place }];
    }),
    brokenBalances: judged.flatMap((equation) => brokenIn(equation, computed)),
  };
}

/** What was read for a cell. */
interface ReadCell {
  readonly isTotal: boolean;
  readonly text: string;
  /** Null where blank; absent where it has to be asked. */
  readonly value?: Quantity | null;
  readonly how: FoundHow;
  readonly place: SourcePlace | null;
  readonly note: string | null;
  readonly why: string | null;
  readonly proposed: string | null;
}

const NOT_THERE: ForeignCell = {
  text: '',
  certainty: 'asked',
  place: null,
  note: null,
  why: '原文里没有找到这一格',
  proposed: null,
};

function readCells(table: Table, { placed, asked, groups }: FoundByRows): Map<string, ReadCell> {
  const byCell = groupedBy(placed, ({ cell }) => cell.id);
  const read = new Map<string, ReadCell>();
  for (const cell of cellsOf(table)) {
    const texts = byCell.get(cell.id);
    if (texts !== undefined) read.set(cell.id, readOne(cell, texts));
  }
  for (const row of asked) {
    for (const cell of row.cells) {
      if (read.has(cell.id)) continue;
      const proposed = row.proposed.get(cell.id) ?? null;
      read.set(cell.id, toAsked(cell, row.place, row.why, proposed));
    }
  }
  for (const { sums, label, place } of groups) {
    for (const { cells, text } of sums) {
      const why = `原文“${label}”只有一行（${text === '' ? '空白' : text}），这里分为几行`;
      for (const cell of cells) {
        if (read.has(cell.id)) continue;
        const piece = readPiece(cell, text);
        const isNone = piece.state === 'number' && sameQuantity(piece.value, 0);
        read.set(cell.id, toAsked(cell, place, why, isNone ? '0' : null));
      }
    }
  }
  return read;
}

function readOne(cell: Cell, texts: readonly PlacedText[]): ReadCell {
  const written = texts.filter(({ text }) => text.trim() !== '');
  const [first = texts[0]] = written;
  if (first === undefined) throw new Error(`Nothing was found for “${cell.id}”`);
  const { place, how, text } = first;
  if (written.some((other) => other.text.trim() !== text.trim())) {
    const all = written.map((other) => other.text.trim()).join('、');
    return toAsked(cell, place, `原文有几个不同的数：${all}`, null);
  }
  const piece = readPiece(cell, text);
  const common = { isTotal: cell.terms !== null, how, place, why: null, proposed: null };
  switch (piece.state) {
    case 'blank':
      return { ...common, text: '', value: null, note: null };
    case 'number':
      return { ...common, text: piece.text, value: piece.value, note: piece.note };
    case 'nothing':
      return toAsked(cell, place, `原文写的是“${piece.text}”`, '0');
    case 'unreadable':
      return toAsked(cell, place, `原文写的是“${piece.text}”，读不成数`, piece.proposed);
  }
}

function toAsked(cell: Cell, place: SourcePlace, why: string, proposed: string | null): ReadCell {
  const isTotal = cell.terms !== null;
  return { isTotal, text: '', how: 'labels', place, note: null, why, proposed };
}

/** A number that stands for several cells, where the source has none of them by itself. */
function sumsIn({ sums }: GroupRow, seen: ReadonlyMap<string, unknown>): readonly KnownSum[] {
  return sums.flatMap(({ cells, text }): readonly KnownSum[] => {
    const [first] = cells;
    if (first === undefined || cells.some(({ id }) => seen.has(id))) return [];
    const piece = readPiece(first, text);
    const ids = cells.map(({ id }) => id);
    if (piece.state === 'blank') return [{ cells: ids, value: 0 }];
    return piece.state === 'number' ? [{ cells: ids, value: piece.value }] : [];
  });
}

function toForeignCell(
  id: string,
  { text, value, how, place, note, why, proposed }: ReadCell,
  { judged, proven, doubtful }: Verdicts,
): ForeignCell {
  const common = { place, note, proposed, why };
  if (value === undefined) return { ...common, text: '', certainty: 'asked' };
  const reason = doubtful.has(id)
    ? '这一行没有合计，这一列的合计又对不上，可能错了位'
    : how === 'rowOrder' && !isBorneOut(id, judged)
      ? '只能按顺序推定，又没有合计可以核对'
      : null;
  if (reason !== null) {
    return { ...common, text: '', certainty: 'asked', why: reason, proposed: text };
  }
  if (how === 'rowOrder') return { ...common, text, certainty: 'ordered' };
  if (proven.has(id)) return { ...common, text, certainty: 'proven' };
  return { ...common, text, certainty: how === 'labels' ? 'read' : 'ordered' };
}

interface Verdicts {
  readonly judged: readonly Judged[];
  readonly proven: ReadonlySet<string>;
  readonly doubtful: ReadonlySet<string>;
}

/**
 * Cells of a row that lacks the total nearly all others have, where another total of theirs is wrong:
 * the numbers of the row may have moved.
 */
function doubtfulCells(
  table: Table,
  seen: ReadonlyMap<string, Quantity | null>,
  judged: readonly Judged[],
): ReadonlySet<string> {
  const rows = printedRowsOf(table);
  const along = sumsOf(table).filter(({ total, terms }) =>
    rows.some((row) => row.includes(total) && terms.every((term) => row.includes(term))),
  );
  const bare = along.filter(({ total }) => seen.get(total) === null);
  if (bare.length > along.length / 3) return new Set();
  const broken = judged.filter(({ verdict }) => verdict === 'broken');
  const isBroken = (id: string) =>
    broken.some(({ left, right }) => left.includes(id) || right.includes(id));
  return new Set(bare.flatMap(({ terms }) => (terms.some(isBroken) ? terms : [])));
}

/** Whether some printed total holds with a cell, and none is broken. */
function isBorneOut(id: string, judged: readonly Judged[]): boolean {
  const own = judged.filter(({ left, right }) => left.includes(id) || right.includes(id));
  const verdicts = own.map(({ verdict }) => verdict);
  return verdicts.includes('holds') && !verdicts.some((one) => one === 'broken' || one === 'open');
}

function brokenIn(
  { verdict, identity, left, right }: Judged,
  computed: (id: string) => Quantity | null,
): readonly BrokenBalance[] {
  if (identity === null || verdict !== 'broken') return [];
  const sideOf = (ids: readonly string[]) =>
    ids.map((id) => String(computed(id) ?? '空白')).join(' + ');
  return [{ identity, cells: [...left, ...right], left: sideOf(left), right: sideOf(right) }];
}
