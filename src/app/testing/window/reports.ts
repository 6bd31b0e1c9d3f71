import { textFieldsOf } from '../../../form/index.ts';
import { formats, loadExample } from '../../../formats/index.ts';
import { importJson } from '../../../importers/index.ts';
import type { Draft } from '../../../report/index.ts';
import { hongze2023 } from '../../../report/testing/hongze-2023.ts';

/** Nothing is to be said against it, in whatever section it stands; no two are alike. */
const plain = (index: number) =>
  `本年按${'甲乙丙丁戊己庚'.charAt(index)}类安排认真开展工作考核和社会评议，没有发生责任追究；发现的问题已逐项改进。`;

/** 洪泽区 2023 with nothing to be found, and what is told over it. */
export function hongze(entries: Readonly<Record<string, string>> = {}): Draft {
  const format = formats.find(({ id }) => id === '2021');
  if (format === undefined) throw new Error('There is no such edition');
  const draft = hongze2023(format);
  const texts = textFieldsOf(format).map(({ id }, index) => [id, plain(index)] as const);
  return { ...draft, entries: { ...draft.entries, ...Object.fromEntries(texts), ...entries } };
}

/** The example, a report with hints alone. */
export async function example(): Promise<Draft> {
  const read = await importJson(formats, await loadExample());
  if (!read.ok) throw new Error('The example is refused');
  return read.draft;
}
