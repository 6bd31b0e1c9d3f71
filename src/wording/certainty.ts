import type { Topic } from '../form/index.ts';
import type { Item } from './clauses.ts';
import type { Certainty, Cover } from './coverage.ts';
import type { ReadingState } from './drafts.ts';
import { hasAny } from './senses.ts';
import type { WordToken } from './tokens.ts';

/** Marks of words every sentence of figures is made of, and of those that look like others. */
const PLAIN_MARKS = [
  ...['zero', 'all', 'ofWhich', 'includes', 'andOthers', 'respectively', 'each', 'compare'],
  ...['difference', 'lastYear', 'nextYear', 'yearBefore', 'yearAfter', 'done', 'nothing'],
];

/** Said of several channels, it is said of all: `通过网络、信函等方式`. */
const ALL_WAYS = /等|各种|各类|多种|多渠道|及其他/;
/** A stretch that says when, where or how, and waits for what happened. */
const ADVERBIAL =
  /^(?:通过|经|由|在|对|从|自|针对|围绕|因|受|对于|关于|就|据|根据|按|为)|(?:期间|以来|前|后|中|时|方面|上|内|里|季度|月份?|半年|年|下|方式|渠道)$/;
/** What counts everything again. */
const ANEW = /共|合计|总计|累计|全年|本年|年度/;

/** How the words of a clause that state nothing leave its numbers. */
export function coverOf(
  items: readonly Item[],
  { start, end }: { readonly start: number; readonly end: number },
  topic: Topic | null,
  state: ReadingState,
): Cover {
  const cover: Cover = { restricts: false, channels: 0, left: 0 };
  let at = start;
  for (const item of items) {
    if (item.start > at) state.coverage(state.text, at, item.start, cover);
    if (item.kind === 'word' && !isPlaced(item, topic, state.topics)) {
      state.coverage(state.text, item.start, item.end, cover);
    }
    at = Math.max(at, item.kind === 'count' ? item.stop : item.end);
  }
  if (end > at) state.coverage(state.text, at, end, cover);
  return cover;
}

export function certaintyOf(cover: Cover, words: string): Certainty {
  const oneWay = cover.channels > 0 && !ALL_WAYS.test(words);
  if (cover.restricts || cover.left > 1 || (oneWay && cover.channels === 1)) return 'another';
  return cover.left > 0 || oneWay ? 'probable' : 'understood';
}

export function worse(one: Certainty, other: Certainty): Certainty {
  if (one === 'another' || other === 'another') return 'another';
  return one === 'probable' ? one : other;
}

/** What a clause without numbers says of those to come: `第三季度，收到申请 3 件`. */
export function opensScope(words: string, cover: Cover): boolean {
  return ADVERBIAL.test(words) && certaintyOf(cover, words) === 'another';
}

export function countsAnew(words: string): boolean {
  return ANEW.test(words);
}

/** A word the topic makes something of, or one of those every sentence is made of. */
function isPlaced({ marks }: WordToken, topic: Topic | null, topics: readonly Topic[]): boolean {
  return marks.length === 0 || hasAny(marksUsedBy(topic, topics), marks);
}

const used = new WeakMap<Topic, ReadonlySet<string>>();
const PLAIN: ReadonlySet<string> = new Set(PLAIN_MARKS);

function marksUsedBy(topic: Topic | null, topics: readonly Topic[]): ReadonlySet<string> {
  if (topic === null) return PLAIN;
  const known = used.get(topic);
  if (known !== undefined) return known;
  // What its cases arose from is said in the words of that topic.
  const causes = topics.filter(({ id }) => topic.within?.includes(id) === true);
  const senses = topic.slots.flatMap(({ ranks }) => ranks.flat());
  const made = new Set([
    ...PLAIN_MARKS,
    ...causes.flatMap((cause) => [...marksUsedBy(cause, topics)]),
    ...topic.nouns,
    ...(topic.weakNouns ?? []),
    ...senses.flatMap(({ all, none = [] }) => [...all, ...none]),
  ]);
  used.set(topic, made);
  return made;
}
