import type { ReactNode } from 'react';
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
  const end = (title: string, words: ReactNode, action: ReactNode) => (
    <section className={styles['preview']} aria-label={title}>
      <h2>{title}</h2>
      {words}
      <div className={styles['actions']}>
        {action}
        <Button look="primary" onClick={actions.close}>
          知道了
        </Button>
      </div>
    </section>
  );
  switch (restore.kind) {
    case 'none':
      return null;
    case 'working':
      return <p role="status">{restore.words}</p>;
    case 'refused': {
      const { name, message, rest } = restore;
      const words = (
        <>
          {name !== '' && <p className={styles['quiet']}>{name}</p>}
          <p role="alert">{message}</p>
        </>
      );
      const goOn = () => {
        if (rest !== null) actions.goOnWith(name, rest);
      };
      const whole = rest?.backup.drafts.length;
      return end('没有恢复', words, rest && <Button onClick={goOn}>只看完好的 {whole} 份</Button>);
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
    case 'done': {
      const undo = () => {
        actions.undo(restore.drafts);
      };
      const words = <p role="status">{restore.words}</p>;
      return end(
        '恢复的结果',
        words,
        restore.drafts.length > 0 && <Button onClick={undo}>撤销恢复</Button>,
      );
    }
  }
}
