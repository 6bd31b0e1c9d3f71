/**
 * formats: the official editions of the form as plain data, one folder an edition, newest first.
 * It knows the labels, the identities and the official words; it computes nothing.
 */
import type { Format, ReviewFormat } from '../form/index.ts';
import { format2019 } from './2019/format.ts';
import { format2021 } from './2021/format.ts';

export const formats: readonly Format[] = [format2021, format2019];

/** The edition with what its reports are reviewed by, always the same object. */
export async function loadReviewFormat(id: string): Promise<ReviewFormat> {
  const { reviewFormats } = await import('./review-formats.ts');
  const found = reviewFormats.find((format) => format.id === id);
  if (found === undefined) throw new RangeError(`No edition is called ${id}`);
  return found;
}

/** 原州区司法局 2023, as the text of its JSON file. */
export async function loadExample(): Promise<string> {
  const { example } = await import('./2021/example.ts');
  return example;
}

/** A whole report to look at. */
interface Example {
  /** What opens it, in words. */
  readonly label: string;
  /** What it is good for. */
  readonly about: string;
  /** As the text of its JSON file. */
  readonly load: () => Promise<string>;
}

export const examples: readonly Example[] = [
  {
    label: '打开范例：安澜县住房和城乡建设局 2024 年',
    about: '机关和内容是虚构的，写法可以参照。',
    load: async () => (await import('./2021/model-example.ts')).modelExample,
  },
  {
    label: '打开示例：原州区司法局 2023 年',
    about: '一份真实年报，看看校核发现了什么。',
    load: loadExample,
  },
];
