import {
  entriesOf,
  impliedState,
  readRemarkTail,
  typedAt,
  type Draft,
} from '../../report/index.ts';
import type { Format } from '../../form/index.ts';
import { withChanges } from '../adopt.ts';
import type { Difference } from '../difference.ts';
import type { Proposal, Review, ReviewComment } from '../review.ts';
import { marksIn, withoutMarks } from './review-marks.ts';
import { splitChanges } from './split-changes.ts';
import type { WordComment } from './word-comments.ts';
import type { TrackedChange } from './word-views.ts';

/** What a document says of its data in each of three views of it. */
interface ReviewedViews {
  /** With all changes accepted. */
  readonly accepted: readonly Difference[];
  /** As it was before them. */
  readonly original: readonly Difference[];
  /** Accepted, with marks in it. */
  readonly marked: readonly Difference[];
}

/** Tracked changes and comments by the entries they stand in. */
export function readReview(
  { format, draft }: { readonly format: Format; readonly draft: Draft },
  { accepted, original, marked }: ReviewedViews,
  {
    changes,
    comments,
  }: {
    readonly changes: readonly TrackedChange[];
    readonly comments: readonly WordComment[];
  },
): Review {
  const placed = marked.flatMap(({ at, inDocument }) =>
    at === null ? [] : marksIn(inDocument).map((mark) => ({ ...mark, entry: at, inDocument })),
  );
  const entryIn = (view: readonly Difference[], at: string) =>
    view.find((one) => one.at === at && one.entry !== null)?.entry ?? typedAt(draft, at);
  const changedEntries = new Set([...accepted, ...original].map(({ at }) => at));
  const proposals = [...entriesOf(format).keys()].flatMap((at): readonly Proposal[] => {
    const [before, after] = [entryIn(original, at), entryIn(accepted, at)];
    if (!changedEntries.has(at) || before === after) return [];
    const marks = placed.filter((mark) => mark.kind === 'revision' && mark.entry === at);
    return splitChanges({ before, after, marks }, changes).map(({ made, ...change }) => {
      const days = made.flatMap(({ on }) => on ?? []).sort();
      const by = [...new Set(made.map((one) => one.by))];
      const changed = withChanges(before, [change]);
      return { at, ...change, before, after: changed, by, on: days[days.length - 1] ?? null };
    });
  });
  const proposed = new Set(proposals.map(({ at }) => at));
  const isProposed = (n: number) =>
    placed.some((mark) => mark.kind === 'revision' && mark.n === n && proposed.has(mark.entry));
  return {
    proposals,
    strayChanges: changes.flatMap(({ by, on, isInserted, ...change }, n) => {
      const text = change.text.trim();
      return text === '' || isProposed(n) ? [] : [{ text, isInserted, by, on }];
    }),
    comments: comments.map(({ isDone, entries: [first, ...answers] }, n): ReviewComment => {
      const start = placed.find((mark) => mark.kind === 'start' && mark.n === n);
      const end = placed.find((mark) => mark.kind === 'end' && mark.n === n);
      const place = start ?? end;
      const isCell = entriesOf(format).get(place?.entry ?? '')?.kind === 'number';
      const text = withoutMarks(place?.inDocument ?? '');
      const upTo = end !== undefined && end.entry === place?.entry ? end.at : text.length;
      const quote = text.slice(start?.at ?? 0, upTo).trim();
      const hasQuote = place !== undefined && !isCell && quote !== '' && quote !== text.trim();
      const { text: said, told } = readRemarkTail(format, first.text);
      const entries = [{ ...first, text: said }, ...answers];
      return {
        at: place?.entry ?? null,
        quote: hasQuote ? quote : null,
        value: null,
        state: impliedState(entries, isDone),
        entries,
        ...told,
      };
    }),
  };
}
