import { useCallback, useState } from 'react';
import { isLocked, loadSealMarks, type Seal } from '../../report/index.ts';
import type { LiveDraft, LiveVersions } from '../../session/index.ts';
import { Button, formatClock, formatDate, useLoaded } from '../../ui/index.ts';
import { AmendDialog } from './AmendDialog.tsx';
import styles from './seal.module.css';

interface SealStripProps {
  readonly live: LiveDraft;
  readonly seal: Seal;
  readonly versions: LiveVersions;
  /** Where the list of corrections stands. */
  readonly changesHref: string;
}

/** Says over every page of a signed report that it is, and the one way to change it. */
export function SealStrip({ live, seal, versions, changesHref }: SealStripProps) {
  const [isAsking, setAsking] = useState(false);
  const isAltered = useAltered(live, seal);
  const { at, digits } = seal;
  const signed = `${formatDate(at)} ${formatClock(at)}，校验码 ${digits.slice(0, 4)} ${digits.slice(4)}`;
  return (
    <section
      aria-label="定稿"
      className={styles['strip']}
      data-seal={isLocked(seal) ? 'locked' : 'reopened'}
    >
      {isLocked(seal) ? (
        <>
          {isAltered ? (
            <span role="alert">
              <b>✕ 内容与定稿不符</b>（定稿于 {signed}
              ），定稿后被改动过。请与“历史版本”中的定稿对照，再更正。
            </span>
          ) : (
            <span>
              <b>已定稿</b>（{signed}），内容已锁定。
            </span>
          )}
          <Button
            size="small"
            aria-haspopup="dialog"
            onClick={() => {
              setAsking(true);
            }}
          >
            更正
          </Button>
        </>
      ) : (
        <>
          <span>
            <b>发布后更正中</b>（定稿于 {signed}），改完请再次定稿。
          </span>
          <a href={changesHref}>更正清单</a>
        </>
      )}
      {isAsking && (
        <AmendDialog
          versions={versions}
          onClose={() => {
            setAsking(false);
          }}
        />
      )}
    </section>
  );
}

/** Whether a locked report is not what was signed: somebody changed it behind our back. */
function useAltered(live: LiveDraft, seal: Seal): boolean {
  const check = useCallback(async () => {
    if (!isLocked(seal)) return null;
    const { holdsSeal } = await loadSealMarks();
    return holdsSeal(live.format, live.current(), seal);
  }, [live, seal]);
  return useLoaded(check) === false;
}
