import { useSyncExternalStore } from 'react';
import { lightOf, SHAPES, type StorageHealth } from '../../health/index.ts';
import styles from './storage.module.css';

interface StorageLightProps {
  readonly health: StorageHealth;
  readonly href: string;
  /** In the rail of an open draft. */
  readonly inRail?: boolean;
}

/** One quiet line on how safe the drafts are; the page behind it tells more. */
export function StorageLight({ health, href, inRail = false }: StorageLightProps) {
  const state = useSyncExternalStore(health.watch, health.get);
  const light = lightOf(state);
  if (light === null) return null;
  return (
    <a
      className={[styles['light'], inRail ? styles['inRail'] : undefined].filter(Boolean).join(' ')}
      href={href}
      data-storage-light={light.standing}
      title="存储与备份"
    >
      <span aria-hidden="true">{SHAPES[light.standing]}</span>
      <span className={styles['lightWords']}>
        <span className={styles['lightLead']}>{light.lead}</span>
        {light.words}
      </span>
    </a>
  );
}
