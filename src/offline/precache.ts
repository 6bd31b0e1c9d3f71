/** A file of the build. */
export interface PrecacheEntry {
  /** Relative to the app's folder. */
  readonly url: string;
  /** Null where the name itself changes with the content. */
  readonly revision: string | null;
  readonly integrity: string;
}

/** How many other builds stay, for windows that still run them. */
const OTHERS_KEPT = 2;
const PAGE = 'index.html';
/** Files whose names change with their content: an older build's are never taken for a newer's. */
const HASHED = 'assets/';

/** One origin may hold several copies of the app, each in its folder, and other apps beside them. */
export function cachePrefix(scope: string): string {
  return `ogi-annual-report ${scope} `;
}

/** The cache of one build; the same files give the same name. */
export function cacheName(scope: string, entries: readonly PrecacheEntry[]): string {
  let hash = 0x811c9dc5;
  for (const { url, integrity } of entries) {
    for (const char of url + integrity) {
      hash = Math.imul(hash ^ char.charCodeAt(0), 0x01000193);
    }
  }
  return cachePrefix(scope) + (hash >>> 0).toString(36);
}

/** The caches of builds nobody can be running any more; `names` in the order they were made. */
export function cachesToDrop(names: readonly string[], scope: string, own: string): string[] {
  const others = names.filter((name) => name.startsWith(cachePrefix(scope)) && name !== own);
  return others.slice(0, Math.max(0, others.length - OTHERS_KEPT));
}

/** The file of the app that is asked for, or null where the worker has no business. */
export function fileAsked(
  { url, method }: Pick<Request, 'url' | 'method'>,
  scope: string,
  own: ReadonlySet<string>,
): string | null {
  const { origin, pathname } = new URL(url);
  const { origin: ownOrigin, pathname: folder } = new URL(scope);
  if (method !== 'GET' || origin !== ownOrigin || !pathname.startsWith(folder)) return null;
  const file = pathname.slice(folder.length) || PAGE;
  return own.has(file) || file.startsWith(HASHED) ? file : null;
}
