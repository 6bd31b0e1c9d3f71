import { expect, type Locator, type Page } from '@playwright/test';
import { cell, expectSaved, test } from './support/app.ts';

import {
  clippedHeads,
  coveredAroundFocus,
  coveredPoints,
  openTable,
  printedRows,
  typedCells,
} from './support/tables.ts';
import { createReport, seedExample, seedReport } from './support/new-report.ts';

/** The official form's rows of 表三 as they are read out, with the glossary's identifiers. */
const REQUEST_ROWS = [
  ['received', '一、本年新收政府信息公开申请数量'],
  ['carriedIn', '二、上年结转政府信息公开申请数量'],
  ['granted', '（一）予以公开'],
  ['partiallyGranted', '（二）部分公开（区分处理的，只计这一情形，不计其他情形）'],
  ['stateSecret', '（三）不予公开 1.属于国家秘密'],
  ['forbiddenByLaw', '（三）不予公开 2.其他法律行政法规禁止公开'],
  ['securityAndStability', '（三）不予公开 3.危及“三安全一稳定”'],
  ['thirdPartyRights', '（三）不予公开 4.保护第三方合法权益'],
  ['internalAffairs', '（三）不予公开 5.属于三类内部事务信息'],
  ['deliberative', '（三）不予公开 6.属于四类过程性信息'],
  ['enforcementFile', '（三）不予公开 7.属于行政执法案卷'],
  ['administrativeInquiry', '（三）不予公开 8.属于行政查询事项'],
  ['notHeld', '（四）无法提供 1.本机关不掌握相关政府信息'],
  ['wouldNeedCreation', '（四）无法提供 2.没有现成信息需要另行制作'],
  ['stillUnclear', '（四）无法提供 3.补正后申请内容仍不明确'],
  ['petition', '（五）不予处理 1.信访举报投诉类申请'],
  ['repeated', '（五）不予处理 2.重复申请'],
  ['publicPublication', '（五）不予处理 3.要求提供公开出版物'],
  ['excessive', '（五）不予处理 4.无正当理由大量反复申请'],
  ['confirmation', '（五）不予处理 5.要求行政机关确认或重新出具已获取信息'],
  [
    'correctionOverdue',
    '（六）其他处理 1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
  ],
  [
    'feeOverdue',
    '（六）其他处理 2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
  ],
  ['other', '（六）其他处理 3.其他'],
  ['carriedOver', '四、结转下年度继续办理'],
] as const;

const REQUEST_COLUMNS = [
  ['naturalPerson', '自然人'],
  ['business', '法人或其他组织 商业企业'],
  ['research', '法人或其他组织 科研机构'],
  ['publicInterest', '法人或其他组织 社会公益组织'],
  ['legalServices', '法人或其他组织 法律服务机构'],
  ['otherOrganization', '法人或其他组织 其他'],
] as const;

const VALUES = '□ | □ | □ | □ | □ | □ | =';
const OUTCOMES = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];

async function openNewTable(page: Page, table: string): Promise<string> {
  const draft = await seedReport(page, { agency: '示范县司法局', year: '2023' });
  await openTable(page, draft, table);
  return draft;
}

/** Fills the blanks of the table, of which there are so many. */
async function fillBlanks(page: Page, blanks: number): Promise<void> {
  await page.getByRole('button', { name: '空白填 0' }).click();
  await expect(page.getByText(`已在 ${blanks} 个空白格中填 0。`)).toBeVisible();
}

function identity(page: Page, column: string) {
  return page.locator(`[data-identity="requests.balance"][data-column="${column}"]`);
}

function focusedCell(page: Page) {
  return page.locator('input[data-cell]:focus');
}

async function expectFocusOn(page: Page, id: string): Promise<void> {
  await expect(focusedCell(page)).toHaveAttribute('data-cell', id);
}

