/**
 * A quantity sentences speak of: a cell, or a sum of cells. Plain data (JSON), patterns are strings.
 */
export interface Fact {
  /** `requests.received.total`, `requests.refused.total`, `challenges.litigation.total` … */
  readonly id: string;
  /** Ids of cells (typed or computed) it sums; one for a fact that is a cell. */
  readonly cells: readonly string[];
  /** As a clerk would call it in a sentence: `本年新收政府信息公开申请`. */
  readonly name: string;
  /** '件' … */
  readonly unit: string;
  /** The topic a sentence about it is on. */
  readonly topic: string;
  /** What such a sentence says, one value a slot of the topic: `{ row: 'received', applicant: 'total' }`. */
  readonly slots: Readonly<Record<string, string>>;
}

/** A quantity that texts state and no table holds, told apart so that no table is compared with it. */
export type Aside = Omit<Fact, 'cells'>;

/**
 * Marks the reader itself asks for; an edition gives their words. All other marks are the edition's
 * own, and mean what its topics make of them.
 */
export const COMMON_MARKS = [
  /** nothing happened: 未, 无, 为零 */
  'zero',
  /** the number before holds whole: 均, 全部 */
  'all',
  /** opens a breakdown: 其中 */
  'ofWhich',
  /** opens what the number before includes: 含 */
  'includes',
  /** the list goes on unsaid: 等, 主要 */
  'andOthers',
  /** the numbers stand in the order of the nouns: 分别 */
  'respectively',
  /** a number over several nouns: 各 */
  'each',
  /** set beside another year: 比, 同期 */
  'compare',
  /** the number is a change: 增加, 下降 */
  'difference',
  /** the year before, the year after */
  'lastYear',
  'nextYear',
  /** it came from the year before or goes to the next, so that the year is none to compare with */
  'carry',
  /** it came in: 收到, 受理 */
  'receive',
  /** what is left of the number before: 其余, 剩余 */
  'rest',
  /** it is done: 已 */
  'done',
  /** a channel or subject by which a total is broken down, in no table: 网络, 涉及 */
  'unrelated',
  /** a number of what no table holds: 培训, 留言 */
  'aside',
  /** looks like a word with a meaning and is none: 占比 is no 比 */
  'nothing',
  /** a phrase for everybody that hides the words in it: 单位和个人 is no 个人 */
  'anyone',
  /** what should not happen, so that its zero says nothing of a table: 逾期, 差错 */
  'fault',
  /** a year in figures, before or after the reported one; never words of the edition */
  'yearBefore',
  'yearAfter',
  /** the number is 0; never words of the edition */
  'nil',
] as const;

export type CommonMark = (typeof COMMON_MARKS)[number];

/** Words with what they mean; where several forms fit, the longest counts. */
export interface Word {
  readonly forms: readonly string[];
  /** Common marks, or the edition's own: a test knows which. */
  readonly marks: readonly string[];
}

/** What a word makes of the numbers of a list or of a share. */
export const LIST_MARKS = [
  /** parts of the number before follow: 其中 */
  'opens',
  /** the list goes on unsaid: 等 */
  'openEnd',
  /** not all the parts are named: 主要 */
  'mainly',
  /** the number is another year's, or a change */
  'compared',
  /** something else is counted: 另有, 共 */
  'fresh',
  /** the percentage is a share: 占 */
  'share',
  /** looks like one of the others and is none: 公共 is no 共 */
  'plain',
] as const;

export type ListMark = (typeof LIST_MARKS)[number];

/** Words and units around numbers that no mark is made of. */
export interface NumberWords {
  readonly lists: Readonly<Record<ListMark, readonly string[]>>;
  /** Units of amounts: they stand in no list of cases. */
  readonly money: readonly string[];
  /** Units by which the same cases are counted; an empty one where there is none. */
  readonly cases: readonly string[];
  /** Pattern of what may stand between a word and its number and changes nothing: 共计, 数量为. */
  readonly fillers: string;
  /** Pattern that makes a number those of one reason alone: 因内容不明确答复 3 件. */
  readonly oneReason: string;
}

/** The value of a sense that is said but names no fact: rules reviewed, decisions published. */
export const NO_FACT = 'none';

/** Marks around a number that give a slot its value. */
export interface Sense {
  readonly value: string;
  /** Every one of these marks stands there. */
  readonly all: readonly string[];
  /** None of these does. */
  readonly none?: readonly string[];
  /** The same words may mean these too; arithmetic within the text decides, else the tables do. */
  readonly or?: readonly string[];
  /** The meaning where such a number opens the account and nothing decides. */
  readonly opening?: string;
  /** The meaning where a bracket says that the number includes another: 收到 5 件（含上年结转 1 件）. */
  readonly including?: string;
  /** The same number states these too: 受理并办结 5 件. */
  readonly also?: readonly string[];
  /** A reader can't be sure. */
  readonly ambiguous?: boolean;
  /** A noun alone: a better sense behind the number wins. */
  readonly weak?: boolean;
}

