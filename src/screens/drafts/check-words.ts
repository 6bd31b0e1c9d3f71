import { countOpen, openWords, type CheckSummary } from '../../report/index.ts';
import { RULES_VERSION } from '../../rules/index.ts';

/** What the last check found open, in the words of all places; what is unfilled is told beside it. */
export function checkWords(check: CheckSummary | null): string {
  if (check === null || !isOfTodaysRules(check)) return '未校核';
  const { error, warning, unconfirmed = 0 } = check;
  const words = openWords({ error, warning, unconfirmed });
  return words === '' ? '✓ 无问题' : words;
}

/** Why it no longer tells how the draft stands; empty where it does. */
export function outdatedWords(check: CheckSummary, changedAt: number): string {
  if (!isOfTodaysRules(check)) return '校核规则已更新';
  return check.changedAt === changedAt ? '' : '此后有改动';
}

function isOfTodaysRules({ rules }: CheckSummary): boolean {
  return rules === RULES_VERSION;
}

/** For sorting: errors before the rest before none; what was never checked comes last. */
export function gravityOf(check: CheckSummary | null): number {
  if (check === null) return -1;
  const { error, warning, unconfirmed = 0 } = check;
  return error * 1000 + countOpen({ unfilled: 0, error: 0, warning, unconfirmed });
}
