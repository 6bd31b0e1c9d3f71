// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { toyFormat } from '../form/testing/toy-format.ts';
import { official } from '../formats/testing/official.ts';
import { cellsOf, type Table } from '../form/index.ts';
import { toRemark, type Draft } from '../report/index.ts';
import { draftOf } from '../report/testing/drafts.ts';
import {
  editOf,
  isPlain,
  offerSentence,
  planSummary,
  readForSelection,
  readingSentences,
  remarksOf,
  skippedSentence,
  toPastePlan,
  totalSentence,
  writtenCells,
  type ClipboardSource,
  type PasteChoice,
} from './index.ts';
import { idIn, pasted, planOf, textForm } from './testing/paste.ts';
import { tableAt } from './testing/printed-source.ts';

const toy = tableAt(toyFormat, 0);
const [two, three] = [0, 1].map((index) => tableAt(official, index)) as [Table, Table];

/** A draft of the toy with the four numbers of its table, row by row; blank where none is given. */
function toyDraft(texts: string): Draft {
  const ids = cellsOf(toy).filter((cell) => cell.terms === null);
  const given = texts
    .split(' ')
    .map((text, index): [string, string] => [ids[index]?.id ?? '', text]);
  return draftOf(toyFormat, Object.fromEntries(given.filter(([, text]) => text !== '.')));
}

/** Each planned cell in a line: `adults 3 → 4 write`. */
function cellsIn(
  source: ClipboardSource,
  draft: Draft,
  choice: Partial<PasteChoice> = {},
): string[] {
  return planOf(toy, source, { draft, choice }).cells.map(
    ({ before, after, state }) => `${before || '□'} → ${after || '□'} ${state}`,
  );
}

const SOURCE = textForm('7 | 2', ' | 12件');

describe('toPastePlan', () => {
  it('says for each cell what stands there and what would', () => {
    expect(cellsIn(SOURCE, toyDraft('. 2 5 .'))).toEqual([
      '□ → 7 write',
      '2 → 2 same',
      '5 → 5 kept',
      '□ → 12件 unreadable',
    ]);
  });

  it('adds nothing to an amount whose unit is typed with it, and says so', () => {
    const table: Table = {
      ...toy,
      identities: [],
      blocks: toy.blocks.map((block) => ({
        ...block,
        columns: [{ id: 'adults', label: '成人', value: 'openAmount' }],
      })),
    };
    const draft = draftOf(toyFormat, { 'visits.arrived.adults': '251000元' });
    const source = textForm('人次 | 成人', '1.来访 | 52.15元', '2.离开 | 3');
    const [cell] = planOf(table, source, { draft, choice: { mode: 'add' } }).cells;
    expect(cell).toMatchObject({ after: '251000元', reason: '金额的单位未定，不能累加' });
  });

  it('clears what is blank in the source where blanks are not kept', () => {
    expect(cellsIn(SOURCE, toyDraft('. 2 5 .'), { keepBlanks: false })[2]).toBe('5 → □ write');
  });

  it('adds exactly, and leaves a cell as it is where either side can’t be read', () => {
    const draft = toyDraft('１，０００ 1.5 5 3');
    expect(cellsIn(SOURCE, draft, { mode: 'add' })).toEqual([
      '１，０００ → 1007 write',
      '1.5 → 1.5 unreadable',
      '5 → 5 kept',
      '3 → 3 unreadable',
    ]);
    expect(cellsIn(SOURCE, draft, { mode: 'add', keepBlanks: false })[2]).toBe('5 → 5 kept');
    const plan = planOf(toy, SOURCE, { draft, choice: { mode: 'add' } });
    expect(plan.cells.map(({ reason }) => reason)).toEqual([
      null,
      '原有“1.5”件数须为整数，不能有小数',
      null,
      '来源“12件”不是数字，只填数字，不带单位和文字',
    ]);
    expect(writtenCells(plan)).toEqual([idIn(toy, 'arrived.adults')]);
  });

  it('takes the text itself where one adds to a blank, and keeps what a 0 is added to', () => {
    const source = textForm('1,259 | 0', '０ | 0.0');
    expect(cellsIn(source, toyDraft('. 007 3 .'), { mode: 'add' })).toEqual([
      '□ → 1,259 write',
      '007 → 007 same',
      '3 → 3 same',
      '□ → □ unreadable',
    ]);
  });

  it('writes what a text surely means, and a remark of what is said beside it, where asked to', () => {
    const source = textForm('22（其中修订16件） | 12件', '约3 | 4');
    const asWritten = planOf(toy, source);
    expect(remarksOf(asWritten)).toEqual([]);
    expect(asWritten.cells.map(({ state }) => state).filter((one) => one === 'write')).toHaveLength(
      1,
    );
    expect(offerSentence(asWritten.offers)).toBe(
      '“22（其中修订16件）”填作 22，“其中修订16件”记入备注，等 2 格',
    );
    const draft = toyDraft('8 . . .');
    for (const [mode, sum] of [
      ['replace', '22'],
      ['add', '30'],
    ] as const) {
      const plan = planOf(toy, source, { draft, choice: { adopt: true, mode } });
      expect(plan.cells.map(({ after }) => after)).toEqual([
        sum,
        '12',
        mode === 'add' ? '' : '约3',
        '4',
      ]);
      expect(remarksOf(plan)).toEqual([toRemark(idIn(toy), '其中修订16件', sum)]);
    }
    const stuck = { draft: toyDraft('x'), choice: { adopt: true, mode: 'add' } } as const;
    expect(remarksOf(planOf(toy, source, stuck))).toEqual([]);
  });

  it('does not add beyond what an entry holds', () => {
    const [cell] = planOf(toy, textForm('1 | 1'), {
      draft: toyDraft('999999999'),
      choice: { mode: 'add' },
    }).cells;
    expect(cell).toMatchObject({
      after: '999999999',
      state: 'unreadable',
      reason: '相加得 1000000000，数字过大，请核对',
    });
  });

  it('adds amounts as decimals: 0.1 + 0.20 = 0.30', () => {
    const draft = draftOf(official, { 'disclosure.fees.amount': '0.1' });
    const source = textForm('行政事业性收费 | 0.20');
    const choice = { mode: 'add' } as const;
    expect(pasted(two, source, { draft, choice })).toEqual({ 'fees.amount': '0.30' });
  });

  it('writes a line break inside a cell as a blank: 1 over 2 is never 12', () => {
    expect(pasted(toy, { html: '', text: '"1\n2"\t3\r\n' })).toEqual({
      'arrived.adults': '1 2',
      'arrived.children': '3',
    });
  });

  it('takes the guard of a formula off', () => {
    expect(pasted(toy, textForm("'=1+1 | '-x"))).toEqual({
      'arrived.adults': '=1+1',
      'arrived.children': '-x',
    });
  });
});

