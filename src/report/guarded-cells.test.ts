import { describe, expect, it } from 'vitest';
import { tablesOf, typedCellsOf, type Format } from '../form/index.ts';
import { everyEdition } from '../formats/testing/every-edition.ts';
import { balancesOf } from './balance.ts';
import { typedAt, type Draft } from './draft.ts';
import { zeroDraft } from './testing/drafts.ts';
import { valuesOf } from './values.ts';

/** A total of 四 is computed from its four cells and stands in no equation. */
const CHALLENGES = {
  'challenges.reconsideration.upheld': 'only in a computed total',
  'challenges.reconsideration.corrected': 'only in a computed total',
  'challenges.reconsideration.otherOutcome': 'only in a computed total',
  'challenges.reconsideration.pending': 'only in a computed total',
  'challenges.directLitigation.upheld': 'only in a computed total',
  'challenges.directLitigation.corrected': 'only in a computed total',
  'challenges.directLitigation.otherOutcome': 'only in a computed total',
  'challenges.directLitigation.pending': 'only in a computed total',
  'challenges.litigationAfterReconsideration.upheld': 'only in a computed total',
  'challenges.litigationAfterReconsideration.corrected': 'only in a computed total',
  'challenges.litigationAfterReconsideration.otherOutcome': 'only in a computed total',
  'challenges.litigationAfterReconsideration.pending': 'only in a computed total',
};

/** Typed cells that no identity guards, by format, each with the reason. */
const UNGUARDED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  '2090': {
    ...Object.fromEntries(
      ['online', 'counter'].flatMap((way) => [
        [`services.${way}.items`, 'follows from the year before, not from this one'],
        [`services.${way}.change`, 'follows from the year before, not from this one'],
        [`services.${way}.cases`, 'only in a computed total'],
        [`services.${way}Licensing.decisions`, 'the only number of its kind'],
      ]),
    ),
    'services.purchase.projects': 'the only number of its kind',
    'services.purchase.contracted': 'the only amount of its kind',
    'services.purchase.paid': 'the only amount of its kind',
  },
  '2021': {
    // 现行有效 = last year's + 制发 − 废止 needs the report of the year before.
    'disclosure.governmentRules.issued': 'the form ties it to no other number of the year',
    'disclosure.governmentRules.repealed': 'the form ties it to no other number of the year',
    'disclosure.governmentRules.inForce': 'follows from the year before, not from this one',
    'disclosure.normativeDocuments.issued': 'the form ties it to no other number of the year',
    'disclosure.normativeDocuments.repealed': 'the form ties it to no other number of the year',
    'disclosure.normativeDocuments.inForce': 'follows from the year before, not from this one',
    'disclosure.licensing.decisions': 'the only number of its kind',
    'disclosure.penalties.decisions': 'the only number of its kind',
    'disclosure.compulsion.decisions': 'the only number of its kind',
    'disclosure.fees.amount': 'the only amount of the form',
    ...CHALLENGES,
  },
  '2019': {
    ...Object.fromEntries(
      ['governmentRules', 'normativeDocuments'].flatMap((row) =>
        ['newlyMade', 'newlyPublished', 'totalPublic'].map((column) => [
          `disclosure.${row}.${column}`,
          'the form ties it to no other number of the year',
        ]),
      ),
    ),
    ...Object.fromEntries(
      ['licensing', 'otherServices', 'penalties', 'compulsion'].map((row) => [
        `disclosure.${row}.decisions`,
        'the only number of its kind',
      ]),
    ),
    // 上一年项目数量 + 增/减 is next year's 上一年项目数量.
    ...Object.fromEntries(
      ['licensing', 'otherServices', 'penalties', 'compulsion', 'fees'].flatMap((row) =>
        ['previousItems', 'change'].map((column) => [
          `disclosure.${row}.${column}`,
          'adds up with the year after, not with this one',
        ]),
      ),
    ),
    'disclosure.procurement.projects': 'the only number of its kind',
    'disclosure.procurement.amount': 'the only amount of the form',
    ...CHALLENGES,
  },
};

function brokenIn(format: Format, draft: Draft): readonly string[] {
  return tablesOf(format).flatMap((table) =>
    balancesOf(
      table,
      valuesOf(table, (id) => typedAt(draft, id)),
    )
      .filter((balance) => balance.state === 'broken')
      .map((balance) => `${balance.identity.id} ${balance.column}`),
  );
}

describe.each(everyEdition.map((format) => ({ id: format.id, format })))(
  'each typed cell of $id',
  ({ id, format }) => {
    const cells = tablesOf(format).flatMap(typedCellsOf);

    it('stands in no broken identity while the report is balanced', () => {
      const balanced = zeroDraft(format);
      const states = tablesOf(format).flatMap((table) =>
        balancesOf(
          table,
          valuesOf(table, (at) => typedAt(balanced, at)),
        ).map((balance) => balance.state),
      );
      expect(new Set(states)).toEqual(new Set(['holds']));
    });

    it('breaks an identity when it is one too large, or is on the list of those without a guard', () => {
      const silent = cells.filter(
        (cell) => brokenIn(format, zeroDraft(format, { [cell.id]: '1' })).length === 0,
      );
      expect(silent.map((cell) => cell.id).sort()).toEqual(Object.keys(UNGUARDED[id] ?? {}).sort());
    });

    it('breaks the identity of its own column and of the total when it is guarded', () => {
      for (const cell of cells) {
        const broken = brokenIn(format, zeroDraft(format, { [cell.id]: '1' }));
        if (broken.length === 0) continue;
        const columns = broken.map((balance) => balance.split(' ')[1]);
        expect(columns.sort()).toEqual([cell.column, 'total'].sort());
      }
    });
  },
);
