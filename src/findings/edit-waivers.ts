import type { Finding, Waiver } from '../report/index.ts';
import { toWaiver } from '../rules/index.ts';

/** The reasons with one more, in the place of that which counts no longer. */
export function withReason(
  waivers: readonly Waiver[],
  finding: Finding,
  reason: string,
): readonly Waiver[] {
  const { outdated } = finding;
  const others =
    outdated === undefined ? waivers : waivers.filter((one) => !sameWaiver(one, outdated));
  return [...others, toWaiver(finding, reason)];
}

/** The reasons without that of an accepted finding. */
export function withoutReason(waivers: readonly Waiver[], finding: Finding): readonly Waiver[] {
  if (finding.waived === undefined) return waivers;
  const given = toWaiver(finding, finding.waived.reason);
  return waivers.filter((one) => !sameWaiver(one, given));
}

/** For the same numbers. By content: a draft that was loaded again holds other objects. */
function sameWaiver(a: Waiver, b: Waiver): boolean {
  return (
    a.rule === b.rule &&
    a.at === b.at &&
    a.values.length === b.values.length &&
    a.values.every((value, index) => value === b.values[index])
  );
}