/** One question about a number: which row, which applicant, which outcome. */
export interface Slot {
  readonly id: string;
  /** The value where nothing is said; absent where something must be. */
  readonly otherwise?: string;
  /**
   * Senses by rank: the first rank at which exactly one value is said decides. So a row wins over
   * its group, and the group over several of its rows.
   */
  readonly ranks: readonly (readonly Sense[])[];
  /** Values whose number is the whole that shares, parts and 均 refer to. */
  readonly wholes?: readonly string[];
  /**
   * Whether a phrase without a number speaks of the number before it: 1件，正在审理. `alone`: only
   * where it says nothing else: 1件，为自然人申请.
   */
  readonly implied?: boolean | 'alone';
  /** True where it may also be said right behind a number that has its other slots: 5件自然人申请. */
  readonly follows?: boolean;
}

/** Whole = sum of parts, between values of one slot. `mayMiss`: parts that texts leave out at zero. */
export interface SlotSum {
  readonly slot: string;
  readonly whole: string;
  readonly parts: readonly string[];
  readonly mayMiss?: readonly string[];
}

/** Units a topic's numbers may have. */
interface UnitFamily {
  readonly forms: readonly string[];
  /** How many of them make one of the fact's own unit; 1 where absent. */
  readonly scale?: number;
  /** A mark the number gets by its unit: 件 of a fee are cases, 元 are money. */
  readonly mark?: string;
}

/** What a sentence can be about. A topic without slots holds numbers that are no facts. */
export interface Topic {
  readonly id: string;
  /** Marks that make a sentence be about it. */
  readonly nouns: readonly string[];
  /** Marks that do so only where nothing else is spoken of. */
  readonly weakNouns?: readonly string[];
  /** Text fields whose sentences are about it where no word says otherwise. */
  readonly fields?: readonly string[];
  /** Topics whose nouns only say what its sentences arose from: 因信息公开申请引发的行政复议. */
  readonly within?: readonly string[];
  readonly units: readonly UnitFamily[];
  /** Units that count kinds, not cases, where the number stands before the noun: 2项行政许可. */
  readonly kindUnits?: readonly string[];
  readonly slots: readonly Slot[];
  readonly sums?: readonly SlotSum[];
}

/**
 * A sentence made of facts: `{year}`, `{agency}` and `{<fact id>}` are filled in, `{<list>}` with
 * those of its parts whose number is not 0. It applies where every fact it needs is known and its
 * conditions hold.
 */
export interface SentenceTemplate {
  readonly id: string;
  /** The text field it belongs in. */
  readonly field: string;
  /** Facts that are all greater than 0. */
  readonly some?: readonly string[];
  /** Facts of which one at least is. */
  readonly any?: readonly string[];
  /** Facts that are all 0; the sentence says so. */
  readonly none?: readonly string[];
  /** Facts that are all 0 too, of which it says nothing. */
  readonly without?: readonly string[];
  readonly text: string;
  readonly lists?: Readonly<Record<string, SentenceList>>;
}

/** Parts of which a number of the sentence is the sum: `，其中自然人申请20件，商业企业申请1件`. */
export interface SentenceList {
  /** What stands before several of them. */
  readonly lead: string;
  /** What stands before one that is all of it. */
  readonly leadAlone: string;
  readonly parts: readonly SentencePart[];
}

/** The wordings of a part; `{n}` is its number. */
export interface SentencePart {
  readonly fact: string;
  /** Beside others: `自然人申请{n}件`. */
  readonly text: string;
  /** All of several cases: `均为自然人申请`. */
  readonly all: string;
  /** All of a single case: `为自然人申请`. */
  readonly one: string;
}

/**
 * Words that state nothing themselves but say which quantity a number is. `restricts` makes it another
 * one than the table's (a quarter, one applicant, another body); `harmless` leaves it as it is.
 */
export interface WordGroup {
  readonly id: string;
  readonly effect: 'restricts' | 'harmless';
  /** As the clerk reads it in 校核规则: `一年中的一段时间`. */
  readonly name: string;
  /** Why these words are there, for the clerk. */
  readonly reason: string;
  readonly forms: readonly string[];
}

/** How texts speak of an edition's facts. */
export interface Wording {
  readonly words: readonly Word[];
  readonly numbers: NumberWords;
  /** Of this form alone; what any report says is in `wording`. */
  readonly groups: readonly WordGroup[];
  /** In place of the groups of any report. */
  readonly language?: readonly WordGroup[];
  /** In order of rank: where a clause names several, the first is its topic. */
  readonly topics: readonly Topic[];
  readonly asides: readonly Aside[];
  readonly sentences: readonly SentenceTemplate[];
}
