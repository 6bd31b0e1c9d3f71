import { readSeen } from './read-seen.ts';
import type { Reading } from './reading.ts';

const DATE = /^((?:19|20)\d\d)\s*[年./-]\s*(\d{1,2})\s*[月./-]\s*(\d{1,2})\s*日?$/;
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** Reads a date as offices write it (`2024年1月25日`, `2024-1-25`, `2024.1.25`) into `YYYY-MM-DD`. */
export function parseDate(text: string): Reading<string> {
  return readSeen(text, (plain) => {
    const match = DATE.exec(plain);
    const [year, month, day] = [match?.[1], match?.[2], match?.[3]].map(Number);
    if (year === undefined || month === undefined || day === undefined) {
      return { reason: 'notADate' };
    }
    if (!isDay(year, month, day)) return { reason: 'notADate' };
    return { value: `${String(year)}-${twoDigits(month)}-${twoDigits(day)}` };
  });
}

/** `2024-01-25` → `2024年1月25日`. */
export function toPrintedDate(iso: string): string {
  const [year = '', month = '', day = ''] = iso.split('-');
  return `${year}年${String(Number(month))}月${String(Number(day))}日`;
}

function isDay(year: number, month: number, day: number): boolean {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const longest = DAYS[month - 1];
  if (longest === undefined) return false;
  return day >= 1 && day <= (month === 2 && leap ? 29 : longest);
}

function twoDigits(n: number): string {
  return String(n).padStart(2, '0');
}
