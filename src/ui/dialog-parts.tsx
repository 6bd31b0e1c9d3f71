import {
  Dialog,
  Heading,
  Menu,
  MenuItem,
  Modal,
  ModalOverlay,
  Popover,
} from 'react-aria-components';
import { giveAbortTimeout } from './abort-timeout.ts';
import type { DialogProps, MenuProps } from './dialog-props.ts';
import styles from './Dialog.module.css';

giveAbortTimeout(AbortSignal);

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

export function MenuPart({ label, items, triggerRef, onClose }: MenuProps) {
  return (
    <Popover
      className={styles['popover'] ?? ''}
      triggerRef={triggerRef}
      placement="bottom end"
      isOpen
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Menu aria-label={label} onClose={onClose} autoFocus="first">
        {items.map((item) => (
          <MenuItem
            key={item.label}
            className={styles['item'] ?? ''}
            onAction={item.onAction}
            {...(item.danger === true ? { 'data-danger': true } : {})}
          >
            {item.label}
          </MenuItem>
        ))}
      </Menu>
    </Popover>
  );
}