test.describe('the printed form', () => {
  test('has 表二 with its four blocks of four columns', async ({ page }) => {
    await openNewTable(page, 'disclosure');
    const table = page.getByRole('table', { name: '二、主动公开政府信息情况' });
    expect(await printedRows(table.locator('tr'))).toEqual([
      '第二十条第（一）项 ↔4',
      '信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数',
      '规章 | □ | □ | □',
      '行政规范性文件 | □ | □ | □',
      '第二十条第（五）项 ↔4',
      '信息内容 | 本年处理决定数量 ↔3',
      '行政许可 | □ ↔3',
      '第二十条第（六）项 ↔4',
      '信息内容 | 本年处理决定数量 ↔3',
      '行政处罚 | □ ↔3',
      '行政强制 | □ ↔3',
      '第二十条第（八）项 ↔4',
      '信息内容 | 本年收费金额（单位：万元） ↔3',
      '行政事业性收费 | □ ↔3',
    ]);
    expect(await clippedHeads(table)).toEqual([]);
  });

  test('has 表三 with three head rows, 22 rows under 三 and the six groups', async ({ page }) => {
    await openNewTable(page, 'requests');
    const table = page.getByRole('table', { name: '三、收到和处理政府信息公开申请情况' });
    expect(await printedRows(table.locator('thead tr'))).toEqual([
      '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和） ↔3 ↕3 | 申请人情况 ↔7',
      '自然人 ↕2 | 法人或其他组织 ↔5 | 总计 ↕2',
      '商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他',
    ]);
    expect(await printedRows(table.locator('tbody tr'))).toEqual([
      `一、本年新收政府信息公开申请数量 ↔3 | ${VALUES}`,
      `二、上年结转政府信息公开申请数量 ↔3 | ${VALUES}`,
      `三、本年度办理结果 ↕22 | （一）予以公开 ↔2 | ${VALUES}`,
      `（二）部分公开（区分处理的，只计这一情形，不计其他情形） ↔2 | ${VALUES}`,
      `（三）不予公开 ↕8 | 1.属于国家秘密 | ${VALUES}`,
      `2.其他法律行政法规禁止公开 | ${VALUES}`,
      `3.危及“三安全一稳定” | ${VALUES}`,
      `4.保护第三方合法权益 | ${VALUES}`,
      `5.属于三类内部事务信息 | ${VALUES}`,
      `6.属于四类过程性信息 | ${VALUES}`,
      `7.属于行政执法案卷 | ${VALUES}`,
      `8.属于行政查询事项 | ${VALUES}`,
      `（四）无法提供 ↕3 | 1.本机关不掌握相关政府信息 | ${VALUES}`,
      `2.没有现成信息需要另行制作 | ${VALUES}`,
      `3.补正后申请内容仍不明确 | ${VALUES}`,
      `（五）不予处理 ↕5 | 1.信访举报投诉类申请 | ${VALUES}`,
      `2.重复申请 | ${VALUES}`,
      `3.要求提供公开出版物 | ${VALUES}`,
      `4.无正当理由大量反复申请 | ${VALUES}`,
      `5.要求行政机关确认或重新出具已获取信息 | ${VALUES}`,
      `（六）其他处理 ↕3 | 1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请 | ${VALUES}`,
      `2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请 | ${VALUES}`,
      `3.其他 | ${VALUES}`,
      '（七）总计 ↔2 | = | = | = | = | = | = | =',
      `四、结转下年度继续办理 ↔3 | ${VALUES}`,
    ]);
    expect(await clippedHeads(table)).toEqual([]);
  });

  test('has 表四 with fifteen columns, ten of them under 行政诉讼', async ({ page }) => {
    await openNewTable(page, 'challenges');
    const table = page.getByRole('table', { name: '四、政府信息公开行政复议、行政诉讼情况' });
    expect(await printedRows(table.locator('tr'))).toEqual([
      '行政复议 ↔5 | 行政诉讼 ↔10',
      [...OUTCOMES.map((outcome) => `${outcome} ↕2`), '未经复议直接起诉 ↔5', '复议后起诉 ↔5'].join(
        ' | ',
      ),
      [...OUTCOMES, ...OUTCOMES].join(' | '),
      Array.from({ length: 3 }, () => '□ | □ | □ | □ | =').join(' | '),
    ]);
    expect(await clippedHeads(table)).toEqual([]);
  });
});

