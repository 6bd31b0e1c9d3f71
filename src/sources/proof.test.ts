import { describe, expect, it } from 'vitest';
import { cellId, tablesOf, type Table } from '../form/index.ts';
import { formats } from '../formats/index.ts';
import { computedAt, judgeEquations, type SeenValues } from './checks.ts';
import { provenCells } from './proof.ts';

const format = formats.find(({ id }) => id === '2021');
const tables = format === undefined ? [] : tablesOf(format);
const tableOf = (id: string): Table => {
  const table = tables.find((one) => one.id === id);
  if (table === undefined) throw new Error(id);
  return table;
};
const requests = tableOf('requests');
const challenges = tableOf('challenges');

/** Numbers of cells, all others 0. */
function seenIn(
  table: Table,
  numbers: Readonly<Record<string, number | null>>,
): Map<string, number | null> {
  const all = judgeEquations(table, new Map(), []).flatMap(({ left, right }) => [
    ...left,
    ...right,
  ]);
  const zeros = new Map<string, number | null>(all.map((id) => [id, 0]));
  for (const [at, number] of Object.entries(numbers)) zeros.set(`${table.id}.${at}`, number);
  return zeros;
}

/** 5 applications of persons, 3 granted, 2 carried over; 4 of firms, all refused. */
const SOUND = {
  'received.naturalPerson': 5, 'granted.naturalPerson': 3, 'handled.naturalPerson': 3, 'carriedOver.naturalPerson': 2,
  'received.business': 4, 'stateSecret.business': 4, 'handled.business': 4,
  'received.total': 9, 'granted.total': 3, 'stateSecret.total': 4, 'handled.total': 7, 'carriedOver.total': 2,
}; // prettier-ignore

const proven = (table: Table, seen: SeenValues) =>
  provenCells(table, seen, judgeEquations(table, seen, []));

describe('provenCells', () => {
  it('proves 5 received, 3 granted and 4 refused where rows, columns and balances hold', () => {
    const found = proven(requests, seenIn(requests, SOUND));
    const typed = [
      'received.naturalPerson',
      'granted.naturalPerson',
      'stateSecret.business',
      'granted.research',
    ];
    expect(typed.filter((at) => !found.has(`requests.${at}`))).toEqual([]);
  });

  it.each([
    ['another digit (8 for 3 granted)', { 'granted.naturalPerson': 8 }, ['granted.naturalPerson']],
    [
      'two cells of a row exchanged',
      { 'stateSecret.business': 0, 'stateSecret.research': 4 },
      ['stateSecret.business', 'stateSecret.research'],
    ],
    [
      'a cell emptied',
      { 'granted.naturalPerson': null },
      ['granted.naturalPerson', 'granted.business'],
    ],
    [
      'a cell and its total exchanged',
      { 'granted.business': 3, 'granted.naturalPerson': 3, 'granted.total': 0 },
      ['granted.business', 'granted.naturalPerson'],
    ],
    [
      'a printed total that is wrong',
      { 'handled.naturalPerson': 4 },
      ['granted.naturalPerson', 'received.naturalPerson'],
    ],
  ])('proves none of the numbers it touches: %s', (_, change, touched) => {
    const found = proven(requests, seenIn(requests, { ...SOUND, ...change }));
    expect(touched.filter((at) => found.has(`requests.${at}`))).toEqual([]);
  });

  it('proves no result of a column one of whose cells the source does not hold', () => {
    const seen = seenIn(requests, SOUND);
    seen.delete('requests.petition.naturalPerson');
    const found = proven(requests, seen);
    expect(found.has('requests.granted.naturalPerson')).toBe(false);
    expect(found.has('requests.stateSecret.business')).toBe(true);
  });

  it('does not prove 27 + 10 + 9 + 15 = 61, whose terms may change places, but 0 + 0 + 0 + 0 = 0', () => {
    const group = { upheld: 27, corrected: 10, otherOutcome: 9, pending: 15, total: 61 };
    const row = Object.entries(group).map(
      ([at, number]) => [`reconsideration.${at}`, number] as const,
    );
    const found = proven(challenges, seenIn(challenges, Object.fromEntries(row)));
    expect(found.has(cellId('challenges', 'reconsideration', 'upheld'))).toBe(false);
    expect(found.has(cellId('challenges', 'directLitigation', 'upheld'))).toBe(true);
  });

  it('proves nothing where no total is printed', () => {
    const seen = seenIn(challenges, { 'reconsideration.total': null });
    expect(proven(challenges, seen).has('challenges.reconsideration.upheld')).toBe(false);
  });
});

describe('judgeEquations', () => {
  it('takes a number that stands for three rows into the sum of its column', () => {
    const rows = ['correctionOverdue', 'feeOverdue', 'other'].map(
      (row) => `requests.${row}.naturalPerson`,
    );
    const seen = seenIn(requests, {
      ...SOUND,
      'handled.naturalPerson': 8,
      'received.naturalPerson': 10,
    });
    for (const id of rows) seen.delete(id);
    const verdictWith = (value: number) =>
      judgeEquations(requests, seen, [{ cells: rows, value }])
        .filter(({ total }) => total === 'requests.handled.naturalPerson')
        .map(({ verdict }) => verdict);
    expect(verdictWith(5)).toEqual(['holds']);
    expect(verdictWith(4)).toEqual(['broken']);
  });
});

describe('computedAt', () => {
  it('adds up what was typed alone: 3 granted are 3, whatever total is printed', () => {
    const seen = seenIn(requests, { ...SOUND, 'granted.total': 30 });
    expect(computedAt(requests, seen, [])('requests.granted.total')).toBe(3);
    expect(computedAt(requests, seen, [])('requests.handled.total')).toBe(7);
  });
});
