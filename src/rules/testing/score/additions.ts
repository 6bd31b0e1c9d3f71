import type { Random } from '../random.ts';
import { applicants } from './words/applicants.ts';
import { otherBodies, ownBody } from './words/bodies.ts';
import { channels } from './words/channels.ts';
import { otherPeriods, wholeYear } from './words/periods.ts';
import { adverbs, tails } from './words/praise.ts';
import { generalReasons, narrowingReasons } from './words/reasons.ts';
import { topics } from './words/topics.ts';
import type { AdditionWords } from './words/word-list.ts';

/** Where in a sentence something is added; one addition each. */
export type AdditionPlace = 'when' | 'who' | 'why' | 'by' | 'applicant' | 'topic' | 'how' | 'end';

/** Words put into a sentence. */
export interface Addition {
  readonly kind: AdditionKind;
  readonly word: string;
  /** The word as it stands in the sentence, with what joins it to the rest. */
  readonly text: string;
  readonly place: AdditionPlace;
  /** The number is then of another quantity than the table's. */
  readonly narrows: boolean;
  /** Of the words the reader was never told of. */
  readonly isRare: boolean;
}

interface Sort {
  readonly place: AdditionPlace;
  readonly words: AdditionWords;
  readonly frames: readonly string[];
  readonly narrows?: true;
}

const LEAD = ['{w}，', '{w}'];

const SORTS = {
  period: { place: 'when', words: otherPeriods, frames: LEAD, narrows: true },
  wholeYear: { place: 'when', words: wholeYear, frames: LEAD },
  body: { place: 'who', words: otherBodies, frames: ['{w}'], narrows: true },
  ownBody: { place: 'who', words: ownBody, frames: ['{w}'] },
  reason: { place: 'why', words: narrowingReasons, frames: LEAD, narrows: true },
  generalReason: { place: 'why', words: generalReasons, frames: ['{w}，'] },
  channel: { place: 'by', words: channels, frames: ['{w}'], narrows: true },
  applicant: {
    place: 'applicant',
    words: applicants,
    frames: ['{w}提出的', '{w}提交的', '来自{w}的', '{w}的'],
    narrows: true,
  },
  topic: {
    place: 'topic',
    words: topics,
    frames: ['涉及{w}的', '关于{w}的', '有关{w}方面的', '{w}类'],
    narrows: true,
  },
  adverb: { place: 'how', words: adverbs, frames: ['{w}'] },
  tail: { place: 'end', words: tails, frames: ['，{w}'] },
} satisfies Record<string, Sort>;

export type AdditionKind = keyof typeof SORTS;

const KINDS = Object.keys(SORTS) as readonly AdditionKind[];

/** A third of the words are such as the reader was never told of. */
const STRANGE = 1 / 3;

export interface AdditionChoice {
  readonly kinds: readonly AdditionKind[];
  readonly year: number;
  /** Forms of the reader's lexicon: a strange word is none of them. */
  readonly lexicon: ReadonlySet<string>;
  /** Only words that any clerk says. */
  readonly familiarOnly?: boolean;
}

export function pickAddition(random: Random, choice: AdditionChoice): Addition {
  const kind = random.pick(choice.kinds);
  const { place, words, frames, narrows }: Sort = SORTS[kind];
  const isRare = random.chance(STRANGE) && choice.familiarOnly !== true;
  const from = isRare ? words.strange.filter((word) => !choice.lexicon.has(word)) : words.familiar;
  const word = random.pick(from).replace('{year}', String(choice.year));
  const text = random.pick(frames).replace('{w}', word);
  return { kind, word, text, place, narrows: narrows === true, isRare };
}

export function placeOf(kind: AdditionKind): AdditionPlace {
  return SORTS[kind].place;
}

/** Kinds that leave a number what it is. */
export const harmlessKinds = KINDS.filter((kind) => !('narrows' in SORTS[kind]));

/** Rare words of each kind that are no forms of the reader's lexicon. */
export function strangeWords(
  lexicon: ReadonlySet<string>,
): readonly { readonly kind: AdditionKind; readonly words: readonly string[] }[] {
  return KINDS.map((kind) => ({
    kind,
    words: SORTS[kind].words.strange.filter((word) => !lexicon.has(word)),
  }));
}
