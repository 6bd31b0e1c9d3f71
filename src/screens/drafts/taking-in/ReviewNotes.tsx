import type { ReactNode } from 'react';
import type { Format } from '../../../form/index.ts';
import type { Review } from '../../../importers/index.ts';
import { entryNameOf } from '../../../report/index.ts';
import styles from './taking-in.module.css';

interface ReviewNotesProps {
  readonly format: Format;
  readonly review: Review;
}

/** The comments of a document, and the tracked changes that belong to no entry. */
export function ReviewNotes({ format, review }: ReviewNotesProps) {
  return (
    <>
      {review.comments.map(({ at, quote, entries }, index) => (
        <Told
          key={`comment ${String(index)}`}
          place={at === null ? '批注' : entryNameOf(format, at)}
          mark={at === null ? '没有对应的位置，只列在这里' : '批注，记入备注'}
          lines={[
            ...(quote === null ? [] : [['所批文字', quote] as const]),
            ...entries.map(({ by, on, text }) => [whoAndWhen(by, on), text] as const),
          ]}
        />
      ))}
      {review.strayChanges.map(({ text, isInserted, by, on }, index) => (
        <Told
          key={`revision ${String(index)}`}
          place={isInserted ? '加了文字' : '删了文字'}
          mark="修订，不在填写的位置上，只列在这里"
          lines={[[whoAndWhen(by, on), text]]}
        />
      ))}
    </>
  );
}

function whoAndWhen(by: string, on: string | null): string {
  return [by, on ?? ''].join(' ').trim();
}

interface ToldProps {
  readonly place: string;
  readonly mark: string;
  readonly lines: readonly (readonly [name: string, text: string])[];
}

/** What is there to be read, and asks for nothing. */
export function Told({ place, mark, lines }: ToldProps): ReactNode {
  return (
    <li className={styles['item']}>
      <p className={styles['place']}>
        {place}
        <span className={styles['onlyShown']}>{mark}</span>
      </p>
      {lines.map(([name, text], index) => (
        <p key={index} className={styles['wording']}>
          <span>{name}</span>
          <span className={styles['text']}>{text === '' ? '没有' : text}</span>
        </p>
      ))}
    </li>
  );
}
