import { useEffect } from 'react';
import { listen } from '../../ui/index.ts';

/** A key, and with Shift the other way, anywhere in the open draft, but in no dialog and no remark. */
export function useWayKey(key: string, go: (backwards: boolean) => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== key || event.ctrlKey || event.altKey || event.metaKey) return;
      if (event.isComposing || isBusy(event.target)) return;
      event.preventDefault();
      go(event.shiftKey);
    };
    return listen(document, { keydown: onKeyDown });
  }, [key, go]);
}

/** Who answers a dialog or writes a remark or a reason, which would be lost, stays there. */
function isBusy(target: EventTarget | null): boolean {
  if (document.querySelector('[role="dialog"], [role="menu"]') !== null) return true;
  return target instanceof Element && target.matches('textarea:not([name])');
}

/** The entry one types in. */
export function focusedEntry(): string | null {
  const focused = document.activeElement;
  return focused?.getAttribute('name') ?? focused?.getAttribute('data-cell') ?? null;
}
