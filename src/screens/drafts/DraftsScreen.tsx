import { useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import type { Agency, Draft } from '../../report/index.ts';
import { Button, useToast } from '../../ui/index.ts';
import { deadlineSentence } from './deadline.ts';
import { BlankForm } from './BlankForm.tsx';
import { DraftList } from './DraftList.tsx';
import { EmptyList, type ExampleReport } from './EmptyList.tsx';
import { ImportButton } from './ImportButton.tsx';
import { addDraft, reportedYear, type DraftKeeping, type Source } from './new-draft.ts';
import { NewReportDialog } from './NewReportDialog.tsx';
import { InMemory, NoStorage } from './NoStorage.tsx';
import { RecentlyDeleted } from './RecentlyDeleted.tsx';
import { rememberedAgencies } from './remembered-agency.ts';
import type { StoredEditServices } from '../../session/index.ts';
import { useCreate } from './use-create.ts';
import { useDraftActions } from './use-draft-actions.ts';
import { useDraftList } from './use-draft-list.ts';
import { useOthers, type ReviewPlace } from './use-others.ts';
import styles from './drafts.module.css';

interface DraftServices extends DraftKeeping, StoredEditServices {
  readonly examples: readonly ExampleReport[];
  readonly holdInMemory: () => Promise<void>;
  readonly version: string;
}

interface DraftsScreenProps {
  readonly services: DraftServices;
  readonly hrefOf: (id: string, step: string) => string;
  readonly onOpen: (id: string, step: string) => void;
  /** Comes a moment after the list. */
  readonly storage: StoragePlace | null;
  /** Where a report of somebody else is looked at before it is taken in. */
  readonly review: ReviewPlace;
}

interface StoragePlace {
  /** How safe the drafts are. */
  readonly inList: () => ReactNode;
  /** Takes a backup of everything on to where it is restored. */
  readonly openBackup: (file: File) => void;
}

/** The first screen: what this is, the drafts on this computer, a new one, a file taken in. */
export function DraftsScreen(props: DraftsScreenProps) {
  const { services, hrefOf, onOpen, storage } = props;
  const { formats, drafts, settings, now, loadReviewFormat } = services;
  const [backup, setBackup] = useState<File | null>(null);
  useEffect(() => {
    if (backup !== null) storage?.openBackup(backup);
  }, [backup, storage]);
  const toast = useToast();
  const [inMemory, setInMemory] = useState(drafts.inMemory === true);
  const list = useDraftList(drafts, inMemory);
  const places = useMemo(() => ({ hrefOf, onOpen }), [hrefOf, onOpen]);
  const actions = useDraftActions(services, places);
  const [asking, setAsking] = useState(false);
  const [agencies, setAgencies] = useState<readonly Agency[]>([]);
  useEffect(() => {
    rememberedAgencies(settings).then(setAgencies, () => undefined);
  }, [settings]);
  const add = useCallback(
    (draft: Draft, { source, message }: { source?: Source; message?: string } = {}) => {
      addDraft(services, draft, source).then(
        (id) => {
          if (message !== undefined) toast({ message }, 'onNextPage');
          onOpen(id, 'info');
        },
        () => {
          toast({ message: '没有建成：本机的存储此刻不能写入。' });
        },
      );
    },
    [services, onOpen, toast],
  );
  const others = useOthers({ formats, now, place: props.review, onAdd: add });
  const create = useCreate({ formats, settings, loadReviewFormat, onAdd: add });
  const openExample = async ({ load }: ExampleReport) => {
    const { importJson } = await import('../../importers/index.ts');
    const result = await importJson(formats, await load());
    if (result.ok) add(result.draft, { source: { kind: 'example', name: '' } });
    else toast({ message: result.message });
  };
  const all = list.kind === 'ready' ? list.drafts : [];
  const shown = all.filter((draft) => draft.deletedAt === null);
  if (others.screen !== null) return others.screen;
  return (
    <main className={styles['page']}>
      <header className={styles['head']}>
        <div>
          <h1>政府信息公开工作年度报告</h1>
          <p>逐节填写，自动合计，边填边校核，导出打印稿和网页。内容只保存在这台电脑上，不上传。</p>
          <p className={styles['deadline']}>{deadlineSentence(formats, now())}</p>
          <div className={styles['storage']}>{storage?.inList()}</div>
        </div>
        <div className={styles['headActions']}>
          <Button
            look="primary"
            onClick={() => {
              setAsking(true);
            }}
          >
            新建年报
          </Button>
          <ImportButton
            services={services}
            onOpen={onOpen}
            onImport={(draft, name) => {
              add(draft, { source: { kind: 'file', name } });
            }}
            onOthers={others.show}
            onBackup={setBackup}
          />
          {formats[0] !== undefined && <BlankForm format={formats[0]} />}
        </div>
      </header>
      {list.kind === 'failed' && (
        <NoStorage
          trouble={list.trouble}
          store={drafts}
          onGoOn={() => {
            void services.holdInMemory().then(() => {
              setInMemory(true);
            });
          }}
        />
      )}
      {inMemory && <InMemory />}
      {list.kind === 'ready' && shown.length === 0 && (
        <EmptyList
          examples={services.examples}
          onExample={(example) => {
            openExample(example).catch(() => {
              toast({ message: '示例没有打开。' });
            });
          }}
        />
      )}
      {shown.length > 0 && <DraftList drafts={shown} now={now()} actions={actions} />}
      <RecentlyDeleted drafts={all} store={drafts} now={now()} />
      <footer className={styles['version']}>版本 {services.version}</footer>
      {asking && (
        <NewReportDialog
          formats={formats}
          drafts={shown}
          agencies={agencies}
          year={reportedYear(now())}
          onCreate={create}
          onOpen={(draft) => {
            onOpen(draft.id, draft.step);
          }}
          onClose={() => {
            setAsking(false);
          }}
        />
      )}
    </main>
  );
}
