import { late } from './late.tsx';

// The library behind them is as large as the rest of a page: it comes with the first dialog.
export const loadDialogs = () => import('./dialog-parts.tsx');

/** A modal dialog; shown while it is rendered. */
export const Dialog = late(async () => (await loadDialogs()).DialogPart);

/** A menu under the element of `triggerRef`; shown while it is rendered. */
export const Menu = late(async () => (await loadDialogs()).MenuPart);
