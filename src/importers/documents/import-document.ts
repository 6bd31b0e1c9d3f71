import type { Format } from '../../form/index.ts';
import type { Draft } from '../../report/index.ts';
import { compareWithMarks } from '../draft-marks.ts';
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
  const { format } = result;
  const read = blocks();
  const compare = (draft: Draft) => compareDocument(format, draft, read);
  return { ...result, ...compareWithMarks(format, result.draft, compare) };
}
