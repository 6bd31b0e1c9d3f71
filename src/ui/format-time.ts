/** `2024年1月25日`. Milliseconds in. */
export function formatDate(time: number): string {
  const at = new Date(time);
  return `${String(at.getFullYear())}年${String(at.getMonth() + 1)}月${String(at.getDate())}日`;
}

/** `9:05`. */
export function formatClock(time: number): string {
  const at = new Date(time);
  return `${String(at.getHours())}:${String(at.getMinutes()).padStart(2, '0')}`;
}
