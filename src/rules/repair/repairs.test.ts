import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toyFormat } from '../../form/testing/toy-format.ts';
import { official as format } from '../../formats/testing/official.ts';
import {
  applyEdit,
  type Entries,
  type Finding,
  type Fix,
  type RecentChange,
} from '../../report/index.ts';
import { arbitraryDraft } from '../../report/testing/arbitrary-draft.ts';
import type { Statement } from '../../wording/index.ts';
import { checkDraft } from '../index.ts';
import { soundDraft } from '../testing/drafts.ts';
import { detailedStatements, balancedReport } from '../testing/generated-reports.ts';
import { toRandom } from '../testing/random.ts';
import { seedSlip, SLIP_KINDS } from '../testing/slips.ts';
import { readerOf, stated } from '../testing/statements.ts';

function labels(
  entries: Entries,
  statements: readonly Statement[] = [],
  of: (finding: Finding) => boolean = ({ kind }) => kind === 'brokenIdentity',
): readonly string[] {
  const found = checkDraft(format, soundDraft(format, entries), readerOf(statements)).filter(of);
  return found.flatMap(({ fixes = [] }) => fixes.map(shown));
}

/** As its line reads: `改表格：31 → 13｜（一）予以公开 自然人，像是数字写颠倒了，改后这一列平`. */
function shown({ label, why }: Fix): string {
  return `${label}｜${why}`;
}

const people = (rows: Readonly<Record<string, number>>): Entries =>
  Object.fromEntries(
    Object.entries(rows).map(([row, value]) => [`requests.${row}.naturalPerson`, String(value)]),
  );

describe('the likely culprit of a broken balance', () => {
  it('is the number whose digits were swapped: 31 for 13, 差 18', () => {
    expect(labels(people({ received: 20, granted: 31, petition: 7 }))).toEqual([
      '改表格：31 → 13｜（一）予以公开 自然人，像是数字写颠倒了，改后这一列平',
    ]);
  });

  it('is the number in the neighbouring column: 4 of 自然人 typed under 商业企业', () => {
    const entries = { ...people({ received: 9, granted: 5 }), 'requests.notHeld.business': '4' };
    const [first, second] = labels(entries);
    expect(first).toBe(
      '改表格：两格对调｜（四）无法提供 1. 自然人 0 → 4、（四）无法提供 1. 商业企业 4 → 0，像是两格填反了，改后两列都平',
    );
    expect(second).toBe(first);
  });

  it('is never first where a case would go to another applicant: such corrections are folded away', () => {
    const entries = { ...people({ received: 9, granted: 5 }), 'requests.notHeld.business': '4' };
    const found = checkDraft(format, soundDraft(format, entries));
    const fixes = found.flatMap((finding) => finding.fixes ?? []);
    expect(fixes.length).toBeGreaterThan(0);
    expect(fixes.every(({ folded }) => folded === true)).toBe(true);
  });

  it('is nobody, and says so, where any cell could be off by one', () => {
    const [finding] = checkDraft(format, soundDraft(format, people({ received: 9, granted: 8 })));
    expect(finding).toMatchObject({ kind: 'brokenIdentity', anyCell: true });
    expect(finding?.fixes).toBeUndefined();
  });

  it('is no swap of digits that a text contradicts, and is a cell whose number a text denies', () => {
    const slip = people({ received: 40, granted: 31, stateSecret: 9, petition: 18 });
    expect(labels(slip)).toEqual([
      '改表格：31 → 13｜（一）予以公开 自然人，像是数字写颠倒了，改后这一列平',
    ]);
    const told = [stated('requests.granted.total', 31), stated('requests.stateSecret.total', 9)];
    expect(labels(slip, told)).toEqual([]);
    const [first, ...others] = labels(slip, [...told, stated('requests.notProcessed.total', 0)]);
    expect(first).toMatch(
      /^改表格：18 → 0｜（五）不予处理 1. 自然人，改后这一列平，与文字“.+”（照文字应为 0 件）一致$/,
    );
    expect(others).toEqual([]);
  });

  it('is found in a form of any shape', () => {
    const entries = { 'visits.arrived.adults': '31', 'visits.departed.adults': '13' };
    const [finding] = checkDraft(toyFormat, soundDraft(toyFormat, entries));
    expect(finding?.fixes?.map(shown)).toEqual([
      '改表格：31 → 13｜1.来访 成人，像是数字写颠倒了，改后这一列平',
      '改表格：13 → 31｜2.离开 成人，像是数字写颠倒了，改后这一列平',
    ]);
  });

  it('is none in a column that holds a blank or unreadable entry, nor one that reaches into it', () => {
    const moved = { ...people({ received: 9, granted: 5 }), 'requests.notHeld.business': '4' };
    expect(labels(moved)).not.toEqual([]);
    for (const hole of ['', '约3', '1.5']) {
      const told = [stated('requests.received.total', 23)];
      const holed = { ...moved, 'requests.excessive.business': hole };
      const found = labels(holed, told, () => true);
      expect(found.filter((one) => one.startsWith('改表格'))).toEqual([]);
    }
  });

  it('leaves a claim in words true: nothing is carried over where all is said to be done', () => {
    const swapped = people({ received: 31, granted: 13, carriedOver: 0 });
    expect(labels(swapped)).toHaveLength(2);
    const oneMore = people({ received: 13, granted: 12, carriedOver: 0, petition: 0 });
    const recent = [changed('requests.carriedOver.naturalPerson', '1')];
    expect(labelsAfter(recent, oneMore)).toHaveLength(1);
    const done = { ...oneMore, 'overview.onRequest': '收到申请，均已按期办结。' };
    expect(labelsAfter(recent, done)).toEqual([]);
  });

  it('leaves a column alone in which a blank stands in the way', () => {
    const open = {
      ...people({ received: 20, granted: 31 }),
      'requests.petition.naturalPerson': '',
    };
    expect(labels(open)).toEqual([]);
  });
});

