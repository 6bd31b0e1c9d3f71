import { useId, useMemo } from 'react';
import { diffWords } from '../../../compare/index.ts';
import type { Difference } from '../../../importers/index.ts';
import type { Side } from './choices.ts';
import { PlaceItem } from './PlaceItem.tsx';
import { Wording } from './Wording.tsx';
import styles from './taking-in.module.css';

interface DifferenceItemProps {
  readonly difference: Difference;
  /** Null where it is only shown. */
  readonly side: Side | null;
  readonly onChoose: (side: Side) => void;
}

const SIDES = ['document', 'data'] as const;
const NAMES: Readonly<Record<Side, string>> = { document: '正文里写的', data: '文件内数据' };

/** One place with both wordings, and which of them is taken over. */
export function DifferenceItem({ difference, side, onChoose }: DifferenceItemProps) {
  const { inData, inDocument, place } = difference;
  const parts = useMemo(() => diffWords(inData, inDocument), [inData, inDocument]);
  const wordings = {
    document: <Wording parts={parts} own="added" />,
    data: <Wording parts={parts} own="deleted" />,
  };
  const group = useId();
  if (side === null) {
    return (
      <PlaceItem
        place={place}
        tag="只作提示"
        lines={SIDES.map((one) => [NAMES[one], wordings[one]] as const)}
      />
    );
  }
  return (
    <fieldset className={styles['item']}>
      <legend className={styles['place']}>{place}</legend>
      {SIDES.map((one) => (
        <label key={one} className={styles['wording']}>
          <span>
            <input
              type="radio"
              name={group}
              checked={side === one}
              onChange={() => {
                onChoose(one);
              }}
            />
            {NAMES[one]}
          </span>
          {wordings[one]}
        </label>
      ))}
    </fieldset>
  );
}
