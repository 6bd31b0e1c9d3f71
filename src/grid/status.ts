import type { Cell } from '../form/index.ts';
import type { CellValue } from '../report/index.ts';
import type { GridMap } from './grid-map.ts';
import { isSeveral, type GridSelection } from './selection.ts';
import { statisticsOf, statisticsSentence } from './statistics.ts';
import { questionOf, troubleOf } from './trouble.ts';

/** What the line under a table says of the selection. */
export type Status =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'cell';
      readonly cell: Cell;
      readonly state: string;
      readonly isReadable: boolean;
      /** Why the cell one has just left can't be read; empty where it can. */
      readonly left: string;
      /** What Alt+Enter would write; null where there is nothing to adopt. */
      readonly offer: string | null;
    }
  | {
      readonly kind: 'several';
      readonly sentence: string;
      /** How many of the cells have a reading that can be adopted. */
      readonly offers: number;
    };

type ValueAt = (cellId: string) => CellValue | undefined;

/** `left` is the cell the focus came from. */
export function statusOf(
  map: GridMap,
  selection: GridSelection,
  left: string | null,
  valueAt: ValueAt,
): Status {
  const cells = selection.rows.flat().flatMap((id) => map.placeOf(id)?.cell ?? []);
  const [first] = cells;
  const offerOf = (cell: Cell) => troubleOf(cell, valueAt(cell.id))?.reading ?? null;
  if (first === undefined) return { kind: 'none' };
  if (isSeveral(selection)) {
    const sentence = statisticsSentence(statisticsOf(cells, valueAt));
    return { kind: 'several', sentence, offers: cells.filter(offerOf).length };
  }
  const value = valueAt(first.id);
  const own = offerOf(first);
  const leftCell = map.placeOf(left ?? '')?.cell ?? null;
  const offered = own ?? (leftCell && offerOf(leftCell));
  return {
    kind: 'cell',
    cell: first,
    state: stateInWords(first, value),
    isReadable: value?.state !== 'unreadable',
    left: leftCell === null ? '' : leftInWords(leftCell, valueAt(leftCell.id), own === null),
    offer: offered?.text ?? null,
  };
}

function stateInWords(cell: Cell, value: CellValue | undefined): string {
  switch (value?.state) {
    case 'number':
      return String(value.value);
    case 'unreadable':
      return `无法识别：${troubleOf(cell, value)?.sentence ?? ''}`;
    case 'open':
      return '待定：有格无法识别';
    case 'blank':
    case undefined:
      return '空白';
  }
}

/** `上一格“约3”：不是数字，只填数字，不带单位和文字`, or what it may be read as, where that can be adopted now. */
function leftInWords(cell: Cell, value: CellValue | undefined, isAsked: boolean): string {
  const trouble = troubleOf(cell, value);
  if (trouble === null || value?.state !== 'unreadable') return '';
  const { sentence, reading } = trouble;
  return `上一格“${value.text}”：${isAsked && reading !== null ? questionOf(reading) : sentence}`;
}
