/** So many of the newest stay, then one of each earlier day, then any until so many are kept in all. */
const NEWEST = 5;
const IN_ALL = 10;
const DAY = /\d{4}-\d{2}-\d{2}/;

/** Which of the files written so far may go, given in the order they were written; the day stands in each name. */
export function spareFiles(files: readonly string[]): readonly string[] {
  const newestFirst = [...files].reverse();
  const newest = newestFirst.slice(0, NEWEST);
  const days = new Set(newest.map(dayOf));
  const lastOfDays = newestFirst.slice(NEWEST).filter((name) => {
    const isNew = !days.has(dayOf(name));
    days.add(dayOf(name));
    return isNew;
  });
  // A clock that stands still names one day for all: that is no reason to keep fewer.
  const wanted = new Set([...newest, ...lastOfDays, ...newestFirst]);
  const kept = [...wanted].slice(0, IN_ALL);
  return files.filter((name) => !kept.includes(name));
}

function dayOf(name: string): string {
  return DAY.exec(name)?.[0] ?? name;
}
