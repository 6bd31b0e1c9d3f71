import { useEffect, useState, type ReactNode } from 'react';
import { claimDraft, type Claiming } from '../session/index.ts';
import { useToast } from '../ui/index.ts';
import { DraftNotice } from './DraftNotice.tsx';
import { Shell, type ReloadReason } from './Shell.tsx';
import type { AppServices } from './services.ts';

interface DraftPageProps {
  readonly services: AppServices;
  readonly id: string;
  readonly route: string;
  readonly goTo: (path: string) => void;
  readonly hrefOf: (path: string) => string;
  readonly railFoot: ReactNode;
}

type Loading = Claiming | { readonly kind: 'loading' };

/** Loads a draft and opens it, or says why it can't be opened. */
export function DraftPage({ services, id, route, goTo, hrefOf, railFoot }: DraftPageProps) {
  const [state, setState] = useState<Loading>({ kind: 'loading' });
  // Opened anew, it shows what the database holds.
  const [opening, setOpening] = useState<Opening>({ n: 0, why: null });
  useEffect(() => claimDraft(services, id, setState), [services, id, opening]);
  useReloadNotice(state, opening, services.formats);
  if (state.kind === 'loading') return null;
  const formatId = state.kind === 'ready' ? state.claimed.stored.draft.formatId : '';
  const format = services.formats.find((candidate) => candidate.id === formatId);
  if (state.kind !== 'ready' || format === undefined) {
    const why = state.kind === 'ready' ? ({ kind: 'unknownFormat', formatId } as const) : state;
    return <DraftNotice why={why} id={id} drafts={services.drafts} listHref={hrefOf('/')} />;
  }
  return (
    <Shell
      key={opening.n}
      services={services}
      format={format}
      claimed={state.claimed}
      route={route}
      goTo={goTo}
      hrefOf={hrefOf}
      onReload={(why) => {
        setState({ kind: 'loading' });
        setOpening({ n: opening.n + 1, why });
      }}
      railFoot={railFoot}
    />
  );
}

/** How often the draft was opened here, and why again. */
interface Opening {
  readonly n: number;
  readonly why: ReloadReason | null;
}

/**
 * Says that what a window could not write is among the versions, be it of this one or of one that was
 * closed; and that the report is of another edition now.
 */
function useReloadNotice(state: Loading, { why }: Opening, formats: AppServices['formats']): void {
  const toast = useToast();
  useEffect(() => {
    if (state.kind !== 'ready') return;
    const { recovered = 0, draft, history } = state.claimed.stored;
    if (why === 'kept' || recovered > 0) {
      toast({ message: '没能写入的内容已存入“历史版本”，可以对照、恢复。' });
    } else if (why === 'edition') {
      const name = formats.find(({ id }) => id === draft.formatId)?.name ?? '';
      const last = history.steps[history.position - 1];
      const way = last?.formatId === undefined ? '' : '可用“撤销”改回。';
      toast({ message: `已改用 ${name}。${way}` });
    }
  }, [state, why, formats, toast]);
}
