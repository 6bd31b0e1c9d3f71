import { useCallback } from 'react';
import { restoration, type RestoredPart } from '../../compare/index.ts';
import { ANNOTATIONS, takenBack, type AnnotationChanges, type Draft } from '../../report/index.ts';
import type { LiveDraft, VersionKeeper } from '../../session/index.ts';
import { useToast } from '../../ui/index.ts';

/** Brings a part of an earlier state back, after what stands there now was kept as a version. */
export function useRestore(
  live: LiveDraft,
  keeper: VersionKeeper,
): (part: RestoredPart, earlier: Draft) => Promise<void> {
  const toast = useToast();
  return useCallback(
    async (part, earlier) => {
      const isKept = await keeper.keep('beforeRestore').then(
        () => true,
        () => false,
      );
      const current = live.current();
      const { edit, annotations } = restoration(live.format, part, { earlier, current });
      live.apply(edit, annotations);
      const places = edit.changes.length + Object.keys(annotations).length;
      const unkept = isKept ? '' : '恢复前的内容没能留成版本。';
      toast({
        message: `已恢复 ${String(places)} 处。${unkept}`,
        action: {
          label: '撤销恢复',
          onAction: () => {
            const now = live.current();
            live.apply(takenBack(edit, now), annotationsBefore(annotations, { current, now }));
          },
        },
      });
    },
    [live, keeper, toast],
  );
}

/** The annotations that were there before, but for those that were changed since. */
function annotationsBefore(
  restored: AnnotationChanges,
  { current, now }: { readonly current: Draft; readonly now: Draft },
): AnnotationChanges {
  const untouched = ANNOTATIONS.filter(
    (key) => restored[key] !== undefined && now[key] === restored[key],
  );
  return Object.fromEntries(untouched.map((key) => [key, current[key]]));
}
