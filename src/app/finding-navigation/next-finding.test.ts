import { describe, expect, it } from 'vitest';
import { official as format } from '../../formats/testing/official.ts';
import type { Finding } from '../../report/index.ts';
import { indexOfFinding, nextFinding } from './next-finding.ts';

function blank(at: string): Finding {
  return {
    kind: 'blankCell',
    rule: 'blank-cell',
    severity: 'error',
    at,
    section: at.split('.')[0] ?? '',
  };
}

function passage(at: string, start: number): Finding {
  const texts = { found: [], numbers: [], says: '', range: { start, end: start + 1 } };
  return { kind: 'passage', rule: 'any', severity: 'hint', at, section: at, ...texts };
}

const YEAR: Finding = {
  kind: 'missingParticular',
  rule: 'p',
  severity: 'error',
  at: 'year',
  section: 'info',
};
const CELL = blank('requests.carriedIn.naturalPerson');
const LATER = blank('requests.carriedOver.research');
const FIRST_WORD = passage('problems', 3);
const SECOND_WORD = passage('problems', 30);
const all = [YEAR, CELL, LATER, FIRST_WORD, SECOND_WORD];

const next = (findings: readonly Finding[], finding: Finding | null, entry: string | null) =>
  nextFinding(format, findings, { finding, entry }, false);
const previous = (findings: readonly Finding[], finding: Finding | null, entry: string | null) =>
  nextFinding(format, findings, { finding, entry }, true);

describe('nextFinding', () => {
  it('goes through all of them in order and around the end, also two in one text', () => {
    let at: Finding | null = null;
    const way = all.map(() => (at = next(all, at, at?.at ?? null)));
    expect(way).toEqual(all);
    expect(next(all, at, null)).toBe(YEAR);
  });

  it('goes back the same way', () => {
    expect(previous(all, SECOND_WORD, 'problems')).toBe(FIRST_WORD);
    expect(previous(all, YEAR, 'year')).toBe(SECOND_WORD);
    expect(previous(all, null, null)).toBe(SECOND_WORD);
  });

  it('goes on from where one is when one has moved away', () => {
    const total = 'requests.handled.total';
    expect(next(all, YEAR, total)).toBe(LATER);
    expect(previous(all, YEAR, total)).toBe(CELL);
    expect(next(all, CELL, 'otherMatters')).toBe(YEAR);
  });

  it('goes on from one that was put right, first to another one at its place', () => {
    expect(next([YEAR, LATER], CELL, CELL.at)).toBe(LATER);
    expect(previous([YEAR, LATER], CELL, null)).toBe(YEAR);
    const other: Finding = { ...FIRST_WORD, rule: 'other' };
    expect(next([YEAR, other], SECOND_WORD, 'problems')).toBe(other);
  });

  it('is null where nothing is found', () => {
    expect(next([], CELL, null)).toBeNull();
  });
});

describe('indexOfFinding', () => {
  it('knows a finding again when what stands before it grew, and tells two of one rule apart', () => {
    expect(indexOfFinding([passage('problems', 4), SECOND_WORD], FIRST_WORD)).toBe(0);
    expect(indexOfFinding(all, SECOND_WORD)).toBe(4);
    expect(indexOfFinding([YEAR, LATER], CELL)).toBe(-1);
  });
});
