import { addressOf, type WorkbookSheet } from '../../document/index.ts';
import { escapeXml } from './escape-xml.ts';

/** What the library leaves out of its parts; it writes them all in one way, which tests hold it to. */
function replacedOnce(xml: string, from: string, to: string): string {
  const at = xml.indexOf(from);
  if (at < 0) throw new Error(`No ${from} in a part of the workbook`);
  return xml.slice(0, at) + to + xml.slice(at + from.length);
}

/** The sheet with what its formulas give: readers that don't reckon show nothing else. */
export function withResults(xml: string, sheet: WorkbookSheet): string {
  const results = new Map(
    sheet.rows.flatMap(({ cells }, row) =>
      cells.flatMap(({ column, content }) =>
        content.kind === 'formula' ? [[addressOf({ row, column }), content.result] as const] : [],
      ),
    ),
  );
  return xml.replace(
    /<c r="([A-Z]+\d+)"([^>]*)>(<f>[^<]*<\/f>)<\/c>/g,
    (_, address: string, attributes: string, formula: string) => {
      const result = results.get(address);
      if (result === undefined) throw new Error(`No result for ${address}`);
      if (result.kind === 'number') {
        return `<c r="${address}"${attributes}>${formula}<v>${result.digits}</v></c>`;
      }
      const text = result.kind === 'text' ? escapeXml(result.text) : '';
      return `<c r="${address}"${attributes} t="str">${formula}<v>${text}</v></c>`;
    },
  );
}

/** A4 upright, as wide as the paper and as many pages long as it takes; margins in inches. */
const PRINTING =
  '<printOptions horizontalCentered="1"/>' +
  '<pageMargins left="0.6" right="0.6" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>' +
  '<pageSetup paperSize="9" orientation="portrait" fitToWidth="1" fitToHeight="0"/>';

/** The sheet with its heads in view, and as wide as the paper when printed. */
export function withView(xml: string, sheet: WorkbookSheet, isFirst: boolean): string {
  const { rows, columns } = sheet.frozen;
  const place = columns === 0 ? 'bottomLeft' : 'bottomRight';
  const xSplit = columns === 0 ? '' : ` xSplit="${String(columns)}"`;
  const corner = addressOf({ row: rows, column: columns });
  const view =
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' +
    `<sheetViews><sheetView${isFirst ? ' tabSelected="1"' : ''} workbookViewId="0">` +
    `<pane${xSplit} ySplit="${String(rows)}" topLeftCell="${corner}" activePane="${place}" state="frozen"/>` +
    `<selection pane="${place}" activeCell="${corner}" sqref="${corner}"/>` +
    '</sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/>';
  const viewed = replacedOnce(xml, '<cols>', `${view}<cols>`);
  return replacedOnce(viewed, '</worksheet>', `${PRINTING}</worksheet>`);
}

/** The heads that are in view repeat on each page. */
export function withPrintTitles(xml: string, sheets: readonly WorkbookSheet[]): string {
  const names = sheets.map(({ name, frozen }, index) => {
    const sheet = escapeXml(`'${name.replace(/'/g, "''")}'`);
    return `<definedName name="_xlnm.Print_Titles" localSheetId="${String(index)}">${sheet}!$1:$${String(frozen.rows)}</definedName>`;
  });
  return replacedOnce(xml, '<definedNames/>', `<definedNames>${names.join('')}</definedNames>`);
}
