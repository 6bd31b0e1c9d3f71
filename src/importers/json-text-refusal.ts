import { refusal, type Refusal } from './import-result.ts';
import { findJsonProblem, type JsonProblem } from './json-text.ts';

export type ParsedJson = { readonly ok: true; readonly plain: unknown } | Refusal;

/** What a text of JSON holds, or what is wrong with it, by line and character. */
export function parseJson(text: string): ParsedJson {
  const problem = findJsonProblem(text);
  return problem === null ? { ok: true, plain: JSON.parse(text) } : refuse(text, problem);
}

function refuse(text: string, problem: JsonProblem): Refusal {
  const before = text.slice(0, problem.offset);
  if (problem.reason === 'syntax' && before.trim() === '') {
    return text.trim() === ''
      ? refusal('文件是空的，没有可以导入的内容。')
      : refusal('这个文件不是 JSON 文件，请选择本软件导出的 JSON 文件。');
  }
  const place = placeAfter(before);
  switch (problem.reason) {
    case 'syntax':
      return problem.offset >= text.trimEnd().length
        ? refusal(`文件在${place}处中断，内容不完整，请重新取得这个文件。`, place)
        : refusal(`文件${place}处不符合 JSON 的写法，请检查此处的标点和引号。`, place);
    case 'depth':
      return refusal(`文件${place}处嵌套过深，不是年报的 JSON 文件。`, place);
    case 'duplicateKey':
      return refusal(`文件${place}处“${shortened(problem.key)}”重复，请只保留一处。`, place);
    case 'forbiddenKey':
      return refusal(`文件${place}处有不允许的项目“${problem.key}”，没有导入。`, place);
  }
}

/** The place behind what was read without trouble. */
export function placeAfter(before: string): string {
  const line = before.split('\n').length;
  const character = Array.from(before.slice(before.lastIndexOf('\n') + 1)).length + 1;
  return `第 ${line} 行第 ${character} 个字符`;
}

const MAX_SHOWN = 40;

/** The beginning of a text from the file, on one line. */
export function shortened(text: string): string {
  const characters = Array.from(text.slice(0, 4 * MAX_SHOWN).replace(/[\s\p{Cc}]+/gu, ' '));
  return characters.length > MAX_SHOWN
    ? `${characters.slice(0, MAX_SHOWN).join('')}…`
    : characters.join('');
}
