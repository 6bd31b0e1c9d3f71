import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import { minLength, object, string, trim } from 'zod/mini';
import type { LiveVersions } from '../../session/index.ts';
import { DialogForm, TextArea } from '../../ui/index.ts';
import styles from './seal.module.css';

interface AmendDialogProps {
  readonly versions: LiveVersions;
  readonly onClose: () => void;
}

const answers = object({ why: string().check(trim(), minLength(1, '请写明更正的原因')) });

/** A signed report is opened again on purpose alone, and with the reason written down. */
export function AmendDialog({ versions, onClose }: AmendDialogProps) {
  const form = useForm({ resolver: zodResolver(answers), defaultValues: { why: '' } });
  const amend = async ({ why }: { readonly why: string }) => {
    try {
      await (await versions.load()).amend(why);
    } catch {
      form.setError('why', { message: '没有解除锁定：本机的存储此刻写不进去，请稍后再试。' });
      return;
    }
    onClose();
  };
  return (
    <DialogForm
      title="发布后更正"
      form={form}
      onSubmit={amend}
      submitLabel="开始更正"
      onClose={onClose}
    >
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
        error={form.formState.errors.why?.message ?? null}
        {...form.register('why')}
      />
    </DialogForm>
  );
}