test.describe('a typed cell', () => {
  test('of 表二 is found by the name of its row and its column', async ({ page }) => {
    await openNewTable(page, 'disclosure');
    const names = {
      '规章 本年制发件数': 'governmentRules.issued',
      '规章 本年废止件数': 'governmentRules.repealed',
      '规章 现行有效件数': 'governmentRules.inForce',
      '行政规范性文件 本年制发件数': 'normativeDocuments.issued',
      '行政规范性文件 本年废止件数': 'normativeDocuments.repealed',
      '行政规范性文件 现行有效件数': 'normativeDocuments.inForce',
      '行政许可 本年处理决定数量': 'licensing.decisions',
      '行政处罚 本年处理决定数量': 'penalties.decisions',
      '行政强制 本年处理决定数量': 'compulsion.decisions',
      '行政事业性收费 本年收费金额（单位：万元）': 'fees.amount',
    };
    for (const [name, id] of Object.entries(names)) {
      await expect(page.getByRole('textbox', { name, exact: true })).toHaveAttribute(
        'data-cell',
        `disclosure.${id}`,
      );
    }
    await expect(page.getByRole('textbox')).toHaveCount(10);
  });

  test('of 表三 is found by the path of its row and of its column', async ({ page }) => {
    await openNewTable(page, 'requests');
    for (const [row, rowName] of REQUEST_ROWS) {
      for (const [column, columnName] of REQUEST_COLUMNS) {
        const name = `${rowName} ${columnName}`;
        await expect(page.getByRole('textbox', { name, exact: true })).toHaveAttribute(
          'data-cell',
          `requests.${row}.${column}`,
        );
      }
    }
    await expect(page.getByRole('textbox')).toHaveCount(144);
  });

  test('of 表四 is found by its procedure and outcome', async ({ page }) => {
    await openNewTable(page, 'challenges');
    const procedures = {
      reconsideration: '行政复议',
      directLitigation: '行政诉讼 未经复议直接起诉',
      litigationAfterReconsideration: '行政诉讼 复议后起诉',
    };
    const outcomes = ['upheld', 'corrected', 'otherOutcome', 'pending'];
    for (const [row, procedure] of Object.entries(procedures)) {
      for (const [index, column] of outcomes.entries()) {
        const name = `${procedure} ${OUTCOMES[index] ?? ''}`;
        await expect(page.getByRole('textbox', { name, exact: true })).toHaveAttribute(
          'data-cell',
          `challenges.${row}.${column}`,
        );
      }
    }
    await expect(page.getByRole('textbox')).toHaveCount(12);
  });

  test('takes twelve characters in a row without losing the focus', async ({ page }) => {
    const draft = await openNewTable(page, 'requests');
    const input = cell(page, 'requests.stateSecret.research');
    await input.click();
    await page.keyboard.type('123456789012');
    await expect(input).toHaveValue('123456789012');
    await expect(input).toBeFocused();
    await expectSaved(page);
    await expect(input).toBeFocused();
    await page.keyboard.type('3');
    await expect(input).toHaveValue('1234567890123');
    expect(await typedCells(page)).toEqual({ 'requests.stateSecret.research': '1234567890123' });
    await openTable(page, draft, 'challenges');
    await openTable(page, draft, 'requests');
    await expect(input).toHaveValue('1234567890123');
  });

  for (const [text, read] of [
    ['１２', '12'],
    ['1,259', '1259'],
    ['1，259', '1259'],
    [' 7 ', '7'],
    ['007', '7'],
  ] as const) {
    test(`reads “${text}” as ${read} and leaves it as typed`, async ({ page }) => {
      await openNewTable(page, 'requests');
      const input = cell(page, 'requests.received.naturalPerson');
      await input.pressSequentially(text);
      await page.keyboard.press('Tab');
      await expect(input).toHaveValue(text);
      await expect(input).not.toHaveAttribute('aria-invalid');
      await expect(cell(page, 'requests.received.total')).toHaveText(read);
    });
  }

  for (const [text, reason] of [
    ['1.5', '件数须为整数，不能有小数'],
    ['-3', '不能是负数'],
    ['12abc', '不是数字，只填数字，不带单位和文字'],
    ['####', '“####”是表格列宽不足时的显示，不是数字，请填写原数'],
  ] as const) {
    test(`keeps “${text}”, says why it can't be read, and leaves totals and balance open`, async ({
      page,
    }) => {
      const draft = await openNewTable(page, 'requests');
      await fillBlanks(page, 144);
      await expect(identity(page, 'research')).toHaveAttribute('data-state', 'holds');
      const input = cell(page, 'requests.granted.research');
      await input.fill(text);
      await expect(page.getByText(reason, { exact: true })).toBeVisible();
      await page.keyboard.press('Tab');
      const expectKept = async () => {
        await expect(input).toHaveValue(text);
        await expect(input).toHaveAttribute('aria-invalid', 'true');
        await expect(input).toHaveAccessibleDescription(reason);
        for (const total of ['granted.total', 'handled.research', 'handled.total']) {
          await expect(cell(page, `requests.${total}`)).toHaveText('');
        }
        for (const column of ['research', 'total']) {
          await expect(identity(page, column)).toHaveAttribute('data-state', 'open');
        }
        await expect(identity(page, 'business')).toHaveAttribute('data-state', 'holds');
        await expect(cell(page, 'requests.received.total')).toHaveText('0');
      };
      await expectKept();
      await expectSaved(page);
      await page.reload();
      await expectKept();

      await openTable(page, draft, 'requests');
      await input.fill('0');
      await expect(input).not.toHaveAttribute('aria-invalid');
      await expect(input).toHaveAccessibleDescription('');
      await expect(identity(page, 'research')).toHaveAttribute('data-state', 'holds');
    });
  }

  test('of the fees holds 59237.2449 character for character, also later', async ({ page }) => {
    const draft = await openNewTable(page, 'disclosure');
    const input = cell(page, 'disclosure.fees.amount');
    await input.click();
    const amount = '59237.2449';
    for (const end of amount.split('').keys()) {
      await page.keyboard.press(amount.charAt(end));
      await expect(input).toHaveValue(amount.slice(0, end + 1));
    }
    await page.keyboard.press('Tab');
    await expect(input).toHaveValue(amount);
    await expect(input).not.toHaveAttribute('aria-invalid');
    await input.fill('18.8710');
    await openTable(page, draft, 'challenges');
    await expectSaved(page);
    await page.reload();
    await openTable(page, draft, 'disclosure');
    await expect(input).toHaveValue('18.8710');
  });

  test('is not changed by the wheel', async ({ page }) => {
    await openNewTable(page, 'requests');
    const input = cell(page, 'requests.granted.naturalPerson');
    await input.fill('12');
    await input.hover();
    const main = page.getByRole('main');
    const before = await main.evaluate((element) => element.scrollTop);
    await page.mouse.wheel(0, 120);
    await expect.poll(() => main.evaluate((element) => element.scrollTop)).toBeGreaterThan(before);
    await page.mouse.wheel(0, -120);
    await expect.poll(() => main.evaluate((element) => element.scrollTop)).toBe(before);
    await expect(input).toBeFocused();
    await expect(input).toHaveValue('12');
  });
});

