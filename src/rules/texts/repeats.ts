import { PARTICULARS, toEdit, type Finding, type Fix } from '../../report/index.ts';
import type { CheckContext, TextEntry } from '../context.ts';
import { openingOf } from '../excerpt.ts';
import { toPassage } from '../passage.ts';
import { FIX_RANKS } from '../repair/ranks.ts';
import type { Rule, RuleInfo } from '../rule.ts';
import { linesOf, sentencesOf, type Sentence } from './sentences-of.ts';

const info: RuleInfo = {
  id: 'repeated-passage',
  chapter: 'texts',
  severity: 'warning',
  title: '重复的段落',
  explanation:
    '同一段话、同一长句在一个方面里或几个方面里写了两遍以上，多是复制时多贴的。保留一处，其余删去。',
  source: { text: '某市年报编制通知：内容雷同的退回', mark: 'derived' },
};

/** Shorter ones one may well say twice: 2023年，我局未收到政府信息公开申请。 In one text less is enough. */
const LEAST_HERE = 15;
const LEAST_ELSEWHERE = 30;

/** A paragraph or sentence that stood somewhere before. */
interface Repetition extends Sentence {
  /** Where it stood first. */
  readonly first: TextEntry;
}

/** The same passage twice, in one text or in several: told at the later place. */
export const repeatedPassage: Rule = {
  ...info,
  check: (context) => {
    const known = new Map<string, TextEntry>();
    return context.texts
      .filter(({ at }) => at !== PARTICULARS.preamble)
      .flatMap((entry) => findingsIn(context, entry, repetitionsIn(entry, known)));
  },
};

/** Adds what is said for the first time to what is known. */
function repetitionsIn(entry: TextEntry, known: Map<string, TextEntry>): readonly Repetition[] {
  return linesOf(entry.text).flatMap((line): readonly Repetition[] => {
    const again = repetition(entry, line, known);
    if (again !== null) return [again];
    const sentences = sentencesOf(line.text);
    // A line of one sentence was asked for already.
    if (sentences.length < 2) return [];
    return sentences.flatMap(({ text, start }): readonly Repetition[] => {
      const found = repetition(entry, { text, start: line.start + start }, known);
      return found === null ? [] : [found];
    });
  });
}

function repetition(
  entry: TextEntry,
  passage: Sentence,
  known: Map<string, TextEntry>,
): Repetition | null {
  const words = wordsOf(passage.text);
  const first = known.get(words);
  if (first === undefined) {
    known.set(words, entry);
    return null;
  }
  const least = first === entry ? LEAST_HERE : LEAST_ELSEWHERE;
  return words.length < least ? null : { ...passage, first };
}

/** What counts of a passage: neither spaces, nor the number it has in a list, nor its last mark. */
function wordsOf(text: string): string {
  return text
    .replace(/\s/g, '')
    .replace(/^(?:[一二三四五六七八九十]是|[（(]?[一二三四五六七八九十\d]+[）)、.．])/, '')
    .replace(/[。；;，,！!]+$/, '');
}

/** One for each text: nine copies are one thing to put right. */
function findingsIn(
  { draft }: CheckContext,
  entry: TextEntry,
  repetitions: readonly Repetition[],
): readonly Finding[] {
  const [first] = repetitions;
  if (first === undefined) return [];
  const count = repetitions.length;
  const where = first.first.at === entry.at ? '前文' : `“${first.first.name}”`;
  const more = count > 1 ? `，共重复 ${String(count)} 处` : '';
  const finding = toPassage(info, entry, {
    found: repetitions.map(({ text }) => text.trim()),
    numbers: [count],
    range: { start: first.start, end: first.start + first.text.length },
    says: `有与${where}相同的一段：“${openingOf(first.text)}”${more}。`,
  });
  const fix: Fix = {
    label: count > 1 ? `改文字：删去重复的 ${String(count)} 处` : '改文字：删去重复的这一处',
    why: `${entry.name}，前面的一处保留`,
    side: 'text',
    edit: toEdit(draft.entries, { [entry.at]: without(entry.text, repetitions) }),
    rank: FIX_RANKS.text,
  };
  return [{ ...finding, fixes: [fix] }];
}

/** A line of which nothing is left goes too. */
function without(text: string, passages: readonly Sentence[]): string {
  const lines = text.split('\n');
  let start = 0;
  const kept = lines.flatMap((line) => {
    const from = start;
    start += line.length + 1;
    const own = passages.filter((one) => one.start >= from && one.start < from + line.length);
    const rest = own.reduceRight(
      (left, one) =>
        left.slice(0, one.start - from) + left.slice(one.start - from + one.text.length),
      line,
    );
    return own.length > 0 && rest.trim() === '' ? [] : [rest];
  });
  return kept.join('\n');
}
