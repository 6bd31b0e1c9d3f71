import type { LastCopy } from '../backup/index.ts';
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
  /** How many days have been counted so far, and by when work began. */
  readonly days: number;
  readonly workedOn: number | null;
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
  days: 0,
  workedOn: null,
  last: null,
  folder: { kind: 'unsupported' },
  lost: null,
};

/** So many days after the last copy drafts that were changed want a new one. */
const COPY_DAYS = 7;
const LITTLE_SPACE = 50_000_000;

/**
 * How far what is here is in a copy: `current` as it stands, `recent` but for the work of a few days,
 * `outdated` but for more than that; `never`, which on the `firstDay` of work is nothing to say yet.
 */
export type Coverage = 'nothingToCopy' | 'current' | 'recent' | 'outdated' | 'firstDay' | 'never';

/** Days are counted, not read from the clock. */
export function coverageOf({ drafts, changed, days, workedOn, last }: StorageState): Coverage {
  if (drafts === 0) return 'nothingToCopy';
  if (last === null) return workedOn === null || days <= workedOn ? 'firstDay' : 'never';
  if (changed === 0) return 'current';
  // Fewer than there were: the count began anew, as after cleared data, and tells no age.
  const age = days - last.day;
  return age >= 0 && age <= COPY_DAYS ? 'recent' : 'outdated';
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
  /** Said before the words where there is room. */
  readonly lead?: string;
  readonly words: string;
}

/** Green where a copy of what is here lies elsewhere, and nowhere else. */
const COVERAGE_LIGHTS: Readonly<Record<Coverage, Light>> = {
  nothingToCopy: { standing: 'plain', words: '存储可用' },
  firstDay: { standing: 'plain', words: '已存本机' },
  never: { standing: 'advise', lead: '已存本机，', words: '未备份' },
  outdated: { standing: 'advise', lead: '有改动，', words: '未备份' },
  recent: { standing: 'ok', words: '存储正常' },
  current: { standing: 'ok', words: '存储正常' },
};

/** The one light: the gravest matter; null as long as nothing is known. */
export function lightOf(state: StorageState): Light | null {
  const { works, lost, folder, browser } = state;
  if (works === false) return { standing: 'trouble', words: '存储异常' };
  if (lost !== null) return { standing: 'trouble', words: '数据可能已被清除' };
  if (works === null) return null;
  if (folder.kind === 'lapsed') return { standing: 'advise', words: '自动备份已停' };
  if (folder.kind === 'failed') return { standing: 'advise', words: '自动备份没有写成' };
  if (browser.mayBePrivate) return { standing: 'advise', words: '可能是无痕窗口' };
  if (hasLittleSpace(state)) return { standing: 'advise', words: '存储空间不足' };
  return COVERAGE_LIGHTS[coverageOf(state)];
}
