import type { ClipboardSource, PasteReading } from '../../clipboard/index.ts';
import type { Table } from '../../form/index.ts';
import type { Asked } from '../asked.ts';
import type { SayingSite } from '../say-done.ts';
import type { SelectionStore } from '../selection.ts';

/** A table as the clipboard sees it. */
export interface ClipboardSite extends SayingSite {
  readonly table: Table;
  readonly selection: SelectionStore;
  /** The ways a paste can be read that waits for a look, the best one first. */
  readonly pending: Asked<readonly [PasteReading, ...PasteReading[]]>;
}

/** What copying a whole table needs of it. */
export type CopySite = Pick<ClipboardSite, 'table' | 'live' | 'onSay'>;

/** What a paste brought. */
export interface Brought extends ClipboardSource {
  readonly hasImage: boolean;
}

export const NOT_COPIED = '没有复制成功。请再试一次。';
