import { describe, expect, it } from 'vitest';
import { official } from '../../../formats/testing/official.ts';
import { zeroDraft } from '../../../report/testing/drafts.ts';
import { balanceWords } from './balance-words.ts';

const CELL = 'requests.received.naturalPerson';

describe('balanceWords', () => {
  it('says both sides of the column of a cell with their terms, and whether they agree', () => {
    const [holds] = balanceWords(official, zeroDraft(official), CELL);
    expect(holds).toEqual({
      words: '✓ 新收 0 + 上年结转 0 = 0；办理 0 + 结转下年 0 = 0',
      state: 'holds',
    });
    const [broken] = balanceWords(official, zeroDraft(official, { [CELL]: '21' }), CELL);
    expect(broken?.words).toBe('✕ 新收 21 + 上年结转 0 = 21；办理 0 + 结转下年 0 = 0，差 21');
    const [open] = balanceWords(official, zeroDraft(official, { [CELL]: '' }), CELL);
    expect(open?.state).toBe('open');
    expect(open?.words).toContain('新收 未填');
  });

  it('says nothing of a text or of a table without balances', () => {
    for (const at of ['problems', 'disclosure.licensing.decisions', 'nowhere']) {
      expect(balanceWords(official, zeroDraft(official), at)).toEqual([]);
    }
  });
});
