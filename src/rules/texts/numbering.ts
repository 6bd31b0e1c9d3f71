import type { TextEntry } from '../context.ts';
import { toPassage } from '../passage.ts';
import type { Rule } from '../rule.ts';
import { textRule } from './rule-of-texts.ts';

const DIGITS = '一二三四五六七八九十';
const ITEM_START = '(?<=^|[。；;：:！\\n\\s])';

/** Ways to number items, each with a pattern whose first group is the number. */
const SYSTEMS: readonly { readonly name: string; readonly pattern: RegExp }[] = [
  { name: '一是', pattern: new RegExp(`(?<=^|[。；;：:，,\\n\\s])([${DIGITS}])是`, 'g') },
  { name: '第一，', pattern: new RegExp(`${ITEM_START}第([${DIGITS}])[，、,]`, 'g') },
  { name: '（一）', pattern: new RegExp(`${ITEM_START}[（(]([${DIGITS}])[）)]`, 'g') },
  { name: '一、', pattern: new RegExp(`${ITEM_START}([${DIGITS}])、`, 'g') },
  { name: '（1）', pattern: new RegExp(`${ITEM_START}[（(](\\d)[）)]`, 'g') },
  { name: '1.', pattern: new RegExp(`${ITEM_START}(\\d)[.．](?!\\d)`, 'g') },
  { name: '1、', pattern: new RegExp(`${ITEM_START}(\\d)、`, 'g') },
  { name: '①', pattern: /([①②③④⑤⑥⑦⑧⑨])/g },
];

interface Item {
  readonly system: string;
  readonly number: number;
  readonly words: string;
  readonly at: number;
}

export const numberingRules: readonly Rule[] = [
  textRule(
    {
      id: 'two-numberings',
      severity: 'hint',
      title: '两套编号',
      explanation:
        '一组并列的事项用同一套编号：从“一是”数起的，第二项写“二是”，不写“2.”或“（二）”；编号不跳号。',
      source: { text: '已发布年报中混用的编号', mark: 'seen' },
    },
    (_, entry, rule) => {
      const slip = brokenSequence(entry);
      if (slip === null) return [];
      const range = { start: slip.item.at, end: slip.item.at + slip.item.words.length };
      const says = `“${slip.before.words}”之后是“${slip.item.words}”，不是同一套编号。`;
      return [toPassage(rule, entry, { found: [slip.item.words], range, says })];
    },
  ),
];

interface Slip {
  readonly before: Item;
  readonly item: Item;
}

/** The first item that goes on where its own way of numbering never began. */
function brokenSequence(entry: TextEntry): Slip | null {
  const reached = new Map<string, Item>();
  let before: Item | null = null;
  for (const item of itemsOf(entry)) {
    const last = reached.get(item.system);
    if (item.number > 1 && last === undefined) {
      return before?.number === item.number - 1 ? { before, item } : null;
    }
    reached.set(item.system, item);
    before = item;
  }
  return null;
}

function itemsOf({ text }: TextEntry): readonly Item[] {
  return SYSTEMS.flatMap(({ name, pattern }) =>
    [...text.matchAll(pattern)].map((match): Item => ({
      system: name,
      number: numberOf(match[1] ?? ''),
      words: match[0],
      at: match.index,
    })),
  ).sort((a, b) => a.at - b.at);
}

function numberOf(digit: string): number {
  const circled = '①②③④⑤⑥⑦⑧⑨'.indexOf(digit);
  if (circled >= 0) return circled + 1;
  const han = DIGITS.indexOf(digit);
  return han >= 0 ? han + 1 : Number(digit);
}
