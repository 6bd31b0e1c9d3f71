import type { FigureDefinition, Format } from '../form/index.ts';
import {
  addQuantities,
  allValuesOf,
  numbersBefore,
  yearOf,
  type Draft,
  type LastYear,
  type TableValues,
} from '../report/index.ts';
import type { FigureBar, FigureBlock } from './blocks.ts';

/** What a figure says of a bar without a number, in the drawing and in words. */
export const NO_NUMBER = '无数据';

/**
 * The figures of a report, numbered as they follow each other. One whose bars of a year are all blank
 * says nothing, and one without any bar longer than 0 shows nothing that the table does not: both are
 * left out, and so are comparisons while last year's report is not known.
 */
export function toFigureBlocks(
  format: Format,
  draft: Draft,
  lastYear: LastYear | null,
): readonly FigureBlock[] {
  const values = allValuesOf(format, draft);
  const current: Sum = (cells) => sumOf(cells, values);
  const previous = lastYear === null ? null : sumBefore(format, lastYear);
  const years = yearsOf(draft);
  return format.figures.drawn
    .flatMap((definition) => {
      const bars = barsOf(definition, current, previous);
      return bars !== null && isWorthDrawing(bars) ? [{ definition, bars }] : [];
    })
    .map(({ definition, bars }, index) =>
      toBlock(definition, bars, {
        number: index + 1,
        years: definition.againstLastYear === true ? years : null,
      }),
    );
}

function toBlock(
  { id, title, unit }: FigureDefinition,
  bars: readonly FigureBar[],
  { number, years }: { readonly number: number; readonly years: FigureBlock['years'] },
): FigureBlock {
  const amount = (value: number | null | undefined) =>
    typeof value === 'number' ? ` ${value} ${unit}` : NO_NUMBER;
  const words = bars.map(({ label, value, previous }) =>
    years === null
      ? `${label}${amount(value)}`
      : `${label}：${years.current}${amount(value)}，${years.previous}${amount(previous)}`,
  );
  return {
    kind: 'figure',
    id,
    caption: `图${number} ${title}（单位：${unit}）`,
    alt: `图${number}：${title}。${words.join(years === null ? '，' : '；')}。`,
    years,
    bars,
  };
}

/** What cells of the edition sum up to; null where that can't be said. */
type Sum = (cells: readonly string[]) => number | null;

/** Null where the year before is asked for and not known. */
function barsOf(
  { againstLastYear = false, bars }: FigureDefinition,
  current: Sum,
  previous: Sum | null,
): readonly FigureBar[] | null {
  if (againstLastYear && previous === null) return null;
  return bars.map(({ label, cells }) => ({
    ...{ label, value: current(cells) },
    ...(againstLastYear && previous !== null && { previous: previous(cells) }),
  }));
}

function isWorthDrawing(bars: readonly FigureBar[]): boolean {
  // Undefined where no year before is asked for: then it is not missing.
  const isKnown = (value: number | null | undefined) => value !== null;
  return (
    bars.some(({ value }) => isKnown(value)) &&
    bars.some(({ previous }) => isKnown(previous)) &&
    bars.some(({ value, previous }) => (value ?? 0) > 0 || (previous ?? 0) > 0)
  );
}

/** As a computed cell: blanks are skipped, nothing is said where all are blank or one can't be read. */
function sumOf(cells: readonly string[], values: TableValues): number | null {
  const found = cells.map((id) => values.get(id));
  if (found.some((value) => value?.state === 'unreadable' || value?.state === 'open')) return null;
  const numbers = found.flatMap((value) => (value?.state === 'number' ? [value.value] : []));
  if (numbers.length === 0) return null;
  const sum = addQuantities(numbers);
  return typeof sum === 'number' ? sum : null;
}

/** Of another edition's report only what means the same is told. */
function sumBefore(format: Format, lastYear: LastYear): Sum {
  const before = numbersBefore(format, lastYear);
  return (cells) => {
    const theirs = before.cells(cells);
    return theirs === null ? null : sumOf(theirs, before.values);
  };
}

function yearsOf(draft: Draft): FigureBlock['years'] {
  const year = yearOf(draft);
  return year.state === 'value'
    ? { current: `${year.value}年`, previous: `${year.value - 1}年` }
    : { current: '本年', previous: '上年' };
}
