import type { Finding } from './finding.ts';

/**
 * What a finding asks for: something to be filled in, corrected, answered or confirmed; `hint` asks
 * for nothing. Screen, list and paper count by these.
 */
export type FindingClass = 'unfilled' | 'error' | 'warning' | 'unconfirmed' | 'hint';

const UNFILLED: readonly Finding['kind'][] = ['blankCell', 'emptySection', 'missingParticular'];

export function classOf({ kind, severity }: Finding): FindingClass {
  if (kind === 'unconfirmed') return 'unconfirmed';
  return severity === 'error' && UNFILLED.includes(kind) ? 'unfilled' : severity;
}

/** What is open in a report: while anything is, it is neither signed nor published. */
export interface OpenCounts {
  readonly unfilled: number;
  readonly error: number;
  /** Without those answered with a reason. */
  readonly warning: number;
  readonly unconfirmed: number;
}

export const NOTHING_OPEN: OpenCounts = { unfilled: 0, error: 0, warning: 0, unconfirmed: 0 };

export function openCounts(findings: readonly Finding[]): OpenCounts {
  const counts = { ...NOTHING_OPEN };
  for (const finding of findings) {
    const own = classOf(finding);
    if (own !== 'hint' && finding.waived === undefined) counts[own] += 1;
  }
  return counts;
}

export function countOpen({ unfilled, error, warning, unconfirmed }: OpenCounts): number {
  return unfilled + error + warning + unconfirmed;
}

/** As every place calls them, in the order they stand in the way. */
export const CLASS_NAMES: Readonly<Record<FindingClass, string>> = {
  unfilled: '未填',
  error: '错误',
  warning: '提醒',
  unconfirmed: '待确认',
  hint: '提示',
};

/** `未填 12 · 错误 1 · 提醒 6 · 待确认 7`, without those of which there are none; it breaks at `·` alone. */
export function openWords(counts: Partial<OpenCounts>): string {
  return (['unfilled', 'error', 'warning', 'unconfirmed'] as const)
    .map((own) => [CLASS_NAMES[own], counts[own] ?? 0] as const)
    .filter(([, count]) => count > 0)
    .map(([name, count]) => `${name}\u00a0${String(count)}`)
    .join(' · ');
}
