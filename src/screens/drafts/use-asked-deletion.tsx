import { useMemo, useState, type ReactNode } from 'react';
import type { DraftSummary } from '../../report/index.ts';
import { DeleteSignedDialog } from './DeleteSignedDialog.tsx';
import type { DraftActions } from './DraftRow.tsx';

/** The same actions, of which deleting asks first where a report was signed; and the dialog that asks. */
export function useAskedDeletion(actions: DraftActions): readonly [DraftActions, ReactNode] {
  const [asked, setAsked] = useState<DraftSummary | null>(null);
  const asking = useMemo<DraftActions>(
    () => ({
      ...actions,
      onDelete: (draft) => {
        if ((draft.signed ?? null) === null) actions.onDelete(draft);
        else setAsked(draft);
      },
    }),
    [actions],
  );
  const dialog = asked !== null && (
    <DeleteSignedDialog
      draft={asked}
      onDelete={() => {
        actions.onDelete(asked);
      }}
      onClose={() => {
        setAsked(null);
      }}
    />
  );
  return [asking, dialog];
}
