import { strToU8, zipSync } from 'fflate';
import readExcelFile from 'read-excel-file/universal';
import { refusal, type Refusal } from '../import-result.ts';
import type { OfficeParts } from '../zip/office-file.ts';
import { toSheetValue, type SheetRows } from './sheet-value.ts';

const UNREADABLE =
  '这个 Excel 文件的工作表读不出，没有导入任何内容。请用 Excel 或 WPS 打开后另存，再导入。';

/** No sheet of ours is larger; one cell far out would be read with all the empty ones before it. */
const MOST_ROWS = 20_000;
const FAR_COLUMN = /\sr\s*=\s*["']\s*[A-Z]{3,}\d/i;

/** What stands in each sheet, by its name. */
export async function readSheets(
  parts: OfficeParts,
): Promise<{ readonly ok: true; readonly sheets: ReadonlyMap<string, SheetRows> } | Refusal> {
  for (const [path, text] of parts) {
    if (path.startsWith('xl/worksheets/') && isTooWide(text)) {
      return refusal('这个 Excel 文件的工作表过大，不会是一份年报，没有导入任何内容。');
    }
  }
  // Packed anew without compression: the library would unpack in a worker, which pages of ours refuse.
  const files = [...parts].filter(([path]) => path.startsWith('xl/'));
  const plain = Object.fromEntries(files.map(([path, text]) => [path, strToU8(text)]));
  const zip = zipSync(plain, { level: 0, mtime: new Date(1980, 0, 1) });
  try {
    const read = await readExcelFile(new Uint8Array(zip).buffer, {
      trim: false,
      parseNumber: shownNumber,
    });
    const sheets = read.map(({ sheet, data }) => {
      // A sheet that is a chart has none.
      const rows: readonly (readonly unknown[])[] = Array.isArray(data) ? data : [];
      return [sheet, rows.map((row) => row.map(toSheetValue))] as const;
    });
    return { ok: true, sheets: new Map(sheets) };
  } catch {
    return refusal(UNREADABLE);
  }
}

function isTooWide(xml: string): boolean {
  if (FAR_COLUMN.test(xml)) return true;
  const rows = [...xml.matchAll(/<(?:\w+:)?row\b[^>]*?\sr\s*=\s*["']\s*(\d+)/g)];
  const cells = [...xml.matchAll(/<(?:\w+:)?c\b[^>]*?\sr\s*=\s*["']\s*[A-Z]+(\d+)/gi)];
  return [...rows, ...cells].some(([, row]) => Number(row) > MOST_ROWS);
}

/** Excel shows 15 digits of a number and keeps a few more, which nobody typed. */
function shownNumber(text: string): number {
  return Number(Number(text).toPrecision(15));
}
