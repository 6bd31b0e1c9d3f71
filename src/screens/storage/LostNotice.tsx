import { useSyncExternalStore } from 'react';
import type { StorageHealth } from '../../health/index.ts';
import { Button } from '../../ui/index.ts';
import { timeWords } from './words.ts';
import styles from './storage.module.css';

interface LostNoticeProps {
  readonly health: StorageHealth;
  readonly href: string;
}

/** Says that drafts were here and are gone, and what copy there is. */
export function LostNotice({ health, href }: LostNoticeProps) {
  const { lost, last } = useSyncExternalStore(health.watch, health.get);
  if (lost === null) return null;
  const now = health.now();
  return (
    <div className={styles['lost']} role="alert">
      <p>
        {timeWords(lost.at, now)} 这里还有 {lost.drafts}{' '}
        份年报，现在没有了：数据可能已被浏览器清除。
        {last === null
          ? '没有留下备份的记录；如有导出的 JSON 文件，可以逐个导入。'
          : `最近一次备份在 ${timeWords(last.at, now)}，${
              last.where === 'folder' ? '自动存在选定的文件夹里' : '存成了文件'
            }，共 ${String(last.drafts)} 份，请用它恢复。`}
      </p>
      <p>
        <a href={href}>去恢复备份</a>
        <Button
          size="small"
          onClick={() => {
            health.forgetLost();
          }}
        >
          知道了
        </Button>
      </p>
    </div>
  );
}
