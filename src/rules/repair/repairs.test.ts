import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toyFormat } from '../../form/testing/toy-format.ts';
import { official as format } from '../../formats/testing/official.ts';
import { applyEdit, type Entries, type Finding } from '../../report/index.ts';
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
  return found.flatMap(({ fixes = [] }) => fixes.map(({ label }) => label));
}

const people = (rows: Readonly<Record<string, number>>): Entries =>
  Object.fromEntries(
    Object.entries(rows).map(([row, value]) => [`requests.${row}.naturalPerson`, String(value)]),
  );

describe('the likely culprit of a broken balance', () => {
  it('is the number whose digits were swapped: 31 for 13, 差 18', () => {
    expect(labels(people({ received: 20, granted: 31, petition: 7 }))).toEqual([
      '（一）予以公开 自然人：31 改为 13',
    ]);
  });

  it('is the number in the neighbouring column: 4 of 自然人 typed under 商业企业', () => {
    const entries = { ...people({ received: 9, granted: 5 }), 'requests.notHeld.business': '4' };
    const [first, second] = labels(entries);
    expect(first).toBe('（四）无法提供 1. 自然人：0 改为 4，（四）无法提供 1. 商业企业：4 改为 0');
    expect(second).toBe(first);
  });

  it('is nobody, and says so, where any cell could be off by one', () => {
    const [finding] = checkDraft(format, soundDraft(format, people({ received: 9, granted: 8 })));
    expect(finding).toMatchObject({ kind: 'brokenIdentity', anyCell: true });
    expect(finding?.fixes).toBeUndefined();
  });

  it('is no swap of digits that a text contradicts, and is a cell whose number a text denies', () => {
    const slip = people({ received: 40, granted: 31, stateSecret: 9, petition: 18 });
    expect(labels(slip)).toEqual(['（一）予以公开 自然人：31 改为 13']);
    const told = [stated('requests.granted.total', 31), stated('requests.stateSecret.total', 9)];
    expect(labels(slip, told)).toEqual([]);
    expect(labels(slip, [...told, stated('requests.notProcessed.total', 0)])).toEqual([
      '（五）不予处理 1. 自然人：18 改为 0',
    ]);
  });

  it('is found in a form of any shape', () => {
    const entries = { 'visits.arrived.adults': '31', 'visits.departed.adults': '13' };
    const [finding] = checkDraft(toyFormat, soundDraft(toyFormat, entries));
    expect(finding?.fixes?.map(({ label }) => label)).toEqual([
      '1.来访 成人：31 改为 13',
      '2.离开 成人：13 改为 31',
    ]);
  });

  it('leaves a column alone in which a blank stands in the way', () => {
    const open = {
      ...people({ received: 20, granted: 31 }),
      'requests.petition.naturalPerson': '',
    };
    expect(labels(open)).toEqual([]);
  });
});

describe('the likely culprit where all sums are right', () => {
  const differs = ({ kind }: Finding) => kind === 'statement';

  it('is a number one row too low, where the text tells both rows: 7 to 3', () => {
    const entries = people({ received: 7, repeated: 7 });
    const told = [stated('requests.petition.total', 7)];
    const [first] = labels(entries, told, differs);
    expect(first).toBe('（五）不予处理 1. 自然人：0 改为 7，（五）不予处理 2. 自然人：7 改为 0');
  });

  it('is the cell itself in a table without equations', () => {
    const entries = {
      ...people({ received: 7, repeated: 7 }),
      'challenges.reconsideration.upheld': '12',
      'overview.onRequest': '维持21件',
    };
    const told = [stated('challenges.reconsideration.upheld', 21, { start: 2, end: 4 })];
    expect(labels(entries, told, differs)).toEqual([
      '行政复议 结果维持：12 改为 21',
      '改用表中的数：21 改为 12',
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
    const fix = finding?.fixes?.find(({ label }) => label.startsWith('改用表中的数'));
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
      expect(offered.filter((label) => label.startsWith('改用'))).toEqual([]);
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
