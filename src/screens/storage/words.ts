import { formatClock, formatDate } from '../../ui/index.ts';

/** `11月23日 10:32`, with the year where it is another one. */
export function timeWords(time: number, now: number): string {
  const thisYear = `${String(new Date(now).getFullYear())}年`;
  const day = formatDate(time);
  return `${day.startsWith(thisYear) ? day.slice(thisYear.length) : day} ${formatClock(time)}`;
}

/** `1.2 MB`, `5.3 GB`; what is less than a tenth of a MB is `0.1 MB`. */
export function sizeWords(bytes: number): string {
  const mb = bytes / 1_000_000;
  return mb < 1_000 ? `${Math.max(0.1, mb).toFixed(1)} MB` : `${(mb / 1_000).toFixed(1)} GB`;
}
