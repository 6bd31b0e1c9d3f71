import type { Format } from '../form/index.ts';
import { FIRST_SCHEMA_VERSION, REPORT_FILE_KIND, SCHEMA_VERSION } from '../report/index.ts';
import { inWords, isRecord } from './file-refusal.ts';
import { refusal, type Refusal } from './import-result.ts';

const NOT_OURS = '这个文件不是政府信息公开工作年度报告的 JSON 文件。';

/** Which format a file is of, before its contents are looked at. */
export function formatOfFile(formats: readonly Format[], plain: unknown): Format | Refusal {
  if (!isRecord(plain) || plain['kind'] !== REPORT_FILE_KIND) return refusal(NOT_OURS);
  const { schemaVersion, format } = plain;
  if (schemaVersion !== SCHEMA_VERSION && schemaVersion !== FIRST_SCHEMA_VERSION) {
    return typeof schemaVersion === 'number' && schemaVersion > SCHEMA_VERSION
      ? refusal('这个文件由更新版本的软件生成，请先更新本软件再导入。', 'schemaVersion')
      : refusal(
          `文件的版本号（schemaVersion）应为 ${FIRST_SCHEMA_VERSION} 或 ${SCHEMA_VERSION}，文件中${written(schemaVersion)}。`,
          'schemaVersion',
        );
  }
  const known = formats.find((candidate) => candidate.id === format);
  const names = formats.map(({ id }) => `“${id}”`).join('、');
  return (
    known ??
    refusal(`本软件支持的年报格式（format）为${names}，文件中${written(format)}。`, 'format')
  );
}

function written(value: unknown): string {
  return value === undefined ? '没有写' : `是${inWords(value)}`;
}
