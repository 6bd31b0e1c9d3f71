import { useMemo, useState, type ReactNode } from 'react';
import { isLocked, type DraftSummary } from '../../report/index.ts';
import { Button, Dialog, DialogFoot, formatDate } from '../../ui/index.ts';
import type { DraftActions } from './DraftRow.tsx';
import styles from './drafts.module.css';

interface DeleteSignedDialogProps {
  readonly draft: DraftSummary;
  readonly onDelete: () => void;
  readonly onClose: () => void;
}

/** Asks before a report goes that was signed: it is what stands behind what was published. */
function DeleteSignedDialog({ draft, onDelete, onClose }: DeleteSignedDialogProps) {
  const { agencyName, year, signed = null } = draft;
  if (signed === null) return null;
  return (
    <Dialog title="删除已定稿的年报" onClose={onClose}>
      <ul className={styles['points']}>
        <li>
          “{agencyName}”{year} 年的年报已于 {formatDate(signed.at)} 定稿
          {isLocked(signed) ? '' : '，正在更正'}，校验码 {signed.digits.slice(0, 4)}{' '}
          {signed.digits.slice(4)}。
        </li>
        <li>删除后，已经公布的网页和打印件不受影响，但不能再在本机核对、更正。</li>
        <li>30 天内可在列表下方的“最近删除”中恢复；过后，定稿和历史版本一并清除。</li>
      </ul>
      <DialogFoot>
        <Button autoFocus onClick={onClose}>
          取消
        </Button>
        <Button
          look="primary"
          onClick={() => {
            onClose();
            onDelete();
          }}
        >
          删除
        </Button>
      </DialogFoot>
    </Dialog>
  );
}

/** The same actions, of which deleting asks first where a report was signed; and the dialog that asks. */
export function useAskedDeletion(actions: DraftActions): readonly [DraftActions, ReactNode] {
  const [asked, setAsked] = useState<DraftSummary | null>(null);
  const asking = useMemo<DraftActions>(
    () => ({
      ...actions,
      onDelete: (draft) => {
        if ((draft.signed ?? null) === null) actions.onDelete(draft);
        else setAsked(draft);
      },
    }),
    [actions],
  );
  const dialog = asked !== null && (
    <DeleteSignedDialog
      draft={asked}
      onDelete={() => {
        actions.onDelete(asked);
      }}
      onClose={() => {
        setAsked(null);
      }}
    />
  );
  return [asking, dialog];
}
