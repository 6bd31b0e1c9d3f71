import { useEffect, useRef, useState } from 'react';
import type { Draft } from '../../report/index.ts';

/** Last year's report once it is wanted and found; without it the figures that compare are left out. */
export function useLastYear(isWanted: boolean, load: () => Promise<Draft | null>): Draft | null {
  const [lastYear, setLastYear] = useState<Draft | null>(null);
  const latest = useRef(load);
  useEffect(() => {
    latest.current = load;
  });
  useEffect(() => {
    if (!isWanted) return;
    let hasLeft = false;
    latest.current().then(
      (found) => {
        if (!hasLeft) setLastYear(found);
      },
      () => undefined,
    );
    return () => {
      hasLeft = true;
    };
  }, [isWanted]);
  return isWanted ? lastYear : null;
}
