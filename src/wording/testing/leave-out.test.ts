import { describe, expect, it } from 'vitest';
import { official } from '../../formats/testing/official.ts';
import { scoreLeaveOut } from './leave-out.ts';

const text = { text: '全年收到政府信息公开申请共9件。', year: 2023 };

describe('scoreLeaveOut', () => {
  it('reads a text without each form it holds, and lets what it was sure of vanish', () => {
    const { readings, violations } = scoreLeaveOut(official, [text]);
    expect(readings).toBeGreaterThan(3);
    expect(violations).toEqual([]);
  });

  it('tells what a reader is sure of only because a form is gone', () => {
    const hiding = { forms: ['政府信息公开申请共'], marks: ['aside'] };
    const words = [...official.wording.words, hiding];
    const format = { ...official, wording: { ...official.wording, words } };
    const { violations } = scoreLeaveOut(format, [text]);
    expect(violations.map(({ form }) => form)).toEqual(['政府信息公开申请共']);
    expect(violations[0]?.appears[0]).toContain('requests.received.total = 9');
  });
});
