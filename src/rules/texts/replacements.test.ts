import { describe, expect, it } from 'vitest';
import { official as format } from '../../formats/testing/official.ts';
import { applyEdit, type Draft, type Edit, type Entries, type Fix } from '../../report/index.ts';
import { checkDraft } from '../index.ts';
import { soundDraft } from '../testing/drafts.ts';

const PROACTIVE = 'overview.proactive';
const PLATFORM = 'overview.platform';

/** Corrections of these rules, in the order of the form. */
function fixesOf(draft: Draft, rules: readonly string[]): readonly Fix[] {
  return checkDraft(format, draft)
    .filter(({ rule }) => rules.includes(rule))
    .flatMap(({ fixes = [] }) => fixes);
}

function draftOf(entries: Entries): Draft {
  return soundDraft(format, { year: '2023', ...entries });
}

/** What stands in the texts after an edit, of those that were given. */
function after(entries: Entries, edit: Edit | undefined): Entries {
  if (edit === undefined) throw new Error('Nothing is proposed');
  const changed = applyEdit(draftOf(entries), edit).entries;
  return Object.fromEntries(Object.keys(entries).map((at) => [at, changed[at] ?? '']));
}

const YEARS = ['period-year', 'other-year'];

describe('a wrong year', () => {
  const texts = {
    preamble:
      '现发布《洪泽区人民政府2022年政府信息公开工作年度报告》，统计数据从2022年1月1日至12月31日。',
    [PROACTIVE]: '2022年，主动公开信息21条。按2022年印发的办法办理。',
    [PLATFORM]: '截至2022年底，开设专栏9个。2021年，发布信息44条。',
  };
  const fixes = fixesOf(draftOf(texts), YEARS);

  it('is put right by one click at its place, and what is no slip stays', () => {
    expect(fixes.map(({ label, why }) => `${label} ${why}`)).toEqual([
      '改文字：2022年 → 2023年 开头段落',
      '改文字：2022年 → 2023年 开头段落',
      '改文字：2022年 → 2023年 （一）主动公开',
      '改文字：2022年 → 2023年 （四）政府信息公开平台建设',
      '改文字：2021年 → 2023年 （四）政府信息公开平台建设',
    ]);
    expect(after(texts, fixes[2]?.edit)).toEqual({
      ...texts,
      [PROACTIVE]: '2023年，主动公开信息21条。按2022年印发的办法办理。',
    });
  });

  it('is put right in the whole report by one more, where others are alike', () => {
    const [first] = fixes;
    expect(first?.also?.label).toBe('全部 4 处改为 2023年');
    expect(after(texts, first?.also?.edit)).toEqual({
      preamble:
        '现发布《洪泽区人民政府2023年政府信息公开工作年度报告》，统计数据从2023年1月1日至12月31日。',
      [PROACTIVE]: '2023年，主动公开信息21条。按2022年印发的办法办理。',
      [PLATFORM]: '截至2023年底，开设专栏9个。2021年，发布信息44条。',
    });
    // 2021 stands there once.
    expect(fixes[4]?.also).toBeUndefined();
  });

  it.each([
    [
      '期限自2020年1月1日起至2020年12月31日止。',
      '2020年 → 2023年',
      '期限自2023年1月1日起至2023年12月31日止。',
    ],
    [
      '期限为2023年1月1日至12月30日。',
      '2023年1月1日至12月30日 → 2023年1月1日至12月31日',
      '期限为2023年1月1日至12月31日。',
    ],
    [
      '从2022年1月1日至2023年12月31日。',
      '2022年1月1日至2023年12月31日 → 2023年1月1日至2023年12月31日',
      '从2023年1月1日至2023年12月31日。',
    ],
  ])('of the period %s keeps the words around its numbers', (preamble, change, right) => {
    const [fix] = fixesOf(draftOf({ preamble }), YEARS);
    expect(fix?.label).toBe(`改文字：${change}`);
    expect(after({ preamble }, fix?.edit)).toEqual({ preamble: right });
  });

  it('and its period in one text are changed once where they are the same words', () => {
    const twice = { [PROACTIVE]: '2022年1月1日至12月31日，公开信息21条。' };
    const [first] = fixesOf(draftOf(twice), YEARS);
    expect(after(twice, first?.also?.edit)).toEqual({
      [PROACTIVE]: '2023年1月1日至12月31日，公开信息21条。',
    });
  });
});

describe('a wrong name', () => {
  it('of oneself is put right in its text, and in all texts: 我局 → 我区', () => {
    const texts = {
      'agency.name': '淮安市洪泽区人民政府',
      [PROACTIVE]: '我局重视公开，我局成立专班。',
      [PLATFORM]: '我委开设专栏，我区栏目不变。',
    };
    const fixes = fixesOf(draftOf(texts), ['own-word']);
    expect(fixes.map(({ label, why, also }) => [label, why, also?.label])).toEqual([
      ['改文字：我局 → 我区', '（一）主动公开 2 处', '全部 3 处改为“我区”'],
      ['改文字：我委 → 我区', '（四）政府信息公开平台建设', '全部 3 处改为“我区”'],
    ]);
    expect(after(texts, fixes[1]?.also?.edit)).toEqual({
      ...texts,
      [PROACTIVE]: '我区重视公开，我区成立专班。',
      [PLATFORM]: '我区开设专栏，我区栏目不变。',
    });
  });

  it('in the title that the opening paragraph quotes is replaced there alone', () => {
    const texts = {
      'agency.name': '甲县民政局',
      preamble: '乙县民政局依法现发布《 乙县民政局2023年政府信息公开工作年度报告》。',
    };
    const [fix] = fixesOf(draftOf(texts), ['own-name']);
    expect(fix?.label).toBe('改文字：乙县民政局 → 甲县民政局');
    expect(after(texts, fix?.edit)['preamble']).toBe(
      '乙县民政局依法现发布《 甲县民政局2023年政府信息公开工作年度报告》。',
    );
  });
});

describe('a wrong basis', () => {
  it('is replaced where the whole of its number was found, and is left to the clerk else', () => {
    const preamble = '根据（国办公开办函〔2019〕60号）要求。';
    const [fix] = fixesOf(draftOf({ preamble }), ['wrong-basis']);
    expect(after({ preamble }, fix?.edit)).toEqual({
      preamble: '根据（国办公开办函〔2021〕30号）要求。',
    });
    const halfFound = draftOf({ preamble: '根据国办公开办涵〔2021〕30号要求。' });
    expect(fixesOf(halfFound, ['wrong-basis'])).toEqual([]);
  });
});

describe('an instruction that was left in', () => {
  it('is deleted by a click, wherever it stands in its text', () => {
    const texts = { [PROACTIVE]: '该部分以表格形式报告。公开21条。（请填写具体数量）' };
    const [fix] = fixesOf(draftOf(texts), ['instruction-left']);
    expect(fix?.label).toBe('改文字：删去填写说明');
    expect(after(texts, fix?.edit)).toEqual({ [PROACTIVE]: '公开21条。' });
  });
});
