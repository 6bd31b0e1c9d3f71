import type { Format } from '../form/index.ts';
import { compareWithMarks, type Compare } from './draft-marks.ts';
import { importJson } from './import-json.ts';
import { notOurs, refusal, type ImportResult } from './import-result.ts';

/**
 * The data found in a file, which must be one report's, set against what is seen in it. `kind` names
 * the file in refusals.
 */
export async function importWithData(
  formats: readonly Format[],
  kind: string,
  [json, ...others]: readonly string[],
  compareIn: (format: Format) => Compare,
): Promise<ImportResult> {
  if (json === undefined) {
    return notOurs(
      `${kind}里没有本软件存的数据（可能不是本软件导出的，或在别处另存时丢了），没有导入。`,
    );
  }
  if (others.length > 0) {
    const count = String(others.length + 1);
    return refusal(`${kind}里有 ${count} 份年报的数据，分不清用哪一份，没有导入。`);
  }
  const result = await importJson(formats, json);
  if (!result.ok) {
    return { ...result, message: `${kind}里存的数据读不出来：${result.message}` };
  }
  const { draft, format } = result;
  return { ...result, ...compareWithMarks(format, draft, compareIn(format)) };
}
