import { useState, type SyntheticEvent } from 'react';
import type { LiveVersions } from '../../session/index.ts';
import { Button, Dialog, TextArea } from '../../ui/index.ts';
import styles from './seal.module.css';

interface AmendDialogProps {
  readonly versions: LiveVersions;
  readonly onClose: () => void;
}

/** A signed report is opened again on purpose alone, and with the reason written down. */
export function AmendDialog(props: AmendDialogProps) {
  return (
    <Dialog title="发布后更正" onClose={props.onClose}>
      <AmendForm {...props} />
    </Dialog>
  );
}

function AmendForm({ versions, onClose }: AmendDialogProps) {
  const [why, setWhy] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (isBusy) return;
    if (why.trim() === '') {
      setProblem('请写明更正的原因');
      return;
    }
    setBusy(true);
    versions
      .load()
      .then((keeper) => keeper.amend(why.trim()))
      .then(onClose, () => {
        setBusy(false);
        setProblem('没有解除锁定：本机的存储此刻写不进去，请稍后再试。');
      });
  };
  return (
    <form onSubmit={submit} noValidate>
      <ul className={styles['points']}>
        <li>更正会解除锁定，原来的定稿留在“历史版本”里，不会丢失。</li>
        <li>改动之处自动列成更正清单，可以打印，随稿送审。</li>
        <li>改完请再次定稿；已经公布的，请同时更新公布的文件。</li>
      </ul>
      <TextArea
        label="更正原因"
        autoFocus
        rows={2}
        readOnly={false}
        value={why}
        error={problem}
        onChange={(event) => {
          setWhy(event.target.value);
          setProblem(null);
        }}
      />
      <div className={styles['actions']}>
        <Button onClick={onClose}>取消</Button>
        <Button look="primary" type="submit">
          开始更正
        </Button>
      </div>
    </form>
  );
}