test.describe('totals and balance', () => {
  test('stand in plain cells nobody can type in', async ({ page }) => {
    await openNewTable(page, 'requests');
    const computed = page.locator('td[data-cell]');
    await expect(computed).toHaveCount(31);
    await expect(computed.locator('input, button, [tabindex], [contenteditable]')).toHaveCount(0);
    const attributes = await computed.evaluateAll((cells) =>
      cells.flatMap((one) => one.getAttributeNames()),
    );
    expect([...new Set(attributes)].sort()).toEqual([
      'class',
      'colspan',
      'data-cell',
      'headers',
      'tabindex',
    ]);
    await expect(cell(page, 'requests.handled.total')).toHaveText('');
  });

  test('follow each keystroke', async ({ page }) => {
    await openNewTable(page, 'requests');
    await cell(page, 'requests.granted.business').fill('5');
    await cell(page, 'requests.granted.naturalPerson').click();
    for (const [key, ownColumn, ownRow] of [
      ['1', '1', '6'],
      ['2', '12', '17'],
      ['0', '120', '125'],
      ['Backspace', '12', '17'],
      ['Backspace', '1', '6'],
      ['Backspace', '', '5'],
    ] as const) {
      await page.keyboard.press(key);
      await expect(cell(page, 'requests.handled.naturalPerson')).toHaveText(ownColumn);
      await expect(cell(page, 'requests.granted.total')).toHaveText(ownRow);
      await expect(cell(page, 'requests.handled.total')).toHaveText(ownRow);
    }
  });

  test('of 表四 add four outcomes each', async ({ page }) => {
    await openNewTable(page, 'challenges');
    for (const [row, numbers, total] of [
      ['reconsideration', ['10', '1', '0', '2'], '13'],
      ['directLitigation', ['0', '0', '9', '0'], '9'],
      ['litigationAfterReconsideration', ['0', '0', '0', '0'], '0'],
    ] as const) {
      for (const [index, column] of ['upheld', 'corrected', 'otherOutcome', 'pending'].entries()) {
        await cell(page, `challenges.${row}.${column}`).fill(numbers[index] ?? '');
      }
      await expect(cell(page, `challenges.${row}.total`)).toHaveText(total);
    }
  });

  test('say of each column whether it holds, is broken or still open', async ({ page }) => {
    await openNewTable(page, 'requests');
    const columns = [...REQUEST_COLUMNS.map(([column]) => column), 'total'];
    await expect(page.locator('[data-identity]')).toHaveCount(columns.length);
    const expectStates = async (states: Readonly<Record<string, string>>, otherwise: string) => {
      for (const column of columns) {
        const state = states[column] ?? otherwise;
        await expect(identity(page, column)).toHaveAttribute('data-state', state);
      }
    };
    await expectStates({}, 'open');
    await fillBlanks(page, 144);
    await expectStates({}, 'holds');
    await cell(page, 'requests.received.naturalPerson').fill('21');
    await expectStates({ naturalPerson: 'broken', total: 'broken' }, 'holds');
    await cell(page, 'requests.granted.naturalPerson').fill('20');
    await expect(identity(page, 'naturalPerson')).toHaveText('✕ 差 1');
    await expect(
      page.getByText(
        '表三“自然人”列不平：新收 21 + 上年结转 0 = 21，办理 20 + 结转下年 0 = 20，差 1。',
      ),
    ).toBeVisible();
    await cell(page, 'requests.carriedOver.naturalPerson').fill('1');
    await expectStates({}, 'holds');
    await cell(page, 'requests.carriedIn.research').fill('');
    await expectStates({ research: 'open', total: 'open' }, 'holds');
  });
});

