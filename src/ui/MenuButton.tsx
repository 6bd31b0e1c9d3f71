import { useRef, useState } from 'react';
import { Button, type ButtonProps } from './Button.tsx';
import type { MenuItemProps } from './dialog-parts.tsx';
import { Menu } from './lazy-dialogs.tsx';

interface MenuButtonProps extends ButtonProps {
  readonly menuLabel: string;
  readonly items: readonly MenuItemProps[];
}

/** A button that opens a menu of actions. */
export function MenuButton({ menuLabel, items, ...button }: MenuButtonProps) {
  const [open, setOpen] = useState(false);
  const trigger = useRef<HTMLButtonElement>(null);
  return (
    <>
      <Button
        {...button}
        ref={trigger}
        aria-haspopup="menu"
        aria-expanded={open}
        onClick={() => {
          setOpen(true);
        }}
      />
      {open && (
        <Menu
          label={menuLabel}
          items={items}
          triggerRef={trigger}
          onClose={() => {
            setOpen(false);
          }}
        />
      )}
    </>
  );
}
