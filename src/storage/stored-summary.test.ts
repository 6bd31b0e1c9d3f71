import { describe, expect, it } from 'vitest';
import { toSummaries } from './stored-summary.ts';

const whole = {
  id: 'a',
  formatId: '2021',
  agencyName: '甲局',
  year: '2023',
  total: 9,
  missing: 4,
  step: 'info',
  changedAt: 5,
  deletedAt: null,
};

describe('toSummaries', () => {
  it('lists what was changed last first, and keeps what can be read as it is', () => {
    const later = { ...whole, id: 'b', changedAt: 6, deletedAt: 7 };
    expect(toSummaries([whole, later], ['a', 'b'])).toEqual([later, whole]);
  });

  it('names what is damaged with all that can still be told of it', () => {
    const [damaged] = toSummaries([{ ...whole, changedAt: 'x', missing: -1 }], ['a']);
    expect(damaged).toMatchObject({ id: 'a', agencyName: '甲局', changedAt: 0, isDamaged: true });
    const checks = [{ error: '1' }, 7];
    for (const check of checks) {
      expect(toSummaries([{ ...whole, check }], ['a'])[0]).toMatchObject({ isDamaged: true });
    }
  });

  it('lists a draft that no summary names, and no summary that has no id', () => {
    const listed = toSummaries([whole, { ...whole, id: 3 }, null], ['a', 'lost']);
    expect(listed.map(({ id, isDamaged }) => [id, isDamaged === true])).toEqual([
      ['a', false],
      ['lost', true],
    ]);
  });
});
