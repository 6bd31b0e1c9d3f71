import type { ReactNode } from 'react';
import type { StorageHealth, StorageServices } from '../../health/index.ts';
import { LostNotice } from './LostNotice.tsx';
import { RailFoot } from './RailFoot.tsx';
import { StorageLight } from './StorageLight.tsx';
import { StorageScreen } from './StorageScreen.tsx';

/** What the shell shows of the storage, all of it from one watch. */
export interface StorageRoom {
  /** For the list of drafts: the light, and what has happened to the drafts. */
  readonly inList: () => ReactNode;
  /** For the rail of an open draft: the light, and a button for a backup. */
  readonly inRail: () => ReactNode;
  readonly screen: () => ReactNode;
  /** Goes to the page with a backup that was chosen elsewhere. */
  readonly openBackup: (file: File) => void;
}

const PAGE = '#/storage';
const LIST = '#/';

export function createStorageRoom(services: StorageServices, health: StorageHealth): StorageRoom {
  let chosen: File | null = null;
  const takeChosen = () => {
    const file = chosen;
    chosen = null;
    return file;
  };
  return {
    inList: () => (
      <>
        <StorageLight health={health} href={PAGE} />
        <LostNotice health={health} href={PAGE} />
      </>
    ),
    inRail: () => <RailFoot health={health} href={PAGE} />,
    screen: () => (
      <StorageScreen services={services} health={health} listHref={LIST} takeChosen={takeChosen} />
    ),
    openBackup: (file) => {
      chosen = file;
      window.location.hash = PAGE;
    },
  };
}
