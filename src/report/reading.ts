import { namesOfHidden } from './hidden-characters.ts';

/** What can be read from a typed entry: nothing, a value, or an entry that has no safe reading. */
export type Reading<T> =
  | { readonly state: 'blank' }
  | { readonly state: 'value'; readonly value: T }
  | { readonly state: 'unreadable'; readonly text: string; readonly reason: UnreadableReason };

export type UnreadableReason =
  | 'decimal'
  | 'negative'
  | 'signs'
  | 'hashes'
  | 'innerSpace'
  | 'hidden'
  | 'separators'
  | 'tooLarge'
  | 'tooManyPlaces'
  | 'unfinished'
  | 'notANumber'
  | 'notAYear'
  | 'notADate';

/** Why an entry can't be read and what to do, as a clerk is told; `text` is the entry. */
export function unreadableSentence(reason: UnreadableReason, text: string): string {
  if (reason === 'notANumber' && /^\s*[=＝]/.test(text)) return '这里不计算，请填得数';
  const sentence = UNREADABLE_SENTENCES[reason];
  return reason === 'hidden' ? `${sentence}（${namesOfHidden(text)}）` : sentence;
}

export const UNREADABLE_SENTENCES: Readonly<Record<UnreadableReason, string>> = {
  decimal: '件数须为整数，不能有小数',
  negative: '不能是负数',
  signs: '增减只写一次，如 -3 或 减3',
  hashes: '“####”是表格列宽不足时的显示，不是数字，请填写原数',
  innerSpace: '数字中间有空格，请去掉',
  hidden: '数字中有看不见的字符',
  separators: '逗号的位置不对，千位分隔应每三位一个，如 1,259',
  tooLarge: '数字过大，请核对',
  tooManyPlaces: '小数最多 6 位',
  unfinished: '小数点前后都要有数字',
  notANumber: '不是数字，只填数字，不带单位和文字',
  notAYear: '请填四位年份，如 2023',
  notADate: '请填完整日期，如 2024年1月25日',
};
