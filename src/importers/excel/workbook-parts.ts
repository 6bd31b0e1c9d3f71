import { refusal, type Refusal } from '../import-result.ts';
import { shortened } from '../json-text-refusal.ts';
import { textOfEntry } from '../zip/entry-text.ts';
import { OFFICE_ZIP } from '../zip/office-zip.ts';
import { readZipDirectory } from '../zip/zip-directory.ts';

/** The parts of a workbook that are read, as texts by their paths. */
export type WorkbookParts = ReadonlyMap<string, string>;

const NOT_A_WORKBOOK =
  '这个文件不是 Excel 工作簿（.xlsx），或者已损坏、有打开密码，没有导入任何内容。';

/** A report of the longest texts is a tenth of it. */
const MOST_UNPACKED = 40 * 1024 * 1024;

/** Sheets, their texts and forms, and data beside them; pictures, macros and settings are left. */
const READ = /^(?:xl\/(?:[^/]+\/)*[^/]+|customXml\/[^/]+)\.(?:xml|rels)$/;

/** Unpacks a workbook. Names and sizes are looked at before anything is unpacked. */
export function readWorkbookParts(
  bytes: Uint8Array,
): { readonly ok: true; readonly parts: WorkbookParts } | Refusal {
  const entries = readZipDirectory(bytes, OFFICE_ZIP);
  if ('ok' in entries) return refusal(NOT_A_WORKBOOK);
  const wanted = entries.filter(({ name }) => READ.test(name));
  if (!wanted.some(({ name }) => name === 'xl/workbook.xml')) return refusal(NOT_A_WORKBOOK);
  if (wanted.reduce((sum, { size }) => sum + size, 0) > MOST_UNPACKED) {
    return refusal('这个 Excel 文件展开后过大，不会是一份年报，没有导入任何内容。');
  }
  const parts = new Map<string, string>();
  for (const entry of wanted) {
    const read = textOfEntry(entry);
    if (read === null) {
      const label = shortened(entry.name);
      return refusal(`Excel 文件中的“${label}”已损坏（校验不符），没有导入任何内容。`, label);
    }
    // Entities of one's own could grow without end, or name files.
    if (/<!(?:DOCTYPE|ENTITY)/i.test(read.text)) return refusal(NOT_A_WORKBOOK);
    parts.set(entry.name, read.text);
  }
  return { ok: true, parts };
}
