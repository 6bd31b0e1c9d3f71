import {
  Dialog,
  Heading,
  Keyboard,
  Menu,
  MenuItem,
  Modal,
  ModalOverlay,
  Popover,
  Text,
} from 'react-aria-components';
import type { ReactNode, RefObject } from 'react';
import { giveAbortTimeout } from './abort-timeout.ts';
import styles from './Dialog.module.css';

giveAbortTimeout(AbortSignal);

interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A modal dialog: focus stays inside, Esc closes, the page behind is silent. A click beside it does nothing: what was typed stays. */
export function DialogPart({ title, onClose, children }: DialogProps) {
  return (
    <ModalOverlay
      className={styles['overlay'] ?? ''}
      isOpen
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Modal className={styles['modal'] ?? ''}>
        <Dialog className={styles['dialog'] ?? ''}>
          <Heading slot="title" level={2} className={styles['heading'] ?? ''}>
            {title}
          </Heading>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

export interface MenuItemProps {
  readonly label: string;
  readonly onAction: () => void;
  readonly danger?: boolean;
  readonly disabled?: boolean;
  /** The keys that do the same. */
  readonly keys?: string;
}

interface MenuProps {
  readonly label: string;
  readonly items: readonly MenuItemProps[];
  readonly triggerRef: RefObject<HTMLElement | null>;
  /** The point of the window where it opens; else it opens under the end of what triggered it. */
  readonly at?: { readonly x: number; readonly y: number } | undefined;
  readonly onClose: () => void;
}

export function MenuPart({ label, items, triggerRef, at, onClose }: MenuProps) {
  return (
    <Popover
      className={styles['popover'] ?? ''}
      aria-label={label}
      triggerRef={triggerRef}
      placement={at === undefined ? 'bottom end' : 'bottom start'}
      {...(at === undefined ? {} : { getTargetRect: () => new DOMRect(at.x, at.y) })}
      isOpen
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Menu
        aria-label={label}
        onClose={onClose}
        autoFocus="first"
        disabledKeys={items.filter(({ disabled }) => disabled === true).map((item) => item.label)}
      >
        {items.map((item) => (
          <MenuItem
            key={item.label}
            id={item.label}
            textValue={item.label}
            className={styles['item'] ?? ''}
            onAction={item.onAction}
            {...(item.danger === true ? { 'data-danger': true } : {})}
          >
            <Text slot="label">{item.label}</Text>
            {item.keys !== undefined && (
              <Keyboard className={styles['keys'] ?? ''}>{item.keys}</Keyboard>
            )}
          </MenuItem>
        ))}
      </Menu>
    </Popover>
  );
}
