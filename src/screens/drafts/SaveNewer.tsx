import { useCallback } from 'react';
import type { DraftStore, SalvagedDraft } from '../../report/index.ts';
import { Button, saveFile, useLoaded } from '../../ui/index.ts';
import styles from './drafts.module.css';

/** The drafts of a newer app's database, each to be taken out as a file; nothing is written. */
export function SaveNewer({ store }: { readonly store: Pick<DraftStore, 'salvageNewer'> }) {
  const load = useCallback(() => store.salvageNewer(), [store]);
  const drafts = useLoaded(load) ?? [];
  if (drafts.length === 0) return null;
  return (
    <>
      <p>
        其中有 {drafts.length} 份年报。急用时可以把数据另存为文件，交维护人员查看；这里只读不写。
      </p>
      <ul className={styles['newer']}>
        {drafts.map((draft) => {
          const title = titleOf(draft);
          return (
            <li key={draft.id}>
              {title}
              <Button
                size="small"
                aria-label={`另存数据：${title}`}
                onClick={() => {
                  const name = `年报数据-${title}-${draft.id}`.replace(REFUSED, '_');
                  saveFile(`${name}.json`, draft.text(), 'application/json');
                }}
              >
                另存数据
              </Button>
            </li>
          );
        })}
      </ul>
    </>
  );
}

/** What Windows refuses in a file's name, and what is not seen. */
const REFUSED = /[\\/:*?"<>|\p{C}]/gu;
const LONGEST_NAME = 60;

/** Whoever wrote it, a name is shown as text and in one line. */
function titleOf({ agencyName, year }: SalvagedDraft): string {
  const name = Array.from(agencyName.replace(/\p{C}/gu, '')).slice(0, LONGEST_NAME).join('');
  const of = Array.from(year.replace(/\p{C}/gu, '')).slice(0, 12).join('');
  return `${name === '' ? '（未填机关名称）' : name}${of === '' ? '' : ` ${of} 年`}`;
}
