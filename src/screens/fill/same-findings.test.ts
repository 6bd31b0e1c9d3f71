import { describe, expect, it } from 'vitest';
import { official as format } from '../../formats/testing/official.ts';
import { zeroDraft } from '../../report/testing/drafts.ts';
import { checkDraft } from '../../rules/index.ts';
import { sameFindings } from './same-findings.ts';

const received = (text: string) =>
  checkDraft(format, zeroDraft(format, { 'requests.received.naturalPerson': text }));

describe('sameFindings', () => {
  it('knows two reviews of the same report for the same, though all objects are new', () => {
    const [before, after] = [received('21'), received('21')];
    expect(before[0]).not.toBe(after[0]);
    expect(sameFindings(before, after)).toBe(true);
  });

  it('tells apart what a sentence would say otherwise: 21 and 22, something and nothing', () => {
    expect(sameFindings(received('21'), received('22'))).toBe(false);
    expect(sameFindings(received('21'), received('21').slice(1))).toBe(false);
  });
});
