import { oncePer } from '../../form/index.ts';
import { writeSentences, type Statement, type WrittenSentence } from '../../wording/index.ts';
import { factValue, type CheckContext, type TextEntry } from '../context.ts';
import { ownWordOf } from '../texts/own-words.ts';
import { clausesOf, sentencesOf, type Sentence } from '../texts/sentences-of.ts';
import { holdsFor, meaningsOf } from './meanings.ts';

/** Words of a text that give way to others. */
interface Rewriting {
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

/** What numbers an item: it stays. */
const NUMBERED =
  /^[\s\u3000]*(?:[一二三四五六七八九十]是[，,]?|[（(][一二三四五六七八九十\d]+[）)]|\d+[.．、])?/;
/** Who and when, as the written sentence says too. */
const OPENING =
  /^(?:20\d\d年度?|全年|本年度?|今年|年内)?(?:我[^，]{1,3}|本(?:机关|单位|部门)|全[省市县区镇乡局])?(?:共|累计)?$/;
/** How those cases were handled: it goes with them. */
const MANNER =
  /^(?:其中)?(?:并?已|均|全部|都|按|依法|及时|未|无)[^，]*(?:答复|办结|办理|办复|处理|回复|公开|情况|件)$/;
/** A sentence that goes on about the cases of the one before. */
const GOES_ON = /^[\s\u3000]*(?:其中|均|全部|都|上述|以上|这些|该|对此|按|并)/;

/**
 * The sentence the tables give in the place of the one a statement stands in. Null where it would
 * lose something that is true, break what stands around it, or where the edition has no such sentence.
 */
export function rewriting(
  context: CheckContext,
  statement: Statement,
  { at, text }: TextEntry,
): Rewriting | null {
  const sentence = sentencesOf(text).find(
    ({ text: words, start }) => start <= statement.start && statement.end <= start + words.length,
  );
  if (sentence === undefined) return null;
  const end = sentence.start + sentence.text.length;
  if (GOES_ON.test(text.slice(end)) || isUnbalanced(sentence.text)) return null;
  const here = context.statements.filter(
    (one) => one.field === at && one.start >= sentence.start && one.end <= end,
  );
  const instead = sentenceOn(context, statement.fact);
  if (instead === null || !here.every((one) => mayGo(context, one, instead))) return null;
  const start = sentence.start + (NUMBERED.exec(sentence.text)?.[0].length ?? 0);
  if (!isAllAbout({ text: text.slice(start, end), start }, here)) return null;
  const mark = /[；;！!？?]$/.exec(sentence.text)?.[0];
  const words = mark === undefined ? instead.text : instead.text.replace(/。$/, mark);
  return { start, end, words };
}

/** A sentence of the edition that states the fact as the tables have it. */
function sentenceOn(context: CheckContext, fact: string): WrittenSentence | null {
  return writtenFrom(context).find(({ facts }) => facts.includes(fact)) ?? null;
}

// Several statements of one run ask.
const writtenFrom = oncePer((context: CheckContext): readonly WrittenSentence[] => {
  const { format, agency, year } = context;
  if (year === null) return [];
  const facts = new Map(format.facts.map((fact) => [fact.id, fact]));
  const valueOf = (id: string) => {
    const fact = facts.get(id);
    return fact === undefined ? null : factValue(context, fact);
  };
  return writeSentences(format, valueOf, { year, agencyWord: ownWordOf(agency) });
});

/** What the tables contradict, and what the new sentence says again. */
function mayGo(context: CheckContext, one: Statement, { facts }: WrittenSentence): boolean {
  return facts.includes(one.fact) || holdsFor(one, meaningsOf(context, one)) === false;
}

/** Each part of the sentence states something, opens it, or tells how the cases were handled. */
function isAllAbout(sentence: Sentence, statements: readonly Statement[]): boolean {
  return clausesOf(sentence.text).every(({ text, start }) => {
    const from = sentence.start + start;
    const own = statements.filter((one) => one.start >= from && one.end <= from + text.length);
    const words = text.replace(/[（）()\s]/g, '');
    if (own.length === 0) return OPENING.test(words) || MANNER.test(words);
    // Another number in the same breath is of something else.
    const rest = own.reduce((all, one) => {
      const [a, b] = [one.start - from, one.end - from];
      return all.slice(0, a) + ' '.repeat(b - a) + all.slice(b);
    }, text);
    return !/\d/.test(rest.replace(/20\d\d年/g, ''));
  });
}

function isUnbalanced(words: string): boolean {
  const count = (marks: RegExp) => (words.match(marks) ?? []).length;
  return count(/[（(]/g) !== count(/[）)]/g) || count(/[“《]/g) !== count(/[”》]/g);
}
