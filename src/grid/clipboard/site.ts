import type { ClipboardSource, PasteReading } from '../../clipboard/index.ts';
import type { Table } from '../../form/index.ts';
import type { Observable } from '../../session/index.ts';
import type { SayingSite } from '../say-done.ts';
import type { SelectionStore } from '../selection.ts';

export type Pending = readonly [PasteReading, ...PasteReading[]] | null;

/** A table as the clipboard sees it. */
export interface ClipboardSite extends SayingSite {
  readonly table: Table;
  readonly selection: SelectionStore;
  /** The ways a paste can be read that waits for a look, the best one first; null while none does. */
  readonly pending: Observable<Pending>;
}

/** What copying a whole table needs of it. */
export type CopySite = Pick<ClipboardSite, 'table' | 'live' | 'onSay'>;

/** What a paste brought. */
export interface Brought extends ClipboardSource {
  readonly hasImage: boolean;
}

export const NOT_COPIED = '没有复制成功。请再试一次。';
