import type { LastCopy } from '../copies/copy-facts.ts';
import type { BrowserFacts } from './browser-facts.ts';
import type { SeenHere } from './seen-here.ts';

export type FolderState =
  | { readonly kind: 'unsupported' | 'none' }
  | { readonly kind: 'ready' | 'lapsed' | 'failed'; readonly name: string };

/** All that is known of the storage; null where it is not known yet, or the browser does not tell. */
export interface StorageState {
  /** Whether something written can be read again. */
  readonly works: boolean | null;
  readonly browser: BrowserFacts;
  /** Other windows of this app. */
  readonly others: number | null;
  /** Drafts in the list, and how many of them are not in the last copy as they stand. */
  readonly drafts: number;
  readonly changed: number;
  readonly workedSince: number | null;
  readonly last: LastCopy | null;
  readonly folder: FolderState;
  readonly lost: SeenHere['lost'];
}

export const NOTHING_KNOWN: StorageState = {
  works: null,
  browser: { persisted: null, space: null, mayBePrivate: false },
  others: null,
  drafts: 0,
  changed: 0,
  workedSince: null,
  last: null,
  folder: { kind: 'unsupported' },
  lost: null,
};

const DAY_MS = 86_400_000;
const LITTLE_SPACE = 50_000_000;

/** Whether a copy should be made by hand; where copies are made by themselves, never. */
export function needsCopy(state: StorageState, now: number): boolean {
  if (state.drafts === 0 || state.folder.kind === 'ready') return false;
  if (state.last === null) return isOlder(state.workedSince, DAY_MS, now);
  return state.changed > 0 && isOlder(state.last.at, 7 * DAY_MS, now);
}

/** A time that lies ahead was told by a clock that has been set back since: who knows how old it is. */
function isOlder(time: number | null, age: number, now: number): boolean {
  return time !== null && (now - time > age || time - now > DAY_MS);
}

export function hasLittleSpace({ browser: { space } }: StorageState): boolean {
  return space !== null && space.quota - space.usage < LITTLE_SPACE;
}

/** How a matter stands: in order, worth a look, in trouble, or simply so. */
export type Standing = 'ok' | 'advise' | 'trouble' | 'plain';

export const SHAPES: Readonly<Record<Standing, string>> = {
  ok: '●',
  advise: '▲',
  trouble: '■',
  plain: '○',
};

export interface Light {
  readonly standing: Standing;
  readonly words: string;
}

/** The one light: the gravest matter; null as long as nothing is known. */
export function lightOf(state: StorageState, now: number): Light | null {
  const { works, lost, folder, browser } = state;
  if (works === false) return { standing: 'trouble', words: '存储异常' };
  if (lost !== null) return { standing: 'trouble', words: '数据可能已被清除' };
  if (works === null) return null;
  if (folder.kind === 'lapsed') return { standing: 'advise', words: '自动备份已停' };
  if (folder.kind === 'failed') return { standing: 'advise', words: '自动备份没有写成' };
  if (browser.mayBePrivate) return { standing: 'advise', words: '可能是无痕窗口' };
  if (hasLittleSpace(state)) return { standing: 'advise', words: '存储空间不足' };
  if (needsCopy(state, now)) return { standing: 'advise', words: '建议备份' };
  return { standing: 'ok', words: '存储正常' };
}
