import { expect, it } from 'vitest';
import { toFormValues } from './form-values.ts';

it('nests entries by the words of their ids', () => {
  const entries = { 'agency.name': '甲', year: '2023', 'requests.received.total': '1' };
  expect(toFormValues(entries)).toEqual({
    agency: { name: '甲' },
    year: '2023',
    requests: { received: { total: '1' } },
  });
});
