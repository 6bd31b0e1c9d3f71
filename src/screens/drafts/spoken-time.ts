/** A time as one says it: `今天 10:32`, `昨天 10:32`, `3月5日 10:32`, `2025年3月5日`. Milliseconds in. */
export function toSpokenTime(time: number, now: number): string {
  const then = new Date(time);
  const clock = `${String(then.getHours())}:${String(then.getMinutes()).padStart(2, '0')}`;
  const days = Math.round((startOfDay(now) - startOfDay(time)) / 86_400_000);
  if (days === 0) return `今天 ${clock}`;
  if (days === 1) return `昨天 ${clock}`;
  const day = `${String(then.getMonth() + 1)}月${String(then.getDate())}日`;
  return then.getFullYear() === new Date(now).getFullYear()
    ? `${day} ${clock}`
    : `${String(then.getFullYear())}年${day}`;
}

function startOfDay(time: number): number {
  const day = new Date(time);
  return new Date(day.getFullYear(), day.getMonth(), day.getDate()).getTime();
}
