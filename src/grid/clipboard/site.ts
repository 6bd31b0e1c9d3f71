import type { ClipboardSource } from '../../clipboard/index.ts';
import type { Table } from '../../form/index.ts';
import type { SayingSite } from '../say-done.ts';
import type { SelectionStore } from '../selection.ts';
import type { PendingStore } from './pending-paste.ts';

/** A table as the clipboard sees it. */
export interface ClipboardSite extends SayingSite {
  readonly table: Table;
  readonly selection: SelectionStore;
  readonly pending: PendingStore;
}

/** What copying a whole table needs of it. */
export type CopySite = Pick<ClipboardSite, 'table' | 'live' | 'onSay'>;

/** What a paste brought. */
export interface Brought extends ClipboardSource {
  readonly hasImage: boolean;
}

export const NOT_COPIED = '没有复制成功。请再试一次。';
