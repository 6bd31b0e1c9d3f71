// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { closeApp, goTo, openTable } from '../testing/window/open-app.tsx';
import * as look from '../testing/window/look.ts';
import * as user from '../testing/window/user.ts';

const FIRST = 'requests.received.naturalPerson';
const SHIFT = { shiftKey: true };

/** Types numbers into cells of 表三: 21 and 4 beside a blank, 1 and 3 in the row below, 1.5 beside them. */
async function fillSome(): Promise<void> {
  for (const [id, text] of [
    ['received.naturalPerson', '21'],
    ['received.business', '4'],
    ['carriedIn.naturalPerson', '1'],
    ['carriedIn.business', '3'],
    ['carriedIn.legalServices', '1.5'],
  ] as const) {
    await user.fill(`requests.${id}`, text);
  }
}

/** The cells said and marked as selected. */
async function expectSelected(cells: number, sentence: string): Promise<void> {
  await look.eventually(() => {
    expect(look.statusLine().textContent).toContain(`已选 ${String(cells)} 格 · ${sentence}`);
  });
  expect(look.markedCells()).toHaveLength(cells);
}

beforeEach(() => openTable('requests'));
afterEach(closeApp);

it('one cell is told by its full official name and its state', async () => {
  const id = 'requests.stateSecret.research';
  const name = '（三）不予公开 1.属于国家秘密 法人或其他组织 科研机构';
  const told = () => look.statusLine().querySelector('p')?.textContent;
  const expectTold = (words: string) =>
    look.eventually(() => {
      expect(told()).toBe(words);
    });
  expect(look.button('备注')).toBeNull();
  await user.clickCell(id);
  await expectTold(`${name}空白`);
  expect(look.button('备注')).not.toBeNull();
  await user.type('0');
  await expectTold(`${name}0`);
  await user.fill(id, '1,259');
  await expectTold(`${name}1259`);
  await user.fill(id, '1.5');
  await expectTold(`${name}无法识别：件数须为整数，不能有小数`);
  await user.clickCell('requests.stateSecret.total');
  await expectTold('（三）不予公开 1.属于国家秘密 总计待定：有格无法识别');
  expect(look.markedCells()).toEqual(['requests.stateSecret.total']);
  // Who hears the page has heard the cell itself, but not what is wrong with the one before.
  const said = () => look.statusLine().querySelector('[aria-live]')?.textContent;
  await look.eventually(() => {
    expect(said()).toBe('上一格“1.5”：件数须为整数，不能有小数');
  });
  await user.clickCell('requests.forbiddenByLaw.total');
  await look.eventually(() => {
    expect(said()).toBe('');
  });
});

describe('by key', () => {
  it('Shift and arrows stretch and shrink, the focus stays', async () => {
    await fillSome();
    await user.focus(FIRST);
    await user.press('Shift+ArrowRight');
    await expectSelected(2, '合计 25 · 空白 0');
    await user.press('Shift+ArrowDown');
    await expectSelected(4, '合计 29 · 空白 0');
    await user.press('Shift+ArrowRight');
    await expectSelected(6, '合计 29 · 空白 2');
    await user.press('Shift+ArrowLeft');
    await user.press('Shift+ArrowLeft');
    await expectSelected(2, '合计 22 · 空白 0');
    expect(look.focused()).toBe(FIRST);
    await look.eventually(() => {
      const said = look.statusLine().querySelector('[aria-live="polite"]');
      expect(said?.textContent).toBe('已选 2 格 · 合计 22 · 空白 0');
    });
    await user.press('ArrowRight');
    expect(look.focused()).toBe('requests.received.business');
    expect(look.markedCells()).toEqual(['requests.received.business']);
  });

  it('Shift+Ctrl and arrows, Shift+Home and Shift+End stretch to the edges', async () => {
    await fillSome();
    await user.focus('requests.carriedIn.business');
    await user.press('Shift+Control+ArrowRight');
    await expectSelected(6, '合计 3 · 空白 3 · 无法识别 1');
    await user.press('Shift+Control+ArrowUp');
    await expectSelected(12, '合计 32 · 空白 7 · 无法识别 1');
    await user.press('Escape');
    await user.press('Shift+Home');
    await expectSelected(2, '合计 4 · 空白 0');
    await user.press('Shift+End');
    await expectSelected(5, '合计 3 · 空白 3 · 无法识别 1');
    await user.press('Shift+Control+Home');
    await expectSelected(4, '合计 29 · 空白 0');
  });

  it('Shift+Space takes the row, Ctrl+Space the column, Ctrl+A the table', async () => {
    await fillSome();
    await user.focus('requests.received.research');
    await user.press('Shift+Space');
    await expectSelected(7, '合计 50 · 空白 4');
    expect(look.focused()).toBe('requests.received.research');
    await user.press('Escape');
    await user.press('Control+Space');
    await expectSelected(25, '合计 — · 空白 24');
    await user.press('Control+a');
    await expectSelected(175, '合计 54 · 空白 139 · 无法识别 1');
    expect(look.typedCells()).toMatchObject({ [FIRST]: '21' });
    // Two rows and two columns at once; in 表四 a row goes over its three blocks.
    await user.focus(FIRST);
    await user.press('Shift+ArrowDown');
    await user.press('Shift+Space');
    expect(look.markedCells()).toHaveLength(14);
    await goTo('challenges');
    await user.focus('challenges.directLitigation.upheld');
    await user.press('Shift+Space');
    await expectSelected(15, '合计 — · 空白 12');
    await goTo('disclosure');
    await user.focus('disclosure.governmentRules.issued');
    await user.press('Control+Space');
    await expectSelected(2, '合计 — · 空白 2');
  });

  it('a cell of 表二 that spans columns counts once and is never cut', async () => {
    await goTo('disclosure');
    await user.fill('disclosure.licensing.decisions', '550');
    await user.fill('disclosure.fees.amount', '7730.28');
    await user.fill('disclosure.normativeDocuments.repealed', '5');
    await user.press('Shift+ArrowDown');
    await expectSelected(4, '合计 555 · 空白 2');
    await user.press('Shift+ArrowUp');
    expect(look.markedCells()).toEqual(['disclosure.normativeDocuments.repealed']);
    await user.press('Control+a');
    await expectSelected(10, '合计 — · 空白 7');
  });
});

