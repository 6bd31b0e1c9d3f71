import { diffArrays } from 'diff';
import { sharedEnds } from '../report/index.ts';
import { nativeWordCutter, tokensOf, type WordCutter } from './tokens.ts';

/** A stretch of both texts, or of the one before or after alone. */
export interface WordPart {
  readonly kind: 'same' | 'deleted' | 'added';
  readonly text: string;
}

/** So many words that came or went are looked at one by one; texts further apart are shown as replaced. */
const MOST_EDITS = 1_500;

/**
 * What became of a text, word by word: the same and deleted parts make the text before, the same and
 * added ones the text after. No two neighbours are of one kind, and what was deleted stands before
 * what was added in its place.
 */
export function diffWords(
  before: string,
  after: string,
  cut: WordCutter = nativeWordCutter(),
): readonly WordPart[] {
  return toParts(withoutSplinters(hunksOf(tokensOf(before, cut), tokensOf(after, cut))));
}

/** A stretch that stayed, followed by one that gave way to another. */
interface Hunk {
  readonly same: string;
  readonly deleted: string;
  readonly added: string;
}

function hunksOf(before: string[], after: string[]): Hunk[] {
  const hunks: Hunk[] = [];
  let open: Hunk = { same: '', deleted: '', added: '' };
  const add = (kind: keyof Hunk, text: string) => {
    if (kind === 'same' && open.deleted + open.added !== '') {
      hunks.push(open);
      open = { same: '', deleted: '', added: '' };
    }
    open = { ...open, [kind]: open[kind] + text };
  };
  const { head, tail } = sharedEnds(before, after);
  add('same', before.slice(0, head).join(''));
  const middles = [before, after].map((tokens) => tokens.slice(head, tokens.length - tail));
  const [gone = [], come = []] = middles;
  const changes = diffArrays(gone, come, { maxEditLength: MOST_EDITS }) ?? [
    { added: false, removed: true, value: gone },
    { added: true, removed: false, value: come },
  ];
  for (const { added, removed, value } of changes) {
    add(removed ? 'deleted' : added ? 'added' : 'same', value.join(''));
  }
  add('same', before.slice(before.length - tail).join(''));
  return [...hunks, open];
}

/**
 * One `，` or `的` that two rewritten phrases share by chance would tear both apart: it goes with
 * them. A line break stays: paragraphs are told apart by it.
 */
function withoutSplinters(hunks: readonly Hunk[]): readonly Hunk[] {
  const joined: Hunk[] = [];
  for (const hunk of hunks) {
    const last = joined[joined.length - 1];
    const isSplinter = hunk.same.length === 1 && hunk.same !== '\n' && isReplaced(hunk);
    if (last === undefined || !isSplinter || !isReplaced(last)) {
      joined.push(hunk);
      continue;
    }
    joined[joined.length - 1] = {
      same: last.same,
      deleted: last.deleted + hunk.same + hunk.deleted,
      added: last.added + hunk.same + hunk.added,
    };
  }
  return joined;
}

function isReplaced({ deleted, added }: Hunk): boolean {
  return deleted !== '' && added !== '';
}

function toParts(hunks: readonly Hunk[]): readonly WordPart[] {
  const kinds = ['same', 'deleted', 'added'] as const;
  return hunks
    .flatMap((hunk) => kinds.map((kind) => ({ kind, text: hunk[kind] })))
    .filter(({ text }) => text !== '');
}
