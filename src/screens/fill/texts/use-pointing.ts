import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';
import { listen, together } from '../../../ui/index.ts';
import type { MarkLayer } from './mark-layer.ts';
import { markBeside, type Mark } from './marks.ts';

/** The mark somebody points at. What was clicked or reached by key stays until one goes elsewhere. */
interface Pointed {
  readonly mark: Mark;
  readonly by: 'hover' | 'click' | 'key';
}

/** Moving across a number on the way elsewhere shows nothing; the way to the panel takes a moment. */
const OPEN_AFTER_MS = 150;
const CLOSE_AFTER_MS = 300;

interface Pointing {
  readonly pointed: Pointed | null;
  readonly close: () => void;
}

/**
 * Follows mouse, caret and Alt+↓ over the marks of an area. `box` holds area and panel, `connected`
 * the area with its layer once they are there.
 */
export function usePointing(
  box: RefObject<HTMLElement | null>,
  connected: RefObject<{ readonly area: HTMLTextAreaElement; readonly layer: MarkLayer } | null>,
): Pointing {
  const [pointed, setPointed] = useState<Pointed | null>(null);
  const now = useRef<Pointed | null>(null);
  const close = useCallback(() => {
    now.current = null;
    setPointed(null);
  }, []);
  useEffect(() => {
    const { current: frame } = box;
    const { current: both } = connected;
    if (frame === null || both === null) return;
    const point = (next: Pointed | null) => {
      if (next?.mark === now.current?.mark && next?.by === now.current?.by) return;
      now.current = next;
      setPointed(next);
    };
    return follow(frame, both, { point, now: () => now.current });
  }, [box, connected]);
  return { pointed, close };
}

interface Pointer {
  readonly point: (next: Pointed | null) => void;
  readonly now: () => Pointed | null;
}

function follow(
  frame: HTMLElement,
  { area, layer }: { readonly area: HTMLTextAreaElement; readonly layer: MarkLayer },
  { point, now }: Pointer,
): () => void {
  const hover = toHover({ point, now });
  const onMove = (event: MouseEvent) => {
    if (event.target === area) hover.over(layer.markAt(event.clientX, event.clientY));
    else hover.keep();
  };
  const onClick = (event: MouseEvent) => {
    if (event.target !== area) return;
    hover.stop();
    const { selectionStart, selectionEnd } = area;
    const mark =
      layer.markAt(event.clientX, event.clientY) ??
      layer.marks().find(({ start, end }) => start <= selectionStart && selectionEnd <= end);
    point(mark === undefined ? null : { mark, by: 'click' });
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (event.key === 'Escape' && now() !== null) {
      event.preventDefault();
      hover.stop();
      if (document.activeElement !== area && frame.contains(document.activeElement)) area.focus();
      point(null);
    }
    const isUp = event.key === 'ArrowUp';
    if (event.target !== area || !event.altKey || !(isUp || event.key === 'ArrowDown')) return;
    const mark = markBeside(layer.marks(), area.selectionStart, !isUp);
    if (mark === undefined) return;
    event.preventDefault();
    area.setSelectionRange(mark.end, mark.end);
    hover.stop();
    point({ mark, by: 'key' });
  };
  const onFocusOut = (event: FocusEvent) => {
    const isInside = event.relatedTarget instanceof Node && frame.contains(event.relatedTarget);
    if (!isInside && now()?.by !== 'hover') point(null);
  };
  const onLeave = () => {
    hover.over(null);
  };
  // React's own handlers would stand on an element that is no control.
  const stop = listen(frame, {
    mousemove: onMove,
    mouseleave: onLeave,
    click: onClick,
    keydown: onKey,
    focusout: onFocusOut,
  });
  return together(hover.stop, stop);
}

/** Opens and closes with the mouse, each after a moment, and never what was clicked. */
function toHover({ point, now }: Pointer) {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let waitsFor: Mark | null | undefined;
  const stop = () => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    waitsFor = undefined;
  };
  const over = (mark: Mark | null) => {
    const shown = now();
    if (shown !== null && shown.by !== 'hover') return;
    if (mark?.id === shown?.mark.id) stop();
    else if (waitsFor === undefined || waitsFor?.id !== mark?.id) {
      stop();
      waitsFor = mark;
      timer = setTimeout(
        () => {
          stop();
          point(mark === null ? null : { mark, by: 'hover' });
        },
        mark === null ? CLOSE_AFTER_MS : OPEN_AFTER_MS,
      );
    }
  };
  return { over, stop, keep: stop };
}
