import type { Format } from '../../form/index.ts';
import { htmlBlocks, isTooDeep } from '../../markup/index.ts';
import { DATA_ELEMENT_ID } from '../../report/index.ts';
import { MAX_DOCUMENT_BYTES, readText } from '../file-text.ts';
import { refusal, type ImportResult } from '../import-result.ts';
import { importWithData } from '../import-with-data.ts';
import { isTooMuchHtml } from '../zip/markup-size.ts';
import type { DomParser } from '../zip/office-file.ts';
import { compareDocument } from './compare-document.ts';

const KIND = '这个网页文件';
/** The class of our own marks around the text: they say that a draft has errors. */
const DRAFT_MARK = 'draft';

/** Takes in a web page of ours: the data inside it, and where its text says something else. */
export async function importHtml(
  formats: readonly Format[],
  bytes: Uint8Array,
  parse: DomParser,
): Promise<ImportResult> {
  const read = readText(bytes, { limit: MAX_DOCUMENT_BYTES, isText: () => true });
  if (!read.ok) return read;
  if (isTooMuchHtml(read.text) || isTooDeep(read.text)) {
    return refusal('这个网页文件的标记过多或嵌套过深，不会是一份年报，没有导入。');
  }
  const page = parse(read.text, 'text/html');
  const data = Array.from(page.querySelectorAll(`script[id="${DATA_ELEMENT_ID}"]`))
    .filter((element) => element.getAttribute('type') === 'application/json')
    .map(({ textContent }) => textContent);
  return importWithData(formats, KIND, data, (format) => {
    const blocks = htmlBlocks(page, DRAFT_MARK);
    return (draft) => compareDocument(format, draft, blocks);
  });
}
