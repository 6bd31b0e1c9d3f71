import { memo } from 'react';
import { useFormContext } from 'react-hook-form';
import type { Cell } from '../form/index.ts';
import { UNREADABLE_SENTENCES } from '../report/index.ts';
import { useUnreadableReason } from './live-values.ts';
import styles from './StatTable.module.css';

/** A cell one types in: the text stays as typed; what can't be read says why. */
export const TypedCell = memo(function TypedCell({ cell }: { readonly cell: Cell }) {
  const { register } = useFormContext();
  const reason = useUnreadableReason(cell.id);
  const reasonId = `reason-${cell.id}`;
  return (
    <>
      <input
        type="text"
        className={styles['input']}
        inputMode={cell.value === 'count' ? 'numeric' : 'decimal'}
        autoComplete="off"
        aria-label={cell.name}
        aria-invalid={reason !== null || undefined}
        aria-describedby={reason === null ? undefined : reasonId}
        data-cell={cell.id}
        {...register(cell.id)}
      />
      {reason !== null && (
        <span className={styles['reason']} id={reasonId}>
          {UNREADABLE_SENTENCES[reason]}
        </span>
      )}
    </>
  );
});
