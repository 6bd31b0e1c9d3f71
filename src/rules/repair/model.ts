import { cellsOf, typedCellsOf, type Cell, type Table } from '../../form/index.ts';
import type { Balance, BalanceSide } from '../../report/index.ts';
import { factOf, factValue, type CheckContext, type JudgedTable } from '../context.ts';
import { excerptAround } from '../excerpt.ts';
import { meantByWords } from '../words.ts';
import { claimsMade } from '../statements/claims.ts';
import { meaningsOf, toleranceOf } from '../statements/meanings.ts';

/** The typed counts of a report and all that ties them together, as sums with factors. */
export interface Model {
  readonly counts: readonly TypedCount[];
  readonly indexOf: ReadonlyMap<string, number>;
  /** Equations that must come out as 0; those that only add up others are left out. */
  readonly equations: readonly Equation[];
  /** What the texts state; one of the readings must come out as 0. */
  readonly claims: readonly Claim[];
}

export interface TypedCount {
  readonly cell: Cell;
  readonly value: number;
  /** The column whose sums an equation compares; null in a table without equations. */
  readonly column: JudgedColumn | null;
  /** Equations and readings this cell takes part in. */
  readonly equations: readonly Part[];
  readonly claims: readonly ClaimPart[];
}

interface JudgedColumn {
  readonly id: string;
  /** A blank or unreadable entry stands in it: what its sums should be is not known. */
  readonly isOpen: boolean;
}

interface Part {
  readonly index: number;
  readonly factor: number;
}

interface ClaimPart extends Part {
  readonly reading: number;
}

interface Equation {
  readonly balance: Balance;
  readonly terms: ReadonlyMap<number, number>;
  /** Left side less right side as typed. */
  readonly gap: number;
}

export interface Claim {
  /** Which of the context's statements; null for a claim in words, such as 全部办结. */
  readonly statement: number | null;
  /** As it stands in the text. */
  readonly words: string;
  /** `照文字应为 17 件`; empty where the words hold the number. */
  readonly taken: string;
  readonly readings: readonly Reading[];
  /** How far from 0 a reading still holds. */
  readonly tolerance: number;
  /** A reader could not be sure: speaks for a repair, never against it. */
  readonly ambiguous: boolean;
}

interface Reading {
  readonly terms: ReadonlyMap<number, number>;
  readonly gap: number;
}

interface GrowingCount extends TypedCount {
  readonly equations: Part[];
  readonly claims: ClaimPart[];
}

/** Cells that can't be read are in no model; what depends on them is left out of it. */
export function toModel(context: CheckContext): Model {
  const counts: GrowingCount[] = [];
  const indexOf = new Map<string, number>();
  const cells = new Map<string, Cell>();
  for (const judged of context.tables) {
    const { table, values } = judged;
    const columns = judgedColumns(judged);
    for (const cell of cellsOf(table)) {
      cells.set(cell.id, cell);
      const value = values.get(cell.id);
      if (cell.terms !== null || value?.state !== 'number' || typeof value.value !== 'number')
        continue;
      indexOf.set(cell.id, counts.length);
      const column = columns.get(cell.column) ?? null;
      counts.push({ cell, value: value.value, column, equations: [], claims: [] });
    }
  }
  const expand = expander(cells, indexOf);
  const equations = context.tables.flatMap((judged) => equationsOf(judged, expand));
  const claims = [...claimsOf(context, expand), ...wordClaimsOf(context, expand)];
  equations.forEach(({ terms }, index) => {
    for (const [at, factor] of terms) counts[at]?.equations.push({ index, factor });
  });
  claims.forEach(({ readings }, index) => {
    readings.forEach(({ terms }, reading) => {
      for (const [at, factor] of terms) counts[at]?.claims.push({ index, reading, factor });
    });
  });
  return { counts, indexOf, equations, claims };
}

