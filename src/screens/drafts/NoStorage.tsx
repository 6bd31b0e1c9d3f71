import { useEffect } from 'react';
import { STORAGE_SENTENCES, type DraftStore, type StorageTrouble } from '../../report/index.ts';
import { Button } from '../../ui/index.ts';
import { SaveNewer } from './SaveNewer.tsx';
import styles from './drafts.module.css';

interface NoStorageProps {
  readonly trouble: StorageTrouble;
  readonly store: DraftStore;
  readonly onGoOn: () => void;
}

/** The drafts of this browser can't be read: why, what to do, and how to work all the same. */
export function NoStorage({ trouble, store, onGoOn }: NoStorageProps) {
  return (
    <div className={styles['warning']} role="alert">
      <p>{STORAGE_SENTENCES[trouble]}</p>
      {trouble === 'newer' && <SaveNewer store={store} />}
      {MAY_GO_ON.includes(trouble) && (
        <p>
          急用时可以先在本窗口填写：不会保存，写完请在“预览与导出”里导出 JSON，再关闭窗口。{' '}
          <Button size="small" onClick={onGoOn}>
            不保存，先填写
          </Button>
        </p>
      )}
    </div>
  );
}

/** Where drafts are there and wait for another window or version, a new one would mislead. */
const MAY_GO_ON: readonly StorageTrouble[] = ['denied', 'full', 'broken'];

/** Drafts that go with the window; closing it is asked about. */
export function InMemory() {
  useEffect(() => {
    // Left standing: a draft is open after the list has gone.
    window.addEventListener('beforeunload', askFirst);
  }, []);
  return (
    <p className={styles['warning']} role="status">
      现在填写的内容只在本窗口里，没有保存。关闭窗口前，请逐份导出 JSON；以后可用“导入”取回。
    </p>
  );
}

function askFirst(event: BeforeUnloadEvent): void {
  event.preventDefault();
  // Older browsers ask only where this is set.
  Reflect.set(event, 'returnValue', '');
}