describe('the totals a source states', () => {
  const differing = (source: ClipboardSource, options: Parameters<typeof planOf>[2] = {}) =>
    planOf(toy, source, options).differing.map(totalSentence);

  it('are compared with the source’s own numbers where all terms are there', () => {
    expect(differing(textForm('3 | 4 | 7', '1 | 2 | 9'))).toEqual([
      '总计 2.离开：来源 9，按来源各格相加为 3',
    ]);
    const all = textForm('3 | 4 | 8');
    expect(differing(all, { draft: toyDraft('5 5'), choice: { mode: 'add' } })).toEqual([
      '总计 1.来访：来源 8，按来源各格相加为 7',
    ]);
  });

  it('are compared with the table as it will be where a term is missing, but not when adding', () => {
    const part = textForm(' | 成人 | 总计', '1.来访 | 3 | 9');
    const draft = toyDraft('1 4');
    expect(differing(part, { draft })).toEqual(['总计 1.来访：来源 9，采用后本表为 7']);
    expect(differing(part, { draft, choice: { mode: 'add' } })).toEqual([]);
    expect(differing(part, { draft: toyDraft('1 x') })).toEqual([]);
  });

  it('are compared with each other where the source has totals alone', () => {
    const row = '1 | 2 | 3 | 4 | 5 | 6 | 20';
    const source = textForm(`（七）总计 | ${row}`, '（一）予以公开 | 0 | 0 | 0 | 0 | 0 | 0 | 0');
    expect(planOf(three, source).differing.map(totalSentence)).toContain(
      '总计 （七）总计：来源 20，按来源各格相加为 21',
    );
  });

  it('are of no account where they are blank, and differ where they can’t be read', () => {
    expect(differing(textForm('3 | 4 | '))).toEqual([]);
    expect(differing(textForm('3 | 4 | -'))).toEqual(['总计 1.来访：来源 -，按来源各格相加为 7']);
    expect(differing(textForm('3 | x | 9'))).toEqual([]);
  });
});

