import type { Finding } from '../../report/index.ts';
import type { CheckContext, TextEntry } from '../context.ts';
import type { Match } from '../matches.ts';
import { toPassage, type Passage } from '../passage.ts';
import type { Rule, RuleInfo } from '../rule.ts';

type Info = Omit<RuleInfo, 'chapter'>;
type TextCheck = (context: CheckContext, entry: TextEntry, rule: RuleInfo) => readonly Finding[];

/** A rule that looks at one text after the other. */
export function textRule(info: Info, check: TextCheck): Rule {
  const rule: RuleInfo = { ...info, chapter: 'texts' };
  return {
    ...rule,
    check: (context) => context.texts.flatMap((entry) => check(context, entry, rule)),
  };
}

/** One that looks for words in each text; what was found in a text is told once, at the first of it. */
export function wordRule(
  info: Info,
  find: (text: string) => readonly Match[],
  tell: (found: readonly Match[], text: string, first: Match) => Omit<Passage, 'range'>,
): Rule {
  return textRule(info, (_, entry, rule) => {
    const found = find(entry.text);
    const [first] = found;
    if (first === undefined) return [];
    const range = { start: first.start, end: first.end };
    return [toPassage(rule, entry, { ...tell(found, entry.text, first), range })];
  });
}
