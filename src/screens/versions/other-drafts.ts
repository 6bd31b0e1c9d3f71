import { useCallback, useState } from 'react';
import {
  PARTICULARS,
  typedAt,
  type Draft,
  type DraftStore,
  type DraftSummary,
  type Version,
} from '../../report/index.ts';
import { useLoaded } from '../../ui/index.ts';

/** A state of this report, or another report of this browser as it stands. */
export interface ComparedState extends Omit<Version, 'reason'> {
  readonly reason: Version['reason'] | 'otherDraft';
}

/** So many are offered: those of the same agency or year, then the latest. */
const MOST = 200;

export interface OtherDrafts {
  /** What may be compared. */
  readonly list: readonly DraftSummary[];
  readonly chosen: ComparedState | null;
  /** One that can't be read leaves things as they are. */
  readonly choose: (id: string) => void;
  readonly leave: () => void;
}

/** The other reports of this browser, to compare this one with. */
export function useOtherDrafts(
  drafts: Pick<DraftStore, 'list' | 'load'>,
  ownId: string,
  own: Draft,
): OtherDrafts {
  const [chosen, setChosen] = useState<ComparedState | null>(null);
  const load = useCallback(() => drafts.list(), [drafts]);
  const all = useLoaded(load) ?? [];
  const like = ({ agencyName, year }: DraftSummary) =>
    Number(agencyName.trim() === typedAt(own, PARTICULARS.agencyName).trim()) * 2 +
    Number(year.trim() === typedAt(own, PARTICULARS.year).trim());
  const list = all
    .filter(
      ({ id, deletedAt, isDamaged }) => id !== ownId && deletedAt === null && isDamaged !== true,
    )
    .sort((one, other) => like(other) - like(one) || other.changedAt - one.changedAt)
    .slice(0, MOST);
  const choose = (id: string) => {
    const read = async () => {
      const stored = await drafts.load(id);
      const name = nameOf(list.find((one) => one.id === id));
      const other = { reason: 'otherDraft', name, marks: null, n: 0 } as const;
      if (stored !== null) {
        setChosen({ ...other, draftId: id, at: stored.changedAt, draft: stored.draft });
      }
    };
    read().catch(() => undefined);
  };
  const leave = () => {
    setChosen(null);
  };
  return { list, chosen, choose, leave };
}

/** `甲局 2023 年年报` */
export function nameOf(draft: DraftSummary | undefined): string {
  if (draft === undefined) return '';
  return `${draft.agencyName.trim() || '（未填机关名称）'} ${draft.year.trim()} 年年报`;
}
