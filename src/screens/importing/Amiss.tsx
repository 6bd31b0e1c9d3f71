import { entryNameOf } from '../../report/index.ts';
import type { Review } from './use-review.ts';
import styles from './importing.module.css';

/** What is wrong in the source itself, and what else is to be said of it. */
export function Amiss({ review }: { readonly review: Review }) {
  const { reading } = review;
  const { format, statedTotals, brokenBalances, mentions } = reading;
  if (statedTotals.length + brokenBalances.length + mentions.length === 0) return null;
  return (
    <ul className={styles['amiss']}>
      {statedTotals.map(({ cell, printed, computed, place }) => (
        <li key={cell}>
          {entryNameOf(format, cell)}：原文写 {printed}，各项相加是 {computed}（{place.words}
          ）。总计按相加的结果算，不照抄。
        </li>
      ))}
      {brokenBalances.map(({ identity, cells, left, right }) => (
        <li key={`${identity} ${cells.join(' ')}`}>
          {cells[0] === undefined ? '' : `${entryNameOf(format, cells[0])}一列：`}
          原文的数不平衡，一边是 {left}，另一边是 {right}。
        </li>
      ))}
      {mentions.map((words) => (
        <li key={words}>{words}</li>
      ))}
    </ul>
  );
}
