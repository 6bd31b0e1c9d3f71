import { PARTICULARS, type Finding } from '../../report/index.ts';
import type { CheckContext, TextEntry } from '../context.ts';
import { toPassage } from '../passage.ts';
import type { Rule, RuleInfo } from '../rule.ts';
import { textRule } from './rule-of-texts.ts';
import { clausesOf, sentencesOf, type Sentence } from './sentences-of.ts';

/** The period of the statistics and the year in the title as the texts give them. */
const periodYear = textRule(
  {
    id: 'period-year',
    severity: 'warning',
    title: '统计期限和标题的年份',
    explanation: '统计期限是本年度 1 月 1 日至 12 月 31 日，文字里引用的年报名称也是本年度的。',
    source: { text: '已发布年报中沿用上年期限、日期缺字的情形', mark: 'seen' },
  },
  (context, entry, rule) => [
    ...periodsThatDiffer(context, entry, rule),
    ...titlesThatDiffer(context, entry, rule),
    ...brokenDates(entry, rule),
  ],
);

const DATE = '(?:(\\d{4})\\s*年\\s*)?(\\d{1,2})\\s*月\\s*(\\d{1,2})\\s*日?';
const PERIOD = new RegExp(
  `(\\d{4})\\s*年\\s*(\\d{1,2})\\s*月\\s*(\\d{1,2})\\s*日?(?:起|开始)?\\s*(?:至|到|—+|－|-|–|~|～)\\s*${DATE}止?`,
  'g',
);

function periodsThatDiffer(
  { year }: CheckContext,
  entry: TextEntry,
  rule: RuleInfo,
): readonly Finding[] {
  if (year === null) return [];
  return [...entry.text.matchAll(PERIOD)].flatMap((match): Finding[] => {
    const [words, ...parts] = match;
    const [fromYear, fromMonth, fromDay, toYear = fromYear, toMonth, toDay] = parts;
    // A period of some weeks (a campaign) is none of the report.
    const isReportPeriod =
      entry.at === PARTICULARS.preamble || (fromMonth === '1' && toMonth === '12');
    const right =
      Number(fromYear) === year &&
      Number(toYear) === year &&
      [fromMonth, fromDay, toMonth, toDay].map(Number).join() === '1,1,12,31';
    if (!isReportPeriod || right) return [];
    const range = { start: match.index, end: match.index + words.length };
    const says = `写有“${words}”，本年度的统计期限是 ${year} 年 1 月 1 日至 12 月 31 日。`;
    return [toPassage(rule, entry, { found: [words], numbers: [year], range, says })];
  });
}

/** The report's own name, where the opening paragraph or a text quotes it with another year. */
function titlesThatDiffer(
  { year }: CheckContext,
  entry: TextEntry,
  rule: RuleInfo,
): readonly Finding[] {
  if (year === null || entry.at !== PARTICULARS.preamble) return [];
  const title =
    /《[^《》]*?(\d{4})\s*年度?[^《》]{0,12}政府信息公开(?:工作)?(?:年度)?报告[^《》]*》/g;
  return [...entry.text.matchAll(title)].flatMap((match): Finding[] => {
    const [words, titleYear] = match;
    if (Number(titleYear) === year) return [];
    const range = { start: match.index, end: match.index + words.length };
    const says = `写有“${words}”，本年报是 ${year} 年度的。`;
    return [toPassage(rule, entry, { found: [words], numbers: [year], range, says })];
  });
}

/** `自202111日起至20211230日止`: signs of a date were lost in copying. */
function brokenDates(entry: TextEntry, rule: RuleInfo): readonly Finding[] {
  const found = [...entry.text.matchAll(/(?<![\d.])(?:20\d{2})?\d{2,4}日(?=起|止|至|。|，|,|$)/g)]
    .map(([words]) => words)
    .filter((words) => words.length >= 5);
  if (found.length === 0) return [];
  const says = `日期缺字：“${found.join('”“')}”，请补上年、月。`;
  return [toPassage(rule, entry, { found, says })];
}