/** What stood there until the last step. */
function changed(
  at: string,
  before: string | null,
  more: Partial<RecentChange> = {},
): RecentChange {
  return { at, before, ago: 0, isFresh: true, ...more };
}

function labelsAfter(
  recent: readonly RecentChange[],
  entries: Entries,
  statements: readonly Statement[] = [],
): readonly string[] {
  const draft = soundDraft(format, entries);
  const found = checkDraft(format, draft, readerOf(statements), { recent, lastYear: null });
  return found.flatMap(({ fixes = [] }) => fixes.map(shown));
}

describe('what was changed last', () => {
  const HELD = 'requests.notHeld.naturalPerson';
  const slip = people({ received: 21, granted: 11, notHeld: 11 });

  it('comes first where undoing it rights the sum: 刚由 10 改为 11', () => {
    expect(labels(slip)).toEqual([]);
    expect(labelsAfter([changed(HELD, '10')], slip)).toEqual([
      '（四）无法提供 1. 自然人 刚由 10 改为 11：改回｜改后这一列平',
    ]);
    expect(labelsAfter([changed(HELD, '10', { isFresh: false })], slip)).toEqual([
      '（四）无法提供 1. 自然人 上次由 10 改为 11：改回｜改后这一列平',
    ]);
  });

  it('is restored as it was typed', () => {
    const draft = soundDraft(format, slip);
    const beside = { recent: [changed(HELD, ' １０')], lastYear: null };
    const [finding] = checkDraft(format, draft, readerOf([]), beside);
    const [fix] = finding?.fixes ?? [];
    expect(fix?.edit.changes).toEqual([{ at: HELD, before: '11', after: ' １０' }]);
  });

  it.each([
    ['was blank', changed(HELD, null)],
    ['was unreadable', changed(HELD, '约10')],
    ['would leave the column wrong', changed(HELD, '12')],
    ['is in another column', changed('requests.notHeld.business', '1')],
    ['is a text', changed('overview.onRequest', '收到申请。')],
  ])('is no clue where it %s', (_, recent) => {
    expect(labelsAfter([recent], slip)).toEqual([]);
  });

  it('is no clue where a text says what stands there now', () => {
    const told = [stated('requests.notHeld.total', 11)];
    expect(labelsAfter([changed(HELD, '10')], slip, told)).toEqual([]);
  });

  it('is a clue beside a text that was wrong all along: 23 件均已答复, 21 and then 22 in the table', () => {
    const told = [
      stated('requests.received.total', 23),
      stated('requests.handled.total', 23, { wording: 'all' }),
    ];
    const [first] = labelsAfter([changed(HELD, '10')], slip, told).filter((one) =>
      one.includes('改回'),
    );
    expect(first).toMatch('（四）无法提供 1. 自然人 刚由 10 改为 11：改回');
  });

  it('is one step over several cells too, and none of them alone', () => {
    const wrong = people({ received: 21, granted: 12, notHeld: 11 });
    const step = [changed(HELD, '10'), changed('requests.granted.naturalPerson', '11')];
    expect(labelsAfter(step, wrong)).toEqual([
      '刚改的 2 格：一并改回｜（四）无法提供 1. 自然人 11 → 10、（一）予以公开 自然人 12 → 11，改后这一列平',
    ]);
  });

  it('comes before the text, and what else could be, behind it', () => {
    const told = [stated('requests.received.total', 21, { start: 4, end: 6 })];
    const entries = {
      ...people({ received: 12, granted: 21 }),
      'overview.onRequest': '收到申请21件。',
    };
    const recent = [changed('requests.received.naturalPerson', '21')];
    const found = labelsAfter(recent, entries, told);
    expect(found.map((one) => one.split('｜')[0])).toEqual([
      // At the text,
      '一、本年新收政府信息公开申请数量 自然人 刚由 21 改为 12：改回',
      '改文字：21 → 12',
      // and at the column.
      '一、本年新收政府信息公开申请数量 自然人 刚由 21 改为 12：改回',
      '改表格：21 → 12',
    ]);
  });

  it('may be the number in the text', () => {
    const told = [stated('requests.received.total', 23, { start: 4, end: 6 })];
    const entries = {
      ...people({ received: 21, granted: 21 }),
      'overview.onRequest': '收到申请23件。',
    };
    const [first] = labelsAfter([changed('overview.onRequest', '收到申请21件。')], entries, told);
    expect(first).toBe('（二）依申请公开 刚由 21 改为 23：改回｜改后与表三一致');
  });
});

