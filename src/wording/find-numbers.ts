import { parseNumeral } from './numerals.ts';
import type { CountToken, Token } from './tokens.ts';

/** All that may follow a number; the longest counts. Only some are units of cases. */
const UNITS =
  '件次 条次 篇次 人次 万元 亿元 个工作日 工作日 个百分点 个月 小时 分钟 件 条 份 例 起 项 次 宗 个 桩 篇 则 部 元 场 期 户 家 名 人 月 日 号 时 天 周 倍 页 幅 字 级 批 张 类 段 站 处 所 台 版 季度 岁 种 套 位 本 轮'.split(
    ' ',
  );
const UNIT = [...UNITS].sort((a, b) => b.length - a.length).join('|');
const NUMERAL_UNIT = '件次|条次|件|条|份|例|起|项|宗|个|篇|次|元|万元';

// Bounded repetitions: a text of one endless word must not cost more than its length.
/** What holds digits that are no numbers, and the numbers, in the order they are tried. */
const NUMBER = new RegExp(
  [
    '(?<address>https?:[^\\s\\u4e00-\\u9fff,。;)]+|www\\.[\\w./%-]+|[\\w.-]{1,64}@[\\w.-]+)',
    '(?<period>(?:19|20)\\d\\d(?:[-—–~至到]+(?:19|20)\\d\\d)年?)',
    '(?<plan>第[\\d零一二三四五六七八九十百]{1,12}[条款项号届次期批章节轮]?)',
    '(?<coded>\\[[^\\]]{0,40}\\]\\d*号?|[A-Za-z]{1,20}-?\\d[\\w-]*|\\d{1,20}(?:-\\d+)+)',
    '(?<date>(?:(?:19|20)\\d\\d年)\\d{1,2}月(?:\\d{1,2}日?)?)',
    '(?<year>(?:19|20)\\d\\d)年(?:度)?',
    '(?<percent>\\d+(?:\\.\\d+)?)[%‰]',
    `(?<digits>\\d{1,3}(?:,\\d{3})+(?![\\d.])|\\d+(?:\\.\\d+)?)(?<scale>[万亿千百](?!元)(?=[余多]?(?:${UNIT})))?(?<over>[余多]?)(?<unit>${UNIT})?`,
    `(?<numeral>[零一二两三四五六七八九十百千]{1,12})(?<over2>[余多]?)(?<unit2>${NUMERAL_UNIT})(?![件性条])`,
  ].join('|'),
  'g',
);

/** Numbers of time and measure part no sentence: a date stands anywhere in it. */
const NOT_COUNTED = new Set(
  '月 日 号 时 天 周 倍 个月 小时 分钟 工作日 个工作日 个百分点 季度 岁 级 位'.split(' '),
);

const SCALES: Readonly<Record<string, number>> = { 百: 100, 千: 1000, 万: 10_000, 亿: 100_000_000 };
const NEARLY = /(?:约|近|逾|超|超过|大约|将近|接近)$/;
/** 每一件, 同一个, 一件事: no number is meant. */
const NO_NUMERAL_BEFORE = /[第每任某同另唯逐统之三审进哪这那]$/;
const NO_NUMERAL_AFTER = /^[事套]/;

/** Finds numbers with their units, percentages and years; passes over addresses, dates, law items. */
export function findNumbers(text: string): readonly Token[] {
  const found: Token[] = [];
  for (const match of text.matchAll(NUMBER)) {
    const token = toToken(text, match);
    if (token !== null) found.push(token);
  }
  return found;
}

function toToken(text: string, match: RegExpMatchArray): Token | null {
  const start = match.index ?? 0;
  const stop = start + match[0].length;
  const groups = match.groups ?? {};
  const year = groups['year'];
  if (year !== undefined) return { kind: 'year', value: Number(year), start, end: stop };
  const percent = groups['percent'];
  if (percent !== undefined) {
    return { kind: 'percent', value: Number(percent), start, end: start + percent.length };
  }
  if (groups['digits'] !== undefined) return digitsToken({ text, groups, start, stop });
  if (groups['numeral'] !== undefined) return numeralToken({ text, groups, start, stop });
  return null;
}

/** What the pattern found in a text, and where. */
interface Found {
  readonly text: string;
  readonly groups: Readonly<Record<string, string | undefined>>;
  readonly start: number;
  readonly stop: number;
}

function digitsToken({ text, groups, start, stop }: Found): CountToken | null {
  const digits = groups['digits'] ?? '';
  const scale = groups['scale'] ?? '';
  const unit = groups['unit'] ?? '';
  if (NOT_COUNTED.has(unit)) return null;
  if (unit === '' && !standsAlone(text, start, start + digits.length)) return null;
  const value = Number(digits.replace(/,/g, '')) * (SCALES[scale] ?? 1);
  return {
    kind: 'count',
    value: Math.round(value * 1e6) / 1e6,
    unit,
    approximate: groups['over'] !== '' || NEARLY.test(text.slice(Math.max(0, start - 2), start)),
    start,
    end: start + digits.length + scale.length,
    stop,
  };
}

/** A number without unit counts only where nothing but punctuation or 和 follows: `许可12、处罚3`. */
function standsAlone(text: string, start: number, end: number): boolean {
  const before = text.charAt(start - 1);
  const after = text.charAt(end);
  return /[\u4e00-\u9fff:、,(]/.test(before) && /^[,。;、)\n和及]?$/.test(after);
}

function numeralToken({ text, groups, start, stop }: Found): CountToken | null {
  const numeral = groups['numeral'] ?? '';
  const value = parseNumeral(numeral);
  if (value === null || NO_NUMERAL_BEFORE.test(text.slice(0, start).slice(-1))) return null;
  if (NO_NUMERAL_AFTER.test(text.slice(stop, stop + 1))) return null;
  const end = start + numeral.length;
  return {
    kind: 'count',
    value,
    unit: groups['unit2'] ?? '',
    approximate: groups['over2'] !== '',
    start,
    end,
    stop,
  };
}
