import type { Format } from '../form/index.ts';
import { PARTICULARS } from '../report/index.ts';
import type { Rule } from './rule.ts';

/** A report in a form that is not meant for its year: the tables ask for other numbers. */
export const yearOutsideEdition: Rule = {
  id: 'year-outside-edition',
  chapter: 'complete',
  severity: 'warning',
  title: '年度与格式',
  explanation:
    '每一年度的年报用当年适用的格式。年度填错的，改年度；格式用错的，在报告信息的“格式”处更换；上级要求沿用的，写明理由。',
  source: { text: '各版格式印发通知的适用年度', mark: 'derived' },
  check: ({ format, year }) => {
    if (year === null || isMeantFor(format, year)) return [];
    return [
      {
        kind: 'passage',
        rule: yearOutsideEdition.id,
        severity: 'warning',
        at: PARTICULARS.year,
        section: 'info',
        found: [format.id],
        numbers: [year],
        says: `填的是 ${String(year)} 年，而${format.name}适用于${yearsOf(format)}的年报。`,
      },
    ];
  },
};

function isMeantFor({ firstYear, lastYear }: Format, year: number): boolean {
  return firstYear <= year && year <= (lastYear ?? Infinity);
}

/** ` 2021 年及以后`, ` 2019 年至 2020 年`. */
function yearsOf({ firstYear, lastYear }: Format): string {
  const first = ` ${String(firstYear)} 年`;
  if (lastYear === null) return `${first}及以后`;
  return lastYear === firstYear ? first : `${first}至 ${String(lastYear)} 年`;
}
