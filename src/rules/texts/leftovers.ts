import type { Finding } from '../../report/index.ts';
import type { CheckContext, TextEntry } from '../context.ts';
import { excerptAround, excerptAt } from '../excerpt.ts';
import { matchesOf, type Match } from '../matches.ts';
import { quoted, toPassage } from '../passage.ts';
import type { Rule, RuleInfo } from '../rule.ts';
import { toReplacingFix } from './replacements.ts';
import { textRule, wordRule } from './rule-of-texts.ts';

/** Gaps somebody meant to fill, and numbers that got lost before their unit. */
const PLACEHOLDERS = [
  /[XxＸｘ×✕]{2,}/g,
  /[_＿]{2,}/g,
  /某某/g,
  /(?<=[\u4e00-\u9fa5：:])[ \u00a0\u3000]{1,}(?=[件条份篇次项宗起][，。；、,;（(\s]|[件条份篇次项宗起]$)/gm,
  /(?<=(?<!依)申请)(?<!(?:没有|未|无)[^，。；\n]{0,16})件(?=[，。；,;]|$)/gm,
  /[（(]\s{2,}[）)]|【\s*】|\[\s*\]/g,
  /待(?:填|补充|定|核实|确认)(?=[）)】\]，。；]|$)|(?:TODO|todo|TBD)/g,
];

export const leftoverRules: readonly Rule[] = [
  wordRule(
    {
      id: 'placeholder',
      severity: 'warning',
      title: '没有填的空位',
      explanation: '“XX”“____”“某某”、缺了数字的“  件”是留待填写的空位，公布前要填上。',
      source: { text: '已发布年报中缺了件数的句子', mark: 'seen' },
    },
    (text) => allOf(text, PLACEHOLDERS),
    (found, text) => ({
      found: found.map((one) => surroundings(text, one)),
      says: `有没填的空位：${quoted(found.map((one) => excerptAround(text, one)))}。`,
    }),
  ),
  textRule(
    {
      id: 'instruction-left',
      severity: 'warning',
      title: '留在正文里的填写说明',
      explanation: '格式里的填写说明不是年报的内容，要删去。',
      source: { text: '官方格式的说明文字；某市年报编制通知列举的差错', mark: 'seen' },
    },
    (context, entry, rule) => {
      const { instructions } = context.format.demands.texts;
      const found = allOf(entry.text, instructions.map(toPattern));
      const [first] = found;
      if (first === undefined) return [];
      const words = found.map((one) => one.words);
      const range = { start: first.start, end: first.end };
      const says = `留有格式里的填写说明${quoted(words)}，请删去。`;
      const own = found.map((one) => ({ ...sentenceAround(entry, one), at: entry.at, words: '' }));
      const fix = toReplacingFix(context, { change: '删去填写说明', why: entry.name, own });
      return [{ ...toPassage(rule, entry, { found: words, range, says }), fixes: [fix] }];
    },
  ),
  textRule(
    {
      id: 'wrong-basis',
      severity: 'warning',
      title: '依据的文号',
      explanation: '年报依据现行格式的文号；已停用的格式、写错或缺字的文号都要改正。',
      source: { text: '已发布年报中引用停用文号、文号错字的情形', mark: 'seen' },
    },
    wrongBases,
  ),
];

function wrongBases(context: CheckContext, entry: TextEntry, rule: RuleInfo): readonly Finding[] {
  return context.format.demands.texts.wrongBases.flatMap(({ pattern, instead }) =>
    matchesOf(entry.text, toPattern(pattern)).map(({ words, start, end }): Finding => {
      const finding = toPassage(rule, entry, {
        found: [words],
        range: { start, end },
        says: `引用了“${excerptAt(entry.text, { start, end })}”，现行格式的文号是${instead}。`,
      });
      // What was found of it may end before its number: then nobody knows what to replace.
      if (!/[号號]$/.test(words)) return finding;
      const own = [{ at: entry.at, start, end, words: instead }];
      const change = `${words} → ${instead}`;
      return { ...finding, fixes: [toReplacingFix(context, { change, why: entry.name, own })] };
    }),
  );
}

function toPattern(pattern: string): RegExp {
  return new RegExp(pattern, 'g');
}

/** Where patterns are found, in the order of the text. */
function allOf(text: string, patterns: readonly RegExp[]): readonly Match[] {
  return patterns.flatMap((pattern) => matchesOf(text, pattern)).sort((a, b) => a.start - b.start);
}

/** What makes up a whole sentence takes its full stop along. */
function sentenceAround({ text }: TextEntry, { start, end }: Match) {
  const isWhole = /(?:^|[。！？；\n\s])$/.test(text.slice(0, start));
  return { start, end: isWhole && /^[。；]/.test(text.slice(end)) ? end + 1 : end };
}

/** What a written reason is bound to; never shown. */
function surroundings(text: string, { start, end }: Match): string {
  return text.slice(Math.max(0, start - 4), end + 2).replace(/\n/g, ' ');
}
