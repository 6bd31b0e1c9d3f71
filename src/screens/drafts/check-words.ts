import { countOpen, openWords, type CheckSummary, type DraftSummary } from '../../report/index.ts';
import { RULES_VERSION } from '../../rules/index.ts';

type Checked = Pick<DraftSummary, 'check' | 'missing' | 'changedAt'>;

/** What the last check found open besides what is missing, which is told beside it. */
export function checkWords({ check = null, missing, changedAt }: Checked): string {
  if (check === null || !isOfTodaysRules(check)) return '未校核';
  const { error, warning, unconfirmed = 0 } = check;
  const words = openWords({ error, warning, unconfirmed });
  if (words !== '') return words;
  // Only what is known to have nothing open is green.
  if (missing > 0) return '其余无问题';
  return check.changedAt === changedAt ? '✓ 无问题' : '无问题';
}

/** Why it no longer tells how the draft stands; empty where it does. */
export function outdatedWords({ check = null, changedAt }: Checked): string {
  if (check === null) return '';
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
