import { lazy, Suspense } from 'react';
import type { DialogProps, MenuProps } from './dialog-props.ts';

// The library behind them is as large as the rest of a page: it comes with the first dialog.
export const loadDialogs = () => import('./dialog-parts.tsx');
const DialogPart = lazy(() => loadDialogs().then((parts) => ({ default: parts.DialogPart })));
const MenuPart = lazy(() => loadDialogs().then((parts) => ({ default: parts.MenuPart })));

/** A modal dialog; shown while it is rendered. */
export function Dialog(props: DialogProps) {
  return (
    <Suspense fallback={null}>
      <DialogPart {...props} />
    </Suspense>
  );
}

/** A menu under the element of `triggerRef`; shown while it is rendered. */
export function Menu(props: MenuProps) {
  return (
    <Suspense fallback={null}>
      <MenuPart {...props} />
    </Suspense>
  );
}
