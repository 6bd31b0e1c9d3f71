import { formatForYear, type Format, type MonthDay } from '../../form/index.ts';

const FIRST: MonthDay = { month: 1, day: 1 };

/** The next day by which departments publish, by the edition of the year it is on: how far it is from now. */
export function deadlineSentence(formats: readonly Format[], now: number): string {
  const today = new Date(now);
  const start = new Date(today.getFullYear(), today.getMonth(), today.getDate());
  const dayIn = (year: number) => formatForYear(formats, year - 1)?.deadline ?? FIRST;
  const dateIn = (year: number) => new Date(year, dayIn(year).month - 1, dayIn(year).day);
  const thisYear = today.getFullYear();
  const year = dateIn(thisYear) < start ? thisYear + 1 : thisYear;
  const { month, day } = dayIn(year);
  const days = Math.round((dateIn(year).getTime() - start.getTime()) / 86_400_000);
  const rest = days === 0 ? '就是今天' : `还有 ${String(days)} 天`;
  const date = `${String(year)} 年 ${String(month)} 月 ${String(day)} 日`;
  return `${String(year - 1)} 年度报告应于 ${date}前公布，${rest}。本地要求更早的，从其规定。`;
}
