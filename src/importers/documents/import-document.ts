import type { Format } from '../../form/index.ts';
import { importJson } from '../import-json.ts';
import type { ImportResult } from '../import-result.ts';
import { compareDocument } from './compare-document.ts';
import type { ReadBlock } from './read-block.ts';

/** The data of a document, set against what stands in it. `kind` names it in refusals. */
export async function importDocument(
  formats: readonly Format[],
  kind: string,
  json: string,
  blocks: () => readonly ReadBlock[],
): Promise<ImportResult> {
  const result = await importJson(formats, json);
  if (!result.ok) {
    return { ...result, message: `${kind}里存的数据读不出来：${result.message}` };
  }
  const { draft, format } = result;
  return { ...result, differences: compareDocument(format, draft, blocks()) };
}
