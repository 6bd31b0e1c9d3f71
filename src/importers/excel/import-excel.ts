import { toWorkbook } from '../../document/index.ts';
import type { Format } from '../../form/index.ts';
import { emptyDraft, toPlainReportFile, toReportFile, type Draft } from '../../report/index.ts';
import { compareWithMarks } from '../draft-marks.ts';
import { importJson } from '../import-json.ts';
import { refusal, type ImportResult } from '../import-result.ts';
import { differenceOf, hasLabels } from './compare-cells.ts';
import { compareWorkbook, withEntries } from './compare-workbook.ts';
import { readSheets } from './read-sheets.ts';
import { reportDataIn, type ParseXml } from './report-data.ts';
import type { SheetRows } from './sheet-value.ts';
import { readWorkbookParts } from './workbook-parts.ts';

/**
 * Takes in a workbook of ours: the data inside it, and where its sheets say something else. Where a
 * program threw the data away, the sheets themselves are read.
 */
export async function importExcel(
  formats: readonly Format[],
  bytes: Uint8Array,
  parse: ParseXml,
): Promise<ImportResult> {
  const unpacked = readWorkbookParts(bytes);
  if (!unpacked.ok) return unpacked;
  const data = reportDataIn(unpacked.parts, parse);
  if (data.length > 1) {
    return refusal('这个 Excel 文件里存有不止一份年报的数据，没有导入任何内容。');
  }
  const read = await readSheets(unpacked.parts);
  if (!read.ok) return read;
  const [json] = data;
  if (json === undefined) return importSheets(formats, read.sheets);
  const result = await importJson(formats, json);
  if (!result.ok) {
    return { ...result, message: `Excel 文件里存的数据读不出：${result.message}` };
  }
  const compare = (draft: Draft) => compareWorkbook(result.format, draft, read.sheets);
  return { ...result, ...compareWithMarks(result.format, result.draft, compare) };
}

/** A report read from what is seen, of the first edition whose tables these are. */
async function importSheets(
  formats: readonly Format[],
  sheets: ReadonlyMap<string, SheetRows>,
): Promise<ImportResult> {
  const format = formats.find((candidate) => hasTables(candidate, sheets));
  if (format === undefined) {
    return refusal(
      '这个 Excel 文件不是本软件导出的，或者表格的标题、行列已改动，没有导入任何内容。',
    );
  }
  const empty = emptyDraft(format.id);
  const draft = withEntries(empty, compareWorkbook(format, empty, sheets));
  const file = toPlainReportFile(toReportFile(format, draft));
  const result = await importJson(formats, JSON.stringify(file));
  if (!result.ok) return result;
  const note = differenceOf('文件里存的数据', '（没有）', '各项内容取自工作表，请逐项核对');
  const differences = compareWorkbook(format, result.draft, sheets);
  return { ...result, differences: [note, ...differences] };
}

function hasTables(format: Format, sheets: ReadonlyMap<string, SheetRows>): boolean {
  return toWorkbook(format, emptyDraft(format.id)).sheets.every((sheet) => {
    const read = sheets.get(sheet.name);
    return sheet.kind !== 'table' || (read !== undefined && hasLabels(sheet, read));
  });
}
