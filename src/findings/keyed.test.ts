import { describe, expect, it } from 'vitest';
import { official as format } from '../formats/testing/official.ts';
import type { Finding } from '../report/index.ts';
import { draftOf } from '../report/testing/drafts.ts';
import { checkDraft } from '../rules/index.ts';
import { toKeyed } from './keyed.ts';

const passage = (found: string, also?: string): Finding => ({
  kind: 'passage',
  rule: 'own-words',
  severity: 'warning',
  at: 'problems',
  section: 'problems',
  found: [found],
  numbers: [],
  says: '',
  ...(also === undefined ? {} : { also }),
});

const keysOf = (findings: readonly Finding[]) => toKeyed(findings).map(({ key }) => key);

describe('toKeyed', () => {
  it('gives each its own key, also where one rule finds several things in one text', () => {
    const keys = keysOf([passage('我委'), passage('我县'), passage('我委', 'requests.other')]);
    expect(new Set(keys).size).toBe(3);
  });

  it('keeps the key of a finding when one of another rule or text goes', () => {
    const all = keysOf([{ ...passage('甲'), at: 'otherMatters' }, passage('我委')]);
    expect(keysOf([passage('我委')])).toEqual([all[1]]);
  });

  it('gives each its own key in a blank report', () => {
    const findings = checkDraft(format, draftOf(format));
    expect(new Set(keysOf(findings)).size).toBe(findings.length);
  });
});
