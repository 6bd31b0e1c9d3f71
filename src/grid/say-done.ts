import { takenBack, type Edit, type Remark } from '../report/index.ts';
import type { LiveDraft } from '../session/index.ts';
import type { useToast } from '../ui/index.ts';

/** Says something in a short message. */
export type Say = ReturnType<typeof useToast>;

/** Where something was done, and where it is said. */
export interface SayingSite {
  readonly live: LiveDraft;
  readonly onSay: Say;
}

interface Done {
  readonly message: string;
  readonly edit: Edit;
  /** Remarks that were added with it. */
  readonly remarks?: readonly Remark[];
  /** The words that offer to take it back. */
  readonly offer?: string;
}

/** Says what was done and offers to take it back, but for entries changed since. */
export function sayDone({ live, onSay }: SayingSite, done: Done): void {
  const { message, edit, remarks = [], offer = '恢复原样' } = done;
  if (edit.changes.length === 0) {
    onSay({ message });
    return;
  }
  const onAction = () => {
    const draft = live.current();
    const rest = draft.remarks.filter((remark) => !remarks.includes(remark));
    live.apply(takenBack(edit, draft), remarks.length === 0 ? {} : { remarks: rest });
  };
  onSay({ message, action: { label: offer, onAction } });
}
