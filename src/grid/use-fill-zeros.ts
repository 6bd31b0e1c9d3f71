import { useCallback } from 'react';
import type { Cell } from '../form/index.ts';
import type { LiveDraft } from '../report/index.ts';
import { useToast } from '../ui/index.ts';
import { fillZeros } from './cell-edits.ts';
import { sayDone } from './say-done.ts';

/** Fills the blanks among cells at once and offers to take it back; `where` names a wider place. */
export function useFillZeros(live: LiveDraft): (cells: readonly Cell[], where?: string) => void {
  const toast = useToast();
  return useCallback(
    (cells, where = '') => {
      const edit = fillZeros(cells, live.current());
      if (edit.changes.length === 0) {
        toast({ message: '没有空白的格，无需填 0。' });
        return;
      }
      live.apply(edit);
      const message = `已在${where} ${String(edit.changes.length)} 个空白格中填 0。`;
      sayDone({ live, onSay: toast }, { message, edit, offer: '恢复空白' });
    },
    [live, toast],
  );
}
