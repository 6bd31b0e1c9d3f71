import { useEffect, useState, type ReactNode } from 'react';
import {
  STORAGE_SENTENCES,
  StorageError,
  type StorageTrouble,
  type Tenure,
} from '../report/index.ts';
import { Button, saveFile } from '../ui/index.ts';
import type { ClaimedDraft } from './open-draft/use-open-draft.ts';
import { Shell } from './Shell.tsx';
import type { AppServices } from './services.ts';
import styles from './shell.module.css';

interface DraftPageProps {
  readonly services: AppServices;
  readonly id: string;
  readonly route: string;
  readonly goTo: (path: string) => void;
  readonly hrefOf: (path: string) => string;
  readonly railFoot: ReactNode;
}

type Loading =
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready'; readonly claimed: ClaimedDraft }
  | { readonly kind: 'missing' }
  | { readonly kind: 'failed'; readonly trouble: StorageTrouble };

const RETRY_MS = 1_500;

/** Loads a draft and opens it, or says why it can't be opened. */
export function DraftPage({ services, id, route, goTo, hrefOf, railFoot }: DraftPageProps) {
  const [state, setState] = useState<Loading>({ kind: 'loading' });
  // Opened anew, it shows what the database holds.
  const [opening, setOpening] = useState(0);
  useEffect(() => openClaimed(services, id, setState), [services, id, opening]);
  if (state.kind === 'loading') return null;
  const format =
    state.kind === 'ready'
      ? services.formats.find(({ id: one }) => one === state.claimed.stored.draft.formatId)
      : undefined;
  if (state.kind !== 'ready' || format === undefined) {
    const trouble = state.kind === 'failed' ? state.trouble : 'broken';
    return (
      <main className={styles['notice']}>
        <h1>{state.kind === 'missing' ? '没有这份年报' : '这份年报打不开'}</h1>
        <p>{state.kind === 'missing' ? MISSING : STORAGE_SENTENCES[trouble]}</p>
        {trouble === 'damaged' && <Salvage services={services} id={id} />}
        <p>
          <a href={hrefOf('/')}>回到全部年报</a>
        </p>
      </main>
    );
  }
  return (
    <Shell
      key={opening}
      services={services}
      format={format}
      claimed={state.claimed}
      route={route}
      goTo={goTo}
      hrefOf={hrefOf}
      onReopen={() => {
        setState({ kind: 'loading' });
        setOpening(opening + 1);
      }}
      railFoot={railFoot}
    />
  );
}

const MISSING = '它可能已被删除，或保存在另一台电脑、另一个浏览器里。';

/** Claims the draft first: what is loaded then is what a window that held it has saved. */
function openClaimed(
  { drafts, tenures }: Pick<AppServices, 'drafts' | 'tenures'>,
  id: string,
  onState: (state: Loading) => void,
): () => void {
  let hasLeft = false;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let end: () => void = () => undefined;
  let save: () => Promise<void> = () => Promise.resolve();
  const whenAsked: ClaimedDraft['whenAsked'] = (next) => {
    save = next;
  };
  const load = (tenure: Tenure) => {
    drafts.load(id).then(
      (stored) => {
        if (hasLeft) return;
        if (stored === null) onState({ kind: 'missing' });
        else onState({ kind: 'ready', claimed: { stored, tenure, whenAsked } });
      },
      (error: unknown) => {
        if (hasLeft) return;
        const trouble = error instanceof StorageError ? error.trouble : 'broken';
        onState({ kind: 'failed', trouble });
        if (trouble !== 'damaged') {
          timer = setTimeout(() => {
            load(tenure);
          }, RETRY_MS);
        }
      },
    );
  };
  void tenures
    .claim(id, () => save())
    .then((tenure) => {
      end = tenure.end;
      if (hasLeft) end();
      else load(tenure);
    });
  return () => {
    hasLeft = true;
    if (timer !== null) clearTimeout(timer);
    end();
  };
}

/** What can't be read can still be taken out, for somebody who can. */
function Salvage({ services, id }: Pick<DraftPageProps, 'services' | 'id'>) {
  const saveRecord = () => {
    void services.drafts.salvage(id).then((text) => {
      if (text !== null) saveFile(`损坏的年报-${id}.txt`, text, 'text/plain');
    });
  };
  return (
    <p>
      <Button onClick={saveRecord}>另存原始数据</Button>
    </p>
  );
}
