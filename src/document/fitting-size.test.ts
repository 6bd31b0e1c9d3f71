import { describe, expect, it } from 'vitest';
import { fittingSizePt } from './fitting-size.ts';

describe('fittingSizePt', () => {
  it.each([
    [1, 9, 10.5],
    [4, 9, 10.5],
    [5, 9, 8.5],
    [7, 9, 6],
    [5, 10.4, 8.5],
    [9, 9, 4.5],
    [10, 9, 4],
    [12, 9, 3.5],
    [19, 111, 10.5],
  ])('sets %i digits in a column of %f mm at %f pt', (digits, width, size) => {
    expect(fittingSizePt(0.56 * digits, width)).toBe(size);
  });

  it('keeps every number within its column', () => {
    for (let digits = 1; digits <= 12; digits += 1) {
      const widthMm = (digits * 0.56 * fittingSizePt(0.56 * digits, 9) * 25.4) / 72;
      expect(widthMm).toBeLessThanOrEqual(8.5);
    }
  });
});
