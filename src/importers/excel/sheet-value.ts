/** What stands in a cell; a date as `YYYY-MM-DD`. */
export type SheetValue = string | number | null;

export type SheetRows = readonly (readonly SheetValue[])[];

export function toSheetValue(read: unknown): SheetValue {
  if (typeof read === 'string') return read.replace(/\r\n?/g, '\n');
  if (typeof read === 'number') return read;
  if (typeof read === 'boolean') return read ? 'TRUE' : 'FALSE';
  if (!(read instanceof Date)) return null;
  return Number.isNaN(read.getTime()) ? null : read.toISOString().slice(0, 10);
}

export function valueAt(rows: SheetRows, row: number, column: number): SheetValue {
  return rows[row]?.[column] ?? null;
}

/** The value as a person would type it. */
export function textOf(value: SheetValue): string {
  return value === null ? '' : String(value);
}
