import { useCallback } from 'react';
import type { Cell } from '../form/index.ts';
import type { LiveDraft } from '../session/index.ts';
import { useToast } from '../ui/index.ts';
import { fillZeros } from './cell-edits.ts';
import { sayDone, type SayingSite } from './say-done.ts';

/** Fills the blanks among cells at once and offers to take it back; `where` names a wider place. */
export function fillZerosIn(site: SayingSite, cells: readonly Cell[], where = ''): void {
  const { live, onSay } = site;
  const edit = fillZeros(cells, live.current());
  if (edit.changes.length === 0) {
    onSay({ message: '没有空白的格，无需填 0。' });
    return;
  }
  live.apply(edit);
  const message = `已在${where} ${String(edit.changes.length)} 个空白格中填 0。`;
  sayDone(site, { message, edit, offer: '恢复空白' });
}

/** The same, said in a message of the page. */
export function useFillZeros(live: LiveDraft): (cells: readonly Cell[], where?: string) => void {
  const onSay = useToast();
  return useCallback(
    (cells, where) => {
      fillZerosIn({ live, onSay }, cells, where);
    },
    [live, onSay],
  );
}
