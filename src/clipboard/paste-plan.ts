import { cellsOf, type Cell, type Table } from '../form/index.ts';
import {
  harmlessReading,
  sameQuantity,
  readCell,
  toEdit,
  toRemark,
  typedAt,
  unreadableSentence,
  valueKinds,
  valuesOf,
  type Draft,
  type Edit,
  type HarmlessReading,
  type Remark,
} from '../report/index.ts';
import { toEntryText } from './entry-text.ts';
import type { Skipped } from './placement.ts';
import type { PasteReading } from './read-clipboard.ts';
import { statedTotals } from './stated-totals.ts';

/** How a paste meets what stands there already. */
export interface PasteChoice {
  /** `add` adds the numbers up, as when the sheets of many bureaus become one. */
  readonly mode: 'replace' | 'add';
  /** Whether a blank in the source leaves what stands there, or clears it. */
  readonly keepBlanks: boolean;
  /** Whether what surely means a number is written as that, what is said beside it as a remark. */
  readonly adopt: boolean;
}

export const FIRST_CHOICE: PasteChoice = { mode: 'replace', keepBlanks: true, adopt: false };

/**
 * One cell a source has something to say of. `write` and `same` can be read; `kept` is blank in the
 * source; `unreadable` is written as it is, but when adding: then the cell is left as it is.
 */
export interface PlannedCell {
  readonly cell: Cell;
  readonly before: string;
  readonly after: string;
  readonly state: 'write' | 'same' | 'kept' | 'unreadable';
  /** Why it can't be read, as a clerk is told. */
  readonly reason: string | null;
  /** What the source says beside the number, to become a remark. */
  readonly note?: string;
}

/** A text of the source that can't be read as it is and surely means a number. */
interface OfferedReading extends HarmlessReading {
  readonly written: string;
}

/** A total the source states that is not what comes out. */
export interface DifferingTotal {
  readonly cell: Cell;
  readonly stated: string;
  readonly sum: string;
  /** Whether the source's own cells were added up, or those of the table as it will be. */
  readonly from: 'source' | 'table';
}

/** What a paste would do, nothing of it done yet. */
export interface PastePlan {
  readonly reading: PasteReading;
  readonly choice: PasteChoice;
  readonly cells: readonly PlannedCell[];
  readonly skipped: readonly Skipped[];
  /** How many totals the source states; they are compared, never written. */
  readonly totals: number;
  readonly differing: readonly DifferingTotal[];
  /** Whether numbers other than 0 stand in cells the source has a text for. */
  readonly meetsNumbers: boolean;
  readonly offers: readonly OfferedReading[];
}

export function toPastePlan(
  table: Table,
  draft: Draft,
  reading: PasteReading,
  choice: PasteChoice,
): PastePlan {
  const { entries, computed, skipped } = reading.placed;
  const cellById = new Map(cellsOf(table).map((cell) => [cell.id, cell]));
  const cells = entries.flatMap(({ cellId, text }): PlannedCell[] => {
    const cell = cellById.get(cellId);
    if (cell === undefined) return [];
    return [toPlannedCell(cell, typedAt(draft, cellId), toEntryText(text), choice)];
  });
  const sourceText = new Map(entries.map(({ cellId, text }) => [cellId, toEntryText(text)]));
  return {
    reading,
    choice,
    cells,
    skipped,
    totals: computed.filter(({ text }) => text.trim() !== '').length,
    differing: differingTotals(table, draft, reading, { cells, choice }),
    meetsNumbers: cells.some(
      ({ cell, before }) => sourceText.get(cell.id) !== '' && standing(cell, before) === 'number',
    ),
    offers: cells.flatMap(({ cell }): readonly OfferedReading[] => {
      const written = sourceText.get(cell.id) ?? '';
      const reading = harmlessReading(cell, written);
      return reading === null ? [] : [{ written, ...reading }];
    }),
  };
}

/** Whether a plan may be carried out at once: nothing in it needs a look. */
export function isPlain(plan: PastePlan): boolean {
  const { reading, cells, skipped, differing } = plan;
  const isCertain = reading.doubt === null && reading.totals === null;
  // The same number twice may be two bureaus' numbers, to be added up.
  const harmless = ({ cell, before, state }: PlannedCell) =>
    state === 'kept' ||
    (state !== 'unreadable' && ['blank', 'zero'].includes(standing(cell, before)));
  return isCertain && skipped.length === 0 && differing.length === 0 && cells.every(harmless);
}

