import { useCallback } from 'react';
import { entriesOf, typedAt } from '../../report/index.ts';
import type { LiveDraft } from '../../session/index.ts';
import { useToast } from '../../ui/index.ts';
import type { StepNavigation } from '../use-step-navigation.ts';
import { focusedEntry, useWayKey } from './use-way-key.ts';

/** F9 goes to the next entry with a remark that is not settled, around the end; Shift+F9 back. */
export function useRemarkKey(live: LiveDraft, { toEntry }: StepNavigation): void {
  const toast = useToast();
  const go = useCallback(
    (backwards: boolean) => {
      const placeOf = (at: string) => entriesOf(live.format).get(at)?.index ?? 0;
      const draft = live.current();
      const open = draft.remarks
        .filter(({ state }) => state !== 'settled')
        .sort((one, other) => placeOf(one.at) - placeOf(other.at));
      const inOrder = backwards ? open.reverse() : open;
      const here = placeOf(focusedEntry() ?? '');
      const isBeyond = (at: string) => (backwards ? placeOf(at) < here : placeOf(at) > here);
      const next = inOrder.find(({ at }) => isBeyond(at)) ?? inOrder[0];
      if (next === undefined) {
        toast({ message: '没有未解决的备注。' });
        return;
      }
      const { at, quote } = next;
      const caret = quote === null ? -1 : typedAt(draft, at).indexOf(quote);
      toEntry(caret < 0 ? { at } : { at, caret, end: caret + (quote ?? '').length });
    },
    [live, toEntry, toast],
  );
  useWayKey('F9', go);
}