test.describe('the keyboard', () => {
  const first = 'requests.received.naturalPerson';
  const second = 'requests.carriedIn.naturalPerson';
  const beside = 'requests.received.business';

  test('replaces what stands in a cell one comes to by click, Tab or Enter', async ({ page }) => {
    await openNewTable(page, 'requests');
    for (const id of [first, second, beside]) await cell(page, id).fill('777');
    await page.getByRole('heading', { level: 1 }).click();
    await cell(page, first).click();
    await page.keyboard.type('12');
    await expect(cell(page, first)).toHaveValue('12');
    await page.keyboard.press('Tab');
    await page.keyboard.type('34');
    await expect(cell(page, beside)).toHaveValue('34');
    await cell(page, first).click();
    await page.keyboard.press('Enter');
    await page.keyboard.type('56');
    await expect(cell(page, second)).toHaveValue('56');
    // A double click sets the caret: one corrects a digit without typing all of it again.
    await cell(page, second).dblclick();
    await page.keyboard.press('End');
    await page.keyboard.type('7');
    await expect(cell(page, second)).toHaveValue('567');
  });

  test('goes to the next typed cell with Tab and back with Shift+Tab, past totals', async ({
    page,
  }) => {
    await openNewTable(page, 'requests');
    for (const [from, to] of [
      ['requests.received.naturalPerson', 'requests.received.business'],
      ['requests.received.otherOrganization', 'requests.carriedIn.naturalPerson'],
      ['requests.other.otherOrganization', 'requests.carriedOver.naturalPerson'],
    ] as const) {
      await cell(page, from).focus();
      await page.keyboard.press('Tab');
      await expectFocusOn(page, to);
      await page.keyboard.press('Shift+Tab');
      await expectFocusOn(page, from);
    }
  });

  test('goes down the column with Enter and up with Shift+Enter, past the totals', async ({
    page,
  }) => {
    await openNewTable(page, 'requests');
    const column = REQUEST_ROWS.map(([row]) => `requests.${row}.naturalPerson`);
    await cell(page, first).focus();
    for (const id of [...column.slice(1), beside]) {
      await page.keyboard.press('Enter');
      await expectFocusOn(page, id);
    }
    for (const id of [...column].reverse()) {
      await page.keyboard.press('Shift+Enter');
      await expectFocusOn(page, id);
    }
    await page.keyboard.press('Shift+Enter');
    await expectFocusOn(page, first);
    await cell(page, 'requests.carriedOver.otherOrganization').focus();
    await page.keyboard.press('Enter');
    await expectFocusOn(page, 'requests.carriedOver.otherOrganization');
  });

  test('goes down the blocks of 表二 and along the one row of 表四 with Enter', async ({
    page,
  }) => {
    const draft = await openNewTable(page, 'disclosure');
    await cell(page, 'disclosure.governmentRules.issued').focus();
    for (const id of [
      'normativeDocuments.issued',
      'licensing.decisions',
      'penalties.decisions',
      'compulsion.decisions',
      'fees.amount',
      'governmentRules.repealed',
    ]) {
      await page.keyboard.press('Enter');
      await expectFocusOn(page, `disclosure.${id}`);
    }
    await openTable(page, draft, 'challenges');
    await cell(page, 'challenges.reconsideration.pending').focus();
    await page.keyboard.press('Enter');
    await expectFocusOn(page, 'challenges.directLitigation.upheld');
  });

  test("leaves the cell where it is on an input method's Enter", async ({ page }) => {
    await openNewTable(page, 'requests');
    const input = cell(page, first);
    await input.click();
    const stayed = await input.evaluate((element) => {
      const options = { key: 'Enter', bubbles: true, cancelable: true };
      element.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
      const notPrevented = [
        new KeyboardEvent('keydown', { ...options, isComposing: true }),
        new KeyboardEvent('keydown', { ...options, keyCode: 229 }),
      ].map((event) => element.dispatchEvent(event));
      return notPrevented.every(Boolean) && document.activeElement === element;
    });
    expect(stayed).toBe(true);
    await page.keyboard.press('Enter');
    await expectFocusOn(page, second);
  });

  test('takes what an input method commits, and only then', async ({ page }) => {
    await openNewTable(page, 'requests');
    const input = cell(page, first);
    await input.click();
    const session = await page.context().newCDPSession(page);
    await session.send('Input.imeSetComposition', {
      text: '１２',
      selectionStart: 2,
      selectionEnd: 2,
    });
    await session.send('Input.insertText', { text: '１２' });
    await expect(input).toHaveValue('１２');
    await expect(input).toBeFocused();
    await expect(cell(page, 'requests.received.total')).toHaveText('12');
    await page.keyboard.press('Enter');
    await expectFocusOn(page, second);
  });
});

