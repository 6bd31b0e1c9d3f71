import { isTooDeep } from '../../clipboard/index.ts';
import type { Format } from '../../form/index.ts';
import { DATA_ELEMENT_ID } from '../../report/index.ts';
import { MAX_DOCUMENT_BYTES, readText } from '../file-text.ts';
import { refusal, type ImportResult } from '../import-result.ts';
import { htmlBlocks } from './html-blocks.ts';
import { importDocument } from './import-document.ts';
import { isTooMuchHtml } from './markup-size.ts';
import type { DomParser } from './read-block.ts';

const KIND = '这个网页文件';

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
  const data = Array.from(page.querySelectorAll(`script[id="${DATA_ELEMENT_ID}"]`)).filter(
    (element) => element.getAttribute('type') === 'application/json',
  );
  const [only] = data;
  if (only === undefined) {
    return refusal(
      '这个网页文件里没有本软件存的数据（可能不是本软件导出的，或在别处另存时丢了），没有导入。',
    );
  }
  if (data.length > 1) {
    return refusal(`这个网页文件里有 ${data.length} 份年报的数据，分不清用哪一份，没有导入。`);
  }
  return importDocument(formats, KIND, only.textContent, () => htmlBlocks(page));
}
