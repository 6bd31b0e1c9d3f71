import { textFieldsOf, type ReviewFormat } from '../../form/index.ts';
import type { Draft, Entries } from '../../report/index.ts';
import { zeroDraft } from '../../report/testing/drafts.ts';

/** A text with which no rule finds fault, in whatever section it stands; no two are alike. */
const plainText = (index: number) =>
  `本年按${'甲乙丙丁戊己庚辛'.charAt(index)}类安排认真开展工作考核和社会评议，没有发生责任追究；发现的问题已逐项改进。`;

/** A complete, balanced report of zeros that gives no finding, not even a hint. */
export function soundDraft(format: ReviewFormat, entries: Entries = {}): Draft {
  const texts = textFieldsOf(format).map(({ id }, index) => [id, plainText(index)] as const);
  return zeroDraft(format, { ...Object.fromEntries(texts), ...entries });
}
