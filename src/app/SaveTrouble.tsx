import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { useToast } from '../ui/index.ts';
import { failureSentence } from './failure-sentences.ts';
import { isFinal, type SaveFailure, type SaveState } from './open-draft/save-state.ts';
import type { AppServices } from './services.ts';
import { exportBackup, keepAsVersion, saveCopy, type TroubledDraft } from './trouble-actions.ts';
import styles from './shell.module.css';

interface SaveTroubleProps {
  readonly services: AppServices;
  readonly troubled: TroubledDraft;
  readonly goTo: (path: string) => void;
  /** Opens the draft anew, as the database holds it, once what stands here has been kept. */
  readonly onReopen: () => void;
}

interface Action {
  readonly words: string;
  readonly act: () => Promise<void>;
  readonly failed: string;
}

/** Why what is on the screen is not saved, and what can be done: nothing here gives it up unkept. */
export function SaveTrouble({ services, troubled, goTo, onReopen }: SaveTroubleProps) {
  const { state: saving } = troubled.autosave;
  const state = useSyncExternalStore(saving.watch, saving.get);
  const [problem, setProblem] = useState<string | null>(null);
  useGoingOn(state);
  const sentence = failureSentence(state);
  if (state.kind !== 'failed' || sentence === null) return null;
  const leaving: Action = {
    words: '另存为一份',
    act: async () => {
      goTo(await saveCopy(services, troubled));
    },
    failed: '没有另存成：本机的存储此刻不能写入。请先导出备份。',
  };
  const actions = [
    {
      words: '导出备份',
      act: () => exportBackup(troubled),
      failed: '没有导出成，请再试一次。',
    },
    ...(isFinal(state) ? [leaving] : []),
    ...othersFor(state.reason, { services, troubled, onReopen }),
  ];
  return (
    <div className={styles['trouble']} role="alert">
      <span>
        {sentence}
        {problem !== null && <b> {problem}</b>}
      </span>
      {actions.map(({ words, act, failed }) => (
        <button
          key={words}
          type="button"
          onClick={() => {
            setProblem(null);
            act().catch(() => {
              setProblem(failed);
            });
          }}
        >
          {words}
        </button>
      ))}
    </div>
  );
}

/** What can be done where others have changed or deleted the draft. */
function othersFor(
  reason: SaveFailure,
  { services, troubled, onReopen }: Omit<SaveTroubleProps, 'goTo'>,
): readonly Action[] {
  if (reason === 'conflict') {
    return [
      {
        words: '存入历史版本，查看最新内容',
        act: async () => {
          await keepAsVersion(services, troubled);
          onReopen();
        },
        failed: '没有存入历史版本，内容仍在屏幕上。请另存为一份，或导出备份。',
      },
    ];
  }
  if (reason === 'missing') {
    return [
      {
        words: '恢复这份年报',
        act: () => services.drafts.restore(troubled.id),
        failed: '没有恢复：本机的存储此刻不能写入。',
      },
    ];
  }
  return [];
}

/** Says that a draft is there again which others had deleted; until then it was to be read above. */
function useGoingOn(state: SaveState): void {
  const toast = useToast();
  const wasMissing = useRef(false);
  const isMissing = state.kind === 'failed' && state.reason === 'missing';
  useEffect(() => {
    if (wasMissing.current && state.kind !== 'failed') {
      toast({ message: '这份年报已恢复，可以接着填写。' });
    }
    wasMissing.current = isMissing;
  }, [state, isMissing, toast]);
}
