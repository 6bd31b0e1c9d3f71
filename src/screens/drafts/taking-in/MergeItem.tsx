import { useMemo } from 'react';
import { diffWords } from '../../../compare/index.ts';
import type { MergePlace, Side } from '../../../merge/index.ts';
import { ChoiceButtons, PlaceItem } from './PlaceItem.tsx';
import { Wording } from './Wording.tsx';

interface MergeItemProps {
  readonly place: MergePlace;
  readonly name: string;
  /** Null while nobody has chosen. */
  readonly side: Side | null;
  readonly onChoose: (side: Side) => void;
}

const CHOICES = { here: '用本机的', there: '用文件的' } as const;

/** One place the file has otherwise, with both wordings; where nobody can know better, it is asked. */
export function MergeItem({ place, name, side, onChoose }: MergeItemProps) {
  const { at, here, there, isAsked } = place;
  const parts = useMemo(() => diffWords(here, there), [here, there]);
  return (
    <li {...(isAsked ? { 'data-conflict': at } : { 'data-merged': at })}>
      <PlaceItem
        place={name}
        tag={isAsked ? askedWords(place, side) : ''}
        lines={[
          ['本机的', <Wording key="here" parts={parts} own="deleted" />],
          ['文件的', <Wording key="there" parts={parts} own="added" />],
        ]}
      >
        {isAsked && <ChoiceButtons names={CHOICES} chosen={side} onChoose={onChoose} />}
      </PlaceItem>
    </li>
  );
}

function askedWords({ base, here }: MergePlace, side: Side | null): string {
  if (side !== null) return `已选：${CHOICES[side]}`;
  return here === base ? '文件里没有了，请选定' : '两边都改过，请选定';
}
