import { agencyOf, PARTICULARS, typedAt, type Draft, type LastYear } from '../report/index.ts';
import { loadLastYear, type Reports } from './last-year.ts';

/**
 * The report of the year before that stands beside a draft: null until it has come, and where there
 * is none. Looked for anew when agency or year change; `onNews` tells that one has come.
 */
export function createLastYear(
  reports: Reports,
  onNews: () => void,
): (draft: Draft) => LastYear | null {
  let asked: string | null = null;
  let found: LastYear | null = null;
  return (draft) => {
    const key = `${agencyOf(draft).name}\n${typedAt(draft, PARTICULARS.year)}`;
    if (key === asked) return found;
    asked = key;
    found = null;
    loadLastYear(reports, draft).then(
      (lastYear) => {
        if (asked !== key || lastYear === null) return;
        found = lastYear;
        onNews();
      },
      () => {
        // The storage is in trouble, of which saving itself tells: the next review tries again.
        if (asked === key) asked = null;
      },
    );
    return found;
  };
}
