import { useEffect } from 'react';

/** Calls back when the page may not come back: hidden, closed or frozen. */
export function usePageLeaving(onLeave: () => void): void {
  useEffect(() => {
    const onVisibility = () => {
      if (document.visibilityState === 'hidden') onLeave();
    };
    document.addEventListener('visibilitychange', onVisibility);
    document.addEventListener('freeze', onLeave);
    window.addEventListener('pagehide', onLeave);
    return () => {
      document.removeEventListener('visibilitychange', onVisibility);
      document.removeEventListener('freeze', onLeave);
      window.removeEventListener('pagehide', onLeave);
    };
  }, [onLeave]);
}
