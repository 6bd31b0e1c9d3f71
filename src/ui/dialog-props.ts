import type { ReactNode, RefObject } from 'react';

export interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

export interface MenuItemProps {
  readonly label: string;
  readonly onAction: () => void;
  readonly danger?: boolean;
  readonly disabled?: boolean;
  /** The keys that do the same. */
  readonly keys?: string;
}

export interface MenuProps {
  readonly label: string;
  readonly items: readonly MenuItemProps[];
  readonly triggerRef: RefObject<HTMLElement | null>;
  /** The point of the window where it opens; else it opens under the end of what triggered it. */
  readonly at?: { readonly x: number; readonly y: number } | undefined;
  readonly onClose: () => void;
}
