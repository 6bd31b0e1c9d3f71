import type { Table } from '../form/index.ts';
import { balancesOf, typedAt, valuesOf, type Draft, type Finding } from '../report/index.ts';

/** Equations of the form that don't hold; one a blank or unreadable entry leaves open is not judged. */
export function checkIdentities(table: Table, draft: Draft): readonly Finding[] {
  const values = valuesOf(table, (id) => typedAt(draft, id));
  return balancesOf(table, values)
    .filter((balance) => balance.state === 'broken')
    .map((balance) => ({
      kind: 'brokenIdentity',
      rule: balance.identity.id,
      severity: 'error',
      at: balance.left.terms[0]?.cellId ?? table.id,
      section: table.id,
      balance,
    }));
}
