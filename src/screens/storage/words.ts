/** `11月23日 10:32`, with the year where it is another one. */
export function timeWords(time: number, now: number): string {
  const at = new Date(time);
  const clock = `${String(at.getHours())}:${String(at.getMinutes()).padStart(2, '0')}`;
  const day = `${String(at.getMonth() + 1)}月${String(at.getDate())}日`;
  const isThisYear = at.getFullYear() === new Date(now).getFullYear();
  return `${isThisYear ? '' : `${String(at.getFullYear())}年`}${day} ${clock}`;
}

/** `1.2 MB`, `5.3 GB`; what is less than a tenth of a MB is `0.1 MB`. */
export function sizeWords(bytes: number): string {
  const mb = bytes / 1_000_000;
  return mb < 1_000 ? `${Math.max(0.1, mb).toFixed(1)} MB` : `${(mb / 1_000).toFixed(1)} GB`;
}
