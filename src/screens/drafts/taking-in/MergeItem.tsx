import { useMemo } from 'react';
import { diffWords } from '../../../compare/index.ts';
import type { MergePlace, Side } from '../../../merge/index.ts';
import { Button } from '../../../ui/index.ts';
import { Wording } from './Wording.tsx';
import styles from './taking-in.module.css';

interface MergeItemProps {
  readonly place: MergePlace;
  readonly name: string;
  /** Null while nobody has chosen. */
  readonly side: Side | null;
  readonly onChoose: (side: Side) => void;
}

const NAMES = { here: '本机的', there: '文件的' } as const;
const CHOICES = { here: '用本机的', there: '用文件的' } as const;

/** One place the file has otherwise, with both wordings; where nobody can know better, it is asked. */
export function MergeItem({ place, name, side, onChoose }: MergeItemProps) {
  const { at, here, there, isAsked } = place;
  const parts = useMemo(() => diffWords(here, there), [here, there]);
  return (
    <li {...(isAsked ? { 'data-conflict': at } : { 'data-merged': at })}>
      <div className={styles['item']} role="group" aria-label={name}>
        <p className={styles['place']}>
          {name}
          {isAsked && <span className={styles['onlyShown']}>{askedWords(place, side)}</span>}
        </p>
        {(['here', 'there'] as const).map((one) => (
          <p key={one} className={styles['wording']}>
            <span>{NAMES[one]}</span>
            <Wording parts={parts} own={one === 'there' ? 'added' : 'deleted'} />
          </p>
        ))}
        {isAsked && (
          <p className={styles['all']}>
            {(['here', 'there'] as const).map((one) => (
              <Button
                key={one}
                size="small"
                aria-pressed={side === one}
                onClick={() => {
                  onChoose(one);
                }}
              >
                {CHOICES[one]}
              </Button>
            ))}
          </p>
        )}
      </div>
    </li>
  );
}

function askedWords({ base, here, there }: MergePlace, side: Side | null): string {
  if (side !== null) return `已选：${CHOICES[side]}`;
  return here !== base ? '两边都改过，请选定' : there === '' ? '文件里没有了，请选定' : '请选定';
}
