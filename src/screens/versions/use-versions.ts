import { useEffect, useState } from 'react';
import type { VersionList } from '../../report/index.ts';
import type { LiveVersions, VersionKeeper } from '../../session/index.ts';

type Versions =
  | { readonly kind: 'loading' | 'failed' }
  | ({ readonly kind: 'ready'; readonly keeper: VersionKeeper } & VersionList);

/** The versions of the open draft, read again after each that is kept. */
export function useVersions(live: LiveVersions): Versions {
  const [state, setState] = useState<Versions>({ kind: 'loading' });
  useEffect(() => {
    let isLeft = false;
    let stop: () => unknown = () => undefined;
    const failed = () => {
      if (!isLeft) setState({ kind: 'failed' });
    };
    live.load().then((keeper) => {
      const read = () => {
        keeper.list().then((list) => {
          if (!isLeft) setState({ kind: 'ready', keeper, ...list });
        }, failed);
      };
      if (!isLeft) stop = keeper.kept.watch(read);
      read();
    }, failed);
    return () => {
      isLeft = true;
      stop();
    };
  }, [live]);
  return state;
}
