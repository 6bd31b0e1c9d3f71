import { describe, expect, it } from 'vitest';
import { official as format } from '../formats/testing/official.ts';
import { toyFormat } from '../form/testing/toy-format.ts';
import type { Finding } from '../report/index.ts';
import { checkDraft, rulesOf, sentenceOf } from './index.ts';
import { ruleCases, type RuleCase } from './testing/cases.ts';
import { soundDraft } from './testing/drafts.ts';
import { readerOf } from './testing/statements.ts';

function found(rule: string, one: RuleCase): readonly Finding[] {
  const { statements = [], unconfirmed = [], entries, lastYear } = one;
  const draft = { ...soundDraft(format, entries), unconfirmed };
  const beside = {
    recent: [],
    lastYear: lastYear === undefined ? null : { format, draft: soundDraft(format, lastYear) },
  };
  return checkDraft(format, draft, readerOf(statements), beside).filter(
    (finding) => finding.rule === rule,
  );
}

describe('rulesOf', () => {
  const ids = rulesOf(format).map(({ id }) => id);

  it('has rules with unique ids, each with words for a clerk and a source', () => {
    expect(new Set(ids).size).toBe(ids.length);
    for (const { title, explanation, source } of rulesOf(format)) {
      expect([title, explanation, source.text].filter((words) => words.trim() === '')).toEqual([]);
    }
  });

  it('covers each rule by a report that passes and one that fails', () => {
    expect(Object.keys(ruleCases).sort()).toEqual([...ids].sort());
    for (const { passes, fails } of Object.values(ruleCases)) {
      expect(Math.min(passes.length, fails.length)).toBeGreaterThan(0);
    }
  });

  it('finds nothing in a sound report, of this edition or of a toy form', () => {
    expect(checkDraft(format, soundDraft(format))).toEqual([]);
    expect(checkDraft(toyFormat, soundDraft(toyFormat))).toEqual([]);
  });

  it('asks the conditions of any form: 2 children with 0 adults', () => {
    const alone = { 'visits.arrived.children': '2', 'visits.departed.children': '2' };
    const findings = checkDraft(toyFormat, soundDraft(toyFormat, alone));
    expect(findings.map((one) => sentenceOf(toyFormat, one))).toEqual(['儿童 2，而成人 0。']);
  });
});

describe.each(Object.entries(ruleCases))('%s', (rule, { passes, fails }) => {
  it.each(passes)('has nothing to say about $entries', (one) => {
    expect(found(rule, one)).toEqual([]);
  });

  it.each(fails)('finds $severity “$says” in $entries', ({ severity, says, ...one }) => {
    const [first] = found(rule, one);
    if (first === undefined) throw new Error('Nothing was found');
    expect(first.severity).toBe(severity);
    expect(sentenceOf(format, first)).toContain(says);
    expect(first.at).not.toBe('');
    expect(first.section).not.toBe('');
  });

  it('gives no graver finding than it says it does', () => {
    const order = ['hint', 'warning', 'error'];
    const own = rulesOf(format).find(({ id }) => id === rule);
    const worst = fails.map(({ severity }) => order.indexOf(severity));
    expect(Math.max(...worst)).toBeLessThanOrEqual(order.indexOf(own?.severity ?? ''));
  });
});
