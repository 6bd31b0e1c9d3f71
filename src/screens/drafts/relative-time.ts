import { formatClock, formatDate } from '../../ui/index.ts';

/** A time as one says it: `今天 10:32`, `昨天 10:32`, `3月5日 10:32`, `2025年3月5日`. Milliseconds in. */
export function toSpokenTime(time: number, now: number): string {
  const then = new Date(time);
  const clock = formatClock(time);
  const days = Math.round((startOfDay(now) - startOfDay(time)) / 86_400_000);
  if (days === 0) return `今天 ${clock}`;
  if (days === 1) return `昨天 ${clock}`;
  if (then.getFullYear() !== new Date(now).getFullYear()) return formatDate(time);
  return `${String(then.getMonth() + 1)}月${String(then.getDate())}日 ${clock}`;
}

function startOfDay(time: number): number {
  const day = new Date(time);
  return new Date(day.getFullYear(), day.getMonth(), day.getDate()).getTime();
}
