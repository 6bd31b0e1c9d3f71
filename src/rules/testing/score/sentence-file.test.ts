import { describe, expect, it } from 'vitest';
import { official } from '../../../formats/testing/official.ts';
import { scoreSentenceFile } from './sentence-file.ts';

const sentence = (text: string, received: number) => ({
  kind: 'received',
  text,
  cells: { 'requests.received.naturalPerson': received },
  agency: '某市教育局',
  year: 2023,
});

describe('scoreSentenceFile', () => {
  it('counts what is found in the text and not the balance that the cells break', () => {
    const agreeing = sentence('全年新收政府信息公开申请9件。', 9);
    const differing = {
      ...sentence('全年新收政府信息公开申请7件。', 9),
      atLeast: 'warning' as const,
    };
    const score = scoreSentenceFile(official, { silent: [agreeing], told: [differing] });
    expect(score).toMatchObject({ silent: 1, told: 1, failures: [] });
  });

  it('fails a silent sentence that is warned of and a told one that is not', () => {
    const agreeing = { ...sentence('全年新收政府信息公开申请9件。', 9), atLeast: 'hint' as const };
    const differing = sentence('全年新收政府信息公开申请7件。', 9);
    const score = scoreSentenceFile(official, { silent: [differing], told: [agreeing] });
    expect(score).toMatchObject({ silent: 0, told: 0 });
    expect(score.failures[0]).toContain('warning: “（二）依申请公开”写的是“');
    expect(score.failures[1]).toBe('no hint  received: 全年新收政府信息公开申请9件。');
  });
});