/** Last year's sentences that were left in. */
const otherYear = textRule(
  {
    id: 'other-year',
    severity: 'warning',
    title: '写着其他年度的句子',
    explanation:
      '一句话以另一个年度开头，又不是与往年比较，也不是规划、文号、预决算或下一年的打算，多是沿用了往年的文字。',
    source: { text: '已发布年报中沿用上年文字的情形', mark: 'seen' },
  },
  (context, entry, rule) =>
    entry.at === PARTICULARS.preamble
      ? []
      : sentencesOf(withoutNames(entry.text)).flatMap((sentence) =>
          otherYearsIn(context, { entry, sentence, rule }),
        ),
);

/** Names in book-title marks and document numbers carry years of their own. */
function withoutNames(text: string): string {
  return text.replace(/《[^《》\n]*》|[〔［[﹝(（【]\s*\d{4}\s*[〕］\]﹞)）】]/g, (name) =>
    '\u3000'.repeat(name.length),
  );
}

const LEADING_YEAR =
  /^[\s\u3000]*(?:[一二三四五六七八九]是|[（(]?[一二三四五六七八九十\d]+[）)、.．])?\s*(?:截至|截止|在)?(?:我[^年，]{1,2}|本机关|全[省市县区镇乡局])?(20\d\d)\s*年(度|全年|以来|起)?/;
/** A comparison: the sentence needs the other year. */
const COMPARES =
  /同比|比(?!例|如|武|赛)|较(?![好大强多高为少低快])|上年|去年|上一年|往年|历年|增长|下降|上升|结转|转结|顺延/;
/** What carries another year in its name. */
const NAMED_BY_YEAR =
  /^(?:度|前|后|底前|初)?(?:(?:印发|出台|制定|发布|修订|颁布|实施|施行)[^，]{0,16}[的《\u3000]|成立|建成|获|引发|申请引)|^[^，]{0,12}(?:规划|计划|纲要|预算|决算|考核|评估|评议|测评|通报|要点|方案|年报|年度报告)/;
const OUTLOOK = /将|拟|打算|下一步|下步|继续|进一步|力争|计划/;

interface Place {
  readonly entry: TextEntry;
  readonly sentence: Sentence;
  readonly rule: RuleInfo;
}

function otherYearsIn(
  { year, format }: CheckContext,
  { entry, sentence, rule }: Place,
): readonly Finding[] {
  if (year === null || COMPARES.test(sentence.text)) return [];
  for (const clause of clausesOf(sentence.text)) {
    const match = LEADING_YEAR.exec(clause.text);
    const stated = Number(match?.[1]);
    if (match === null || stated === year) continue;
    const rest = clause.text.slice(match[0].length);
    if (/^(?:以来|起)$/.test(match[2] ?? '') || NAMED_BY_YEAR.test(rest)) continue;
    const isAhead = stated > year;
    const isOutlook =
      OUTLOOK.test(sentence.text) || entry.at === format.demands.texts.problems.field;
    if (isAhead && isOutlook) continue;
    const start = sentence.start + clause.start + match[0].indexOf(match[1] ?? '') + match.index;
    const words = `${match[1] ?? ''}年`;
    return [
      toPassage(rule, entry, {
        found: [words],
        numbers: [stated, year],
        range: { start, end: start + 4 },
        says: `有一句写的是 ${stated} 年：“${shortened(clause.text, sentence.text)}”，本年报是 ${year} 年度的。`,
      }),
    ];
  }
  return [];
}

function shortened(clause: string, sentence: string): string {
  const words = sentence.slice(sentence.indexOf(clause)).trim();
  return words.length > 24 ? `${words.slice(0, 24)}…` : words;
}

export const yearRules: readonly Rule[] = [periodYear, otherYear];
