import { useCallback } from 'react';
import type { Format } from '../form/index.ts';
import { entryNameOf } from '../report/index.ts';
import { useClearToasts, useToast } from '../ui/index.ts';
import type { LiveHistory, Place } from '../session/index.ts';
import { useHistoryKeys } from './use-history-keys.ts';
import type { StepNavigation } from './use-step-navigation.ts';

/**
 * Undo and redo by button and key: each shows its place, on the page one is on if it has one there,
 * and says it where that is not in sight.
 */
export function useHistoryActions(
  format: Format,
  history: LiveHistory,
  stepNavigation: StepNavigation,
) {
  const tell = useTelling(format, stepNavigation);
  const undo = useCallback(() => {
    tell('已撤销', history.undo());
  }, [history, tell]);
  const redo = useCallback(() => {
    tell('已重做', history.redo());
  }, [history, tell]);
  useHistoryKeys({ onUndo: undo, onRedo: redo, onPause: history.close });
  return { undo, redo };
}

function useTelling(format: Format, { current, stepOf, toStep, toEntry }: StepNavigation) {
  const toast = useToast();
  const clearToasts = useClearToasts();
  return useCallback(
    (done: string, places: readonly Place[] | null) => {
      const place = places?.find(({ at }) => stepOf(at) === current) ?? places?.[0];
      if (place === undefined || places === null) return;
      const words = `${done}：${placeWords(format, place, places.length)}`;
      const step = stepOf(place.at);
      const go = () => {
        toEntry(place);
      };
      if (step === undefined) return;
      if (!holdsEntries(current)) {
        // The screen shows the whole report, and with it what came of this.
        toast({ message: words, action: { label: '去看', onAction: go } });
        return;
      }
      if (step !== current) {
        const back = {
          label: `回到${current.name}`,
          onAction: () => {
            toStep(current);
          },
        };
        toast({ message: words, action: back }, 'onNextPage');
      } else if (places.length > 1 || !isInSight(place.at)) toast({ message: words });
      // What a message offered to take back may be what was just taken back.
      else clearToasts();
      go();
    },
    [format, current, stepOf, toStep, toEntry, toast, clearToasts],
  );
}

function placeWords(format: Format, { at }: Place, count: number): string {
  const name = entryNameOf(format, at);
  return count === 1 ? name : `${name} 等 ${String(count)} 处`;
}

function holdsEntries({ kind }: StepNavigation['current']): boolean {
  return kind === 'info' || kind === 'section';
}

/** Whether one is in an entry's field, or sees the whole of it. */
function isInSight(at: string): boolean {
  const [field] = document.getElementsByName(at);
  const page = field?.closest('main')?.getBoundingClientRect();
  if (field === undefined || page === undefined) return false;
  if (field === document.activeElement) return true;
  const { top, bottom } = field.getBoundingClientRect();
  return top >= page.top && bottom <= page.bottom;
}
