import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react';

/** Calls back when a text may have been changed, by whomever; returns a function that ends it. */
export type WatchText = (check: () => void) => () => void;

/** About 900 lines; a longer text scrolls within its area. */
const MAX_HEIGHT = 24_000;

/** What an area was last made to fit. */
interface Fitted {
  text: string;
  width: number;
}

/**
 * Keeps a text area as high as its text, whoever writes in it, and when its width changes. An area
 * that owns its text needs `watch` to know of changes, one that React owns its `value`.
 */
export function useAutoGrow(
  area: RefObject<HTMLTextAreaElement | null>,
  value: unknown,
  watch: WatchText | undefined,
): void {
  const fitted = useRef<Fitted>({ text: '', width: -1 });
  useLayoutEffect(() => {
    if (area.current !== null) fitText(area.current, fitted.current);
  }, [area, value]);
  useEffect(() => {
    const element = area.current;
    if (element === null) return;
    const stopWatching = watch?.(() => {
      fitText(element, fitted.current);
    });
    // Not in its callback: a box that changes the size it is told of is told of it again.
    const resized = new ResizeObserver(() => {
      requestAnimationFrame(() => {
        fitWidth(element, fitted.current);
      });
    });
    resized.observe(element);
    return () => {
      stopWatching?.();
      resized.disconnect();
    };
  }, [area, watch]);
}

/** Reads no layout while the text is the same: it is asked at each change of the draft. */
function fitText(area: HTMLTextAreaElement, fitted: Fitted): void {
  const { value } = area;
  if (value === fitted.text) return;
  const mayShrink = !isInsertion(fitted.text, value);
  fitted.text = value;
  if (mayShrink) measure(area);
  // No second layout for a key that adds to the text.
  else if (area.scrollHeight > area.clientHeight) setHeight(area);
}

function fitWidth(area: HTMLTextAreaElement, fitted: Fitted): void {
  const width = area.offsetWidth;
  if (width === fitted.width || width === 0) return;
  fitted.width = width;
  fitted.text = area.value;
  measure(area);
}

/** From the least height up; the frame keeps its own meanwhile, so that the page does not scroll. */
function measure(area: HTMLTextAreaElement): void {
  const frame = area.parentElement;
  if (frame !== null) frame.style.minHeight = `${String(frame.offsetHeight)}px`;
  area.style.height = 'auto';
  setHeight(area);
  if (frame !== null) frame.style.minHeight = '';
}

function setHeight(area: HTMLTextAreaElement): void {
  const borders = area.offsetHeight - area.clientHeight;
  const height = area.scrollHeight + borders;
  area.style.height = `${String(Math.min(height, MAX_HEIGHT))}px`;
  area.style.overflowY = height > MAX_HEIGHT ? 'auto' : '';
}

/** Whether a text is the old one with something put in at one place. */
function isInsertion(old: string, text: string): boolean {
  if (text.length < old.length) return false;
  let same = 0;
  while (same < old.length && old[same] === text[same]) same += 1;
  return text.endsWith(old.slice(same));
}
