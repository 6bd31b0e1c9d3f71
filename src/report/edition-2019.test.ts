import { describe, expect, it } from 'vitest';
import { cellsOf, tablesOf, typedCellsOf, type Format } from '../form/index.ts';
import { toyFormat } from '../form/testing/toy-format.ts';
import { formats } from '../formats/index.ts';
import { balancesOf } from './balance.ts';
import { typedAt } from './draft.ts';
import { zeroDraft } from './testing/drafts.ts';
import { printedSums2019, typed2019 } from './testing/figures-2019.ts';
import { valuesOf } from './values.ts';

const format: Format = formats.find(({ id }) => id === '2019') ?? toyFormat;

describe('a published report of the edition of 2019, blanks typed as 0', () => {
  const draft = zeroDraft(format, typed2019);
  const values = new Map(
    tablesOf(format).flatMap((table) => [...valuesOf(table, (id) => typedAt(draft, id))]),
  );
  const valueOf = (id: string) => {
    const value = values.get(id);
    return value?.state === 'number' ? value.value : value?.state;
  };

  it('has its figures in cells that are typed', () => {
    const typed = new Set(
      tablesOf(format)
        .flatMap(typedCellsOf)
        .map(({ id }) => id),
    );
    expect(Object.keys(typed2019).filter((id) => !typed.has(id))).toEqual([]);
  });

  it('has the sums that are printed', () => {
    const ids = Object.keys(printedSums2019);
    expect(Object.fromEntries(ids.map((id) => [id, valueOf(id)]))).toEqual(printedSums2019);
  });

  it('has the sums that print leaves blank: 19 totals of table 三, 11 of them above 0', () => {
    const blank = tablesOf(format)
      .flatMap(cellsOf)
      .filter(({ id, table }) => table === 'requests' && id.endsWith('.total'))
      .filter(({ id }) => !(id in printedSums2019));
    expect(blank).toHaveLength(19);
    expect(blank.filter(({ id }) => Number(valueOf(id)) > 0)).toHaveLength(11);
    expect(valueOf('requests.granted.total')).toBe(272);
    expect(valueOf('requests.stateSecret.total')).toBe(14);
  });

  it('is balanced in each column: 859 + 18 = 805 + 72', () => {
    const balances = tablesOf(format).flatMap((table) => balancesOf(table, values));
    expect(balances.map(({ state }) => state)).toEqual(Array.from({ length: 7 }, () => 'holds'));
  });

  it('keeps the amount of procurement with its unit', () => {
    expect(valueOf('disclosure.procurement.amount')).toBe('251000元');
  });
});
