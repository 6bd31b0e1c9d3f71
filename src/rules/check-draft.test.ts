import { describe, expect, it } from 'vitest';
import { official as format } from '../formats/testing/official.ts';
import type { Entries, Finding } from '../report/index.ts';
import { soundDraft } from './testing/drafts.ts';
import { readerOf, stated } from './testing/statements.ts';
import { checkDraft, sentenceOf, createReviewer } from './index.ts';

function found(entries: Entries): readonly Finding[] {
  return checkDraft(format, soundDraft(format, entries));
}

function sentences(entries: Entries): readonly string[] {
  return found(entries).map((finding) => sentenceOf(format, finding));
}

describe('checkDraft', () => {
  it('finds nothing in a complete report of zeros', () => {
    expect(found({})).toEqual([]);
  });

  it('finds nothing where every column balances: 21 + 0 = 21 + 0', () => {
    const balanced = {
      'requests.received.naturalPerson': '21',
      'requests.granted.naturalPerson': '20',
      'requests.carriedOver.naturalPerson': '1',
    };
    expect(found(balanced)).toEqual([]);
  });

  it('says both sides of a broken balance once, with the total that follows from it: 21 ≠ 20, 差 1', () => {
    const broken = {
      'requests.received.naturalPerson': '21',
      'requests.granted.naturalPerson': '20',
    };
    expect(sentences(broken)).toEqual([
      '表三“自然人”列不平：新收 21 + 上年结转 0 = 21，办理 20 + 结转下年 0 = 20，差 1。“总计”列随之不平。这一列哪一格填错都会这样，请逐格核对。',
    ]);
    expect(found(broken)[0]).toMatchObject({
      rule: 'requests.balance',
      severity: 'error',
      at: 'requests.received.naturalPerson',
      section: 'requests',
    });
  });

  it('sees two columns off by one in opposite directions while the total balances: 60 ≠ 61, 1 ≠ 0', () => {
    const opposite = {
      'requests.received.naturalPerson': '60',
      'requests.granted.naturalPerson': '61',
      'requests.received.otherOrganization': '1',
    };
    expect(found(opposite).map((finding) => finding.at)).toEqual([
      'requests.received.naturalPerson',
      'requests.received.otherOrganization',
    ]);
  });

  it.each([
    ['60', '61', '1', '“自然人”“其他”两列各差 1，可能是同一件记错了列。'],
    ['57', '61', '4', '“自然人”“其他”两列各差 4，可能是同样的 4 件记错了列。'],
  ])(
    'says where cases may stand in the wrong column: %s ≠ %s, %s ≠ 0',
    (people, done, other, hint) => {
      const opposite = {
        'requests.received.naturalPerson': people,
        'requests.granted.naturalPerson': done,
        'requests.received.otherOrganization': other,
      };
      const [first = '', second = ''] = sentences(opposite);
      expect(first).toContain(hint);
      expect(second).toContain(`“其他”“自然人”两列各差`);
      expect(first).not.toContain('哪一格填错都会这样');
      expect(found(opposite).flatMap(({ fixes = [] }) => fixes)).toEqual([]);
    },
  );

  it('says nothing of the kind where a text denies it, or a third column is off as much', () => {
    const opposite = {
      'requests.received.naturalPerson': '60',
      'requests.granted.naturalPerson': '61',
      'requests.received.otherOrganization': '1',
    };
    const third = { ...opposite, 'requests.received.research': '1' };
    expect(sentences(third).join()).not.toContain('记错了列');
    const told = readerOf([
      stated('requests.received.naturalPerson', 60),
      stated('requests.granted.naturalPerson', 61),
    ]);
    const denied = checkDraft(format, soundDraft(format, opposite), told);
    expect(denied.map((one) => sentenceOf(format, one)).join()).not.toContain('记错了列');
  });

  it('does not judge a balance behind a blank or an unreadable entry', () => {
    const open = {
      'requests.received.naturalPerson': '21',
      'requests.granted.naturalPerson': '',
      'requests.received.business': '1.5',
    };
    expect(found(open).map(({ rule, at }) => [rule, at])).toEqual([
      ['unreadable-entry', 'requests.received.business'],
      ['blank-cell', 'requests.granted.naturalPerson'],
    ]);
  });

  it.each([
    ['1.5', '“表二 行政许可 本年处理决定数量”填的是“1.5”：件数须为整数，不能有小数。'],
    ['-3', '“表二 行政许可 本年处理决定数量”填的是“-3”：不能是负数。'],
    ['', '“表二 行政许可 本年处理决定数量”未填。没有发生的填 0。'],
  ])('says what is wrong with a cell that holds “%s”', (typed, sentence) => {
    expect(sentences({ 'disclosure.licensing.decisions': typed })).toEqual([sentence]);
  });

  it('warns of an empty aspect, and calls a section without any text an error', () => {
    expect(found({ 'overview.platform': ' ' }).map(({ severity, at }) => [severity, at])).toEqual([
      ['warning', 'overview.platform'],
    ]);
    const empty = Object.fromEntries(
      ['proactive', 'onRequest', 'management', 'platform', 'oversight'].map((aspect) => [
        `overview.${aspect}`,
        '',
      ]),
    );
    expect(found(empty).map(({ severity }) => severity)).toEqual(['error']);
    expect(sentences({ problems: '' })).toEqual(['“五、存在的主要问题及改进情况”没有内容。']);
  });

  it('asks for agency and year, and warns of an opening paragraph that was emptied', () => {
    const bare = { 'agency.name': ' ', year: '', preamble: '' };
    expect(found(bare).map(({ rule, severity, at }) => [rule, severity, at])).toEqual([
      ['missing-particular', 'error', 'agency.name'],
      ['missing-particular', 'error', 'year'],
      ['missing-particular', 'warning', 'preamble'],
    ]);
    expect(sentences({ year: '二零二三', date: '明天' })).toEqual([
      '“年度”填的是“二零二三”：请填四位年份，如 2023。',
      '“落款日期”填的是“明天”：请填完整日期，如 2024年1月25日。',
    ]);
  });
});

describe('createReviewer', () => {
  it('finds after any change what a first look would find, though it remembers texts', () => {
    const review = createReviewer(format);
    const told = '2023年，收到政府信息公开申请12件，其中自然人申请11件，占92%。';
    for (const entries of [
      { 'overview.onRequest': told },
      { 'overview.onRequest': told, 'requests.received.naturalPerson': '12' },
      { 'overview.onRequest': told.replace('12', '13'), 'requests.received.naturalPerson': '12' },
      { 'overview.onRequest': told, year: '2022' },
      { 'overview.onRequest': told },
    ]) {
      const draft = soundDraft(format, entries);
      expect(review(draft).findings).toEqual(checkDraft(format, draft));
      expect(review(draft).readings).toEqual(createReviewer(format)(draft).readings);
    }
  });
});
