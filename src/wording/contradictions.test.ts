import { describe, expect, it } from 'vitest';
import { official } from '../formats/testing/official.ts';
import { readStatements } from './index.ts';
import { findContradictions } from './testing/contradictions.ts';

const kindsIn = (text: string) =>
  findContradictions(
    official,
    readStatements(official, { 'overview.onRequest': text }, { year: 2024 }),
  ).map(({ kind }) => kind);

describe('findContradictions', () => {
  it.each([
    ['新收申请78件，上年结转3件，答复75件，结转下年3件。', ['sum']],
    ['新收申请5件，办结5件。全年新收申请6件。', ['twice']],
    ['新收申请21件，均已办结，结转下年2件。', ['allButSome']],
    ['行政诉讼9件，均获维持，1件尚未审结。', ['allButSome']],
  ])('finds in %s', (text, kinds) => {
    expect(kindsIn(text)).toEqual(kinds);
  });

  it.each([
    '新收申请78件，上年结转3件，答复75件，结转下年6件。',
    '新收申请5件，办结5件。全年新收申请5件。',
    '新收申请21件，均已办结，无结转。',
    '行政诉讼9件，8件维持，1件尚未审结。',
    '收到申请43件，办结40件，逾期未补正不再处理1件，结转下年2件。',
  ])('finds nothing in %s', (text) => {
    expect(kindsIn(text)).toEqual([]);
  });
});
