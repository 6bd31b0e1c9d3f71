import type { Cell } from '../form/index.ts';
import { updateValues, valueKinds, type CellValue } from '../report/index.ts';

/** What stands in several cells at once. */
interface Statistics {
  readonly cells: number;
  /** Typed cells with nothing in them: what 所选填 0 would fill. */
  readonly blank: number;
  readonly unreadable: number;
  /** The exact sum of all numbers; null where there is none, or other kinds or units stand together. */
  readonly sum: string | null;
}

type ValueAt = (cellId: string) => CellValue | undefined;

export function statisticsOf(cells: readonly Cell[], valueAt: ValueAt): Statistics {
  const stateOf = (cell: Cell) => valueAt(cell.id)?.state;
  return {
    cells: cells.length,
    blank: cells.filter((cell) => cell.terms === null && stateOf(cell) === 'blank').length,
    unreadable: cells.filter((cell) => stateOf(cell) === 'unreadable').length,
    sum: sumOf(
      cells.filter((cell) => stateOf(cell) === 'number'),
      valueAt,
    ),
  };
}

/** Adds numbers up as a computed cell over them would. */
function sumOf(cells: readonly Cell[], valueAt: ValueAt): string | null {
  const [first] = cells;
  if (first === undefined || valueKinds[first.value].add === null) return null;
  if (cells.some(({ value, unit }) => value !== first.value || unit !== first.unit)) return null;
  const sum: Cell = { ...first, id: 'sum', terms: cells.map((cell) => cell.id) };
  const values = new Map<string, CellValue>();
  for (const { id } of cells) {
    const value = valueAt(id);
    if (value !== undefined) values.set(id, value);
  }
  updateValues([sum], values, () => ({ state: 'open', complete: false }));
  const value = values.get(sum.id);
  return value?.state === 'number' ? String(value.value) : null;
}

/** `已选 12 格 · 合计 42 · 空白 3`, and `· 无法识别 1` where there is one. */
export function statisticsSentence({ cells, sum, blank, unreadable }: Statistics): string {
  return [
    `已选 ${String(cells)} 格`,
    `合计 ${sum ?? '—'}`,
    `空白 ${String(blank)}`,
    ...(unreadable > 0 ? [`无法识别 ${String(unreadable)}`] : []),
  ].join(' · ');
}
