import type { ReactNode } from 'react';
import type { FieldValues, UseFormReturn } from 'react-hook-form';
import { Button } from './Button.tsx';
import { DialogFoot } from './DialogFoot.tsx';
import { Dialog } from './lazy-dialogs.tsx';
import styles from './DialogForm.module.css';

interface DialogFormProps<Typed extends FieldValues, Valid> {
  readonly title: string;
  readonly form: UseFormReturn<Typed, unknown, Valid>;
  /** Gets what the form's resolver lets through; not called again before it has ended. */
  readonly onSubmit: (values: Valid) => void | Promise<void>;
  readonly submitLabel: string;
  readonly onClose: () => void;
  /** Another button, at the other end of the foot. */
  readonly before?: ReactNode;
  readonly children: ReactNode;
}

/** A dialog of fields. What its resolver refuses is said at the fields; the first of them gets the focus. */
export function DialogForm<Typed extends FieldValues, Valid>(props: DialogFormProps<Typed, Valid>) {
  const { title, form, onSubmit, submitLabel, onClose, before, children } = props;
  const { isSubmitting } = form.formState;
  return (
    <Dialog title={title} onClose={onClose}>
      <form
        className={styles['fields']}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!isSubmitting) void form.handleSubmit(onSubmit)(event);
        }}
      >
        {children}
        <DialogFoot before={before}>
          <Button onClick={onClose}>取消</Button>
          <Button look="primary" type="submit">
            {submitLabel}
          </Button>
        </DialogFoot>
      </form>
    </Dialog>
  );
}
