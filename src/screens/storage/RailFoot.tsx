import type { StorageHealth } from '../../health/index.ts';
import { Button, useToast } from '../../ui/index.ts';
import { StorageLight } from './StorageLight.tsx';
import { useBackUp } from './use-back-up.ts';
import styles from './storage.module.css';

interface RailFootProps {
  readonly health: StorageHealth;
  readonly href: string;
}

/** At the foot of the rail: how safe the drafts are, and a copy of all of them in one press. */
export function RailFoot({ health, href }: RailFootProps) {
  const toast = useToast();
  const { isBusy, backUp } = useBackUp(health, (message) => {
    toast({ message });
  });
  return (
    <div className={styles['railFoot']}>
      <StorageLight health={health} href={href} inRail />
      <Button size="small" disabled={isBusy} title="把全部年报存成一个备份文件" onClick={backUp}>
        备份
      </Button>
    </div>
  );
}
