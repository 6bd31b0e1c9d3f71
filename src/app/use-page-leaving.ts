import { useEffect } from 'react';
import { listen, together } from '../ui/index.ts';

/** Calls back when the page may not come back: hidden, closed or frozen. */
export function usePageLeaving(onLeave: () => void): void {
  useEffect(() => {
    const onVisibility = () => {
      if (document.visibilityState === 'hidden') onLeave();
    };
    return together(
      listen(document, { visibilitychange: onVisibility, freeze: onLeave }),
      listen(window, { pagehide: onLeave }),
    );
  }, [onLeave]);
}