describe('the likely culprit where all sums are right', () => {
  const differs = ({ kind }: Finding) => kind === 'statement';

  it('is a number one row too low, where the text tells both rows: 7 to 3', () => {
    const entries = people({ received: 7, repeated: 7 });
    const told = [stated('requests.petition.total', 7)];
    const [first] = labels(entries, told, differs);
    expect(first).toMatch(
      '改表格：两格对调｜（五）不予处理 1. 自然人 0 → 7、（五）不予处理 2. 自然人 7 → 0，像是两格填反了，改后与文字',
    );
  });

  it('is the cell itself in a table without equations', () => {
    const entries = {
      ...people({ received: 7, repeated: 7 }),
      'challenges.reconsideration.upheld': '12',
      'overview.onRequest': '维持21件',
    };
    const told = [stated('challenges.reconsideration.upheld', 21, { start: 2, end: 4 })];
    expect(labels(entries, told, differs)).toEqual([
      '改文字：21 → 12｜（二）依申请公开“维持21件”，改后与表四一致',
      '改表格：12 → 21｜行政复议 结果维持，像是数字写颠倒了，改后与文字“维持21件”一致',
    ]);
  });

  it('may be the text: exactly its number is replaced, the table’s is not touched', () => {
    const text = '收到申请１，２００件（其中网上1200件）。';
    const draft = soundDraft(format, {
      ...people({ received: 1259, granted: 1259 }),
      'overview.onRequest': text,
    });
    const told = [stated('requests.received.total', 1200, { start: 4, end: 9 })];
    const [finding] = checkDraft(format, draft, readerOf(told));
    const fix = finding?.fixes?.find(({ side }) => side === 'text');
    if (fix === undefined) throw new Error('The text can be corrected');
    expect(applyEdit(draft, fix.edit).entries).toEqual({
      ...draft.entries,
      'overview.onRequest': '收到申请1259件（其中网上1200件）。',
    });
  });

  it('is no text where a word stands for the number: 未收到, 均', () => {
    for (const wording of ['zero', 'all'] as const) {
      const told = [stated('requests.received.total', 0, { wording })];
      const offered = labels(people({ received: 7, repeated: 7 }), told, differs);
      expect(offered.filter((label) => label.startsWith('改文字'))).toEqual([]);
    }
  });
});

describe('every correction', () => {
  it(
    'leaves no sum wrong that it touches, and no text contradicted that spoke for it',
    { timeout: 60_000 },
    () => {
      for (let seed = 1; seed <= 30; seed += 1) {
        const random = toRandom(seed);
        const right = balancedReport(format, random);
        const slip = seedSlip(format, right, { kind: random.pick(SLIP_KINDS), random });
        if (slip === null) continue;
        const reader = readerOf(detailedStatements(format, right));
        const before = checkDraft(format, slip.draft, reader);
        for (const { fixes = [], rule, at } of before) {
          if (rule !== 'requests.balance') continue;
          for (const { edit } of fixes) {
            const after = checkDraft(format, applyEdit(slip.draft, edit), reader);
            expect(after.filter((one) => one.rule === rule && one.at === at)).toEqual([]);
            expect(after.length).toBeLessThan(before.length);
          }
        }
      }
    },
  );

  it('never stands in the way of a check, whatever was typed', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(arbitraryDraft(format), (draft) => {
        checkDraft(format, draft, readerOf([stated('requests.received.total', 3)]));
      }),
      { numRuns: 40 },
    );
  });
});
