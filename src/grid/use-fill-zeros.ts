import { useCallback } from 'react';
import type { Cell } from '../form/index.ts';
import type { LiveDraft } from '../session/index.ts';
import { useToast } from '../ui/index.ts';
import { fillZerosIn } from './fill-zeros.ts';

/** Fills the blanks among cells at once and offers to take it back; `where` names a wider place. */
export function useFillZeros(live: LiveDraft): (cells: readonly Cell[], where?: string) => void {
  const onSay = useToast();
  return useCallback(
    (cells, where) => {
      fillZerosIn({ live, onSay }, cells, where);
    },
    [live, onSay],
  );
}
