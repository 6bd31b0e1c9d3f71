import { memo } from 'react';
import { useFormContext } from 'react-hook-form';
import type { Cell } from '../form/index.ts';
import { valueKinds } from '../report/index.ts';
import { useReadOnly } from '../ui/index.ts';
import { useTrouble } from './live-values.ts';
import styles from './StatTable.module.css';

/** A cell one types in: the text stays as typed; what can't be read says why. */
export const TypedCell = memo(function TypedCell({ cell }: { readonly cell: Cell }) {
  const { register } = useFormContext();
  const readOnly = useReadOnly();
  const trouble = useTrouble(cell, readOnly);
  const reasonId = `reason-${cell.id}`;
  // The tab index is the static one: the table lets one cell at a time be in the way of Tab.
  return (
    <>
      <input
        type="text"
        className={styles['input']}
        inputMode={valueKinds[cell.value].inputMode}
        autoComplete="off"
        placeholder="未填"
        tabIndex={-1}
        readOnly={readOnly}
        aria-label={cell.name}
        aria-invalid={trouble !== null || undefined}
        aria-describedby={trouble === null ? undefined : reasonId}
        data-cell={cell.id}
        {...register(cell.id)}
      />
      {trouble !== null && (
        <span className={styles['reason']} id={reasonId}>
          {trouble}
        </span>
      )}
    </>
  );
});
