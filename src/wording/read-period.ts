import type { PlainText } from './plain-text.ts';
import type { Statement } from './statement.ts';

// 年, 月 and 日 may be lost or be signs, and the second date may go without its year.
const DATE = '((?:19|20)\\d\\d)[年./-]?(\\d{1,2}?)[月./-]?(\\d{1,2})[日号]?';
const END = '(?:((?:19|20)\\d\\d)[年./-]?)?(\\d{1,2})[月./-]?(\\d{1,2})[日号]?';
const PERIOD = new RegExp(`${DATE}[起开始]{0,2}[,，]?[至到—–~-]{1,2}${END}`);

/** The period a report is on: 自2023年1月1日起至12月31日止, as statements of two dates (20231231). */
export function readPeriod(plain: PlainText, field: string): readonly Statement[] {
  const match = PERIOD.exec(plain.text);
  if (match === null) return [];
  const [whole, fromYear = '', fromMonth = '', fromDay = '', toYear, toMonth = '', toDay = ''] =
    match;
  const from = dateNumber(fromYear, fromMonth, fromDay);
  const to = dateNumber(toYear ?? fromYear, toMonth, toDay);
  if (from === null || to === null) return [];
  const start = plain.at[match.index] ?? 0;
  const end = (plain.at[match.index + whole.length - 1] ?? 0) + 1;
  const common = {
    field,
    start,
    end,
    wording: 'number' as const,
    alternatives: [],
    ambiguous: false,
    approximate: false,
  };
  return [
    { ...common, fact: 'period.from', value: from },
    { ...common, fact: 'period.to', value: to },
  ];
}

function dateNumber(year: string, month: string, day: string): number | null {
  const [months, days] = [Number(month), Number(day)];
  if (months < 1 || months > 12 || days < 1 || days > 31) return null;
  return Number(year) * 10_000 + months * 100 + days;
}
