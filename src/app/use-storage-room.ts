import { useEffect, useState } from 'react';
import type { StorageRoom } from '../screens/storage/index.ts';
import type { AppServices } from './services.ts';

/** By then the first screen stands, and nobody waits for what is loaded. */
const LATER_MS = 1_000;

/** The watch over the storage, for as long as the app is open; null until it has come. */
export function useStorageRoom(services: AppServices): StorageRoom | null {
  const [room, setRoom] = useState<StorageRoom | null>(null);
  useEffect(() => {
    let hasLeft = false;
    let stop = () => {
      clearTimeout(timer);
      hasLeft = true;
    };
    const timer = setTimeout(() => {
      const loading = [
        import('../health/index.ts'),
        import('../screens/storage/index.ts'),
      ] as const;
      void Promise.all(loading).then(([{ createStorageHealth }, { createStorageRoom }]) => {
        if (hasLeft) return;
        const health = createStorageHealth(services);
        stop = health.start();
        setRoom(createStorageRoom(services, health));
      });
    }, LATER_MS);
    return () => {
      stop();
    };
  }, [services]);
  return room;
}
