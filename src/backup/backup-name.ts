/** `年报备份2026-11-23.zip`; with the time behind it where a folder takes several of a day. */
export function backupNameOf(at: number, withTime = false): string {
  const time = new Date(at);
  const two = (value: number) => String(value).padStart(2, '0');
  const day = [time.getFullYear(), two(time.getMonth() + 1), two(time.getDate())].join('-');
  const clock = [time.getHours(), time.getMinutes(), time.getSeconds()].map(two).join('');
  return `年报备份${day}${withTime ? ` ${clock}` : ''}.zip`;
}
