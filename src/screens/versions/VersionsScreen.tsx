import { useRef, useState, useSyncExternalStore } from 'react';

import {
  isLocked,
  isSameDraft,
  type Draft,
  type DraftStore,
  type Seal,
  type Version,
  type VersionList as Listed,
} from '../../report/index.ts';
import type { LiveDraft, LiveVersions, VersionKeeper } from '../../session/index.ts';
import { DialogButton, formatClock } from '../../ui/index.ts';
import { Comparison } from './Comparison.tsx';
import { KeepDialog } from './KeepDialog.tsx';
import { useOtherDrafts } from './other-drafts.ts';
import { useVersions } from './use-versions.ts';
import { VersionList } from './VersionList.tsx';
import styles from './versions.module.css';

interface VersionsScreenProps {
  readonly live: LiveDraft;
  readonly versions: LiveVersions;
  /** The reports of this browser, this one among them. */
  readonly drafts: Pick<DraftStore, 'list' | 'load'>;
  readonly draftId: string;
}

/** What the report once was: a list, two of them side by side, and the way back. */
export function VersionsScreen({ live, versions, drafts, draftId }: VersionsScreenProps) {
  const state = useVersions(versions);
  const seal = useSyncExternalStore(versions.seal.watch, versions.seal.get);
  return (
    <>
      <div className={styles['head']}>
        <h1>历史版本</h1>
        {state.kind === 'ready' && (
          <DialogButton
            edits
            look="primary"
            dialog={(close) => <KeepDialog keeper={state.keeper} onClose={close} />}
          >
            保存当前版本
          </DialogButton>
        )}
        <p>
          打开、粘贴、恢复、导出时和每小时各自动留存一次，最多 60
          个，越早的越稀；手动保存的、导出的和定稿一直保留。对比时“左边”也可以选本机的其他年报。
        </p>
      </div>
      {state.kind === 'loading' && <p role="status">正在读取</p>}
      {state.kind === 'failed' && (
        <p className={styles['warning']} role="alert">
          历史版本此刻读不出来，不影响年报正文的填写和保存。
        </p>
      )}
      {state.kind === 'ready' && (
        <>
          <Troubles keeper={state.keeper} damaged={state.damaged} />
          {isLocked(seal) && (
            <p className={styles['warning']}>已定稿，只能查看和对比；要恢复，先用页首的“更正”。</p>
          )}
          <Versions
            live={live}
            seal={seal}
            keeper={state.keeper}
            versions={state.versions}
            drafts={drafts}
            draftId={draftId}
          />
        </>
      )}
    </>
  );
}

/** Versions that could not be kept, and those that can't be read: neither touches the report. */
function Troubles(props: { readonly keeper: VersionKeeper; readonly damaged: Listed['damaged'] }) {
  const { keeper, damaged } = props;
  const failedAt = useSyncExternalStore(keeper.failedAt.watch, keeper.failedAt.get);
  return (
    <>
      {failedAt !== null && (
        <p className={styles['warning']} role="status">
          {formatClock(failedAt)} 的一次版本没有留成，不影响年报正文的保存。
        </p>
      )}
      {damaged > 0 && (
        <p className={styles['warning']}>
          有 {damaged} 个版本读不出来，没有列出；其余版本和年报正文不受影响。
        </p>
      )}
    </>
  );
}

interface VersionsProps extends Pick<VersionsScreenProps, 'live' | 'drafts' | 'draftId'> {
  readonly seal: Seal | null;
  readonly keeper: VersionKeeper;
  readonly versions: readonly Version[];
}

/** The list beside what one compares: a version with what stands there now, unless one chooses another. */
function Versions(props: VersionsProps) {
  const { live, seal, keeper, versions, drafts, draftId } = props;
  const current = useSyncExternalStore(live.watch, live.current);
  const [chosen, setChosen] = useState(() => ({
    left: firstChoice(versions, current, seal),
    right: null as number | null,
  }));
  const others = useOtherDrafts(drafts, draftId, current);
  const heading = useRef<HTMLHeadingElement>(null);
  const own = versions.find(({ n }) => n === chosen.left) ?? versions[versions.length - 1];
  const left = others.chosen ?? own;
  const right = versions.find(({ n }) => n === chosen.right) ?? null;
  const choose = ({ left: n, right: other }: { left: number | null; right: number | null }) => {
    if (n !== null) others.leave();
    setChosen({ left: n ?? chosen.left, right: other });
  };
  if (left === undefined) return <p>还没有版本。</p>;
  return (
    <div className={styles['layout']}>
      <VersionList
        format={live.format}
        versions={versions}
        current={current}
        seal={seal}
        now={keeper.now()}
        chosen={left.n}
        onChoose={(n) => {
          choose({ left: n, right: null });
          // Where they stand one under the other, what was asked for is further down.
          if (window.matchMedia('(max-width: 1100px)').matches) heading.current?.focus();
        }}
      />
      <Comparison
        live={live}
        keeper={keeper}
        versions={versions}
        left={left}
        right={right}
        others={others}
        headingRef={heading}
        onChoose={choose}
      />
    </div>
  );
}

/** What was signed, while it is corrected; else the last version that is not what stands there now. */
function firstChoice(
  versions: readonly Version[],
  current: Draft,
  seal: Seal | null,
): number | null {
  if (seal !== null && !isLocked(seal)) return seal.n;
  const other = [...versions].reverse().find(({ draft }) => !isSameDraft(draft, current));
  return other?.n ?? null;
}
