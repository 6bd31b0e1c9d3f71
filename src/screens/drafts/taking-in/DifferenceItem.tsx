import { useId, useMemo, type ReactNode } from 'react';
import { diffWords, type WordPart } from '../../../compare/index.ts';
import type { Difference } from '../../../importers/index.ts';
import type { Side } from './choices.ts';
import styles from './taking-in.module.css';

interface DifferenceItemProps {
  readonly difference: Difference;
  /** Null where it is only shown. */
  readonly side: Side | null;
  readonly onChoose: (side: Side) => void;
}

const NAMES: Readonly<Record<Side, string>> = { document: '正文里写的', data: '文件内数据' };

/** One place with both wordings, and which of them is taken over. */
export function DifferenceItem({ difference, side, onChoose }: DifferenceItemProps) {
  const { inData, inDocument, place } = difference;
  const parts = useMemo(() => diffWords(inData, inDocument), [inData, inDocument]);
  const wordings = { document: wordingOf(parts, 'added'), data: wordingOf(parts, 'deleted') };
  const group = useId();
  if (side === null) {
    return (
      <div className={styles['item']}>
        <p className={styles['place']}>
          {place}
          <span className={styles['onlyShown']}>只作提示</span>
        </p>
        {(['document', 'data'] as const).map((one) => (
          <p key={one} className={styles['wording']}>
            <span>{NAMES[one]}</span>
            {wordings[one]}
          </p>
        ))}
      </div>
    );
  }
  return (
    <fieldset className={styles['item']}>
      <legend className={styles['place']}>{place}</legend>
      {(['document', 'data'] as const).map((one) => (
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

/** So much of what both say is shown beside what differs. */
const CONTEXT = 24;

function wordingOf(parts: readonly WordPart[], own: 'added' | 'deleted'): ReactNode {
  const side = parts.filter(({ kind }) => kind === 'same' || kind === own);
  if (side.every(({ text }) => text.trim() === '')) {
    return <em className={styles['blank']}>没有</em>;
  }
  return (
    <span className={styles['text']}>
      {side.map(({ kind, text }, index) =>
        kind === 'same' ? (
          <span key={index}>{shortened(text, index === 0, index === side.length - 1)}</span>
        ) : (
          <mark key={index}>{text}</mark>
        ),
      )}
    </span>
  );
}

function shortened(text: string, isFirst: boolean, isLast: boolean): string {
  const characters = Array.from(text);
  if (characters.length <= 3 * CONTEXT) return text;
  const head = isFirst ? '' : characters.slice(0, CONTEXT).join('');
  const tail = isLast ? '' : characters.slice(-CONTEXT).join('');
  return `${head}……${tail}`;
}
