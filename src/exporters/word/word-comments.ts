import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  Paragraph,
  TextRun,
  type ICommentOptions,
  type IRunOptions,
  type ParagraphChild,
} from 'docx';
import type { DocumentBlock } from '../../document/index.ts';
import type { Format } from '../../form/index.ts';
import {
  entriesOf,
  isTyped,
  remarkTail,
  typedAt,
  type Draft,
  type Remark,
} from '../../report/index.ts';
import { textRun } from './word-text.ts';

/** The draft whose remarks go out as comments. */
export interface Annotated {
  readonly format: Format;
  readonly draft: Draft;
}

/** Sets the text of a place of the document, with the ends of the comments in it. */
export type CommentedRuns = (
  place: DocumentBlock | string,
  text: string,
  options?: IRunOptions,
) => readonly ParagraphChild[];

interface WordComments {
  readonly comments: readonly ICommentOptions[];
  readonly runs: CommentedRuns;
}

/** Where a comment begins or ends: in front of a character of a place. */
interface End {
  readonly ids: readonly number[];
  readonly at: number;
  readonly isStart: boolean;
}

/** The library threads comments where one of them has a parent, be it none of them. */
const NO_COMMENT = -1;
/** The library dates what has no date; `dropNoDates` takes this one out again. */
const NO_DATE = new Date('0001-01-01T00:00:00Z');

export const dropNoDates = (xml: string) =>
  xml.replaceAll(` w:date="${NO_DATE.toISOString()}"`, '');

/**
 * Remarks as comments with their answers: at the words they are about, else at the cell or the whole
 * text; what the document does not show stands at its title and says its place. Without a draft there
 * are none.
 */
export function toComments(
  blocks: readonly DocumentBlock[],
  annotated: Annotated | undefined,
): WordComments {
  const ends = new Map<DocumentBlock | string, End[]>();
  const comments = annotated === undefined ? [] : toThreads(blocks, annotated, ends);
  return { comments, runs: (place, text, options) => cut(text, ends.get(place) ?? [], options) };
}

function toThreads(
  blocks: readonly DocumentBlock[],
  { format, draft }: Annotated,
  ends: Map<DocumentBlock | string, End[]>,
): readonly ICommentOptions[] {
  const comments: ICommentOptions[] = [];
  const title = blocks.find(({ kind }) => kind === 'title');
  const atTitle: Place | null = title === undefined ? null : [title, 0];
  for (const remark of draft.remarks) {
    const anchor = anchorOf(blocks, format, remark);
    const ids = remark.entries.map((_, index) => comments.length + index);
    const tail = remarkTail(format, remark, {
      isPlaced: anchor !== null,
      isQuoted: remark.quote === null || (anchor?.isQuoted ?? false),
      now: typedAt(draft, remark.at),
    });
    comments.push(...toThread(remark, ids, tail));
    const { from, to } = anchor ?? { from: atTitle, to: atTitle };
    for (const [place, isStart] of [[from, true] as const, [to, false] as const]) {
      if (place === null) continue;
      const [block, at] = place;
      ends.set(block, [...(ends.get(block) ?? []), { ids, at, isStart }]);
    }
  }
  return comments;
}

function toThread(
  { entries, state }: Remark,
  ids: readonly number[],
  tail: string | null,
): readonly ICommentOptions[] {
  return entries.map(({ by, on, text }, index) => {
    const lines = [...text.split('\n'), ...(index === 0 && tail !== null ? [tail] : [])];
    return {
      id: ids[index] ?? 0,
      author: by,
      date: on === null ? NO_DATE : new Date(`${on}T00:00:00Z`),
      parentId: index === 0 ? NO_COMMENT : (ids[0] ?? NO_COMMENT),
      resolved: state === 'settled',
      children: lines.map((line) => new Paragraph({ children: [textRun(line)] })),
    };
  });
}

interface Anchor {
  readonly from: Place;
  readonly to: Place;
  /** It holds exactly the words that the remark is about. */
  readonly isQuoted: boolean;
}

type Place = readonly [DocumentBlock | string, number];

/** Null where the document does not show the entry. */
function anchorOf(
  blocks: readonly DocumentBlock[],
  format: Format,
  { at, quote }: Remark,
): Anchor | null {
  const entry = entriesOf(format).get(at);
  if (entry?.kind === 'number' && isTyped(entry)) {
    return { from: [at, 0], to: [at, Infinity], isQuoted: quote === null };
  }
  const lines = blocks.filter(
    (block): block is Line =>
      (block.kind === 'paragraph' || block.kind === 'runIn') && block.at === at,
  );
  if (entry?.kind !== 'text' || lines.length === 0) return null;
  const whole = lines.map(({ text }) => text).join('\n');
  const found = quote === null ? -1 : whole.indexOf(quote);
  const isQuoted = quote !== null && found >= 0 && quote.trim() === quote && quote !== whole;
  const from = placeIn(lines, isQuoted ? found : 0);
  const to = placeIn(lines, isQuoted ? found + quote.length : whole.length);
  return from === null || to === null ? null : { from, to, isQuoted };
}

type Line = Extract<
  DocumentBlock,
  { readonly kind: 'paragraph' | 'contact' | 'signature' | 'runIn' }
>;

/** The place of a character of a text in one of its lines. */
function placeIn(lines: readonly Line[], at: number): Place | null {
  let left = at;
  for (const line of lines) {
    if (left <= line.text.length) return [line, left];
    left -= line.text.length + 1;
  }
  return null;
}

function cut(text: string, ends: readonly End[], options?: IRunOptions): readonly ParagraphChild[] {
  const inOrder = ends
    .map((end) => ({ ...end, at: Math.min(end.at, text.length) }))
    .sort((one, other) => one.at - other.at || Number(other.isStart) - Number(one.isStart));
  const cuts = [0, ...inOrder.map(({ at }) => at), text.length];
  const piece = (index: number) => {
    const own = text.slice(cuts[index], cuts[index + 1]);
    return own === '' ? [] : [textRun(own, options)];
  };
  return [...piece(0), ...inOrder.flatMap((end, index) => [...marksOf(end), ...piece(index + 1)])];
}

/** Answers stand at the words of what they answer. */
function marksOf({ ids, isStart }: End): readonly ParagraphChild[] {
  return isStart
    ? ids.map((id) => new CommentRangeStart(id))
    : ids.flatMap((id) => [
        new CommentRangeEnd(id),
        new TextRun({ children: [new CommentReference(id)] }),
      ]);
}
