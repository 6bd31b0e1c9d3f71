import type { Format } from '../../form/index.ts';
import { entriesOf, type Finding } from '../../report/index.ts';

/** Where somebody is who goes from finding to finding. */
export interface Standpoint {
  /** The finding gone to last. */
  readonly finding: Finding | null;
  /** The entry that has the focus. */
  readonly entry: string | null;
}

/**
 * The finding after that one is at, or the one before, around the end; null where there is none.
 * `findings` stand in the form's order.
 */
export function nextFinding(
  format: Format,
  findings: readonly Finding[],
  from: Standpoint,
  backwards: boolean,
): Finding | null {
  const list = backwards ? [...findings].reverse() : findings;
  const first = list[0] ?? null;
  const isThere = from.entry === null || from.entry === from.finding?.at;
  const last = isThere ? from.finding : null;
  const index = last === null ? -1 : indexOfFinding(list, last);
  if (index !== -1) return list[index + 1] ?? first;
  const at = from.entry ?? last?.at;
  if (at === undefined) return first;
  const placeOf = (id: string) => entriesOf(format).get(id)?.index ?? 0;
  const here = placeOf(at);
  const beyond = list.find((finding) => {
    const place = placeOf(finding.at);
    // Another one may stand where the last was put right.
    if (place === here) return last !== null;
    return backwards ? place < here : place > here;
  });
  return beyond ?? first;
}

/** Where a finding of an earlier review stands by now: exactly it, or one that says the same. */
export function indexOfFinding(findings: readonly Finding[], sought: Finding): number {
  const alike = (one: Finding) =>
    one.rule === sought.rule &&
    one.at === sought.at &&
    one.also === sought.also &&
    columnOf(one) === columnOf(sought);
  const exact = findings.findIndex((one) => alike(one) && one.range?.start === sought.range?.start);
  return exact === -1 ? findings.findIndex(alike) : exact;
}

function columnOf(finding: Finding): string | null {
  return finding.kind === 'brokenIdentity' ? finding.balance.column : null;
}
