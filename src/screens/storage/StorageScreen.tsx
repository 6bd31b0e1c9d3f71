import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { canAskToPersist, type StorageHealth, type StorageServices } from '../../health/index.ts';
import { Button } from '../../ui/index.ts';
import { FirstMatter, MatterList } from './MatterList.tsx';
import { createMatterActions } from './matter-actions.ts';
import { firstOf, mattersOf } from './matters.ts';
import { createRestoreActions, type Restore } from './restore-flow.ts';
import { RestorePanel } from './RestorePanel.tsx';
import { useBackUp } from './use-back-up.ts';
import styles from './storage.module.css';

interface StorageScreenProps {
  readonly services: StorageServices;
  readonly health: StorageHealth;
  readonly listHref: string;
  /** Gives a backup that was chosen elsewhere, once. */
  readonly takeChosen: () => File | null;
}

/** How safe the drafts are, copies of all of them, and the way back from a copy. */
export function StorageScreen(props: StorageScreenProps) {
  const { services, health, listHref, takeChosen } = props;
  const state = useSyncExternalStore(health.watch, health.get);
  const [restore, setRestore] = useState<Restore>({ kind: 'none' });
  const actions = useMemo(
    () => createRestoreActions({ services, health, set: setRestore }),
    [services, health],
  );
  const { open } = actions;
  const input = useRef<HTMLInputElement>(null);
  const [said, say] = useState('');
  const { isBusy, backUp } = useBackUp(health, say);
  const onAction = createMatterActions(health, say);
  useEffect(() => {
    void health.refresh();
    void health.countWindows();
  }, [health]);
  useEffect(() => {
    const { title } = document;
    document.title = '存储与备份';
    return () => {
      document.title = title;
    };
  }, []);
  useEffect(() => {
    const chosen = takeChosen();
    if (chosen !== null) open(chosen);
  }, [takeChosen, open]);
  const onBackUp = () => {
    say('');
    backUp();
  };
  const { first, others } = firstOf(mattersOf(state, services.now(), canAskToPersist()));
  return (
    <main className={styles['page']}>
      <p>
        <a href={listHref}>‹ 全部年报</a>
      </p>
      <h1>存储与备份</h1>
      <p className={styles['lead']}>
        年报只存在这台电脑的这个浏览器里。清除浏览器数据、重装系统或换电脑，都会使它们消失；请常备份，并把备份文件存到另一处。
      </p>
      {first !== undefined && <FirstMatter matter={first} onAction={onAction} />}
      <div className={styles['mainActions']}>
        <Button look="primary" disabled={isBusy} onClick={onBackUp}>
          备份全部
        </Button>
        <Button onClick={() => input.current?.click()}>恢复备份</Button>
        <span className={styles['quiet']}>备份是一个 zip 文件，含全部年报、历史版本和设置。</span>
      </div>
      <input
        ref={input}
        type="file"
        hidden
        accept=".zip,application/zip"
        aria-label="选择备份文件"
        onChange={(event) => {
          const chosen = event.target.files?.[0];
          event.target.value = '';
          if (chosen !== undefined) open(chosen);
        }}
      />
      <p className={styles['said']} role="status">
        {said}
      </p>
      <RestorePanel restore={restore} actions={actions} now={services.now()} />
      <section aria-labelledby="matters-heading">
        <h2 id="matters-heading">其他情况</h2>
        <MatterList matters={others} onAction={onAction} />
      </section>
    </main>
  );
}
