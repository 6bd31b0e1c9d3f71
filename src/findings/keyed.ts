import type { Finding } from '../report/index.ts';

/** Findings with keys of their own: several of one rule may stand at one entry. */
export function toKeyed(
  findings: readonly Finding[],
): readonly { readonly key: string; readonly finding: Finding }[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const column = finding.kind === 'brokenIdentity' ? finding.balance.column : '';
    const own = [finding.rule, finding.at, finding.also ?? '', column].join(' ');
    const count = seen.get(own) ?? 0;
    seen.set(own, count + 1);
    return { key: `${own} ${String(count)}`, finding };
  });
}
