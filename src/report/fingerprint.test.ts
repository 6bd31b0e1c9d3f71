import { describe, expect, it } from 'vitest';
import { fingerprintOf } from './fingerprint.ts';

describe('fingerprintOf', () => {
  it.each([
    ['', '00000000'],
    ['123456789', 'cbf43926'],
    ['政府信息公开', '0291c968'],
  ])('gives the CRC-32 of “%s”: %s', (text, digits) => {
    expect(fingerprintOf(text)).toBe(digits);
  });
});
