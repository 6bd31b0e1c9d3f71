import { InlineTextForm } from '../ui/index.ts';
import styles from './findings.module.css';

interface ReasonFormProps {
  /** What was written while other numbers stood there. */
  readonly text: string;
  readonly onSave: (reason: string) => void;
  /** Without it the form is there to stay. */
  readonly onCancel?: () => void;
  readonly label?: string;
  readonly saveLabel?: string;
}

/** Why a warning may stand as it is. */
export function ReasonForm({ label = '理由', ...props }: ReasonFormProps) {
  return (
    <div className={styles['form']}>
      <InlineTextForm
        label={label}
        hint="印在核对单上，不公开；有关数字或文字改动后，须重新说明。"
        requiredMessage="请写明理由。"
        {...props}
      />
    </div>
  );
}
