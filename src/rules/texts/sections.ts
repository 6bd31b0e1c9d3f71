import type { PairDemand, ReviewFormat, WordingDemand } from '../../form/index.ts';
import type { Finding } from '../../report/index.ts';
import type { CheckContext, TextEntry } from '../context.ts';
import { toPassage } from '../passage.ts';
import type { Rule, RuleInfo } from '../rule.ts';
import { textRule } from './rule-of-texts.ts';

/** What each section's text has to say, by the edition's own demands. */
export function sectionRules(format: ReviewFormat): readonly Rule[] {
  const { pairs, wordings } = format.demands;
  return [tokenText, ...pairs.map(pairRule), ...wordings.map(wordingRule)];
}

const tokenText = textRule(
  {
    id: 'token-text',
    severity: 'hint',
    title: '一语带过的部分',
    explanation: '只写“无”“略”的部分等于没有写：问题和改进总有可写，应逐条写明。',
    source: { text: '某市年报编制通知', mark: 'seen' },
  },
  (context, entry, rule) => {
    const words = entry.text.replace(/[\s\u3000。，.,；;！!]/g, '');
    const token = context.format.demands.texts.tokens.some(
      ({ field, pattern }) =>
        field === entry.at &&
        (new RegExp(`^(?:${pattern})$`).test(words) || /^[\W\d_]*$/.test(asciiOnly(words))),
    );
    return token
      ? [toPassage(rule, entry, { found: [words], says: `只写了“${words}”，请写明具体情况。` })]
      : [];
  },
);

/** Chinese words count as words: what is left are dashes, slashes, dots and digits. */
function asciiOnly(words: string): string {
  return words.replace(/[\u4e00-\u9fa5]/g, 'w');
}

function pairRule({ field, where, asks, says, ...rest }: PairDemand): Rule {
  const { id, severity, title, explanation, source } = rest;
  return textRule({ id, severity, title, explanation, source }, (_, entry, rule) => {
    if (entry.at !== field || !new RegExp(where).test(entry.text)) return [];
    return new RegExp(asks).test(entry.text) ? [] : [toPassage(rule, entry, { found: [], says })];
  });
}

function wordingRule(demand: WordingDemand): Rule {
  const { id, severity, title, explanation, source } = demand;
  const rule = { id, severity, title, explanation, source };
  return textRule(rule, (context, entry, info) => missingWords(context, demand, { entry, info }));
}

function missingWords(
  { agency }: CheckContext,
  { field, kinds, words }: WordingDemand,
  { entry, info }: { readonly entry: TextEntry; readonly info: RuleInfo },
): readonly Finding[] {
  if (entry.at !== field || !kinds.includes(agency.kind)) return [];
  const missing = words
    .filter(({ pattern }) => !new RegExp(pattern).test(entry.text))
    .map(({ name }) => name);
  if (missing.length === 0) return [];
  const says = `没有写${missing.join('、')}的情况；没有发生的，也要写明。`;
  return [toPassage(info, entry, { found: missing, says })];
}