test.describe('空白填 0', () => {
  test('fills what is blank at once and leaves the rest alone', async ({ page }) => {
    await openNewTable(page, 'disclosure');
    await cell(page, 'disclosure.licensing.decisions').fill('12');
    await cell(page, 'disclosure.penalties.decisions').fill('1.5');
    await cell(page, 'disclosure.fees.amount').fill('0.50');
    await page.getByRole('button', { name: '空白填 0' }).click();
    await expect(page.getByText('已在 7 个空白格中填 0。')).toBeVisible();
    expect(await typedCells(page)).toEqual({
      'disclosure.governmentRules.issued': '0',
      'disclosure.governmentRules.repealed': '0',
      'disclosure.governmentRules.inForce': '0',
      'disclosure.normativeDocuments.issued': '0',
      'disclosure.normativeDocuments.repealed': '0',
      'disclosure.normativeDocuments.inForce': '0',
      'disclosure.licensing.decisions': '12',
      'disclosure.penalties.decisions': '1.5',
      'disclosure.compulsion.decisions': '0',
      'disclosure.fees.amount': '0.50',
    });
  });

  test('fills only the table it stands over', async ({ page }) => {
    const draft = await openNewTable(page, 'requests');
    await fillBlanks(page, 144);
    await expect(cell(page, 'requests.handled.total')).toHaveText('0');
    await openTable(page, draft, 'challenges');
    expect(await typedCells(page)).toEqual({});
    await fillBlanks(page, 12);
    expect(Object.keys(await typedCells(page))).toHaveLength(12);
  });

  test('is taken back by 恢复空白, but for a cell changed meanwhile', async ({ page }) => {
    await openNewTable(page, 'challenges');
    const [typed, changed] = [
      'challenges.reconsideration.upheld',
      'challenges.directLitigation.upheld',
    ];
    await cell(page, typed).fill('3');
    await page.getByRole('button', { name: '空白填 0' }).click();
    await expect(page.getByText('已在 11 个空白格中填 0。')).toBeVisible();
    await cell(page, changed).fill('8');
    await page.getByRole('button', { name: '恢复空白' }).click();
    await expect(cell(page, 'challenges.reconsideration.corrected')).toHaveValue('');
    expect(await typedCells(page)).toEqual({ [typed]: '3', [changed]: '8' });
    await expect(page.getByRole('button', { name: '恢复空白' })).toHaveCount(0);
    await expectSaved(page);
    await page.reload();
    await expect(cell(page, typed)).toHaveValue('3');
    expect(await typedCells(page)).toEqual({ [typed]: '3', [changed]: '8' });
  });

  test('fills all three tables from the button beside it, in one go', async ({ page }) => {
    const draft = await openNewTable(page, 'requests');
    await cell(page, 'requests.received.research').fill('1.5');
    const fillAll = page.getByRole('button', { name: '三张表的空白都填 0' });
    const filled = page.getByText('已在三张表的 165 个空白格中填 0。');
    await fillAll.click();
    await expect(filled).toBeVisible();
    await openTable(page, draft, 'challenges');
    expect(Object.keys(await typedCells(page))).toHaveLength(12);
    const shown = cell(page, 'challenges.reconsideration.upheld');
    await page.getByRole('button', { name: '撤销', exact: true }).click();
    await expect(shown).toHaveValue('');
    await fillAll.click();
    await expect(filled).toBeVisible();
    await page.getByRole('button', { name: '恢复空白' }).click();
    await expect(shown).toHaveValue('');
    for (const [table, left] of [
      ['challenges', {}],
      ['requests', { 'requests.received.research': '1.5' }],
      ['disclosure', {}],
    ] as const) {
      await openTable(page, draft, table);
      expect(await typedCells(page)).toEqual(left);
    }
  });

  test('completes three empty tables in at most twelve clicks and keys', async ({ page }) => {
    await createReport(page, { agency: '示范县司法局', year: '2023' });
    const steps = page.getByRole('navigation', { name: '步骤' });
    let actions = 0;
    const click = async (target: Locator) => {
      await target.click();
      actions += 1;
    };
    await click(steps.getByRole('link', { name: '主动公开' }));
    await click(page.getByRole('button', { name: '三张表的空白都填 0' }));
    await expect(page.getByText('已在三张表的 166 个空白格中填 0。')).toBeVisible();
    for (const name of ['主动公开', '申请', '复议诉讼']) {
      await expect(steps.getByRole('link', { name })).toContainText('已完成');
    }
    expect(actions).toBeLessThanOrEqual(12);
  });

  test('says so where nothing is blank', async ({ page }) => {
    await openNewTable(page, 'challenges');
    await fillBlanks(page, 12);
    await page.getByRole('button', { name: '空白填 0' }).click();
    await expect(page.getByText('没有空白的格，无需填 0。')).toBeVisible();
  });
});

