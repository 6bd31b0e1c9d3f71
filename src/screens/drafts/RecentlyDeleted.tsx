import { originWords, type DraftStore, type DraftSummary } from '../../report/index.ts';
import { Button, useToast } from '../../ui/index.ts';
import { deletedWords } from './deleted-words.ts';
import styles from './drafts.module.css';

interface RecentlyDeletedProps {
  readonly drafts: readonly DraftSummary[];
  readonly store: DraftStore;
  readonly now: number;
}

/** Drafts put aside as deleted, each with the way back. */
export function RecentlyDeleted({ drafts, store, now }: RecentlyDeletedProps) {
  const toast = useToast();
  const deleted = drafts.filter((draft) => draft.deletedAt !== null);
  if (deleted.length === 0) return null;
  return (
    <details className={styles['deleted']}>
      <summary>最近删除（{deleted.length} 份，至少保留 30 天）</summary>
      <p>天数只计打开过本软件的日子，电脑日期不准也不会提前清除。</p>
      <ul>
        {deleted.map((draft) => (
          <li key={draft.id}>
            {draft.agencyName} {draft.year} 年
            <Source of={draft} />
            <span className={styles['deletedWhen']}>{deletedWords(draft, now)}</span>
            <Button
              size="small"
              onClick={() => {
                store.restore(draft.id).catch(() => {
                  toast({ message: '没有恢复：本机的存储此刻不能写入。' });
                });
              }}
            >
              恢复
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}

function Source({ of: { origin = null } }: { readonly of: DraftSummary }) {
  return origin === null ? null : <bdi>（{originWords(origin)}）</bdi>;
}
