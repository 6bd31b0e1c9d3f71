import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import {
  isFinal,
  keepAsVersion,
  saveCopy,
  type LiveDraft,
  type SaveFailure,
  type SaveState,
  type Session,
} from '../session/index.ts';
import { saveFile, useToast } from '../ui/index.ts';
import { FAILURE_SENTENCES } from './failure-sentences.ts';
import type { AppServices } from './services.ts';
import { draftPath } from './steps.ts';
import styles from './shell.module.css';

interface SaveTroubleProps {
  readonly services: AppServices;
  /** Of a draft whose text can't be saved as it should. */
  readonly session: Pick<Session, 'id' | 'live' | 'autosave'>;
  /** The one that is open. */
  readonly step: string;
  readonly goTo: (path: string) => void;
  /** Opens the draft anew, as the database holds it, once what stands here has been kept. */
  readonly onReload: () => void;
}

interface Action {
  readonly words: string;
  readonly act: () => Promise<void>;
  readonly failed: string;
}

/** Why what is on the screen is not saved, and what can be done: nothing here gives it up unkept. */
export function SaveTrouble({ services, session, step, goTo, onReload }: SaveTroubleProps) {
  const { state: saving } = session.autosave;
  const state = useSyncExternalStore(saving.watch, saving.get);
  const [problem, setProblem] = useState<string | null>(null);
  useGoingOn(state);
  if (state.kind !== 'failed') return null;
  const leaving: Action = {
    words: '另存为一份',
    act: async () => {
      goTo(draftPath(await saveCopy(services, session, step), step));
    },
    failed: '没有另存成：本机的存储此刻不能写入。请先导出备份。',
  };
  const actions = [
    {
      words: '导出备份',
      act: () => exportBackup(session.live),
      failed: '没有导出成，请再试一次。',
    },
    ...(isFinal(state) ? [leaving] : []),
    ...othersFor(state.reason, { services, session, onReload }),
  ];
  return (
    <div className={styles['trouble']} role="alert">
      <span>
        {FAILURE_SENTENCES[state.reason]}
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

async function exportBackup({ format, current }: LiveDraft): Promise<void> {
  const { fileNameOf, renderJson } = await import('../exporters/index.ts');
  const draft = current();
  saveFile(fileNameOf(format, draft, 'json'), renderJson(format, draft), 'application/json');
}

/** What can be done where others have changed or deleted the draft. */
function othersFor(
  reason: SaveFailure,
  { services, session, onReload }: Omit<SaveTroubleProps, 'step' | 'goTo'>,
): readonly Action[] {
  if (reason === 'conflict') {
    return [
      {
        words: '存入历史版本，查看最新内容',
        act: async () => {
          await keepAsVersion(services, session);
          onReload();
        },
        failed: '没有存入历史版本，内容仍在屏幕上。请另存为一份，或导出备份。',
      },
    ];
  }
  if (reason === 'missing') {
    return [
      {
        words: '恢复这份年报',
        act: () => services.drafts.restore(session.id),
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
