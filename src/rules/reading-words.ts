import type { ReviewFormat, WordGroup } from '../form/index.ts';
import { languageGroups } from '../wording/index.ts';

/** How sentences are read, as the clerk is told: what is read, what restricts, what is left alone. */
export interface ReadingWords {
  /** What sentences may state: 本年新收政府信息公开申请, 行政复议… */
  readonly facts: readonly string[];
  readonly restricting: readonly ReadingGroup[];
  readonly harmless: readonly ReadingGroup[];
}

interface ReadingGroup extends Pick<WordGroup, 'id' | 'name' | 'reason'> {
  /** Some of its words. */
  readonly examples: readonly string[];
}

/** Words that are shown of a group; the data has them all. */
const MOST_EXAMPLES = 10;

export function readingWords(format: ReviewFormat): ReadingWords {
  const groups = [...languageGroups, ...format.wording.groups];
  const of = (effect: WordGroup['effect']) =>
    groups
      .filter((group) => group.effect === effect)
      .map(({ id, name, reason, forms }) => ({
        ...{ id, name, reason },
        examples: forms
          .filter((form) => !form.includes('{body}'))
          .slice(0, MOST_EXAMPLES)
          .map((form) => form.replace(/\{n\}/g, '几')),
      }));
  return {
    // Of one applicant or outcome a name has that in brackets.
    facts: [...new Set(format.facts.map(({ name }) => name.replace(/（[^（）]*）$/, '')))],
    restricting: of('restricts'),
    harmless: of('harmless'),
  };
}

export const READING_LEAD =
  '一句话里与件数有关的词都认得，才与表格核对、作提醒；有不认得的词，至多作提示。下列词语使件数成为另一个数，不与表格比较：';
export const READING_REST = '下列词语不改变件数：';
