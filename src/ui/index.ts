/**
 * ui: buttons, fields, dialogs, menus and short messages that know no form and no report; the only
 * room that knows the UI library. Dialogs and menus load when first opened.
 */
import './tokens.css';

export { Button, type ButtonProps } from './Button.tsx';
export { setClipboard, writeClipboard } from './clipboard.ts';
export { DialogButton } from './DialogButton.tsx';
export { DialogFoot } from './DialogFoot.tsx';
export { DialogForm } from './DialogForm.tsx';
export { SelectField, TextArea, TextField } from './Field.tsx';
export { late } from './late.tsx';
export { InlineTextForm } from './InlineTextForm.tsx';
export { listen, together } from './listen.ts';
export { Dialog, loadDialogs, Menu } from './lazy-dialogs.tsx';
export type { MenuItemProps } from './dialog-parts.tsx';
export { MenuButton } from './MenuButton.tsx';
export { parseHtml } from './parse-html.ts';
export { ToastPlace, ToastProvider, useClearToasts, useToast } from './Toasts.tsx';
export { insertText } from './insert-text.ts';
export { readClipboard } from './read-clipboard.ts';
export { ReadOnlyScope, useReadOnly } from './read-only.ts';
export { formatClock, formatDate } from './format-time.ts';
export { printPage } from './print-page.ts';
export { saveFile } from './save-file.ts';
export { useLoaded } from './use-loaded.ts';
export { useRememberedSwitch } from './use-remembered-switch.ts';
