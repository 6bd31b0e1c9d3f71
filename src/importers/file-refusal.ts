import type { Format } from '../form/index.ts';
import { MAX_TEXT } from '../report/index.ts';
import { refusal, type Refusal } from './import-result.ts';
import { shortened } from './json-text-refusal.ts';
import { placeInFile, type Path } from './place-in-file.ts';

/** What the schema found wrong: keys that do not belong to a place, or else the value there. */
interface Problem {
  readonly path: Path;
  readonly unknownKeys: readonly string[];
}

/** Says what in a file is not as the schema wants it; `plain` is what was checked. */
export function refuseFile(format: Format, plain: unknown, problem: Problem): Refusal {
  const { name, expected } = placeInFile(format, problem.path);
  const [unknownKey] = problem.unknownKeys;
  if (unknownKey !== undefined) {
    const key = shortened(unknownKey);
    return name === '文件'
      ? refusal(`文件中有不认识的项目“${key}”。`)
      : refusal(`“${name}”中有不认识的项目“${key}”。`, name);
  }
  const value = problem.path.reduce<unknown>(childOf, plain);
  if (value === undefined) return refusal(`文件缺少“${name}”。`, name);
  if (typeof value === 'string' && value.length > MAX_TEXT) {
    const limit = `最多 ${MAX_TEXT} 个字符，文件中有 ${value.length} 个`;
    return refusal(`“${name}”过长，${limit}。`, name);
  }
  return refusal(`“${name}”${expected}，文件中是${inWords(value)}。`, name);
}

function childOf(owner: unknown, key: string | number): unknown {
  return isRecord(owner) && Object.prototype.hasOwnProperty.call(owner, key)
    ? owner[key]
    : undefined;
}

/** Any object, arrays too: read by own keys only. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** A value of the file as a clerk would name it. */
export function inWords(value: unknown): string {
  if (value === null) return '空白（null）';
  if (Array.isArray(value)) return '一个列表';
  if (typeof value === 'string') return value === '' ? '空的文字' : `文字“${shortened(value)}”`;
  if (typeof value === 'boolean') return `“${String(value)}”`;
  if (typeof value !== 'number') return '一组项目';
  return Number.isFinite(value) ? `“${String(value)}”` : '过大的数';
}
