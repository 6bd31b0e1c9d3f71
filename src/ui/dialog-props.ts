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
}

export interface MenuProps {
  readonly label: string;
  readonly items: readonly MenuItemProps[];
  readonly triggerRef: RefObject<HTMLElement | null>;
  readonly onClose: () => void;
}
