import type { Cell } from '../form/index.ts';
import { unreadableSentence, type CellValue } from '../report/index.ts';
import type { GridMap } from './grid-map.ts';
import { isSeveral, type GridSelection } from './selection.ts';
import { statisticsOf, statisticsSentence } from './statistics.ts';

/** What the line under a table says of the selection. */
export type Status =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'cell';
      readonly cell: Cell;
      readonly state: string;
      readonly isReadable: boolean;
    }
  | { readonly kind: 'several'; readonly sentence: string };

export function statusOf(
  map: GridMap,
  selection: GridSelection,
  valueAt: (cellId: string) => CellValue | undefined,
): Status {
  const cells = selection.rows.flat().flatMap((id) => map.placeOf(id)?.cell ?? []);
  const [first] = cells;
  if (first === undefined) return { kind: 'none' };
  if (isSeveral(selection)) {
    return { kind: 'several', sentence: statisticsSentence(statisticsOf(cells, valueAt)) };
  }
  const value = valueAt(first.id);
  return {
    kind: 'cell',
    cell: first,
    state: stateInWords(value),
    isReadable: value?.state !== 'unreadable',
  };
}

function stateInWords(value: CellValue | undefined): string {
  switch (value?.state) {
    case 'number':
      return String(value.value);
    case 'unreadable':
      return `无法识别：${unreadableSentence(value.reason, value.text)}`;
    case 'open':
      return '待定：有格无法识别';
    case 'blank':
    case undefined:
      return '空白';
  }
}
