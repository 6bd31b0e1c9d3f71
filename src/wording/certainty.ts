import { NO_FACT, type CommonMark, type Topic, oncePer } from '../form/index.ts';
import type { Clause, Item } from './clauses.ts';
import type { Certainty, Cover, Scope } from './coverage.ts';
import type { ParserState } from './statement-candidates.ts';
import { hasAnyOf, type Mark } from './marks.ts';
import { sayings } from './senses.ts';
import type { CountToken, WordToken } from './tokens.ts';

/** Marks of words every sentence of figures is made of, and of those that look like others. */
const PLAIN_MARKS: readonly CommonMark[] = [
  'zero',
  'all',
  'ofWhich',
  'includes',
  'andOthers',
  'respectively',
  'each',
  'compare',
  'difference',
  'lastYear',
  'nextYear',
  'yearBefore',
  'yearAfter',
  'done',
];

/** Said of several channels, it is said of all: `通过网络、信函等方式`. */
const ALL_WAYS = /等|各种|各类|多种|多渠道|及其他/;
/** A stretch that says when, where or how, and waits for what happened. */
const ADVERBIAL =
  /^(?:[我本全].{1,4}?)?(?:通过|经|由|在|对|从|自|针对|截至|截止|因|依(?![据照法规])|受|对于|关于|就)|(?:期间|以来|前|后|中|时|方面|上|内|里|季度|月份?|半年|年|下|方式|渠道|底|末|初|止|间|起|至今|来|期|节|季|第.{1,8}[条款项])$/;
/** Too few characters to say what was done: 午休时段, 第三周, 最近两周. */
const SHORT = 4;
/** Too few to say what somebody did: 派出机构依职权. */
const SHORT_NAME = 8;
/** Who begins a sentence like this did it: `巡查大队按照要求`. */
const BY_SOMEBODY =
  /按照|根据|依据|依照|遵照|依托|秉持|凭借|本着|紧扣|立足|着眼|随着|对照|遵循|顺应|由于|以(?![来上下内及后前])|从|因|为|下$|履行|践行|坚持|聚焦/;
/** A way of working: `在局党组领导下`. */
const GUIDED = /(?:领导|指导|支持|关心|部署|推动|努力|帮助|带领|统筹|监督|配合)下$/;
/** What counts everything again: after parts of the year, and after ways. */
const ALL_YEAR = /全年|本年|年内/;
const ALTOGETHER = /共|合计|总计|累计/;

/** How the words of a clause that state nothing leave its numbers. */
export function coverOf(
  items: readonly Item[],
  { start, end }: { readonly start: number; readonly end: number },
  topic: Topic | null,
  state: ParserState,
): Cover {
  const cover = emptyCover();
  const add = (from: number, to: number, limit = to) => {
    if (to > from) state.coverage(state.text, { start: from, end: to, limit }, cover);
  };
  let at = start;
  let named = start;
  for (const [index, item] of items.entries()) {
    const role = item.kind === 'word' ? roleOf(item, items[index + 1], { topic, state }) : 'stated';
    if (role === 'mere') continue;
    add(at, item.start, at === start ? end : item.start);
    if (role === 'nothing') {
      const { left } = cover;
      add(item.start, item.end);
      cover.left = left;
    } else if (item.kind === 'word') {
      if (role === 'other') {
        cover.channels += channelsIn(item, state);
        if (isCompound(state.text.slice(named, item.start))) cover.left += 1;
      } else if (item.marks.length > 0) {
        cover.isFirst = false;
        if (hasAnyOf(new Set<string>(item.marks), topic?.nouns ?? [])) named = item.end;
      }
    } else if (item.kind === 'count' && isOfPeople(item, state.text)) {
      cover.restricts = true;
    }
    at = Math.max(at, item.kind === 'count' ? item.stop : item.end);
  }
  add(at, end);
  return cover;
}

/** 行政许可事项申请: a word of one topic that ends in one of another is neither's. */
function isCompound(between: string): boolean {
  return /^(?:事项)?$/.test(between);
}

/**
 * What a word is to a clause on a topic: it states something of it or, known as well, of another; it
 * looks like one that does (`nothing`); `mere`, it may be part of a longer one: 全省系统.
 */
type Role = 'stated' | 'other' | 'nothing' | 'mere';

function roleOf(
  { marks, end }: WordToken,
  next: Item | undefined,
  { topic, state: { topics } }: { readonly topic: Topic | null; readonly state: ParserState },
): Role {
  // 各 1 件 says how many of each; 各街道 does not.
  if (marks.includes('each') && (next?.kind !== 'count' || next.start > end + 1)) return 'mere';
  if (marks.length === 0 || isAnyIn(marksUsedBy(topic, topics), marks)) return 'stated';
  if (isAnyIn(marksOfAny(topics), marks)) return 'other';
  return marks.includes('nothing') ? 'nothing' : 'mere';
}

function isAnyIn(known: ReadonlySet<string>, marks: readonly Mark[]): boolean {
  return marks.some((mark) => known.has(mark));
}

