import { entryNameOf } from '../../report/index.ts';
import type { LeftOut } from '../../sources/index.ts';
import type { Review } from './use-review.ts';
import styles from './importing.module.css';

interface TextReviewProps {
  readonly at: string;
  readonly review: Review;
}

/** A text as it was read, with what was taken out of it. */
export function TextReview({ at, review }: TextReviewProps) {
  const text = review.textAt(at);
  const read = review.reading.texts.get(at);
  return (
    <>
      <label className={styles['text']} data-imported-field={at} data-source={read?.place.words}>
        <span>{entryNameOf(review.reading.format, at)}</span>
        <textarea
          rows={Math.min(12, Math.max(2, Math.ceil(text.length / 38)))}
          spellCheck={false}
          value={text}
          placeholder="原文中没有"
          onFocus={() => {
            review.focus(at);
          }}
          onChange={(event) => {
            review.decide(at, event.target.value);
          }}
        />
      </label>
      {read !== undefined && read.leftOut.length > 0 && (
        <LeftOutList
          title={`没有放进这一段的文字（${String(read.leftOut.length)} 处）`}
          items={read.leftOut}
        />
      )}
    </>
  );
}

interface LeftOutListProps {
  readonly title: string;
  readonly items: readonly LeftOut[];
}

/** Parts of the source that go nowhere, each with why. */
export function LeftOutList({ title, items }: LeftOutListProps) {
  return (
    <details className={styles['leftOut']}>
      <summary>{title}</summary>
      <ul>
        {items.map(({ text, why, place }, index) => (
          <li key={index}>
            <q>{text}</q>
            <small>
              {place.words}：{why}
            </small>
          </li>
        ))}
      </ul>
    </details>
  );
}
