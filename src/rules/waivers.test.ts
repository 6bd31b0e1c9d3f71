import { describe, expect, it } from 'vitest';
import { official as format } from '../formats/testing/official.ts';
import type { Finding, Waiver } from '../report/index.ts';
import { checkDraft, sentenceOf, withoutWaived, toWaiver } from './index.ts';
import { soundDraft } from './testing/drafts.ts';
import { readerOf, statedIn } from './testing/statements.ts';

const TOLD = '收到申请21件，办结19件。';
const REASON = '口径不同：含不予受理的 9 件';

/** 12 applications in the tables; the text tells 21 of them, and 19 handled. */
function found(waivers: readonly Waiver[], received = '12'): readonly Finding[] {
  const draft = soundDraft(format, {
    'requests.received.naturalPerson': received,
    'requests.granted.naturalPerson': received,
    'overview.onRequest': TOLD,
  });
  const reader = readerOf([
    statedIn(TOLD, 'requests.received.total', 21),
    statedIn(TOLD, 'requests.handled.total', 19),
  ]);
  return checkDraft(format, { ...draft, waivers }, reader);
}

const subject = ({ also, waived, outdated }: Finding) => [also, waived?.reason, outdated?.reason];

describe('a waiver', () => {
  const [first] = found([]);
  if (first === undefined) throw new Error('The text differs from the tables');
  const waiver = toWaiver(first, REASON);

  it('holds what the warning compares: 21 in the text, 12 in the table', () => {
    expect(waiver).toEqual({
      rule: 'text-differs',
      at: 'overview.onRequest',
      reason: REASON,
      values: ['requests.received.total', 21, 12],
    });
  });

  it('accepts that warning, and not the other one at the same text', () => {
    const findings = found([waiver]);
    expect(findings.map(subject)).toEqual([
      ['requests.received.total', REASON, undefined],
      ['requests.handled.total', undefined, undefined],
    ]);
    expect(withoutWaived(findings).map(({ also }) => also)).toEqual(['requests.handled.total']);
  });

  it('is stale as soon as its numbers change, 12 to 13, and the warning says so', () => {
    const findings = found([waiver], '13');
    expect(findings.map(subject)).toEqual([
      ['requests.received.total', undefined, REASON],
      ['requests.handled.total', undefined, undefined],
    ]);
    expect(sentenceOf(format, findings[0] ?? first)).toContain(
      `内容已改动，原来的说明“${REASON}”须重新写。`,
    );
    expect(withoutWaived(findings)).toHaveLength(2);
  });

  it('accepts no error and no hint', () => {
    const broken = soundDraft(format, { 'requests.received.naturalPerson': '1' });
    const [error] = checkDraft(format, broken);
    const spaced = soundDraft(format, { problems: '2023 年有问题，将改进。' });
    const [hint] = checkDraft(format, spaced);
    if (error === undefined || hint === undefined) throw new Error('Both are found');
    const ignored = [
      ...checkDraft(format, { ...broken, waivers: [toWaiver(error, REASON)] }),
      ...checkDraft(format, { ...spaced, waivers: [toWaiver(hint, REASON)] }),
    ];
    expect(ignored.map(({ severity, waived }) => [severity, waived])).toEqual([
      ['error', undefined],
      ['hint', undefined],
    ]);
  });

  it('given when quotes were cut by count still holds for a share and an empty place', () => {
    const text =
      '办理12件，12件按时回复，按照法律规定的期限及时回复申请人的占50%；主动公开信息  条。';
    const values = [
      { rule: 'share-differs', values: ['法律规定的期限及时回复申请人的占50%', 50, 12, 12] },
      { rule: 'placeholder', values: ['公开信息  条。'] },
    ];
    const waivers = values.map((one) => ({ ...one, at: 'otherMatters', reason: REASON }));
    const draft = { ...soundDraft(format, { otherMatters: text }), waivers };
    const told = checkDraft(format, draft).filter(({ severity }) => severity === 'warning');
    expect(told.map(({ rule, waived }) => [rule, waived?.reason])).toEqual([
      ['share-differs', REASON],
      ['placeholder', REASON],
    ]);
  });

  it('for words holds until the words change', () => {
    const self = (words: string, waivers: readonly Waiver[] = []) =>
      checkDraft(format, { ...soundDraft(format, { problems: words }), waivers });
    const [warning] = self('我局有不足，将改进。');
    if (warning === undefined) throw new Error('我局 is not what a government calls itself');
    const waivers = [toWaiver(warning, REASON)];
    expect(self('我局仍有不足，将改进。', waivers).map(({ waived }) => waived?.reason)).toEqual([
      REASON,
    ]);
    expect(self('我委有不足，将改进。', waivers).map(({ outdated }) => outdated?.reason)).toEqual([
      REASON,
    ]);
  });
});
