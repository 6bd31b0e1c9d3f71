import { createObservable } from './observable.ts';
import type { KeeperSources, RunningKeeper } from './version-keeper.ts';
import type { LiveVersions } from './versions.ts';

interface OpenedVersions extends LiveVersions {
  /** Begins to keep versions once the form stands; returns a function that ends it. */
  readonly start: () => () => void;
}

export const loadVersionKeeper = () => import('./version-keeper.ts');

/** What keeps versions is fetched when the first keys have had their answer. */
const SETTLED_MS = 1_500;

export function createLiveVersions(
  opened: Omit<KeeperSources, 'kept' | 'failedAt'>,
): OpenedVersions {
  const failedAt = createObservable<number | null>(null);
  const sources = { ...opened, failedAt };
  let loading: Promise<RunningKeeper> | null = null;
  const load = () => {
    loading ??= loadVersionKeeper().then((part) => part.createVersionKeeper(sources));
    loading.catch(() => {
      loading = null;
    });
    return loading;
  };
  const start = () => {
    let isLeft = false;
    let stop: (() => void) | null = null;
    const begin = ({ start: startKeeping }: RunningKeeper) => {
      if (!isLeft) stop = startKeeping();
    };
    const timer = setTimeout(() => {
      load().then(begin, () => undefined);
    }, SETTLED_MS);
    return () => {
      isLeft = true;
      clearTimeout(timer);
      stop?.();
    };
  };
  return { seal: opened.seal, load, start };
}
