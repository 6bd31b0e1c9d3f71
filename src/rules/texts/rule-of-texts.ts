import type { Finding } from '../../report/index.ts';
import type { CheckContext, TextEntry } from '../context.ts';
import type { Rule, RuleInfo } from '../rule.ts';

type TextCheck = (context: CheckContext, entry: TextEntry, rule: RuleInfo) => readonly Finding[];

/** A rule that looks at one text after the other. */
export function textRule(info: Omit<RuleInfo, 'chapter'>, check: TextCheck): Rule {
  const rule: RuleInfo = { ...info, chapter: 'texts' };
  return {
    ...rule,
    check: (context) => context.texts.flatMap((entry) => check(context, entry, rule)),
  };
}
