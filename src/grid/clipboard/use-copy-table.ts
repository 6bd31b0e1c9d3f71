import { useCallback } from 'react';
import type { Table } from '../../form/index.ts';
import type { LiveDraft } from '../../session/index.ts';
import { useToast } from '../../ui/index.ts';
import { copyTable } from './clipboard-work.ts';

/** Copies the whole table with its heads to the clipboard. */
export function useCopyTable(table: Table, live: LiveDraft): () => void {
  const onSay = useToast();
  return useCallback(() => {
    copyTable({ table, live, onSay });
  }, [table, live, onSay]);
}
