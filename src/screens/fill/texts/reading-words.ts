import { tablesOf, type Format } from '../../../form/index.ts';
import { entryNameOf } from '../../../report/index.ts';
import { meantByWords, type TextReading } from '../../../rules/index.ts';

export const VERDICT_WORDS: Readonly<Record<TextReading['verdict'], string>> = {
  holds: '✓ 一致',
  differs: '✕ 不一致',
  unsure: '△ 可能不是同一件事，请核对',
  open: '○ 表中还有未填的格',
};

/**
 * `“21 件”`: what the reviewed text says, with its unit where that comes next; of a word that stands
 * for a number the number too: `“均”（照文字应为 21 件）`.
 */
export function wordsOf(text: string, { unit, start, end, stated }: TextReading): string {
  const rest = text.slice(end);
  const blanks = rest.length - rest.trimStart().length;
  const goesOn = unit !== '' && rest.startsWith(unit, blanks);
  const words = text.slice(start, goesOn ? end + blanks + unit.length : end);
  const taken = meantByWords(words, stated, unit);
  return `“${words}”${taken === '' ? '' : `（${taken}）`}`;
}

/** `表三 一、本年新收政府信息公开申请数量 总计：21 件` */
export function comparedWith(format: Format, { name, value, unit, cells }: TextReading): string {
  const number = value === null ? '未填全' : `${String(value)} ${unit}`.trim();
  const [only] = cells;
  if (only !== undefined && cells.length === 1) return `${entryNameOf(format, only)}：${number}`;
  const tables = tablesOf(format).filter(({ id }) =>
    cells.some((cell) => cell.startsWith(`${id}.`)),
  );
  const where = tables.map((table) => table.name).join('、');
  return `${where} ${name}（${String(cells.length)} 格相加）：${number}`;
}
