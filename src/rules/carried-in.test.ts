import { describe, expect, it } from 'vitest';
import type { Format } from '../form/index.ts';
import { earlierToy, laterToy } from '../form/testing/toy-editions.ts';
import { toyFormat } from '../form/testing/toy-format.ts';
import { official as format } from '../formats/testing/official.ts';
import { applyEdit, type Draft, type Entries, type Waiver } from '../report/index.ts';
import { checkDraft, proofSheet, toWaiver } from './index.ts';
import { soundDraft } from './testing/drafts.ts';

const lastYear = soundDraft(format, {
  'requests.carriedOver.naturalPerson': '3',
  'requests.carriedOver.business': '2',
  'requests.carriedOver.research': '约1',
});

/** Takes over 1 of 自然人, where 3 were handed on, and 2 of 商业企业; 科研机构 is not told. */
function thisYear(more: Entries = {}, waivers: readonly Waiver[] = []): Draft {
  const draft = soundDraft(format, {
    'requests.carriedIn.naturalPerson': '1',
    'requests.granted.naturalPerson': '1',
    'requests.carriedIn.business': '2',
    'requests.granted.business': '2',
    ...more,
  });
  return { ...draft, waivers };
}

const ofFormat = (draft: Draft, its: Format = format) => ({ format: its, draft });

function found(draft: Draft, last: Draft | null = lastYear) {
  return checkDraft(format, draft, undefined, {
    recent: [],
    lastYear: last && ofFormat(last),
  }).filter(({ rule }) => rule === 'carried-in-differs');
}

describe('carried-in-differs', () => {
  it('stands at each cell of the row that takes over and differs: 1 ≠ 3', () => {
    expect(found(thisYear()).map(({ at }) => at)).toEqual(['requests.carriedIn.naturalPerson']);
    const both = thisYear({ 'requests.carriedIn.business': '0', 'requests.granted.business': '0' });
    expect(found(both)).toHaveLength(2);
  });

  it('is put right by one edit over all columns, blank and unreadable ones too', () => {
    const draft = thisYear({
      'requests.carriedIn.business': '',
      'requests.carriedIn.otherOrganization': '1件',
    });
    const [finding] = found(draft);
    const [fix] = finding?.fixes ?? [];
    if (fix === undefined) throw new Error('Nothing is proposed');
    expect([fix.label, fix.why]).toEqual([
      '按上年填入',
      '上年结转：自然人 1 → 3、商业企业 空白 → 2、其他 1件 → 0',
    ]);
    const filled = applyEdit(draft, fix.edit);
    expect(found(filled)).toEqual([]);
    expect(filled.entries['requests.carriedIn.research']).toBe('0');
  });

  it('can be accepted with a reason, for these two numbers', () => {
    const [finding] = found(thisYear());
    if (finding === undefined) throw new Error('Nothing is found');
    const waiver = toWaiver(finding, '上年已更正');
    expect(waiver.values).toEqual([1, 3]);
    expect(found(thisYear({}, [waiver]))[0]?.waived?.reason).toBe('上年已更正');
    const other = soundDraft(format, { 'requests.carriedOver.naturalPerson': '4' });
    expect(found(thisYear({}, [waiver]), other)[0]?.outdated?.reason).toBe('上年已更正');
  });

  it('is silent where there is no report of last year, or one on another form', () => {
    expect(found(thisYear(), null)).toEqual([]);
    const other = ofFormat({ ...lastYear, formatId: toyFormat.id }, toyFormat);
    expect(checkDraft(format, thisYear(), undefined, { recent: [], lastYear: other })).toEqual(
      checkDraft(format, thisYear()),
    );
  });

  it('reads the number from a report of the edition before, where it means the same: 4 ≠ 5', () => {
    const draft = soundDraft(laterToy, { 'visits.arrived.adults': '4' });
    const last = soundDraft(earlierToy, { 'visits.departed.adults': '5' });
    const beside = { recent: [], lastYear: ofFormat(last, earlierToy) };
    const [finding] = checkDraft(laterToy, draft, undefined, beside).filter(
      ({ rule }) => rule === 'carried-in-differs',
    );
    expect(finding?.at).toBe('visits.arrived.adults');
    expect(finding?.kind === 'condition' && finding.right[0]?.value).toBe(5);
  });

  it('shows both sides on the sheet, and says so where nothing could be compared', () => {
    const rows = (last: Draft | null) =>
      proofSheet(format, thisYear(), { state: '', lastYear: last && ofFormat(last) })
        .rows.filter(({ rule }) => rule === 'carried-in-differs')
        .map(({ place, left, right, outcome }) => [place, left, right, outcome]);
    expect(rows(lastYear)).toContainEqual([
      '表三“商业企业”列',
      '上年结转 2',
      '上年年报的结转下年 2',
      'holds',
    ]);
    expect(rows(null)).toEqual([['表三', '上年结转', '本浏览器里没有上年年报，未核对', 'pending']]);
  });
});
