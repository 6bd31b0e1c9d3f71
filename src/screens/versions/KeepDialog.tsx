import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import { minLength, object, string, trim } from 'zod/mini';
import type { VersionKeeper } from '../../session/index.ts';
import { DialogForm, TextField, useToast } from '../../ui/index.ts';

interface KeepDialogProps {
  readonly keeper: VersionKeeper;
  readonly onClose: () => void;
}

const answers = object({ name: string().check(trim(), minLength(1, '请给这个版本起个名称')) });

/** Keeps what stands there now under a name; it is never thinned out. */
export function KeepDialog({ keeper, onClose }: KeepDialogProps) {
  const toast = useToast();
  const form = useForm({ resolver: zodResolver(answers), defaultValues: { name: '' } });
  const keep = async ({ name }: { readonly name: string }) => {
    try {
      await keeper.keep('named', name);
    } catch {
      form.setError('name', { message: '没有保存：本机的存储此刻写不进去，请稍后再试。' });
      return;
    }
    onClose();
    toast({ message: `已保存版本“${name}”。` });
  };
  return (
    <DialogForm
      title="保存当前版本"
      form={form}
      onSubmit={keep}
      submitLabel="保存"
      onClose={onClose}
    >
      <TextField
        label="版本名称"
        autoFocus
        hint="如：送审稿、法规科核对后。"
        error={form.formState.errors.name?.message ?? null}
        {...form.register('name')}
      />
    </DialogForm>
  );
}
