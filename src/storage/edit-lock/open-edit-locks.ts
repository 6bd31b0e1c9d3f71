import type { EditLocks } from '../../report/index.ts';
import { claimByLock } from './web-lock.ts';
import { openTabTalk } from './tab-talk.ts';

interface Surroundings {
  readonly prefix: string;
  /** Null on plain http and in old browsers. */
  readonly locks: LockManager | null;
  /** Where windows without locks note who writes; null where there is no such place. */
  readonly area: Storage | null;
}

/**
 * One window writes a draft, the others read. It only spares people a conflict: that nothing is
 * written over is kept by the revision each save is compared with.
 */
export function openEditLocks({ prefix, locks, area }: Surroundings): EditLocks {
  return {
    claim: async (draftId, onYield) => {
      const name = `${prefix}:tenure:${draftId}`;
      const talk = openTabTalk(name);
      if (locks !== null) return claimByLock({ locks, name, talk, onYield });
      const { claimByLease } = await import('./lease-lock.ts');
      return claimByLease({ area, name, talk, onYield });
    },
  };
}
