import type { CheckSummary } from '../../report/index.ts';
import { RULES_VERSION } from '../../rules/index.ts';

/** What a check found, in words. */
export function checkWords(check: CheckSummary | null): string {
  if (check === null) return '未校核';
  const parts = [
    ...(check.error > 0 ? [`✕ 错误 ${String(check.error)}`] : []),
    ...(check.warning > 0 ? [`△ 提醒 ${String(check.warning)}`] : []),
  ];
  return parts.length > 0 ? parts.join(' ') : '✓ 通过';
}

/** Why it no longer tells how the draft stands; empty where it does. */
export function outdatedWords(check: CheckSummary, changedAt: number): string {
  if (check.changedAt !== changedAt) return '此后有改动';
  return check.rules === RULES_VERSION ? '' : '校核规则已更新';
}

/** For sorting: errors before warnings before none; what was never checked stands at the end. */
export function gravityOf(check: CheckSummary | null): number {
  return check === null ? -1 : check.error * 1000 + check.warning;
}