/** The columns of a table with equations, by their ids. */
function judgedColumns({ table, values }: JudgedTable): ReadonlyMap<string, JudgedColumn> {
  const columns = new Map<string, JudgedColumn>();
  if (table.identities.length === 0) return columns;
  for (const { id, column } of typedCellsOf(table)) {
    const isOpen = values.get(id)?.state !== 'number' || columns.get(column)?.isOpen === true;
    columns.set(column, { id: `${table.id}.${column}`, isOpen });
  }
  return columns;
}

type Expand = (ids: readonly string[], factor: number, into: Map<number, number>) => boolean;

/** Adds the typed counts behind cells to a sum; false where one of them is no readable count. */
function expander(cells: ReadonlyMap<string, Cell>, indexOf: ReadonlyMap<string, number>): Expand {
  const expand: Expand = (ids, factor, into) =>
    ids.every((id) => {
      const terms = cells.get(id)?.terms ?? null;
      if (terms !== null) return expand(terms, factor, into);
      const index = indexOf.get(id);
      if (index === undefined) return false;
      into.set(index, (into.get(index) ?? 0) + factor);
      return true;
    });
  return expand;
}

function equationsOf(judged: JudgedTable, expand: Expand): readonly Equation[] {
  return judged.balances.flatMap((balance): Equation[] => {
    const { left, right } = balance;
    if (typeof left.sum !== 'number' || typeof right.sum !== 'number') return [];
    if (balance.state === 'open' || isSumOfOthers(judged, balance)) return [];
    const terms = new Map<number, number>();
    const idsOf = (side: BalanceSide) => side.terms.map(({ cellId }) => cellId);
    const whole = expand(idsOf(left), 1, terms) && expand(idsOf(right), -1, terms);
    return whole ? [{ balance, terms, gap: left.sum - right.sum }] : [];
  });
}

/** A computed column adds up others: its balance follows from theirs where all of them are judged. */
export function isSumOfOthers({ table, balances }: JudgedTable, balance: Balance): boolean {
  const members = membersOf(table, balance);
  return (
    members.length > 0 &&
    members.every((column) =>
      balances.some(
        (one) => one.identity === balance.identity && one.column === column && one.state !== 'open',
      ),
    )
  );
}

/** The columns a computed column adds up; none where it is typed itself. */
export function membersOf(table: Table, balance: Balance): readonly string[] {
  const [first] = balance.left.terms;
  const cells = cellsOf(table);
  const own = cells.find((cell) => cell.id === first?.cellId);
  const terms = own?.terms ?? [];
  return cells
    .filter((cell) => terms.includes(cell.id) && cell.row === own?.row)
    .map((cell) => cell.column);
}

function claimsOf(context: CheckContext, expand: Expand): readonly Claim[] {
  return context.statements.flatMap((statement, index): Claim[] => {
    const readings = meaningsOf(context, statement).flatMap(({ fact, value }): Reading[] => {
      const terms = new Map<number, number>();
      return expand(fact.cells, 1, terms) && value !== null
        ? [{ terms, gap: value - statement.value }]
        : [];
    });
    if (readings.length === 0) return [];
    const { ambiguous, approximate, value, field } = statement;
    const text = context.texts.find(({ at }) => at === field)?.text ?? '';
    const tolerance = approximate ? toleranceOf(value) : 0;
    const words = excerptAround(text, statement);
    const unit = factOf(context.format, statement.fact)?.unit ?? '';
    const taken = meantByWords(words, value, unit);
    return [{ statement: index, words, taken, readings, ambiguous, tolerance }];
  });
}

function wordClaimsOf(context: CheckContext, expand: Expand): readonly Claim[] {
  return claimsMade(context).flatMap(({ facts, words }): Claim[] => {
    const terms = new Map<number, number>();
    const isKnown = facts.every(({ cells }) => expand(cells, 1, terms));
    const gap = facts.reduce((sum, fact) => sum + (factValue(context, fact) ?? 0), 0);
    return isKnown
      ? [
          {
            ...{ statement: null, words, taken: '照文字应为 0', readings: [{ terms, gap }] },
            ...{ ambiguous: false, tolerance: 0 },
          },
        ]
      : [];
  });
}