// 683 × 384 is a screen of 1366 × 768 at 200 % zoom.
for (const viewport of [
  { width: 1366, height: 768 },
  { width: 683, height: 384 },
  { width: 390, height: 844 },
]) {
  test.describe(`on ${viewport.width} × ${viewport.height}`, () => {
    test.use({ viewport });

    for (const [table, cells] of [
      ['disclosure', 10],
      ['requests', 144],
      ['challenges', 12],
    ] as const) {
      test(`each cell of ${table} one comes to by key is in full view, with its heads`, async ({
        page,
      }) => {
        test.slow();
        const draft = await seedExample(page);
        await openTable(page, draft, table);
        const inputs = page.locator('input[data-cell]');
        await expect(inputs).toHaveCount(cells);
        await inputs.first().focus();
        const covered: string[] = [];
        for (const key of ['Tab', 'Shift+Tab', 'Enter', 'Shift+Enter']) {
          for (let moves = 1; moves < cells; moves += 1) {
            await page.keyboard.press(key);
            const points = await coveredAroundFocus(page);
            covered.push(...points.map((point) => `${key}: ${point}`));
          }
          if (key.startsWith('Shift')) await expect(inputs.first()).toBeFocused();
          else await expect(inputs.first()).not.toBeFocused();
        }
        expect(covered).toEqual([]);
      });
    }

    test('heads and labels of 表三 stay in view while it scrolls', async ({ page }) => {
      await openNewTable(page, 'requests');
      await cell(page, 'requests.excessive.total').evaluate((element) => {
        element.scrollIntoView({ block: 'center', inline: 'end' });
      });
      await expect(page.getByRole('button', { name: '空白填 0' })).not.toBeInViewport();
      expect(await coveredPoints(page.locator('thead th', { hasText: '总计' }))).toEqual([]);
      const label = page.locator('tbody th', { hasText: '4.无正当理由大量反复申请' });
      expect(await coveredPoints(label)).toEqual([]);
    });
  });
}

/** How many rows of the table are in full view, their labels and their first cell. */
function rowsInView(page: Page): Promise<number> {
  return page.locator('tbody tr').evaluateAll((rows) => {
    const isSeen = (cell: Element | null) => {
      const box = cell?.getBoundingClientRect();
      if (cell === null || box === undefined) return false;
      return [box.top + 3, box.bottom - 3].every((y) =>
        cell.contains(document.elementFromPoint(box.left + 6, y)),
      );
    };
    return rows.filter(
      (row) => isSeen(row.querySelector('td')) && isSeen(row.querySelector('th:last-of-type')),
    ).length;
  });
}

