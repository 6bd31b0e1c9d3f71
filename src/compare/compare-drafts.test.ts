import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Format } from '../form/index.ts';
import { toyFormat } from '../form/testing/toy-format.ts';
import { official } from '../formats/testing/official.ts';
import { everyEdition } from '../formats/testing/every-edition.ts';
import { applyEdit, toRemark, type Draft } from '../report/index.ts';
import { arbitraryDraft } from '../report/testing/arbitrary-draft.ts';
import { draftOf, zeroDraft } from '../report/testing/drafts.ts';
import {
  changeListText,
  compareDrafts,
  countDifferences,
  foldBlanks,
  groupBySection,
  isRestored,
  nameWithin,
  restoration,
  type RestoredPart,
} from './index.ts';

function restored(format: Format, part: RestoredPart, earlier: Draft, current: Draft) {
  const { edit, annotations } = restoration(format, part, { earlier, current });
  return { ...applyEdit(current, edit), ...annotations };
}

describe.each(everyEdition)('compareDrafts and restoration, $id', (format) => {
  const drafts = arbitraryDraft(format);

  it('finds nothing in a draft and itself, read from a database or not', () => {
    fc.assert(
      fc.property(drafts, (draft) => {
        const copy = JSON.parse(JSON.stringify(draft)) as Draft;
        expect(compareDrafts(format, draft, copy)).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  it('brings all back: the drafts are equal then', () => {
    fc.assert(
      fc.property(drafts, drafts, (earlier, current) => {
        const back = restored(format, { kind: 'all' }, earlier, current);
        expect(back).toEqual(earlier);
        expect(compareDrafts(format, earlier, back)).toEqual([]);
        const again = restoration(format, { kind: 'all' }, { earlier, current: back });
        expect(isRestored(again)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('brings one entry or one step back and leaves the others', () => {
    fc.assert(
      fc.property(drafts, drafts, fc.nat(), (earlier, current, pick) => {
        const all = compareDrafts(format, earlier, current);
        const entries = all.filter((one) => 'at' in one);
        const one = entries[pick % Math.max(1, entries.length)];
        if (one === undefined) return;
        const entry = restored(format, { kind: 'entry', at: one.at }, earlier, current);
        const left = compareDrafts(format, earlier, entry).filter((other) => 'at' in other);
        expect(left.map(({ at }) => at)).toEqual(
          entries.map(({ at }) => at).filter((at) => at !== one.at),
        );
        const { section } = one;
        const whole = restored(format, { kind: 'section', section }, earlier, current);
        const others = compareDrafts(format, earlier, whole);
        expect(others.filter((other) => 'at' in other && other.section === section)).toEqual([]);
        expect(others).toHaveLength(
          all.length - entries.filter((e) => e.section === section).length,
        );
      }),
      { numRuns: 60 },
    );
  });
});

describe('compareDrafts', () => {
  const before: Draft = {
    ...zeroDraft(official, { 'requests.received.naturalPerson': '21', problems: '旧。' }),
    remarks: [toRemark('problems', '法规科')],
    unconfirmed: ['problems'],
  };
  const after: Draft = {
    ...before,
    entries: {
      ...before.entries,
      year: '2024',
      'agency.level': 'city',
      'requests.received.naturalPerson': ' 22 ',
      'challenges.reconsideration.upheld': '',
      problems: '新。',
    },
    remarks: [],
    unconfirmed: [],
    waivers: [{ rule: 'r', at: 'problems', reason: '已核实', values: [] }],
  };

  it('tells what differs in the form’s order, as typed and as it is called', () => {
    expect(compareDrafts(official, before, after)).toEqual([
      { kind: 'particular', at: 'agency.level', section: 'info', before: '县级', after: '市级' },
      { kind: 'particular', at: 'year', section: 'info', before: '2021', after: '2024' },
      {
        kind: 'number',
        at: 'requests.received.naturalPerson',
        section: 'requests',
        before: '21',
        after: ' 22 ',
      },
      {
        kind: 'number',
        at: 'challenges.reconsideration.upheld',
        section: 'challenges',
        before: '0',
        after: '',
      },
      { kind: 'text', at: 'problems', section: 'problems', before: '旧。', after: '新。' },
      {
        kind: 'remarks',
        removed: ['五、存在的主要问题及改进情况：法规科'],
        added: [],
      },
      {
        kind: 'waivers',
        removed: [],
        added: ['五、存在的主要问题及改进情况：已核实'],
      },
      {
        kind: 'unconfirmed',
        removed: ['五、存在的主要问题及改进情况'],
        added: [],
      },
    ]);
    expect(countDifferences(compareDrafts(official, before, after))).toEqual({
      numbers: 2,
      texts: 1,
      particulars: 2,
      annotations: 3,
    });
  });

  it('tells an opening that was written from one that follows agency and year', () => {
    const written = draftOf(official, { ...before.entries, preamble: '现公布。' });
    const [difference] = compareDrafts(official, before, written);
    expect(difference).toMatchObject({ kind: 'text', at: 'preamble', after: '现公布。' });
    expect((difference as { before: string }).before).toContain('洪泽区人民政府');
    expect(restored(official, { kind: 'entry', at: 'preamble' }, before, written).entries).toEqual(
      before.entries,
    );
  });

  it('tells that the edition is another one, which comes back with all and never alone', () => {
    const earlier = draftOf(toyFormat, { year: '2001' });
    const current = { ...earlier, formatId: 'newer' };
    expect(compareDrafts(toyFormat, earlier, current)).toEqual([
      { kind: 'particular', at: 'formatId', section: 'info', before: 'toy', after: 'newer' },
    ]);
    const annotationsOf = (part: RestoredPart) =>
      restoration(toyFormat, part, { earlier, current }).annotations;
    expect(annotationsOf({ kind: 'all' })).toEqual({ formatId: 'toy' });
    expect(annotationsOf({ kind: 'entry', at: 'formatId' })).toEqual({});
    expect(nameWithin(toyFormat, 'formatId')).toBe('格式');
  });

  it('takes an emptied entry for none', () => {
    expect(compareDrafts(official, draftOf(official), draftOf(official, { problems: '' }))).toEqual(
      [],
    );
  });

  it('gives each section its heading, and remarks apart', () => {
    const { sections, annotations } = groupBySection(
      official,
      compareDrafts(official, before, after),
    );
    expect(sections.map(({ heading, isTable }) => [heading, isTable])).toEqual([
      ['报告信息', false],
      ['三、收到和处理政府信息公开申请情况', true],
      ['四、政府信息公开行政复议、行政诉讼情况', true],
      ['五、存在的主要问题及改进情况', false],
    ]);
    expect(annotations.map(({ kind }) => kind)).toEqual(['remarks', 'waivers', 'unconfirmed']);
  });

  it('writes the list of changes as plain text, without what stays in the office', () => {
    expect(changeListText(official, before, after)).toBe(
      [
        '报告信息',
        '1. 机关层级：县级 → 市级',
        '2. 年度：2021 → 2024',
        '三、收到和处理政府信息公开申请情况',
        '3. 一、本年新收政府信息公开申请数量 自然人：21 → 22',
        '四、政府信息公开行政复议、行政诉讼情况',
        '4. 行政复议 结果维持：0 → （空白）',
        '五、存在的主要问题及改进情况',
        '5. 五、存在的主要问题及改进情况：〔删：旧〕〔增：新〕。',
        '',
      ].join('\n'),
    );
    const spaced = { 'requests.received.naturalPerson': ' 21', problems: '旧。' };
    expect(changeListText(official, before, zeroDraft(official, spaced))).toBe('');
  });

  it('writes blanks that were filled alike in one line a section, and brings just them back', () => {
    const cell = 'requests.received.naturalPerson';
    const typed = draftOf(official, { [cell]: '21', 'agency.name': '甲局', year: '2024' });
    const { entries } = zeroDraft(official);
    const numbers = Object.entries(entries).filter(([id]) => /\..*\./.test(id));
    const filled = { ...typed, entries: { ...Object.fromEntries(numbers), ...typed.entries } };
    expect(changeListText(official, typed, filled)).toBe(
      [
        '二、主动公开政府信息情况',
        '1. 10 格由空白改为 0',
        '三、收到和处理政府信息公开申请情况',
        '2. 143 格由空白改为 0',
        '四、政府信息公开行政复议、行政诉讼情况',
        '3. 12 格由空白改为 0',
        '',
      ].join('\n'),
    );
    const { sections } = groupBySection(official, compareDrafts(official, typed, filled));
    const [, line] = sections.map(({ differences }) => foldBlanks(differences)[0]);
    if (line?.kind !== 'folded') throw new Error('Nothing is folded');
    const ats = line.differences.map(({ at }) => at);
    const back = restored(official, { kind: 'entries', ats }, typed, filled);
    expect(back.entries).toEqual(
      Object.fromEntries(Object.entries(filled.entries).filter(([id]) => !ats.includes(id))),
    );
    expect(back.entries[cell]).toBe('21');
  });

  it('shortens what stayed around a change in a long text', () => {
    const long = (number: string) => `${'前'.repeat(100)}受理${number}件${'后'.repeat(100)}`;
    const text = changeListText(
      official,
      draftOf(official, { problems: long('3') }),
      draftOf(official, { problems: long('4') }),
    );
    const [head, tail] = ['前'.repeat(18), '后'.repeat(19)];
    expect(text).toContain(`：…${head}受理〔删：3〕〔增：4〕件${tail}…\n`);
  });
});
