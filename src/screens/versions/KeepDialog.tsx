import { useState, type SyntheticEvent } from 'react';
import type { VersionKeeper } from '../../session/index.ts';
import { Button, Dialog, TextField, useToast } from '../../ui/index.ts';
import styles from './versions.module.css';

interface KeepDialogProps {
  readonly keeper: VersionKeeper;
  readonly onClose: () => void;
}

/** Keeps what stands there now under a name; it is never thinned out. */
export function KeepDialog(props: KeepDialogProps) {
  return (
    <Dialog title="保存当前版本" onClose={props.onClose}>
      <KeepForm {...props} />
    </Dialog>
  );
}

function KeepForm({ keeper, onClose }: KeepDialogProps) {
  const toast = useToast();
  const [name, setName] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (isBusy) return;
    if (name.trim() === '') {
      setProblem('请给这个版本起个名称');
      return;
    }
    setBusy(true);
    keeper.keep('named', name.trim()).then(
      () => {
        onClose();
        toast({ message: `已保存版本“${name.trim()}”。` });
      },
      () => {
        setBusy(false);
        setProblem('没有保存：本机的存储此刻写不进去，请稍后再试。');
      },
    );
  };
  return (
    <form onSubmit={submit} noValidate>
      <TextField
        label="版本名称"
        autoFocus
        hint="如：送审稿、法规科核对后。"
        value={name}
        error={problem}
        onChange={(event) => {
          setName(event.target.value);
          setProblem(null);
        }}
      />
      <div className={styles['dialogActions']}>
        <Button onClick={onClose}>取消</Button>
        <Button look="primary" type="submit">
          保存
        </Button>
      </div>
    </form>
  );
}
