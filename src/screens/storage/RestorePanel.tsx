import { Button } from '../../ui/index.ts';
import type { Restore, RestoreActions } from './restore-flow.ts';
import { RestorePreview } from './RestorePreview.tsx';
import styles from './storage.module.css';

interface RestorePanelProps {
  readonly restore: Restore;
  readonly actions: RestoreActions;
  readonly now: number;
}

/** A restore from the chosen file to what it did. */
export function RestorePanel({ restore, actions, now }: RestorePanelProps) {
  switch (restore.kind) {
    case 'none':
      return null;
    case 'working':
      return <p role="status">{restore.words}</p>;
    case 'refused': {
      const { name, message, rest } = restore;
      return (
        <section className={styles['preview']} aria-label="没有恢复">
          <h2>没有恢复</h2>
          {name !== '' && <p className={styles['quiet']}>{name}</p>}
          <p role="alert">{message}</p>
          <div className={styles['actions']}>
            {rest !== null && (
              <Button
                onClick={() => {
                  actions.goOnWith(name, rest);
                }}
              >
                只看完好的 {rest.backup.drafts.length} 份
              </Button>
            )}
            <Button look="primary" onClick={actions.close}>
              知道了
            </Button>
          </div>
        </section>
      );
    }
    case 'preview':
      return (
        <RestorePreview
          preview={restore}
          now={now}
          onApply={(choices) => {
            actions.apply(restore, choices);
          }}
          onClose={actions.close}
        />
      );
    case 'done':
      return (
        <section className={styles['preview']} aria-label="恢复的结果">
          <h2>恢复的结果</h2>
          <p role="status">{restore.words}</p>
          <div className={styles['actions']}>
            {restore.drafts.length > 0 && (
              <Button
                onClick={() => {
                  actions.undo(restore.drafts);
                }}
              >
                撤销恢复
              </Button>
            )}
            <Button look="primary" onClick={actions.close}>
              知道了
            </Button>
          </div>
        </section>
      );
  }
}
