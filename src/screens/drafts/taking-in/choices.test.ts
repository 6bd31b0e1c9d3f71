import { describe, expect, it } from 'vitest';
import { toyFormat } from '../../../form/testing/toy-format.ts';
import type { Difference } from '../../../importers/index.ts';
import { chosenOf, inGroups } from './choices.ts';

const difference = (at: string | null, entry: string | null, section?: string): Difference => ({
  ...{ at, entry, place: 'x', inData: '', inDocument: '' },
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
  it('takes what is chosen from the document, never what is only shown', () => {
    const entriesOf = (sides: readonly (readonly [number, 'document' | 'data'])[]) =>
      chosenOf(list, new Map(sides), 'document').map(({ at }) => at);
    expect(entriesOf([])).toEqual(['closingRemarks', 'visits.arrived.adults']);
    expect(entriesOf([[1, 'data']])).toEqual(['visits.arrived.adults']);
    expect(chosenOf(list, new Map([[3, 'document']]), 'data')).toEqual([list[3]]);
  });
});
