import { useCallback } from 'react';
import { restoration, type RestoredPart } from '../../compare/index.ts';
import {
  takenBack,
  type Draft,
  type LiveDraft,
  type Remarks,
  type VersionKeeper,
} from '../../report/index.ts';
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
      const { edit, remarks } = restoration(live.format, part, { earlier, current });
      live.apply(edit, remarks);
      const places = edit.changes.length + Object.keys(remarks).length;
      const unkept = isKept ? '' : '恢复前的内容没能留成版本。';
      toast({
        message: `已恢复 ${String(places)} 处。${unkept}`,
        action: {
          label: '撤销恢复',
          onAction: () => {
            const now = live.current();
            live.apply(takenBack(edit, now), remarksBefore(remarks, { current, now }));
          },
        },
      });
    },
    [live, keeper, toast],
  );
}

/** The remarks that stood there, but for those that were changed since. */
function remarksBefore(
  { notes, waivers }: Remarks,
  { current, now }: { readonly current: Draft; readonly now: Draft },
): Remarks {
  return {
    ...(notes !== undefined && now.notes === notes ? { notes: current.notes } : {}),
    ...(waivers !== undefined && now.waivers === waivers ? { waivers: current.waivers } : {}),
  };
}
