import { useEffect, useState } from 'react';
import type { VersionList } from '../../report/index.ts';
import type { LiveVersions, VersionKeeper } from '../../session/index.ts';

type Versions =
  | { readonly kind: 'loading' | 'failed' }
  | ({ readonly kind: 'ready'; readonly keeper: VersionKeeper } & VersionList);

/** The versions of the open draft, as this window and others keep them. */
export function useVersions(live: LiveVersions): Versions {
  const [state, setState] = useState<Versions>({ kind: 'loading' });
  useEffect(() => {
    let isLeft = false;
    let stop: () => void = () => undefined;
    const failed = () => {
      if (!isLeft) setState({ kind: 'failed' });
    };
    live.load().then((keeper) => {
      if (isLeft) return;
      stop = keeper.watch((list) => {
        setState({ kind: 'ready', keeper, ...list });
      }, failed);
    }, failed);
    return () => {
      isLeft = true;
      stop();
    };
  }, [live]);
  return state;
}
