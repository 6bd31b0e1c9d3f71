import type { Format } from '../../../form/index.ts';
import type { Review } from '../../../importers/index.ts';
import { entryNameOf } from '../../../report/index.ts';
import { PlaceItem } from './PlaceItem.tsx';

interface ReviewNotesProps {
  readonly format: Format;
  readonly review: Review;
}

/** The comments of a document, and the tracked changes that belong to no entry. */
export function ReviewNotes({ format, review }: ReviewNotesProps) {
  return (
    <>
      {review.comments.map(({ at, quote, entries }, index) => (
        <li key={`comment ${String(index)}`}>
          <PlaceItem
            place={at === null ? '批注' : entryNameOf(format, at)}
            tag={at === null ? '没有对应的位置，只列在这里' : '批注，记入备注'}
            lines={[
              ...(quote === null ? [] : [['所批文字', quote] as const]),
              ...entries.map(({ by, on, text }) => [whoAndWhen(by, on), text] as const),
            ]}
          />
        </li>
      ))}
      {review.strayChanges.map(({ text, isInserted, by, on }, index) => (
        <li key={`revision ${String(index)}`}>
          <PlaceItem
            place={isInserted ? '加了文字' : '删了文字'}
            tag="修订，不在填写的位置上，只列在这里"
            lines={[[whoAndWhen(by, on), text]]}
          />
        </li>
      ))}
    </>
  );
}

function whoAndWhen(by: string, on: string | null): string {
  return [by, on ?? ''].join(' ').trim();
}
