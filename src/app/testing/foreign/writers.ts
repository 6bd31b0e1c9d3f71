import { strToU8, zipSync } from '../../../exporters/testing/zip.ts';
import { expandSpans, type SpannedCell } from '../../../markup/index.ts';
import type { SourceBlock } from '../../../sources/index.ts';

type Rows = readonly (readonly SpannedCell[])[];
type Write = (blocks: readonly SourceBlock[]) => Uint8Array;

const encode = (text: string) => new TextEncoder().encode(text);
const escaped = (text: string) =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** Sources as other programs would write them, by kind; none holds our data. */
export const WRITERS: Readonly<Record<string, Write>> = {
  html: (blocks) => encode(toHtml(blocks)),
  word: toWord,
  excel: toWorkbook,
  tabs: textWith((rows) => matrixLines(rows, '\t')),
  pipes: textWith((rows) => matrixLines(rows, ' | ').map((line) => `| ${line} |`)),
  lines: textWith((rows) => rows.flatMap((row) => row.map(({ text }) => text)).filter(Boolean)),
  blanks: textWith((rows) =>
    rows.map((row) =>
      row
        .map(({ text }) => text)
        .filter(Boolean)
        .join(' '),
    ),
  ),
};

function textWith(linesOf: (rows: Rows) => readonly string[]): Write {
  return (blocks) =>
    encode(
      blocks.flatMap((one) => (one.kind === 'line' ? [one.text] : linesOf(one.rows))).join('\n'),
    );
}

function matrixLines(rows: Rows, between: string): readonly string[] {
  return expandSpans(rows).map((line) =>
    line.flatMap(({ text, beyond }) => (beyond ? [] : [text])).join(between),
  );
}

/** A fragment as editors of sites make it. */
function toHtml(blocks: readonly SourceBlock[]): string {
  return blocks
    .map((block) =>
      block.kind === 'line'
        ? `<p style="text-indent:2em">${escaped(block.text)}</p>`
        : `<table border="1"><tbody>${block.rows.map(toHtmlRow).join('')}</tbody></table>`,
    )
    .join('');
}

function toHtmlRow(row: readonly SpannedCell[]): string {
  const cells = row.map(
    ({ text, colSpan, rowSpan }) =>
      `<td colspan="${String(colSpan)}" rowspan="${String(rowSpan)}"><p>${escaped(text) || '&nbsp;'}</p></td>`,
  );
  return `<tr>${cells.join('')}</tr>`;
}

/** With the habits of WPS: runs cut anywhere, `vMerge` without a value, tables in `sdt`. */
function toWord(blocks: readonly SourceBlock[]): Uint8Array {
  const runs = (text: string) =>
    (text.match(/[^]{1,2}/g) ?? []).map(
      (part) => `<w:r><w:t xml:space="preserve">${escaped(part)}</w:t></w:r>`,
    );
  const paragraph = (text: string) => `<w:p>${runs(text).join('')}</w:p>`;
  const cell = (text: string, properties: string) =>
    `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(text)}</w:tc>`;
  const table = (rows: Rows) => {
    const lines = expandSpans(rows).map((line, row) =>
      line.map((place, column) => {
        if (place.beyond || place.column !== column) return '';
        const width = line.filter(
          (other) => other.row === place.row && other.column === column,
        ).length;
        const merge =
          place.row < row
            ? '<w:vMerge/>'
            : isTall(rows, place.row, line, column)
              ? '<w:vMerge w:val="restart"/>'
              : '';
        return cell(place.text, `<w:gridSpan w:val="${String(width)}"/>${merge}`);
      }),
    );
    const grid = (expandSpans(rows)[0] ?? []).map(() => '<w:gridCol w:w="800"/>').join('');
    return `<w:sdt><w:sdtContent><w:tbl><w:tblGrid>${grid}</w:tblGrid>${lines.map((line) => `<w:tr>${line.join('')}</w:tr>`).join('')}</w:tbl></w:sdtContent></w:sdt>`;
  };
  const body = blocks.map((one) => (one.kind === 'line' ? paragraph(one.text) : table(one.rows)));
  const document = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body.join('')}</w:body></w:document>`;
  return zipSync({
    '[Content_Types].xml': strToU8(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    ),
    'word/document.xml': strToU8(document),
  });
}

/** Whether the cell that begins here goes on in the rows below. */
function isTall(
  rows: Rows,
  row: number,
  line: readonly { readonly row: number; readonly column: number }[],
  column: number,
): boolean {
  const below = expandSpans(rows)[row + 1]?.[column];
  return line[column]?.row === row && below?.row === row && below.column === column;
}

/** One sheet that begins at C3, numbers stored as text here and there. */
function toWorkbook(blocks: readonly SourceBlock[]): Uint8Array {
  const lines = blocks.flatMap((block) =>
    block.kind === 'line'
      ? [[block.text]]
      : expandSpans(block.rows).map((line) => line.map(({ text }) => text)),
  );
  const rows = lines.map((line, index) => {
    const cells = line.map((text, column) => {
      const at = `${String.fromCharCode(67 + column)}${String(index + 3)}`;
      if (text === '') return '';
      return /^\d{1,9}$/.test(text) && index % 3 > 0
        ? `<c r="${at}"><v>${text}</v></c>`
        : `<c r="${at}" t="inlineStr"><is><t>${escaped(text)}</t></is></c>`;
    });
    return `<row r="${String(index + 3)}">${cells.join('')}</row>`;
  });
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const packages = 'http://schemas.openxmlformats.org/package/2006';
  const parts = {
    '[Content_Types].xml': `<Types xmlns="${packages}/content-types"/>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="年报" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${office}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    'xl/sharedStrings.xml': `<sst xmlns="${main}"><si><t>年报</t></si></sst>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData>${rows.join('')}</sheetData></worksheet>`,
  };
  return zipSync(
    Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])),
  );
}
