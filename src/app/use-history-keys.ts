import { useEffect } from 'react';
import { listen } from '../ui/index.ts';

interface HistoryActions {
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  /** One has left a field, or an input method has written its word. */
  readonly onPause: () => void;
}

/**
 * Ctrl+Z, Ctrl+Y and Ctrl+Shift+Z everywhere in the open draft, in place of what the browser
 * would take back in one field. Fields that hold no entry keep the browser's.
 */
export function useHistoryKeys({ onUndo, onRedo, onPause }: HistoryActions): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const action = historyKey(event);
      if (action === null || event.isComposing || !isOurs(event.target)) return;
      event.preventDefault();
      if (action === 'undo') onUndo();
      else onRedo();
    };
    // The browser's own menu says 撤销 too.
    const onBeforeInput = (event: InputEvent) => {
      const isUndo = event.inputType === 'historyUndo';
      if ((!isUndo && event.inputType !== 'historyRedo') || !isOurs(event.target)) return;
      event.preventDefault();
      if (isUndo) onUndo();
      else onRedo();
    };
    return listen(document, {
      keydown: onKeyDown,
      beforeinput: onBeforeInput,
      focusout: onPause,
      compositionend: onPause,
    });
  }, [onUndo, onRedo, onPause]);
}

function historyKey(event: KeyboardEvent): 'undo' | 'redo' | null {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return null;
  const key = event.key.toLowerCase();
  if (key === 'z') return event.shiftKey ? 'redo' : 'undo';
  return key === 'y' && !event.shiftKey ? 'redo' : null;
}

/** Fields of entries have names; in others (a search, a remark being written) the browser does it. */
function isOurs(target: EventTarget | null): boolean {
  if (!(target instanceof Element) || target.closest('[role="dialog"]') !== null) return false;
  const isField = target.matches('input, textarea');
  return !isField || target.getAttribute('name') !== null;
}
