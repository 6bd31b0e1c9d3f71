import { describe, expect, it } from 'vitest';
import { official as format } from '../formats/testing/official.ts';
import type { Finding, Waiver } from '../report/index.ts';
import { zeroDraft } from '../report/testing/drafts.ts';
import { checkDraft } from '../rules/index.ts';
import { withoutReason, withReason } from './edit-waivers.ts';

/** What a report is warned of that calls itself by these names in two texts. */
function warnings(words: string, waivers: readonly Waiver[]): readonly Finding[] {
  const texts = { problems: `${words}有不足，将改进。`, otherMatters: `${words}没有其他事项。` };
  return checkDraft(format, { ...zeroDraft(format, texts), waivers }).filter(
    ({ rule }) => rule === 'own-word',
  );
}

function at(findings: readonly Finding[], field: string): Finding {
  const finding = findings.find((one) => one.at === field);
  if (finding === undefined) throw new Error(`Nothing is found in ${field}`);
  return finding;
}

describe('withReason', () => {
  const reasons = withReason([], at(warnings('我局', []), 'problems'), '引用原文');

  it('accepts the finding it was written for, and no other', () => {
    const found = warnings('我局', reasons);
    expect(found.map((one) => [one.at, one.waived?.reason])).toEqual([
      ['problems', '引用原文'],
      ['otherMatters', undefined],
    ]);
  });

  it('puts a new reason in the place of one that counts no longer, and keeps the others', () => {
    const both = withReason(reasons, at(warnings('我局', reasons), 'otherMatters'), '引用原文');
    const later = at(warnings('我委', both), 'problems');
    expect(later.outdated?.reason).toBe('引用原文');
    const renewed = withReason(both, later, '仍是引用');
    expect(renewed.map((one) => [one.at, one.reason])).toEqual([
      ['otherMatters', '引用原文'],
      ['problems', '仍是引用'],
    ]);
  });
});

describe('withoutReason', () => {
  it('takes back the reason of one finding', () => {
    const first = withReason([], at(warnings('我局', []), 'problems'), '引用原文');
    const both = withReason(first, at(warnings('我局', first), 'otherMatters'), '引用原文');
    const found = warnings('我局', both);
    expect(withoutReason(both, at(found, 'otherMatters'))).toEqual(first);
  });

  it('leaves the reasons alone where a finding was not accepted', () => {
    const reasons = withReason([], at(warnings('我局', []), 'problems'), '引用原文');
    expect(withoutReason(reasons, at(warnings('我局', reasons), 'otherMatters'))).toBe(reasons);
  });
});
