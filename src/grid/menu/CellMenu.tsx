import { useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { listen, Menu } from '../../ui/index.ts';
import type { ClipboardSite } from '../clipboard/site.ts';
import type { MenuRequest } from './follow-menu.ts';
import { menuItems, type CellMenuItems } from './menu-items.ts';

interface CellMenuProps {
  readonly request: MenuRequest;
  readonly site: ClipboardSite;
  readonly menuItemsOf: CellMenuItems | undefined;
  readonly onClose: () => void;
}

/** The menu of the selected cells. What is chosen is done once the menu is gone and the focus back. */
export function CellMenu({ request, site, menuItemsOf, onClose }: CellMenuProps) {
  const { grid, at } = request;
  const trigger = useRef(grid.focusable(grid.selection.get().focus ?? ''));
  const chosen = useRef<(() => void) | null>(null);
  const [items] = useState(() => menuItems(grid, site, menuItemsOf));
  const close = () => {
    flushSync(onClose);
    trigger.current?.focus({ preventScroll: true });
    chosen.current?.();
    chosen.current = null;
  };
  useEffect(() => {
    // A second right click would open the browser's menu over this one. The first, with which this one
    // opened, may still be on its way.
    const onContextMenu = (event: MouseEvent) => {
      if (event.defaultPrevented) return;
      event.preventDefault();
      onClose();
    };
    return listen(document, { contextmenu: onContextMenu });
  }, [onClose]);
  return (
    <Menu
      label="所选的格"
      items={items.map((item) => ({
        ...item,
        onAction: () => {
          chosen.current = item.onAction;
        },
      }))}
      triggerRef={trigger}
      at={at}
      onClose={close}
    />
  );
}