/** The one edit that carries a plan out. */
export function editOf(plan: PastePlan, draft: Draft): Edit {
  const written = plan.cells.filter(({ before, after }) => before !== after);
  return toEdit(
    draft.entries,
    Object.fromEntries(written.map(({ cell, after }) => [cell.id, after])),
  );
}

/** What the source says beside its numbers, as remarks on their cells. */
export function remarksOf({ cells }: PastePlan): readonly Remark[] {
  return cells.flatMap(({ cell, after, note, state }) =>
    note === undefined || state === 'unreadable' ? [] : [toRemark(cell.id, note, after)],
  );
}

/** The cells that hold a text of the source once the plan is carried out. */
export function writtenCells(plan: PastePlan): readonly string[] {
  const isLeft = ({ state }: PlannedCell) =>
    state === 'kept' || (state === 'unreadable' && plan.choice.mode === 'add');
  return plan.cells.filter((planned) => !isLeft(planned)).map(({ cell }) => cell.id);
}

function toPlannedCell(cell: Cell, before: string, text: string, choice: PasteChoice): PlannedCell {
  const reading = choice.adopt ? harmlessReading(cell, text) : null;
  const plannedCell = plannedAs(cell, before, reading?.text ?? text, choice);
  const note = reading?.note ?? null;
  return note === null ? plannedCell : { ...plannedCell, note };
}

function plannedAs(
  cell: Cell,
  before: string,
  text: string,
  { mode, keepBlanks }: PasteChoice,
): PlannedCell {
  const read = readCell(cell, text);
  if (read.state === 'blank') {
    if (keepBlanks || mode === 'add') {
      return { cell, before, after: before, state: 'kept', reason: null };
    }
    return planned(cell, before, '');
  }
  if (mode === 'add') return addedCell(cell, before, text);
  if (read.state !== 'unreadable') return planned(cell, before, text);
  return {
    cell,
    before,
    after: text,
    state: 'unreadable',
    reason: unreadableSentence(read.reason, text),
  };
}

function planned(cell: Cell, before: string, after: string): PlannedCell {
  return { cell, before, after, state: before === after ? 'same' : 'write', reason: null };
}

function addedCell(cell: Cell, before: string, text: string): PlannedCell {
  const left = { cell, before, after: before, state: 'unreadable' } as const;
  const [old, added] = [readCell(cell, before), readCell(cell, text)];
  if (added.state === 'unreadable') {
    return { ...left, reason: `来源“${text}”${unreadableSentence(added.reason, text)}` };
  }
  if (old.state === 'unreadable') {
    return { ...left, reason: `原有“${before}”${unreadableSentence(old.reason, before)}` };
  }
  if (old.state !== 'number' || added.state !== 'number') return planned(cell, before, text);
  const { add } = valueKinds[cell.value];
  if (add === null) return { ...left, reason: '金额的单位未定，不能累加' };
  const after = String(add([old.value, added.value]));
  const sum = readCell(cell, after);
  if (sum.state === 'unreadable') {
    return { ...left, reason: `相加得 ${after}，${unreadableSentence(sum.reason, after)}` };
  }
  const isSame = sameQuantity(old.value, after);
  return planned(cell, before, isSame ? before : after);
}

/** What stands in a cell; the two that most cells of a table hold are told without reading. */
function standing(cell: Cell, text: string): 'blank' | 'zero' | 'number' | 'unreadable' {
  if (text === '') return 'blank';
  if (text === '0') return 'zero';
  const value = readCell(cell, text);
  if (value.state === 'number') return sameQuantity(value.value, 0) ? 'zero' : 'number';
  return value.state === 'blank' ? 'blank' : 'unreadable';
}

/** Compared with the source's own terms, or, when replacing, with the table as it will be. */
function differingTotals(
  table: Table,
  draft: Draft,
  { placed }: PasteReading,
  { cells, choice }: Pick<PastePlan, 'cells' | 'choice'>,
): readonly DifferingTotal[] {
  if (!placed.computed.some(({ text }) => text.trim() !== '')) return [];
  const after = new Map(cells.map((planned) => [planned.cell.id, planned.after]));
  const values = valuesOf(table, (id) => after.get(id) ?? typedAt(draft, id));
  return statedTotals(table, placed).flatMap(({ cell, text, stated, sum }): DifferingTotal[] => {
    const inTable = choice.mode === 'replace' ? values.get(cell.id) : undefined;
    const outcome = sum ?? (inTable?.state === 'number' ? inTable.value : null);
    if (outcome === null) return [];
    if (stated !== null && sameQuantity(stated, outcome)) return [];
    const from = sum === null ? 'table' : 'source';
    return [{ cell, stated: text, sum: String(outcome), from }];
  });
}
