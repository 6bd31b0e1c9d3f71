import { useState } from 'react';
import type { StorageHealth } from '../../health/index.ts';
import { Button, useToast } from '../../ui/index.ts';
import { backUp } from './back-up.ts';
import { StorageLight } from './StorageLight.tsx';
import styles from './storage.module.css';

interface RailFootProps {
  readonly health: StorageHealth;
  readonly href: string;
}

/** At the foot of the rail: how safe the drafts are, and a copy of all of them in one press. */
export function RailFoot({ health, href }: RailFootProps) {
  const toast = useToast();
  const [isBusy, setBusy] = useState(false);
  return (
    <div className={styles['railFoot']}>
      <StorageLight health={health} href={href} inRail />
      <Button
        size="small"
        disabled={isBusy}
        title="把全部年报存成一个备份文件"
        onClick={() => {
          setBusy(true);
          void backUp(health)
            .then((message) => {
              toast({ message });
            })
            .finally(() => {
              setBusy(false);
            });
        }}
      >
        备份
      </Button>
    </div>
  );
}
