import { describe, expect, it } from 'vitest';
import { earlierToy, laterToy } from '../form/testing/toy-editions.ts';
import { toyFormat } from '../form/testing/toy-format.ts';
import { formats } from '../formats/index.ts';
import type { Entries, LastYear } from '../report/index.ts';
import { draftOf } from '../report/testing/drafts.ts';
import { toDocument, type FigureBlock } from './index.ts';
import { fullDraft } from './testing/full-draft.ts';

const [official = toyFormat] = formats;

// Table 二 of the toy form: 101 + 102 arrived, 103 + 104 departed.
const LAST_YEAR: LastYear = {
  format: toyFormat,
  draft: fullDraft(toyFormat, { year: '2022', 'visits.arrived.adults': '0' }),
};

function figuresOf(
  changes: Entries = {},
  lastYear: LastYear | null = null,
): readonly FigureBlock[] {
  const draft = fullDraft(toyFormat, changes);
  const { blocks } = toDocument(toyFormat, draft, { settings: { figuresIn: 'visits' }, lastYear });
  return blocks.flatMap((block) => (block.kind === 'figure' ? [block] : []));
}

const BLANK = {
  ...{ 'visits.arrived.adults': '', 'visits.arrived.children': '' },
  ...{ 'visits.departed.adults': '', 'visits.departed.children': '' },
};
const ZERO = Object.fromEntries(Object.keys(BLANK).map((id) => [id, '0']));

describe('figures of a document', () => {
  it('are none by default, and none in a section or an edition that has no place for them', () => {
    const kindsIn = (figuresIn: string | null) =>
      toDocument(toyFormat, fullDraft(toyFormat), { settings: { figuresIn } }).blocks.filter(
        ({ kind }) => kind === 'figure',
      ).length;
    expect(toDocument(toyFormat, fullDraft(toyFormat)).blocks).not.toContainEqual(
      expect.objectContaining({ kind: 'figure' }),
    );
    expect(['visits', 'story', 'closingRemarks', 'requests', null].map(kindsIn)).toEqual([
      ...[1, 1, 0, 0, 0],
    ]);
  });

  it('stand at the end of their section', () => {
    const kindsOf = (figuresIn: string) =>
      toDocument(toyFormat, fullDraft(toyFormat), {
        settings: { figuresIn },
        lastYear: LAST_YEAR,
      }).blocks.map(({ kind }) => kind);
    const story = ['title', 'paragraph', 'heading', 'runIn', 'runIn'];
    const rest = ['heading', 'paragraph'];
    expect(kindsOf('story')).toEqual([
      ...[...story, 'figure', 'figure', 'heading', 'table'],
      ...rest,
    ]);
    expect(kindsOf('visits')).toEqual([
      ...[...story, 'heading', 'table', 'figure', 'figure'],
      ...rest,
    ]);
  });

  it('take their numbers from the cells, sums and totals of the tables', () => {
    expect(figuresOf({}, LAST_YEAR)).toEqual([
      {
        kind: 'figure',
        section: 'visits',
        id: 'moves',
        caption: '图1 来访与离开（单位：人次）',
        alt: '图1：来访与离开。来访 203 人次，离开的成人 103 人次，儿童合计 206 人次。',
        years: null,
        bars: [
          { label: '来访', value: 203 },
          { label: '离开的成人', value: 103 },
          { label: '儿童合计', value: 206 },
        ],
      },
      {
        kind: 'figure',
        section: 'visits',
        id: 'movesByYear',
        caption: '图2 与上年对比（单位：人次）',
        alt: '图2：与上年对比。来访：2023年 203 人次，2022年 102 人次；离开：2023年 207 人次，2022年 207 人次。',
        years: { current: '2023年', previous: '2022年' },
        bars: [
          { label: '来访', value: 203, previous: 102 },
          { label: '离开', value: 207, previous: 207 },
        ],
      },
    ]);
  });

  it('skip blanks in a sum as totals do, and say where there is no number', () => {
    const [figure] = figuresOf({
      ...{ 'visits.arrived.adults': '12x', 'visits.arrived.children': '' },
      'visits.departed.adults': '0',
    });
    expect(figure?.bars.map(({ value }) => value)).toEqual([null, 0, 104]);
    expect(figure?.alt).toBe('图1：来访与离开。来访无数据，离开的成人 0 人次，儿童合计 104 人次。');
    const [unreadable] = figuresOf({ 'visits.arrived.children': '1.5' });
    expect(unreadable?.bars.map(({ value }) => value)).toEqual([null, 103, null]);
  });

  it('are left out where all is blank or 0, and the others numbered without a gap', () => {
    expect(figuresOf(BLANK, LAST_YEAR)).toEqual([]);
    expect(figuresOf(ZERO)).toEqual([]);
    expect(figuresOf({ ...ZERO, 'visits.arrived.adults': '' })).toEqual([]);
    expect(figuresOf(ZERO, LAST_YEAR).map(({ caption }) => caption)).toEqual([
      '图1 与上年对比（单位：人次）',
    ]);
  });

  it('compare with last year only where its report is known, comparable, not blank', () => {
    const count = (lastYear: LastYear | null) => figuresOf({}, lastYear).length;
    expect(count(null)).toBe(1);
    expect(count({ ...LAST_YEAR, format: { ...toyFormat, id: 'older' } })).toBe(1);
    expect(count({ format: toyFormat, draft: fullDraft(toyFormat, BLANK) })).toBe(1);
    expect(count({ format: toyFormat, draft: fullDraft(toyFormat, ZERO) })).toBe(2);
  });

  it('compare with the edition before what means the same there, a divided row by its sum', () => {
    const bars = [
      { label: '来访', cells: ['visits.arrived.total'] },
      { label: '客人', cells: ['visits.friends.adults', 'visits.strangers.adults'] },
      { label: '用餐', cells: ['visits.meals.adults'] },
    ];
    const drawn = [{ id: 'f', title: '对比', unit: '人', againstLastYear: true, bars }];
    const format = { ...laterToy, figures: { sections: ['visits'], drawn } };
    const before = { 'visits.arrived.children': '2', 'visits.guests.adults': '7' };
    const lastYear = { format: earlierToy, draft: draftOf(earlierToy, before) };
    const { blocks } = toDocument(format, fullDraft(format), {
      ...{ settings: { figuresIn: 'visits' }, lastYear },
    });
    const [figure] = blocks.flatMap((block) => (block.kind === 'figure' ? [block] : []));
    expect(figure?.bars.map(({ previous }) => previous)).toEqual([2, 7, null]);
  });

  it('say 本年 and 上年 where the year can not be read', () => {
    expect(figuresOf({ year: '去年' }, LAST_YEAR)[1]?.years).toEqual({
      current: '本年',
      previous: '上年',
    });
  });

  it('add up 8 × 6 cells of 999 999 999 exactly', () => {
    const largest = Object.fromEntries(
      Object.keys(fullDraft(official).entries)
        .filter((id) => id.startsWith('requests.'))
        .map((id) => [id, '999999999']),
    );
    const { blocks } = toDocument(official, fullDraft(official, largest), {
      settings: { figuresIn: 'requests' },
    });
    const figure = blocks.find((block) => block.kind === 'figure');
    expect(figure?.bars.map(({ value }) => value)).toContain(47_999_999_952);
  });
});
