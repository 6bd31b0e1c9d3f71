import { useMemo, useSyncExternalStore } from 'react';
import type { Format } from '../../../form/index.ts';
import { isSameDraft, entryNameOf, toEdition, type LeftBehind } from '../../../report/index.ts';
import type { LiveDraft } from '../../../session/index.ts';
import { Button, Dialog, DialogFoot } from '../../../ui/index.ts';
import { toEditionChange } from './edition-change.ts';
import { groupByReason } from './group-by-reason.ts';
import styles from './edition.module.css';

interface EditionDialogProps {
  readonly live: LiveDraft;
  readonly to: Format;
  readonly onClose: () => void;
}

/** What of the report has a place in another edition, and what has not, before it goes over. */
export function EditionDialog({ live, to, onClose }: EditionDialogProps) {
  const { format } = live;
  const draft = useSyncExternalStore(live.watch, live.current);
  const change = useMemo(() => toEdition(draft, format, to), [draft, format, to]);
  const { placed, hints, withoutPlace, remarks } = change;
  const adopt = () => {
    const { edit, annotations } = toEditionChange(draft, change.draft);
    if (!isSameDraft(draft, change.draft)) live.apply(edit, annotations);
    onClose();
  };
  return (
    <Dialog title={`改用 ${to.name}`} onClose={onClose}>
      <p>已填的 {placed.length} 处有相应的位置，原样保留。</p>
      <LeftList format={format} title="以下各处只能供填写时参考，改用后不保留：" left={hints} />
      <LeftList
        format={format}
        title="以下各处没有相应的位置，改用后不保留："
        left={withoutPlace}
      />
      {hints.length + withoutPlace.length === 0 && <p>没有需要舍去的内容。</p>}
      {remarks > 0 && <p>这些位置上的 {remarks} 处备注一并移除。</p>}
      <p>改用后可以“撤销”。</p>
      <DialogFoot>
        <Button onClick={onClose}>取消</Button>
        <Button look="primary" edits onClick={adopt}>
          采用
        </Button>
      </DialogFoot>
    </Dialog>
  );
}

interface LeftListProps {
  readonly format: Format;
  readonly title: string;
  readonly left: readonly LeftBehind[];
}

/** By the reason; of what is 0, nothing is lost but the 0, so it is only counted. */
function LeftList({ format, title, left }: LeftListProps) {
  if (left.length === 0) return null;
  return (
    <section className={styles['left']}>
      <p>{title}</p>
      {groupByReason(left).map(({ why, told, zeros }) => (
        <div key={why ?? ''}>
          {why !== null && <p className={styles['why']}>{why}：</p>}
          <ul>
            {told.map(({ at, typed }) => (
              <li key={at} data-without-place={at}>
                {entryNameOf(format, at)}：<b>{typed.trim()}</b>
              </li>
            ))}
            {zeros > 0 && (
              <li>
                {told.length > 0 ? `另有 ${String(zeros)} 处填 0` : `${String(zeros)} 处，均填 0`}
              </li>
            )}
          </ul>
        </div>
      ))}
    </section>
  );
}