describe('by mouse', () => {
  it('Shift and a click stretch from the cell that has the focus', async () => {
    await fillSome();
    await user.clickCell('requests.carriedIn.business');
    await user.clickCell(FIRST, SHIFT);
    await expectSelected(4, '合计 29 · 空白 0');
    expect(look.focused()).toBe('requests.carriedIn.business');
    await user.clickCell('requests.received.total', SHIFT);
    await expectSelected(12, '合计 32 · 空白 7 · 无法识别 1');
    await user.clickCell(FIRST);
    expect(look.markedCells()).toEqual([FIRST]);
  });

  it.each([
    ['自然人', 25, 'requests.received.naturalPerson'],
    ['法人或其他组织', 125, 'requests.received.business'],
    ['申请人情况', 175, 'requests.received.naturalPerson'],
    ['总计', 25, 'requests.received.total'],
    ['二、上年结转政府信息公开申请数量', 7, 'requests.carriedIn.naturalPerson'],
    ['（三）不予公开', 56, 'requests.stateSecret.naturalPerson'],
    ['三、本年度办理结果', 154, 'requests.granted.naturalPerson'],
    ['（七）总计', 7, 'requests.handled.naturalPerson'],
    [
      '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）',
      175,
      'requests.received.naturalPerson',
    ],
  ])('a click on “%s” selects its %i cells', async (words, cells, focus) => {
    await user.click(look.head(words));
    expect(look.focused()).toBe(focus);
    await expectSelected(cells, '合计 —');
  });

  it('a click on a band or a head of 表二 and 表四 selects what it heads', async () => {
    await goTo('disclosure');
    for (const [words, cells] of [
      ['第二十条第（一）项', 6],
      ['第二十条第（六）项', 2],
      ['规章', 3],
      ['本年废止件数', 2],
      ['信息内容', 10],
    ] as const) {
      await user.click(look.head(words));
      expect(look.markedCells(), words).toHaveLength(cells);
    }
    await goTo('challenges');
    for (const [words, cells] of [
      ['行政诉讼', 10],
      ['复议后起诉', 5],
      ['结果维持', 1],
    ] as const) {
      await user.click(look.head(words));
      expect(look.markedCells(), words).toHaveLength(cells);
    }
  });

  it('Shift and a click on heads take several rows', async () => {
    await user.click(look.head('一、本年新收政府信息公开申请数量'));
    await user.click(look.head('（一）予以公开'), SHIFT);
    await expectSelected(21, '合计 — · 空白 18');
  });

  it('a click on the balance selects nothing', async () => {
    await user.clickCell(FIRST);
    await user.click(look.head('平衡'));
    expect(look.markedCells()).toEqual([FIRST]);
  });
});

it('所选填 0 fills the blanks of the selection in one go, and 恢复空白 takes it back', async () => {
  await fillSome();
  expect(look.button('所选填 0')).toBeNull();
  await user.focus(FIRST);
  await user.press('Shift+ArrowDown');
  await user.press('Shift+Space');
  await expectSelected(14, '合计 54 · 空白 7 · 无法识别 1');
  await user.clickButton('所选填 0');
  await look.says('已在 7 个空白格中填 0。');
  await expectSelected(14, '合计 54 · 空白 0 · 无法识别 1');
  expect(look.focused()).toBe(FIRST);
  expect(Object.keys(look.typedCells())).toHaveLength(12);
  expect(look.typedCells()).toMatchObject({ 'requests.carriedIn.legalServices': '1.5' });
  await user.clickButton('恢复空白');
  await expectSelected(14, '合计 54 · 空白 7 · 无法识别 1');
  expect(Object.keys(look.typedCells())).toHaveLength(5);
});