/** A word of another topic is known; it may still be a way in which something came. */
function channelsIn({ start, end }: WordToken, { coverage, text }: ParserState): number {
  const cover = emptyCover();
  coverage(text, { start, end, limit: end }, cover);
  return cover.channels;
}

function emptyCover(): Cover {
  return { restricts: false, leads: false, strangeAt: null, isFirst: true, channels: 0, left: 0 };
}

/** 2名申请人提出的申请42件: those of some people are not all. */
function isOfPeople({ unit, stop }: CountToken, text: string): boolean {
  return (
    /^[名位户家人个]$/.test(unit) &&
    /^(?:申请|居民|村民|群众|市民|企业|公司|律师|当事)/.test(text.slice(stop, stop + 3))
  );
}

export function certaintyOf(cover: Cover, words: string): Certainty {
  const oneWay = cover.channels > 0 && !ALL_WAYS.test(words);
  if (
    cover.restricts ||
    cover.left > 1 ||
    (cover.left > 0 && cover.strangeAt !== null) ||
    (oneWay && cover.channels === 1)
  )
    return 'another';
  return cover.left > 0 || oneWay ? 'probable' : 'understood';
}

export function worse(one: Certainty, other: Certainty): Certainty {
  if (one === 'another' || other === 'another') return 'another';
  return one === 'probable' ? one : other;
}

/** What a clause without numbers says of those to come: `第三季度，收到申请 3 件`. */
export function scopeOpened(
  words: string,
  { start, items }: Clause,
  cover: Cover,
  topic: Topic | null,
): Scope {
  if (GUIDED.test(words) && !cover.leads) return 'none';
  const isElsewhere =
    cover.leads || isBySomebody(words, start, cover) || isReason(words, items, topic);
  const isUnsure = cover.left > 0 || certaintyOf(cover, words) === 'another';
  const isNoSentence =
    ADVERBIAL.test(words) ||
    words.includes('因') ||
    items.some((item) => item.kind === 'count' && item.unit === '') ||
    (items.length === 0 && words.length <= (cover.strangeAt === start ? SHORT_NAME : SHORT));
  return isElsewhere || (isUnsure && isNoSentence) ? 'quantity' : 'none';
}

/** 因内容不明确，…: the cases of one row of the form. */
function isReason(words: string, items: readonly Item[], topic: Topic | null): boolean {
  if (topic === null || topic.within !== undefined || !words.includes('因')) return false;
  const said = sayings(
    topic,
    items.filter((item) => item.kind === 'word'),
  );
  return said.some(({ slot, senses }) =>
    senses.some(({ value }) => slot.wholes?.includes(value) === false),
  );
}

function isBySomebody(words: string, start: number, { strangeAt }: Cover): boolean {
  return strangeAt !== null && strangeAt - start < words.search(BY_SOMEBODY);
}

/** `因内容不明确答复 3 件`: those for one reason, but for what all of a topic's cases arise from. */
export function isForOneReason(
  words: string,
  topic: Topic | null,
  { oneReason }: ParserState,
): boolean {
  return topic?.within === undefined && oneReason.test(words);
}

/** What a clause with numbers leaves to those to come. */
export function scopeLeft(words: string, cover: Cover): Scope {
  if (certaintyOf(cover, words) !== 'another') return 'none';
  if (cover.restricts || cover.strangeAt !== null) return 'quantity';
  return cover.channels > 0 ? 'channel' : 'words';
}

/** The scope a clause begins in; `isNamed` where it names what it is about, for itself. */
export function scopeIn(words: string, scope: Scope, isNamed: boolean, isFresh: boolean): Scope {
  const ends =
    (ALL_YEAR.test(words) && !isFresh) ||
    (scope !== 'quantity' && ALTOGETHER.test(words)) ||
    (scope === 'words' && isNamed);
  return ends ? 'none' : scope;
}

const PLAIN: ReadonlySet<string> = new Set(PLAIN_MARKS);

const marksOfAny = oncePer(
  (topics: readonly Topic[]): ReadonlySet<string> =>
    new Set(
      topics
        .filter(({ slots }) => slots.length > 0)
        .flatMap((topic) => [...marksUsedBy(topic, topics)]),
    ),
);

/** Marks of words a topic makes something of, and of those every sentence is made of. */
function marksUsedBy(topic: Topic | null, topics: readonly Topic[]): ReadonlySet<string> {
  return topic === null ? PLAIN : marksUsedAmong(topics)(topic);
}

const marksUsedAmong = oncePer((topics: readonly Topic[]) =>
  oncePer((topic: Topic): ReadonlySet<string> => {
    // What its cases arose from is said in the words of that topic.
    const causes = topics.filter(({ id }) => topic.within?.includes(id) === true);
    const senses = topic.slots
      .flatMap(({ ranks }) => ranks.flat())
      .filter(({ value }) => value !== NO_FACT);
    return new Set([
      ...PLAIN_MARKS,
      ...causes.flatMap((cause) => [...marksUsedBy(cause, topics)]),
      ...topic.nouns,
      ...(topic.weakNouns ?? []),
      ...senses.flatMap(({ all, none = [] }) => [...all, ...none]),
    ]);
  }),
);
