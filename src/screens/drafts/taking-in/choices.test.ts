import { describe, expect, it } from 'vitest';
import { toyFormat } from '../../../form/testing/toy-format.ts';
import type { Difference } from '../../../importers/index.ts';
import { chosenOf, inGroups, type Side } from './choices.ts';

const difference = (at: string | null, entry: string | null, section?: string): Difference => ({
  ...{ at, entry, place: 'x', inData: '乙', inDocument: '甲' },
  ...(section !== undefined && { section }),
});

const list = [
  difference(null, null),
  difference('closingRemarks', '甲'),
  difference(null, null, '二、来访情况'),
  difference('visits.arrived.adults', '7', '二、来访情况'),
];

describe('inGroups', () => {
  it('groups by the heading that is given, or by that of the entry', () => {
    const groups = inGroups(toyFormat, list).map(({ heading, differences }) => [
      heading,
      differences.map(({ index }) => index),
    ]);
    expect(groups).toEqual([
      ['', [0]],
      ['三、备注事项', [1]],
      ['二、来访情况', [2, 3]],
    ]);
  });
});

describe('chosenOf', () => {
  const usual = (single: readonly (readonly [number, Side])[]) =>
    ({ rest: 'usual', single: new Map(single) }) as const;

  it('takes what is chosen from the document, never what is only shown', () => {
    const entriesOf = (single: readonly (readonly [number, Side])[]) =>
      chosenOf(list, usual(single)).map(({ at }) => at);
    expect(entriesOf([])).toEqual(['closingRemarks', 'visits.arrived.adults']);
    expect(entriesOf([[1, 'data']])).toEqual(['visits.arrived.adults']);
    const data = { rest: 'data', single: new Map<number, Side>([[3, 'document']]) } as const;
    expect(chosenOf(list, data)).toEqual([list[3]]);
  });

  it('empties nothing unless somebody chose so', () => {
    const gone = [{ ...difference('closingRemarks', ''), inDocument: ' ' }];
    expect(chosenOf(gone, usual([]))).toEqual([]);
    expect(chosenOf(gone, usual([[0, 'document']]))).toEqual(gone);
    expect(chosenOf(gone, { rest: 'document', single: new Map() })).toEqual(gone);
  });
});
