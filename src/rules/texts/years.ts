import { type MonthDay, oncePer } from '../../form/index.ts';
import { PARTICULARS, type Finding } from '../../report/index.ts';
import type { CheckContext, TextEntry } from '../context.ts';
import { openingOf } from '../excerpt.ts';
import { toPassage } from '../passage.ts';
import type { Rule, RuleInfo } from '../rule.ts';
import { toReplacingFix, type Replacement } from './replacements.ts';
import { clausesOf, sentencesOf, type Sentence } from './sentences-of.ts';

const periodYear: RuleInfo = {
  id: 'period-year',
  chapter: 'texts',
  severity: 'warning',
  title: '统计期限和标题的年份',
  explanation: '统计期限和文字里引用的年报名称都是本年度的。',
  source: { text: '已发布年报中沿用上年期限、日期缺字的情形', mark: 'seen' },
};

const otherYear: RuleInfo = {
  id: 'other-year',
  chapter: 'texts',
  severity: 'warning',
  title: '写着其他年度的句子',
  explanation:
    '一句话以另一个年度开头，又不是与往年比较，也不是规划、文号、预决算或下一年的打算，多是沿用了往年的文字。',
  source: { text: '已发布年报中沿用上年文字的情形', mark: 'seen' },
};

/** The period, the year in the title, and last year's sentences that were left in. */
export const yearRules: readonly Rule[] = [
  {
    ...periodYear,
    check: (context) => [
      ...findingsOf(context, periodYear),
      ...context.texts.flatMap((entry) => brokenDates(entry)),
    ],
  },
  { ...otherYear, check: (context) => findingsOf(context, otherYear) },
];

/** A year that is not the reported one, with the words that put it right. */
interface YearSlip {
  readonly info: RuleInfo;
  readonly finding: Finding;
  readonly replacement: Replacement;
  /** `2022年 → 2023年`, or the whole period where more than its year is wrong. */
  readonly change: string;
}

const slipsOf = oncePer((context: CheckContext): readonly YearSlip[] =>
  context.texts.flatMap((entry) => slipsIn(context, entry)),
);

function findingsOf(context: CheckContext, info: RuleInfo): readonly Finding[] {
  const slips = slipsOf(context);
  return slips
    .filter((slip) => slip.info === info)
    .map(({ finding, replacement, change }): Finding => {
      const alike = slips.filter((one) => one.change === change).map((one) => one.replacement);
      const why = context.texts.find(({ at }) => at === finding.at)?.name ?? '';
      const to = ` ${String(context.year)}年`;
      const fix = toReplacingFix(context, {
        ...{ change, why, own: [replacement], alike: { all: alike, to } },
      });
      return { ...finding, fixes: [fix] };
    });
}

function slipsIn(context: CheckContext, entry: TextEntry): readonly YearSlip[] {
  const { year } = context;
  if (year === null) return [];
  return [
    ...periodsThatDiffer(context, year, entry),
    ...(entry.at === PARTICULARS.preamble
      ? titlesThatDiffer(context, year, entry)
      : sentencesOf(withoutNames(entry.text)).flatMap((sentence) =>
          otherYearsIn(context, entry, sentence),
        )),
  ];
}

const DATE = '(?:(\\d{4})\\s*年\\s*)?(\\d{1,2})\\s*月\\s*(\\d{1,2})\\s*日?';
const PERIOD = new RegExp(
  `(\\d{4})\\s*年\\s*(\\d{1,2})\\s*月\\s*(\\d{1,2})\\s*日?(?:起|开始)?\\s*(?:至|到|—+|－|-|–|~|～)\\s*${DATE}止?`,
  'g',
);

function periodsThatDiffer(
  { format }: CheckContext,
  year: number,
  entry: TextEntry,
): readonly YearSlip[] {
  const { from, to } = format.demands.texts.period;
  const span = [from.month, from.day, to.month, to.day];
  return [...entry.text.matchAll(PERIOD)].flatMap((match): readonly YearSlip[] => {
    const [words, ...parts] = match;
    const [fromYear = '', fromMonth, fromDay, toYear, toMonth, toDay] = parts;
    // A period of some weeks (a campaign) is none of the report.
    const isReportPeriod =
      entry.at === PARTICULARS.preamble ||
      (fromMonth === String(from.month) && toMonth === String(to.month));
    const isYearRight = [fromYear, toYear ?? fromYear].every((one) => Number(one) === year);
    const isSpanRight = [fromMonth, fromDay, toMonth, toDay].map(Number).join() === span.join();
    if (!isReportPeriod || (isYearRight && isSpanRight)) return [];
    // In the order of the text; the second year is often left out.
    const second = toYear === undefined ? [] : [year];
    const numbers = [year, from.month, from.day, ...second, to.month, to.day].map(String);
    const right = words.replace(/\d+/g, () => numbers.shift() ?? '');
    const finding = toPassage(periodYear, entry, {
      found: [words],
      numbers: [year],
      range: { start: match.index, end: match.index + words.length },
      says: `写有“${words}”，本年度的统计期限是 ${String(year)} 年 ${dayOf(from)}至 ${dayOf(to)}。`,
    });
    const isSameYear = toYear === undefined || toYear === fromYear;
    const change = isSpanRight && isSameYear ? yearChange(fromYear, year) : `${words} → ${right}`;
    return [{ info: periodYear, finding, change, replacement: replacing(finding, right) }];
  });
}

