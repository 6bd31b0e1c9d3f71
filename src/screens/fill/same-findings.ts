import type { Finding } from '../../report/index.ts';

/** Whether two reviews say the same: each makes its findings anew. */
export function sameFindings(before: readonly Finding[], after: readonly Finding[]): boolean {
  return (
    before.length === after.length &&
    before.every(
      (finding, index) =>
        finding === after[index] || JSON.stringify(finding) === JSON.stringify(after[index]),
    )
  );
}
