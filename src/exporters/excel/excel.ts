import writeExcelFile, { type Cell, type CellObject, type Sheet } from 'write-excel-file/universal';
import { toWorkbook, type WorkbookCell, type WorkbookSheet } from '../../document/index.ts';
import type { Format } from '../../form/index.ts';
import type { Draft } from '../../report/index.ts';
import { finishPackage } from '../office-package.ts';
import { BODY_FONT, lookOf } from './excel-look.ts';
import { withPrintTitles, withResults, withView } from './excel-parts.ts';
import { SharedTexts } from './shared-texts.ts';

/**
 * The report as a workbook (docs/documents.md), with the JSON of what is published inside. The same
 * report gives the same bytes.
 */
export async function renderExcel(
  format: Format,
  draft: Draft,
  json: string,
  options: { readonly draftMark?: boolean } = {},
): Promise<Uint8Array> {
  const { agency, language, sheets, title, year } = toWorkbook(format, draft, options);
  const texts = new SharedTexts();
  const blob = await writeExcelFile(
    sheets.map((sheet) => toSheet(sheet, texts)),
    BODY_FONT,
  ).toBlob();
  const changedSheets = sheets.map((sheet, index): readonly [string, (xml: string) => string] => [
    `xl/worksheets/sheet${String(index + 1)}.xml`,
    (xml) => withView(withResults(xml, sheet), sheet, index === 0),
  ]);
  return finishPackage(new Uint8Array(await blob.arrayBuffer()), {
    mainRelationships: 'xl/_rels/workbook.xml.rels',
    coreProperties: { title, creator: agency, language, subject: String(year ?? '') },
    changed: {
      ...Object.fromEntries(changedSheets),
      'xl/sharedStrings.xml': (xml) => texts.inPlace(xml),
      'xl/workbook.xml': (xml) => withPrintTitles(xml, sheets),
    },
    json,
  });
}

/** The library runs a worker for parts of more than 160 kB: of the texts it sees short keys alone. */
function toSheet(sheet: WorkbookSheet, texts: SharedTexts): Sheet<Blob> {
  const data = sheet.rows.map((): Cell[] => sheet.columnWidthsMm.map(() => null));
  sheet.rows.forEach(({ cells, heightPt }, index) => {
    cells.forEach((cell, at) => {
      const row = data[index];
      if (row === undefined) return;
      const height = at === 0 && heightPt !== null ? { height: heightPt } : {};
      row[cell.column] = { ...toCell(cell, texts), ...height };
    });
  });
  return {
    data,
    sheet: sheet.name,
    columns: sheet.columnWidthsMm.map((mm) => ({ width: widthOf(mm) })),
  };
}

function toCell(cell: WorkbookCell, texts: SharedTexts): CellObject {
  const { colSpan: columnSpan, rowSpan, content } = cell;
  const look = { ...lookOf(cell), columnSpan, rowSpan };
  switch (content.kind) {
    case 'blank':
      return look;
    case 'text':
      return { ...look, type: String, value: texts.keyOf(content.text) };
    case 'number':
      return { ...look, type: Number, value: Number(content.digits) };
    case 'formula':
      return { ...look, type: 'Formula', value: content.formula };
  }
}

/** Widths are counted in digits of the workbook's font, 7 pixels each, with 5 around them. */
function widthOf(mm: number): number {
  const pixels = (mm * 96) / 25.4;
  return Math.round(((pixels - 5) / 7) * 100) / 100;
}