/** The report's own name, where the opening paragraph quotes it with another year. */
function titlesThatDiffer(
  { format }: CheckContext,
  year: number,
  entry: TextEntry,
): readonly YearSlip[] {
  const { reportName } = format.demands.texts;
  const title = new RegExp(
    `(《[^《》]*?)(\\d{4})(\\s*年度?[^《》]{0,12}${reportName}[^《》]*》)`,
    'g',
  );
  return [...entry.text.matchAll(title)].flatMap((match): readonly YearSlip[] => {
    const [words, before = '', titleYear = '', after = ''] = match;
    if (Number(titleYear) === year) return [];
    const finding = toPassage(periodYear, entry, {
      found: [words],
      numbers: [year],
      range: { start: match.index, end: match.index + words.length },
      says: `写有“${words}”，本年报是 ${String(year)} 年度的。`,
    });
    const replacement = replacing(finding, before + String(year) + after);
    return [{ info: periodYear, finding, change: yearChange(titleYear, year), replacement }];
  });
}

function dayOf({ month, day }: MonthDay): string {
  return `${String(month)} 月 ${String(day)} 日`;
}

function yearChange(stated: string, year: number): string {
  return `${stated}年 → ${String(year)}年`;
}

/** Other words in the place a finding is about. */
function replacing({ at, range }: Finding, words: string): Replacement {
  return { at, start: range?.start ?? 0, end: range?.end ?? 0, words };
}

/** `自202111日起至20211230日止`: signs of a date were lost in copying. */
function brokenDates(entry: TextEntry): readonly Finding[] {
  const found = [...entry.text.matchAll(/(?<![\d.])(?:20\d{2})?\d{2,4}日(?=起|止|至|。|，|,|$)/g)]
    .map(([words]) => words)
    .filter((words) => words.length >= 5);
  if (found.length === 0) return [];
  const says = `日期缺字：“${found.join('”“')}”，请补上年、月。`;
  return [toPassage(periodYear, entry, { found, says })];
}

/** Names in book-title marks and document numbers carry years of their own. */
function withoutNames(text: string): string {
  return text.replace(/《[^《》\n]*》|[〔［[﹝(（【]\s*\d{4}\s*[〕］\]﹞)）】]/g, (name) =>
    '\u3000'.repeat(name.length),
  );
}

const LEADING_YEAR =
  /^[\s\u3000]*(?:[一二三四五六七八九]是|[（(]?[一二三四五六七八九十\d]+[）)、.．])?\s*(?:截至|截止|在)?(?:我[^年，]{1,2}|本机关|全[省市县区镇乡局])?(20\d\d)\s*年(度|全年|以来|起|至今|以后|之后)?/;
/** A comparison: the sentence needs the other year. */
const COMPARES =
  /同比|比(?!例|如|武|赛)|较(?![好大强多高为少低快])|上年|去年|上一年|往年|历年|增长|下降|上升|结转|转结|顺延/;
/** What carries another year in its name. */
const NAMED_BY_YEAR =
  /^(?:度|前|后|底前|初)?(?:(?:印发|出台|制定|发布|修订|颁布|实施|施行)[^，]{0,16}[的《\u3000]|成立|建成|获|引发|申请引)|^[^，]{0,12}(?:规划|计划|纲要|预算|决算|考核|评估|评议|测评|通报|要点|方案|年报|年度报告)/;
const OUTLOOK = /将|拟|打算|下一步|下步|继续|进一步|力争|计划/;

/** The first clause of a sentence that begins with another year: one is told, and put right. */
function otherYearsIn(
  { year, format }: CheckContext,
  entry: TextEntry,
  sentence: Sentence,
): readonly YearSlip[] {
  if (year === null || COMPARES.test(sentence.text)) return [];
  for (const clause of clausesOf(sentence.text)) {
    const match = LEADING_YEAR.exec(clause.text);
    const stated = Number(match?.[1]);
    if (match === null || stated === year) continue;
    const rest = clause.text.slice(match[0].length);
    if (/^(?:以来|起|至今|以后|之后)$/.test(match[2] ?? '') || NAMED_BY_YEAR.test(rest)) continue;
    // Several years together.
    if (/^\s*[至到\-—–~]+\s*20\d\d/.test(rest)) continue;
    // The date a text was signed on.
    if (/^\d{1,2}月\d{1,2}日?[。.]?$/.test(rest.replace(/\s/g, ''))) continue;
    const isAhead = stated > year;
    const isOutlook =
      OUTLOOK.test(sentence.text) || format.demands.texts.outlook.includes(entry.at);
    if (isAhead && isOutlook) continue;
    const start = sentence.start + clause.start + match[0].indexOf(match[1] ?? '') + match.index;
    const finding = toPassage(otherYear, entry, {
      found: [`${match[1] ?? ''}年`],
      numbers: [stated, year],
      range: { start, end: start + 4 },
      says: `有一句写的是 ${String(stated)} 年：“${openingFrom(clause.text, sentence.text)}”，本年报是 ${String(year)} 年度的。`,
    });
    const replacement = replacing(finding, String(year));
    return [{ info: otherYear, finding, change: yearChange(String(stated), year), replacement }];
  }
  return [];
}

function openingFrom(clause: string, sentence: string): string {
  return openingOf(sentence.slice(sentence.indexOf(clause)));
}
