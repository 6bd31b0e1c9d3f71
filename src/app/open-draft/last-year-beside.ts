import { agencyOf, PARTICULARS, typedAt, type Draft, type DraftStore } from '../../report/index.ts';
import { loadLastYear } from '../last-year.ts';

/**
 * The report of the year before that stands beside a draft: null until it has come, and where there
 * is none. Looked for anew when agency or year change; `onNews` tells that one has come.
 */
export function createLastYear(
  store: Pick<DraftStore, 'list' | 'load'>,
  onNews: () => void,
): (draft: Draft) => Draft | null {
  let asked: string | null = null;
  let found: Draft | null = null;
  return (draft) => {
    const key = `${agencyOf(draft).name}\n${typedAt(draft, PARTICULARS.year)}`;
    if (key === asked) return found;
    asked = key;
    found = null;
    loadLastYear(store, draft).then(
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
