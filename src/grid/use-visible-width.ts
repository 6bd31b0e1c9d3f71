import { useEffect, type RefObject } from 'react';

/** Keeps `--visible-width` at the width of what the element stands in, which it may outgrow. */
export function useVisibleWidth(ref: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = ref.current;
    const around = element?.parentElement;
    if (element === null || around === null || around === undefined) return undefined;
    const observer = new ResizeObserver(([entry]) => {
      const width = entry?.contentRect.width ?? 0;
      element.style.setProperty('--visible-width', `${String(width)}px`);
    });
    observer.observe(around);
    return () => {
      observer.disconnect();
    };
  }, [ref]);
}
