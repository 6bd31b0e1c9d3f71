/** The next 31 January, the day by which departments publish: how far it is from now. */
export function deadlineSentence(now: number): string {
  const today = new Date(now);
  const year = today.getMonth() === 0 ? today.getFullYear() : today.getFullYear() + 1;
  const deadline = new Date(year, 0, 31);
  const start = new Date(today.getFullYear(), today.getMonth(), today.getDate());
  const days = Math.round((deadline.getTime() - start.getTime()) / 86_400_000);
  const rest = days === 0 ? '就是今天' : `还有 ${String(days)} 天`;
  return `${String(year - 1)} 年度报告应于 ${String(year)} 年 1 月 31 日前公布，${rest}。本地要求更早的，从其规定。`;
}
