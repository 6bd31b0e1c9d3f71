import { toWorkbook } from '../../document/index.ts';
import type { Format } from '../../form/index.ts';
import { emptyDraft, toPlainReportFile, toReportFile } from '../../report/index.ts';
import { withAdopted } from '../adopt.ts';
import { shownDifference } from '../difference.ts';
import { importJson } from '../import-json.ts';
import { notOurs, type ImportResult } from '../import-result.ts';
import { importWithData } from '../import-with-data.ts';
import { readParts, reportDataIn, type DomParser } from '../zip/office-file.ts';
import type { ZipEntry } from '../zip/zip-directory.ts';
import { hasLabels } from './compare-cells.ts';
import { compareWorkbook } from './compare-workbook.ts';
import { readSheets } from './read-sheets.ts';
import type { SheetRows } from './sheet-value.ts';

/**
 * Takes in a workbook of ours: the data inside it, and where its sheets say something else. Where a
 * program threw the data away, the sheets themselves are read.
 */
export async function importExcel(
  formats: readonly Format[],
  entries: readonly ZipEntry[],
  parse: DomParser,
): Promise<ImportResult> {
  const unpacked = readParts(entries, SHEET_PART);
  if (!unpacked.ok) return unpacked;
  const read = await readSheets(unpacked.parts);
  if (!read.ok) return read;
  const { sheets } = read;
  const data = reportDataIn(unpacked.parts, parse);
  if (data.length === 0) return importSheets(formats, sheets);
  return importWithData(
    formats,
    '这个 Excel 文件',
    data,
    (format) => (draft) => compareWorkbook(format, draft, sheets),
  );
}

/** Sheets, their texts and forms; pictures, macros and settings are left. */
const SHEET_PART = /^xl\/(?:[^/]+\/)*[^/]+\.(?:xml|rels)$/;

/** A report read from what is seen, of the first edition whose tables these are. */
async function importSheets(
  formats: readonly Format[],
  sheets: ReadonlyMap<string, SheetRows>,
): Promise<ImportResult> {
  const format = formats.find((candidate) => hasTables(candidate, sheets));
  if (format === undefined) {
    return notOurs(
      '这个 Excel 文件不是本软件导出的，或者表格的标题、行列已改动，没有导入任何内容。',
    );
  }
  const empty = emptyDraft(format.id);
  const draft = withAdopted(empty, compareWorkbook(format, empty, sheets));
  const file = toPlainReportFile(toReportFile(format, draft));
  const result = await importJson(formats, JSON.stringify(file));
  if (!result.ok) return result;
  const note = shownDifference('文件里存的数据', '（没有）', '各项内容取自工作表，请逐项核对');
  const differences = compareWorkbook(format, result.draft, sheets);
  return { ...result, differences: [note, ...differences] };
}

function hasTables(format: Format, sheets: ReadonlyMap<string, SheetRows>): boolean {
  return toWorkbook(format, emptyDraft(format.id)).sheets.every((sheet) => {
    const read = sheets.get(sheet.name);
    return sheet.kind !== 'table' || (read !== undefined && hasLabels(sheet, read));
  });
}
