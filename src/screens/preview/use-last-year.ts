import { useEffect, useRef, useState } from 'react';
import type { LastYear } from '../../report/index.ts';

/** Last year's report once it is wanted and found; without it the figures that compare are left out. */
export function useLastYear(
  isWanted: boolean,
  load: () => Promise<LastYear | null>,
): LastYear | null {
  const [lastYear, setLastYear] = useState<LastYear | null>(null);
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
