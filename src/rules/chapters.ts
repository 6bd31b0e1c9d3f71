import type { ReviewFormat } from '../form/index.ts';
import type { Rule, RuleChapter, RuleInfo } from './rule.ts';
import { rulesOf } from './rule-list.ts';

const MARK_NAMES = { seen: '见于原文', derived: '推导' } as const;

/** Where a rule comes from, and whether that was read somewhere or follows from it. */
export function sourceWords({ source }: RuleInfo): string {
  return `${source.text}（${MARK_NAMES[source.mark]}）`;
}

const HEADINGS: readonly { readonly id: RuleChapter; readonly heading: string }[] = [
  { id: 'complete', heading: '完整' },
  { id: 'numbers', heading: '表格中的数' },
  { id: 'textAndTables', heading: '文字与表格' },
  { id: 'texts', heading: '文字' },
];

interface Chapter {
  readonly heading: string;
  readonly rules: readonly Rule[];
}

/** All rules of an edition, as its help and docs/rules.md tell them. */
export function chaptersOf(format: ReviewFormat): readonly Chapter[] {
  const rules = rulesOf(format);
  return HEADINGS.map(({ id, heading }) => ({
    heading,
    rules: rules.filter((rule) => rule.chapter === id),
  }));
}
