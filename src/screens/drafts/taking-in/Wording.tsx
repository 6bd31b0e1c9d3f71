import type { ReactNode } from 'react';
import type { WordPart } from '../../../compare/index.ts';
import styles from './taking-in.module.css';

/** So much of what both say is shown beside what differs. */
const CONTEXT = 24;

interface WordingProps {
  /** What two wordings have in common, and what only one of them has. */
  readonly parts: readonly WordPart[];
  readonly own: 'added' | 'deleted';
}

/** One of two wordings, with what only it says marked. */
export function Wording({ parts, own }: WordingProps): ReactNode {
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
