import { describe, expect, it } from 'vitest';
import type { ReviewFormat } from '../form/index.ts';
import { toyFormat } from '../form/testing/toy-format.ts';
import { everyEdition } from '../formats/testing/every-edition.ts';
import { rulesOf } from './index.ts';

describe.each(everyEdition.map((format) => ({ id: format.id, format })))(
  'rulesOf $id',
  ({ format }) => {
    it('has a rule for each that the edition has words for', () => {
      const ids = rulesOf(format).map(({ id }) => id);
      expect(Object.keys(format.demands.rules).filter((id) => !ids.includes(id))).toEqual([]);
    });
  },
);

describe('rulesOf', () => {
  const sourceIn = (format: ReviewFormat) =>
    rulesOf(format).find(({ id }) => id === 'blank-cell')?.source;

  it("says what the edition says of a rule in the place of the rule's own words", () => {
    const source = { text: '小表的说明', mark: 'seen' } as const;
    const demands = { ...toyFormat.demands, rules: { 'blank-cell': { source } } };
    expect(sourceIn({ ...toyFormat, demands })).toEqual(source);
    expect(sourceIn(toyFormat)).not.toEqual(source);
  });
});