describe('isPlain', () => {
  const plain = (source: ClipboardSource, draft = toyDraft('')) =>
    isPlain(planOf(toy, source, { draft }));

  it.each<[what: string, source: ClipboardSource, before: string]>([
    ['numbers over blanks and zeros', textForm('1 | 2', '3 | 4'), '0 . 00 .'],
    ['a zero over a zero', textForm('0 | 2'), '0 .'],
    ['a blank over a number', textForm('1 | '), '. 5'],
    ['right totals', textForm('1 | 2 | 3'), '. .'],
    ['labels, heads and a title', textForm('来访表 | ', ' | 成人', '1.来访 | 2'), '. .'],
  ])('lets %s in at once', (_, source, before) => {
    expect(plain(source, toyDraft(before))).toBe(true);
  });

  it.each<[what: string, source: ClipboardSource, before: string]>([
    ['another number over a number', textForm('1 | 2'), '5 .'],
    ['a number over the same number', textForm('1 | 2'), '1 .'],
    ['a number over what can’t be read', textForm('1 | 2'), 'x .'],
    ['what can’t be read', textForm('1 | x'), '. .'],
    ['a wrong total', textForm('1 | 2 | 4'), '. .'],
    ['a text that is skipped', textForm('1 | 2 | 3 | 5'), '. .'],
    ['a note under the table', textForm('1.来访 | 1 | 2', '填表人：张三 | | '), '. .'],
    ['a number above the table', textForm('3 | | ', '1.来访 | 1 | 2'), '. .'],
    ['cells that blanks part', textForm('1 2', '3 4'), '. .'],
  ])('asks before %s goes in', (_, source, before) => {
    expect(plain(source, toyDraft(before))).toBe(false);
  });

  it('lets in what has a line for the name of a group', () => {
    const source = textForm(' | 自然人', '（三）不予公开 | ', '1.属于国家秘密 | 7');
    expect(isPlain(planOf(three, source))).toBe(true);
    expect(pasted(three, source)).toEqual({ 'stateSecret.naturalPerson': '7' });
  });

  it('asks where a block can be read in two ways', () => {
    const rows = Array.from({ length: 24 }, () => '0');
    expect(isPlain(planOf(three, textForm(...rows)))).toBe(false);
    expect(isPlain(planOf(three, textForm(...rows.slice(1))))).toBe(true);
  });
});

describe('editOf', () => {
  it('is one edit that writes what differs and can be taken back', () => {
    const draft = toyDraft('. 2 5 .');
    expect(editOf(planOf(toy, SOURCE, { draft }), draft).changes).toEqual([
      { at: idIn(toy, 'arrived.adults'), before: null, after: '7' },
      { at: idIn(toy, 'departed.children'), before: null, after: '12件' },
    ]);
  });
});

describe('what is said of a plan', () => {
  const plan = planOf(toy, textForm('1 | x | 3', '4 | 5 | 9 | 6'));

  it('counts in one line', () => {
    expect(planSummary(plan)).toBe('将写入 4 格 · 无法识别 1 格 · 总计 2 格不写入 · 跳过 1 处');
    expect(planSummary(planOf(toy, textForm('1 | 2')))).toBe('将写入 2 格');
  });

  it('names the place of what is skipped', () => {
    expect(plan.skipped.map(skippedSentence)).toEqual(['来源第 2 行第 4 列“6”：超出本表范围']);
    const wide = planOf(toy, textForm(' | 成人', '3.其他 | 1', '1.来访 | 2'));
    expect(wide.skipped.map(skippedSentence)).toEqual(['来源第 2 行“3.其他”：本表没有这一行']);
  });

  it('says which row is left out, and why', () => {
    const short = planOf(toy, textForm(' | 成人 | 儿童', '1.来访 | 1 | 2', '2.离开 | 189'));
    expect(isPlain(short)).toBe(false);
    expect(short.skipped.map(skippedSentence)).toEqual([
      '来源第 3 行“2.离开”：这一行的数比列数少，分不清各数属于哪一列，整行没有填，请核对后填写',
    ]);
  });

  it('names an empty column that belongs to no cell, but not the margin behind the last number', () => {
    const { reading } = planOf(toy, textForm(' | 成人 |  | 儿童 | ', '1.来访 | 3 |  | 4 | '));
    expect(readingSentences(reading, () => undefined)).toEqual([
      '按表头和行名对应。',
      '来源第 3 列是空列，没有对应到本表。',
    ]);
    const full = planOf(toy, textForm(' | 成人 | 儿童 | ', '1.来访 | 3 |  | '));
    expect(full.reading.placed.emptyColumns).toBeUndefined();
  });

  it('says how the source was read', () => {
    const words = (source: ClipboardSource) =>
      readingSentences(planOf(toy, source).reading, (id) =>
        cellsOf(toy).find((cell) => cell.id === id),
      );
    expect(words(textForm('1 | 2'))).toEqual(['从“1.来访 成人”格起依次填入。']);
    expect(words(textForm('1.来访 3 4'))).toEqual([
      '按表头和行名对应。',
      '来源没有分格，是按空格分开的，请逐格核对。',
    ]);
    const selected = readForSelection(toy, [idIn(toy)], '5');
    if (selected.kind !== 'placed') throw new Error(selected.kind);
    const filled = toPastePlan(toy, toyDraft(''), selected.readings[0], plan.choice);
    expect(readingSentences(filled.reading, () => undefined)).toEqual(['所选各格填入同一个数。']);
  });
});
