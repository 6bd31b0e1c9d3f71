import { useMemo } from 'react';
import { diffWords } from '../../../compare/index.ts';
import type { Proposal } from '../../../importers/index.ts';
import { ChoiceButtons, PlaceItem } from './PlaceItem.tsx';
import { Wording } from './Wording.tsx';

export type Decision = 'accepted' | 'declined';

interface ProposalItemProps {
  readonly proposal: Proposal;
  readonly name: string;
  /** What stands in the draft now, where that is neither of the two. */
  readonly here: string | null;
  /** Null while nobody has decided. */
  readonly decision: Decision | null;
  readonly onDecide: (decision: Decision) => void;
}

const CHOICES = { accepted: '接受', declined: '不接受' } as const;

/** A tracked change of one place: who made it when, both wordings, and what becomes of it. */
export function ProposalItem({ proposal, name, here, decision, onDecide }: ProposalItemProps) {
  const { at, before, after, by, on } = proposal;
  const parts = useMemo(() => diffWords(before, after), [before, after]);
  const who = [by.filter((one) => one !== '').join('、'), on ?? ''].filter((one) => one !== '');
  const state = decision === null ? '修订' : `已选：${CHOICES[decision]}`;
  return (
    <li data-proposal={at} data-state={decision ?? 'open'}>
      <PlaceItem
        place={name}
        tag={who.length === 0 ? state : `${state} · ${who.join(' ')}`}
        lines={[
          ['原来的', <Wording key="before" parts={parts} own="deleted" />],
          ['改成', <Wording key="after" parts={parts} own="added" />],
          ...(here === null ? [] : [['本机现在的', here] as const]),
        ]}
      >
        <ChoiceButtons names={CHOICES} chosen={decision} onChoose={onDecide} />
      </PlaceItem>
    </li>
  );
}
