import { loadOfficeParts, type Refusal, type ZipEntry } from '../importers/index.ts';
import type { SourceBlock } from './block.ts';

const WANTED = /^xl\/(?:workbook|sharedStrings|styles|worksheets\/|_rels\/)/;

/** The sheets of a workbook, a table each. */
export async function readWorkbook(
  entries: readonly ZipEntry[],
): Promise<{ readonly ok: true; readonly blocks: readonly SourceBlock[] } | Refusal> {
  const { readParts, readSheets, textOf } = await loadOfficeParts();
  const unpacked = readParts(entries, WANTED);
  if (!unpacked.ok) return unpacked;
  const read = await readSheets(unpacked.parts);
  if (!read.ok) return read;
  const blocks = [...read.sheets].map(([name, rows]): SourceBlock => ({
    kind: 'table',
    sheet: { name, firstRow: 0 },
    rows: rows.map((row) => row.map((value) => ({ text: textOf(value), colSpan: 1, rowSpan: 1 }))),
  }));
  return { ok: true, blocks };
}
