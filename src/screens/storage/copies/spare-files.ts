/** So many of the newest stay, then one of each earlier day until so many are kept in all. */
const NEWEST = 5;
const IN_ALL = 10;
const DAY = /\d{4}-\d{2}-\d{2}/;

/** Which of the files written so far may go, given oldest first; the day stands in each name. */
export function spareFiles(files: readonly string[]): readonly string[] {
  const newestFirst = [...files].reverse();
  const kept = newestFirst.slice(0, NEWEST);
  const days = new Set(kept.map(dayOf));
  for (const name of newestFirst.slice(NEWEST)) {
    if (kept.length === IN_ALL) break;
    if (days.has(dayOf(name))) continue;
    days.add(dayOf(name));
    kept.push(name);
  }
  return files.filter((name) => !kept.includes(name));
}

function dayOf(name: string): string {
  return DAY.exec(name)?.[0] ?? name;
}
