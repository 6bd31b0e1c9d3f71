import { useState, useSyncExternalStore } from 'react';
import { isLocked } from '../../report/index.ts';
import type { LiveVersions } from '../../session/index.ts';
import { Button, Dialog, DialogFoot } from '../../ui/index.ts';
import styles from './preview.module.css';

interface SigningProps {
  readonly versions: LiveVersions;
  /** The digits of the report as it stands. */
  readonly state: string;
  readonly isOpen: boolean;
  /** Warnings that were answered with a reason. */
  readonly waived: number;
  /** Acts at once, or as soon as nothing is open any more. */
  readonly passGate: (name: string, act: () => void) => void;
  readonly onVersions: () => void;
}

/** Declares the report final; after a correction, shows what changed and declares it final again. */
export function Signing(props: SigningProps) {
  const { versions, state, isOpen, waived, passGate, onVersions } = props;
  const seal = useSyncExternalStore(versions.seal.watch, versions.seal.get);
  const [isAsking, setAsking] = useState(false);
  if (isLocked(seal)) {
    return (
      <li>
        <p className={styles['signed']}>✓ 已定稿</p>
        <p>内容已锁定，照常打印和导出。确需改动的，用页首的“更正”。</p>
      </li>
    );
  }
  return (
    <>
      <li>
        <Button
          edits
          aria-haspopup="dialog"
          onClick={() => {
            passGate('定稿', () => {
              setAsking(true);
            });
          }}
        >
          定稿
        </Button>
        <p>签发以后锁定内容，记下校验码，以后改过没有一查便知。{isOpen && '处理完才能定稿。'}</p>
        {isAsking && (
          <SignDialog
            versions={versions}
            state={state}
            waived={waived}
            onClose={() => {
              setAsking(false);
            }}
          />
        )}
      </li>
      {seal !== null && (
        <li>
          <Button onClick={onVersions}>更正清单</Button>
          <p>与上一次定稿相比改了什么，可以复制和打印。</p>
        </li>
      )}
    </>
  );
}

interface SignDialogProps extends Pick<SigningProps, 'versions' | 'state' | 'waived'> {
  readonly onClose: () => void;
}

function SignDialog({ versions, state, waived, onClose }: SignDialogProps) {
  const [problem, setProblem] = useState('');
  const [isBusy, setBusy] = useState(false);
  const sign = () => {
    setBusy(true);
    versions
      .load()
      .then((keeper) => keeper.sign())
      .then(onClose, () => {
        setBusy(false);
        setProblem('没有定稿：本机的存储此刻写不进去，请稍后再试。');
      });
  };
  return (
    <Dialog title="定稿" onClose={onClose}>
      <p>✓ 没有待处理的事项{waived > 0 && <>，已说明的提醒 {waived} 处（理由印在核对单上）</>}。</p>
      <ul className={styles['points']}>
        <li>这份年报将锁定为签发的内容，填写和撤销都不再可用；打印、导出照常。</li>
        <li>同时保存为一个版本，记下校验码和数字指纹，以后改动过一查便知。</li>
        <li>以后确需改动，用页首的“更正”：要写明原因，并自动列出更正清单。</li>
      </ul>
      <p>
        报告校验码{' '}
        <b>
          {state.slice(0, 4)} {state.slice(4)}
        </b>
      </p>
      <p className={styles['problem']} role="alert">
        {problem}
      </p>
      <DialogFoot>
        <Button onClick={onClose}>取消</Button>
        <Button look="primary" autoFocus disabled={isBusy} onClick={sign}>
          确认定稿
        </Button>
      </DialogFoot>
    </Dialog>
  );
}
