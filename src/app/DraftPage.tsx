import { useEffect, useState } from 'react';
import type { StoredDraft } from '../report/index.ts';
import { Shell } from './Shell.tsx';
import type { AppServices } from './services.ts';
import styles from './shell.module.css';

interface DraftPageProps {
  readonly services: AppServices;
  readonly id: string;
  readonly route: string;
  readonly goTo: (path: string) => void;
  readonly hrefOf: (path: string) => string;
}

type Loading =
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready'; readonly stored: StoredDraft }
  | { readonly kind: 'missing' | 'failed' };

/** Loads a draft and opens it, or says why it can't be opened. */
export function DraftPage({ services, id, route, goTo, hrefOf }: DraftPageProps) {
  const [state, setState] = useState<Loading>({ kind: 'loading' });
  useEffect(() => {
    let left = false;
    services.drafts.load(id).then(
      (stored) => {
        if (!left) setState(stored === null ? { kind: 'missing' } : { kind: 'ready', stored });
      },
      () => {
        if (!left) setState({ kind: 'failed' });
      },
    );
    return () => {
      left = true;
    };
  }, [services, id]);
  if (state.kind === 'loading') return null;
  const format =
    state.kind === 'ready'
      ? services.formats.find((candidate) => candidate.id === state.stored.draft.formatId)
      : undefined;
  if (state.kind !== 'ready' || format === undefined) {
    return (
      <main className={styles['notice']}>
        <h1>{state.kind === 'missing' ? '没有这份年报' : '这份年报打不开'}</h1>
        <p>
          {state.kind === 'missing'
            ? '它可能已被删除，或保存在另一台电脑、另一个浏览器里。'
            : '本机的存储此刻读不出来。请关闭其他窗口后重试，不要清除浏览器数据。'}
        </p>
        <p>
          <a href={hrefOf('/')}>回到全部年报</a>
        </p>
      </main>
    );
  }
  return (
    <Shell
      services={services}
      format={format}
      stored={state.stored}
      route={route}
      goTo={goTo}
      hrefOf={hrefOf}
    />
  );
}
