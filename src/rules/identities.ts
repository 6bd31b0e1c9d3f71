import type { Identity, Table } from '../form/index.ts';
import type { Balance, Finding } from '../report/index.ts';
import type { CheckContext, JudgedTable } from './context.ts';
import { isSumOfOthers, membersOf } from './repair/model.ts';
import { repairsOf, type Repairs } from './repair/repairs.ts';
import type { Comparison, Rule } from './rule.ts';
import { columnLabel, sideText } from './words.ts';

/** One rule for each equation the form itself demands. */
export function identityRule(table: Table, identity: Identity): Rule {
  return {
    id: identity.id,
    chapter: 'numbers',
    severity: 'error',
    title: `${table.name}的勾稽关系`,
    explanation: `每一列都要成立：${identity.statement}。`,
    source: { text: identity.source, mark: 'seen' },
    check: (context) => brokenColumns(context, identity),
    compare: (context) => balancesIn(context, identity).map(toComparison),
  };
}

interface JudgedBalance {
  readonly judged: JudgedTable;
  readonly balance: Balance;
}

function balancesIn(context: CheckContext, identity: Identity): readonly JudgedBalance[] {
  return context.tables.flatMap((judged) =>
    judged.balances
      .filter((balance) => balance.identity === identity)
      .map((balance) => ({ judged, balance })),
  );
}

/**
 * Columns in which the equation does not hold. A computed column that only adds up others is told
 * with them, not a second time. One a blank or unreadable entry leaves open is not judged.
 */
function brokenColumns(context: CheckContext, identity: Identity): readonly Finding[] {
  const broken = balancesIn(context, identity).filter(({ balance }) => balance.state === 'broken');
  if (broken.length === 0) return [];
  const own = broken.filter(({ judged, balance }) => !isSumOfOthers(judged, balance));
  const repairs = repairsOf(context);
  return own.map(({ judged, balance }): Finding => {
    const carried = broken.filter(
      (other) =>
        !own.includes(other) && membersOf(judged.table, other.balance).includes(balance.column),
    );
    const fixes = repairs.ofColumn(identity.id, balance.column);
    const opposite = oppositeColumn(balance, own, repairs);
    return {
      kind: 'brokenIdentity',
      rule: identity.id,
      severity: 'error',
      at: balance.left.terms[0]?.cellId ?? judged.table.id,
      section: judged.table.id,
      balance,
      carried: carried.map((one) => one.balance),
      anyCell: opposite === null && fixes.every(({ folded }) => folded === true),
      ...(opposite === null ? {} : { opposite }),
      ...(fixes.length > 0 ? { fixes } : {}),
    };
  });
}

/** The one other column that is off by as much the other way, where cases may stand in the wrong one. */
function oppositeColumn(
  balance: Balance,
  broken: readonly JudgedBalance[],
  repairs: Repairs,
): string | null {
  const gap = gapOf(balance);
  const [other, ...more] = broken.filter((one) => gapOf(one.balance) === -gap);
  const [own, ...alike] = broken.filter((one) => gapOf(one.balance) === gap);
  if (other === undefined || own === undefined || more.length + alike.length > 0) return null;
  const { column } = other.balance;
  return repairs.areOpposite(balance.identity.id, balance.column, column) ? column : null;
}

function gapOf({ left, right }: Balance): number {
  return Number(left.sum) - Number(right.sum);
}

function toComparison({ judged, balance }: JudgedBalance): Comparison {
  return {
    place: `${judged.table.name}“${columnLabel(judged.table, balance.column)}”列`,
    left: sideText(balance.left),
    right: sideText(balance.right),
    holds: balance.state === 'open' ? null : balance.state === 'holds',
  };
}
