import { expect, it } from 'vitest';
import { rememberedAgencies } from './remembered-agency.ts';

const ofStored = (stored: unknown) =>
  rememberedAgencies({ get: () => Promise.resolve(stored), set: () => Promise.resolve() });
const whole = { name: '甲局', kind: 'government', level: 'city' };

it.each([
  ['all', 'x', []],
  ['an agency', [5, whole], [whole]],
  ['a name', [{ ...whole, name: 3 }, whole], [whole]],
  ['a kind', [{ ...whole, kind: 'x' }], [{ ...whole, kind: 'department' }]],
  ['a level', [{ ...whole, level: null }], [{ ...whole, level: 'county' }]],
])('%s that is damaged is set aside among the agencies reported for', async (_, stored, read) => {
  expect(await ofStored([whole])).toEqual([whole]);
  expect(await ofStored(stored)).toEqual(read);
});
