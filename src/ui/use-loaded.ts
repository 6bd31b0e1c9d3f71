import { useEffect, useState } from 'react';

/** What was loaded last; null until there is any. A failure changes nothing, nor what comes too late. */
export function useLoaded<T>(load: () => Promise<T>): T | null {
  const [loaded, setLoaded] = useState<T | null>(null);
  useEffect(() => {
    let hasLeft = false;
    load().then(
      (found) => {
        if (!hasLeft) setLoaded(() => found);
      },
      () => undefined,
    );
    return () => {
      hasLeft = true;
    };
  }, [load]);
  return loaded;
}