// So many as there is room for: before, 4, 5 and 15 were in view.
for (const [viewport, least] of [
  [{ width: 683, height: 384 }, 7],
  [{ width: 1000, height: 500 }, 12],
  [{ width: 390, height: 844 }, 16],
] as const) {
  test(`at least ${least} rows of 表三 are in view at ${viewport.width} × ${viewport.height}`, async ({
    page,
  }) => {
    await page.setViewportSize(viewport);
    await openNewTable(page, 'requests');
    await cell(page, 'requests.notHeld.naturalPerson').evaluate((element) => {
      element.scrollIntoView({ block: 'center' });
    });
    expect(await rowsInView(page)).toBeGreaterThanOrEqual(least);
    // Who types goes down the column: what comes next is in view as well.
    await cell(page, 'requests.stateSecret.naturalPerson').focus();
    await page.keyboard.press('Enter');
    await expect(cell(page, 'requests.securityAndStability.naturalPerson')).toBeInViewport();
  });
}

test.describe('low rows', () => {
  test.use({ viewport: { width: 1920, height: 1080 } });

  test('show all 25 rows of 表三 with heads and balance at once, also after a reload and in the next report', async ({
    page,
  }) => {
    await openNewTable(page, 'requests');
    const expectAll = async () => {
      await expect.poll(() => rowsInView(page)).toBe(25);
      expect(await page.locator('main').evaluate((main) => main.scrollTop)).toBe(0);
      await expect(page.locator('thead th').first()).toBeInViewport({ ratio: 1 });
      await expect(page.getByRole('rowheader', { name: '平衡' })).toBeInViewport({ ratio: 1 });
      expect(await clippedHeads(page.getByRole('table'))).toEqual([]);
    };
    expect(await rowsInView(page)).toBeLessThan(25);
    await cell(page, 'requests.received.naturalPerson').click();
    await page.getByRole('button', { name: '紧凑行高' }).click();
    await expect(cell(page, 'requests.received.naturalPerson')).toBeFocused();
    await expectAll();
    await page.reload();
    await expectAll();
    await openNewTable(page, 'requests');
    await expectAll();
    await page.getByRole('button', { name: '标准行高' }).click();
    await expect.poll(() => rowsInView(page)).toBeLessThan(25);
  });

  test('are offered, and hold, where there is room for them alone', async ({ page }) => {
    await openNewTable(page, 'requests');
    await page.getByRole('button', { name: '紧凑行高' }).click();
    await expect.poll(() => rowsInView(page)).toBe(25);
    const low = await cell(page, 'requests.received.naturalPerson').boundingBox();
    await page.setViewportSize({ width: 1920, height: 999 });
    await expect(page.getByRole('button', { name: /行高/ })).toHaveCount(0);
    const standard = await cell(page, 'requests.received.naturalPerson').boundingBox();
    expect(standard?.height).toBeGreaterThan(low?.height ?? 99);
  });
});

test('no mark of a label stands on a line of its own', async ({ page }) => {
  await openNewTable(page, 'requests');
  const lines = await page
    .getByRole('rowheader', { name: '三、本年度办理结果' })
    .evaluate((head) => {
      const tops = new Map<number, string>();
      const texts = document.createTreeWalker(head, NodeFilter.SHOW_TEXT);
      for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
        const text = node.textContent ?? '';
        for (let at = 0; at < text.length; at += 1) {
          const range = document.createRange();
          range.setStart(node, at);
          range.setEnd(node, at + 1);
          const top = Math.round(range.getBoundingClientRect().top);
          tops.set(top, (tops.get(top) ?? '') + text.charAt(at));
        }
      }
      return [...tops.values()];
    });
  expect(lines).toEqual(['三、', '本', '年', '度', '办', '理', '结', '果']);
});

test('the balance of 表三 is in view from the first row on', async ({ page }) => {
  await openNewTable(page, 'requests');
  await expect(cell(page, 'requests.carriedOver.naturalPerson')).not.toBeInViewport();
  for (const column of ['naturalPerson', 'otherOrganization', 'total']) {
    expect(await coveredPoints(identity(page, column))).toEqual([]);
  }
});

test('the message of one table is gone in the next', async ({ page }) => {
  const draft = await openNewTable(page, 'requests');
  const filled = page.getByText('已在 144 个空白格中填 0。');
  await fillBlanks(page, 144);
  await expect(filled).toBeVisible();
  await openTable(page, draft, 'challenges');
  await expect(filled).toHaveCount(0);
  expect(await coveredPoints(page.getByRole('button', { name: '空白填 0' }))).toEqual([]);
});
