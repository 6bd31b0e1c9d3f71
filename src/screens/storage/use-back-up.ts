import { useState } from 'react';
import type { StorageHealth } from '../../health/index.ts';
import { saveFile } from '../../ui/index.ts';

/** Hands everything to the browser as one file, one at a time, and says what became of it. */
export function useBackUp(health: StorageHealth, say: (words: string) => void) {
  const [isBusy, setBusy] = useState(false);
  const backUp = () => {
    setBusy(true);
    void handOut(health)
      .then(say)
      .finally(() => {
        setBusy(false);
      });
  };
  return { isBusy, backUp };
}

async function handOut({ copies, noteCopy }: StorageHealth): Promise<string> {
  try {
    const { name, bytes, last } = await copies.toFile();
    saveFile(name, bytes, 'application/zip');
    await noteCopy(last);
    return `已备份 ${String(last.drafts)} 份年报：${name}`;
  } catch {
    return '没有备份成：本机的存储此刻读不出来。请到各份年报里逐份导出 JSON。';
  }
}
