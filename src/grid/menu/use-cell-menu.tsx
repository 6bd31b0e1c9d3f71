import { useCallback, useMemo, useSyncExternalStore, type ReactNode } from 'react';
import type { Observable } from '../../session/index.ts';
import { late } from '../../ui/index.ts';
import type { ClipboardSite } from '../clipboard/site.ts';
import type { StatusStore } from '../status-store.ts';
import type { MenuRequest } from './follow-menu.ts';
import type { CellMenuItems } from './menu-items.ts';

const CellMenu = late(async () => (await import('./CellMenu.tsx')).CellMenu);

interface MenuSources {
  readonly asked: Observable<MenuRequest | null>;
  readonly site: ClipboardSite;
  readonly statusStore: StatusStore;
  readonly menuItemsOf: CellMenuItems | undefined;
}

/** The menu of the selected cells where one asks for it, to be shown beside the table. */
export function useCellMenu({ asked, site, statusStore, menuItemsOf }: MenuSources): ReactNode {
  return useMemo(
    () => <MenuHere {...{ asked, site, statusStore, menuItemsOf }} />,
    [asked, site, statusStore, menuItemsOf],
  );
}

function MenuHere({ asked, site, statusStore, menuItemsOf }: MenuSources) {
  const request = useSyncExternalStore(asked.watch, asked.get);
  const close = useCallback(() => {
    asked.set(null);
    // What a screen's item goes to stands under the table.
    statusStore.settle();
  }, [asked, statusStore]);
  if (request === null) return null;
  return <CellMenu request={request} site={site} menuItemsOf={menuItemsOf} onClose={close} />;
}
