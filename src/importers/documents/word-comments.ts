import type { RemarkEntry } from '../../report/index.ts';
import { dayIn } from './word-views.ts';
import { attributeOf, childrenOf } from './word-xml.ts';

/** A comment in the margin, with the answers to it. */
export interface WordComment {
  readonly id: string;
  readonly isDone: boolean;
  /** The comment itself first. */
  readonly entries: readonly [RemarkEntry, ...RemarkEntry[]];
}

/**
 * The threads of the part with comments; which answers which, and what is settled, stands in a part
 * of its own (`commentsExtended`), by the last paragraph of each comment.
 */
export function wordComments(
  comments: Document,
  extended: Document | null,
): readonly WordComment[] {
  const links = new Map(
    (extended === null ? [] : childrenOf(extended.documentElement)).map((one) => [
      attributeOf(one, 'paraId') ?? '',
      {
        parent: attributeOf(one, 'paraIdParent'),
        isDone: /^(1|true|on)$/.test(attributeOf(one, 'done') ?? ''),
      },
    ]),
  );
  const all = childrenOf(comments.documentElement)
    .filter(({ localName }) => localName === 'comment')
    .map((element) => {
      const paragraphs = childrenOf(element).filter(({ localName }) => localName === 'p');
      const last = paragraphs[paragraphs.length - 1];
      const key = last === undefined ? null : attributeOf(last, 'paraId');
      const entry: RemarkEntry = {
        by: attributeOf(element, 'author') ?? '',
        on: dayIn(attributeOf(element, 'date')),
        text: paragraphs
          .map(({ textContent }) => textContent)
          .join('\n')
          .trim(),
      };
      return { id: attributeOf(element, 'id') ?? '', key, entry, link: links.get(key ?? '') };
    })
    .filter(({ entry }) => entry.text !== '');
  const keys = new Set(all.map(({ key }) => key));
  const isAnswer = (one: (typeof all)[number]) => keys.has(one.link?.parent ?? 'none');
  return all
    .filter((one) => !isAnswer(one))
    .map(({ id, key, entry, link }) => ({
      id,
      isDone: link?.isDone ?? false,
      entries: [
        entry,
        ...all.filter((one) => isAnswer(one) && one.link?.parent === key).map((one) => one.entry),
      ],
    }));
}
