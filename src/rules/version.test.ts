import { expect, it } from 'vitest';
import { official as format } from '../formats/testing/official.ts';
import { fingerprintOf } from '../report/index.ts';
import { RULES_VERSION, rulesOf } from './index.ts';

/** Raise RULES_VERSION when this fails, and write down the new digits beside it. */
const KNOWN = { version: 5, digits: '36fffbbb' };

it('RULES_VERSION grows with the rules', () => {
  const said = rulesOf(format).map(({ id, severity, explanation }) => [id, severity, explanation]);
  const digits = fingerprintOf(JSON.stringify(said));
  expect({ version: RULES_VERSION, digits }).toEqual(KNOWN);
});
