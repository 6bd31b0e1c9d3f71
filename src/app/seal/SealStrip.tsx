import { useState } from 'react';
import { isLocked, type Seal } from '../../report/index.ts';
import type { LiveVersions } from '../../session/index.ts';
import { Button, toClock, toDay } from '../../ui/index.ts';
import { AmendDialog } from './AmendDialog.tsx';
import styles from './seal.module.css';

interface SealStripProps {
  readonly seal: Seal;
  readonly versions: LiveVersions;
  /** Where the list of corrections stands. */
  readonly changesHref: string;
}

/** Says over every page of a signed report that it is, and the one way to change it. */
export function SealStrip({ seal, versions, changesHref }: SealStripProps) {
  const [isAsking, setAsking] = useState(false);
  const { at, digits } = seal;
  const signed = `${toDay(at)} ${toClock(at)}，校验码 ${digits.slice(0, 4)} ${digits.slice(4)}`;
  return (
    <div className={styles['strip']} data-seal={isLocked(seal) ? 'locked' : 'reopened'}>
      {isLocked(seal) ? (
        <>
          <span>
            <b>已定稿</b>（{signed}），内容已锁定。
          </span>
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
    </div>
  );
}
