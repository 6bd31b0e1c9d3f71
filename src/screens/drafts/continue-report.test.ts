import { describe, expect, it } from 'vitest';
import { earlierToy, laterToy } from '../../form/testing/toy-editions.ts';
import { draftOf } from '../../report/testing/drafts.ts';
import { continueReport } from './continue-report.ts';

const formats = [laterToy, earlierToy];

describe('continueReport', () => {
  it('makes of a report of 2000 one of 2001 in its own edition, and lists what has no place', () => {
    const last = draftOf(earlierToy, {
      year: '2000',
      'visits.departed.adults': '5',
      'visits.teas.adults': ' 3',
      'visits.luggage.children': '0',
    });
    const { draft, message } = continueReport(formats, earlierToy, last);
    expect(draft).toMatchObject({
      formatId: laterToy.id,
      entries: { year: '2001', 'visits.arrived.adults': '5' },
    });
    expect(draft.remarks.map(({ at, entries }) => [at, entries[0]?.text])).toEqual([
      [
        'year',
        '上年年报用的是 玩具格式，有 2 处在 玩具格式中没有相应的位置，没有沿用：表二 teas 成人 3；1 处填 0。',
      ],
    ]);
    expect(message).toBe('已按 玩具格式新建。上年年报有 2 处没有相应的位置，列在“年度”的备注中。');
  });

  it.each(['1999', '今年'])('stays in the edition of a report of %s, without a word', (year) => {
    const { draft, message } = continueReport(formats, earlierToy, draftOf(earlierToy, { year }));
    expect([draft.formatId, message]).toEqual([earlierToy.id, undefined]);
  });
});
