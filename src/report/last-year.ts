import { cellsBefore, tablesOf, type Format } from '../form/index.ts';
import { typedAt, type Draft } from './draft.ts';
import { valuesOf, type TableValues } from './values.ts';

/** The same agency's report of the year before, with the edition it is of. */
export interface LastYear {
  readonly format: Format;
  readonly draft: Draft;
}

/** Its numbers, for a report of an edition to be compared with. */
export interface NumbersBefore {
  /**
   * The cells whose sum these cells of the edition are compared with, in `values`; null where none
   * mean the same.
   */
  readonly cells: (cells: readonly string[]) => readonly string[] | null;
  readonly values: TableValues;
}

export function numbersBefore(format: Format, lastYear: LastYear): NumbersBefore {
  const { format: before, draft } = lastYear;
  return {
    cells: (cells) => cellsBefore(format, before, cells),
    values: allValuesOf(before, draft),
  };
}

/** The values of all tables of a report. */
export function allValuesOf(format: Format, draft: Draft): TableValues {
  const typed = (cellId: string) => typedAt(draft, cellId);
  return new Map(tablesOf(format).flatMap((table) => [...valuesOf(table, typed)]));
}
