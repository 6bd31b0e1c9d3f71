import { expect, type Locator, type Page } from '@playwright/test';
import { cell, expectSaved, goToStep, test } from './support/app.ts';
import { expectAccessible } from './support/axe.ts';
import { exported, importFile, jsonOf } from './support/files.ts';
import { hongze, type ReportToType } from './support/reports.ts';
import { openTable } from './support/tables.ts';
import { seedReport } from './support/new-report.ts';

const NAME = '淮安市洪泽区人民政府2023年政府信息公开工作年度报告';
const ON_REQUEST = 'overview.onRequest';
const REASON = '口径不同：不含重复提交的 1 件';

/** Nothing is to be said against it, in whatever section it stands; no two are alike. */
const plain = (index: number) =>
  `本年按${'甲乙丙丁戊己庚'.charAt(index)}类安排认真开展工作考核和社会评议，没有发生责任追究；发现的问题已逐项改进。`;

/** Takes 洪泽区 2023 in with these texts and plain others; gives the draft's address without the step. */
async function importWith(
  page: Page,
  texts: Readonly<Record<string, string>>,
  changes: Partial<ReportToType> = {},
): Promise<string> {
  const report = hongze();
  const others = Object.keys(report.texts).map((id, index) => [id, plain(index)] as const);
  const cells = { ...report.cells, ...changes.cells };
  await page.goto('/#/');
  await importFile(
    page,
    '洪泽区.json',
    jsonOf(
      { ...report, ...changes, cells, texts: { ...Object.fromEntries(others), ...texts } },
      {},
    ),
  );
  await page.waitForURL(/\/info$/);
  return page.url().replace(/\/info$/, '');
}

/** 21 applications in the table, 20 in the text. */
async function importDiffering(page: Page): Promise<string> {
  return importWith(page, { [ON_REQUEST]: '2023年收到政府信息公开申请20件。' });
}

function finding(page: Page, rule: string): Locator {
  return page.getByRole('main').locator(`[data-finding="${rule}"]`);
}

function field(page: Page, id: string): Locator {
  return page.locator(`[data-field="${id}"]`);
}

function button(page: Page, name: string | RegExp): Locator {
  return page.getByRole('main').getByRole('button', { name });
}

function clear(page: Page): Locator {
  return page.getByRole('heading', { name: '全部通过' });
}

/** The words of a text that are selected. */
function selected(page: Page, id: string): Promise<string> {
  return field(page, id).evaluate((area) =>
    area instanceof HTMLTextAreaElement
      ? area.value.slice(area.selectionStart, area.selectionEnd)
      : '',
  );
}

async function writeReason(page: Page, reason: string): Promise<void> {
  await button(page, /写明理由$/).click();
  const area = page.getByLabel('理由', { exact: true });
  await expect(area).toBeFocused();
  await area.fill(reason);
  await page.keyboard.press('Enter');
}

test.describe('a likely correction', () => {
  test('of a table stands beneath it, is one click, and is taken back by 撤销', async ({
    page,
  }) => {
    const draft = await importWith(page, {
      [ON_REQUEST]: '2023年收到政府信息公开申请21件，办结21件。',
    });
    await openTable(page, draft, 'requests');
    const received = cell(page, 'requests.received.naturalPerson');
    await received.fill('12');
    // Typed a moment ago, it comes first; the text that says 21 speaks for it too.
    await expect(button(page, /自然人 刚由 21 改为 12：改回$/)).toHaveCount(1);
    await button(page, /刚由 21 改为 12：改回$/).click();
    await expect(received).toHaveValue('21');
    await expect(cell(page, 'requests.received.total')).toHaveText('21');
    await expect(page.getByText('已改好：', { exact: false })).toBeVisible();
    await expect(finding(page, 'requests.balance')).toHaveCount(0);
    await expect(page.getByText('本表已填完，勾稽关系全部成立。')).toBeVisible();
    await page.getByRole('button', { name: '撤销', exact: true }).click();
    await expect(received).toHaveValue('12');
    await expect(finding(page, 'requests.balance')).toHaveCount(1);
  });

  test('of a text is one click on the check, the focus goes on, and 恢复原样 takes it back', async ({
    page,
  }) => {
    const draft = await importWith(page, {
      [ON_REQUEST]: '2023年收到政府信息公开申请20件。',
      problems: '我局有不足，将改进。',
    });
    await goToStep(page, draft, 'check');
    const fix = button(page, '改文字：20 → 21');
    await expect(fix).toHaveAccessibleDescription(/（二）依申请公开“.+”，改后与表三一致/);
    await fix.click();
    await expect(finding(page, 'own-word')).toBeFocused();
    await expect(finding(page, 'text-differs')).toHaveCount(0);
    await page.getByRole('button', { name: '恢复原样' }).click();
    await expect(finding(page, 'text-differs')).toHaveCount(1);
    await finding(page, 'text-differs').click();
    await expect(field(page, ON_REQUEST)).toHaveValue('2023年收到政府信息公开申请20件。');
    // The jump selects the number itself.
    expect(await selected(page, ON_REQUEST)).toBe('20');
  });

  test('is one click where its cause was the last change, though any cell could be wrong', async ({
    page,
  }) => {
    const draft = await importWith(page, {});
    await openTable(page, draft, 'requests');
    const held = cell(page, 'requests.notHeld.naturalPerson');
    await held.fill('11');
    await expect(finding(page, 'requests.balance')).toHaveCount(1);
    // Other work since then: it still is the last change of this column.
    await goToStep(page, draft, 'overview');
    await field(page, ON_REQUEST).fill('制度健全，按时办理。');
    await goToStep(page, draft, 'check');
    const fix = button(page, '（四）无法提供 1. 自然人 刚由 10 改为 11：改回');
    await expect(fix).toHaveAccessibleDescription(/^改后这一列平/);
    await fix.click();
    await expect(clear(page)).toBeVisible();
    await openTable(page, draft, 'requests');
    await expect(held).toHaveValue('10');
  });

  test('of an earlier day says so, and stands first all the same', async ({ page }) => {
    const draft = await importWith(page, {});
    await openTable(page, draft, 'requests');
    await cell(page, 'requests.notHeld.naturalPerson').fill('11');
    await expectSaved(page);
    await page.reload();
    await expect(button(page, /自然人 上次由 10 改为 11：改回$/)).toHaveCount(1);
  });

  test('never moves a case to another applicant by a first button', async ({ page }) => {
    const draft = await importWith(page, {});
    await openTable(page, draft, 'requests');
    await cell(page, 'requests.notHeld.naturalPerson').fill('0');
    await cell(page, 'requests.notHeld.business').fill('10');
    // Each step is forgotten where the other is undone alone: it would leave its column wrong.
    await expect(finding(page, 'requests.balance')).toHaveCount(2);
    await expect(finding(page, 'requests.balance').first()).toContainText(
      '“自然人”“商业企业”两列各差 10，可能是同样的 10 件记错了列。',
    );
    await expect(button(page, '改表格：两格对调')).toHaveCount(0);
    await button(page, '更多改法（1）').first().click();
    await button(page, '改表格：两格对调').first().click();
    await expect(finding(page, 'requests.balance')).toHaveCount(0);
    // A blank in one of the columns: nothing is known of it any more.
    await cell(page, 'requests.notHeld.naturalPerson').fill('0');
    await cell(page, 'requests.notHeld.business').fill('10');
    await cell(page, 'requests.excessive.business').fill('约3');
    await expect(finding(page, 'unreadable-entry')).toHaveCount(1);
    await expect(button(page, /改法|对调/)).toHaveCount(0);
  });

  test('offers the sentence where the table holds 0, and the text before the table', async ({
    page,
  }) => {
    const none = Object.fromEntries(
      Object.keys(hongze().cells)
        .filter((id) => id.startsWith('requests.'))
        .map((id) => [id, '0']),
    );
    const draft = await importWith(
      page,
      { [ON_REQUEST]: '2023年，我区收到政府信息公开申请21件，均已按期答复，其中予以公开21件。' },
      { cells: none },
    );
    await goToStep(page, draft, 'check');
    const sentence = '2023年，我区未收到政府信息公开申请，无上年结转申请。';
    await button(page, `改文字：${sentence}`).first().click();
    await expect(finding(page, 'text-differs')).toHaveCount(0);
    await goToStep(page, draft, 'overview');
    await expect(field(page, ON_REQUEST)).toHaveValue(sentence);
  });
});

test('wrong years and self-names are one click, or all of them as one step', async ({ page }) => {
  const draft = await importWith(page, {
    'overview.proactive': '2022年，主动公开信息顺利。我局成立专班。',
    'overview.platform': '截至2022年底，开设专栏。',
    problems: '2022年，我局有不足，将改进。',
  });
  await goToStep(page, draft, 'check');
  await expect(finding(page, 'other-year')).toHaveCount(3);
  await button(page, '全部 3 处改为 2023年').first().click();
  await expect(finding(page, 'other-year')).toHaveCount(0);
  await button(page, '改文字：我局 → 我区').first().click();
  await expect(finding(page, 'own-word')).toHaveCount(1);
  await page.getByRole('button', { name: '撤销', exact: true }).click();
  await goToStep(page, draft, 'check');
  await button(page, '全部 2 处改为“我区”').first().click();
  await expect(clear(page)).toBeVisible();
  await page.getByRole('button', { name: '撤销', exact: true }).click();
  await page.getByRole('button', { name: '撤销', exact: true }).click();
  await goToStep(page, draft, 'problems');
  await expect(field(page, 'problems')).toHaveValue('2022年，我局有不足，将改进。');
});

test('a gap is selected by the jump to it, ready to be typed over', async ({ page }) => {
  const draft = await importWith(page, { problems: '公开信息XX条，有不足，将改进。' });
  await goToStep(page, draft, 'check');
  await finding(page, 'placeholder').click();
  await expect(field(page, 'problems')).toBeFocused();
  expect(await selected(page, 'problems')).toBe('XX');
  await page.keyboard.type('21');
  await expect(field(page, 'problems')).toHaveValue('公开信息21条，有不足，将改进。');
});

test('a paragraph pasted again is deleted by a click', async ({ page }) => {
  const twice = '聚焦群众关切，及时公开重大民生信息，主动回应社会关注的热点问题。';
  const draft = await importWith(page, { 'overview.management': `${twice}\n${twice}` });
  await goToStep(page, draft, 'overview');
  await expect(finding(page, 'repeated-passage')).toContainText('有与前文相同的一段');
  await button(page, '改文字：删去重复的这一处').click();
  await expect(field(page, 'overview.management')).toHaveValue(twice);
  await expect(finding(page, 'repeated-passage')).toHaveCount(0);
});

test.describe('last year’s report in the same browser', () => {
  /** 2022 with 2 cases carried over, then 2023, which takes none over. */
  async function importBoth(page: Page): Promise<string> {
    const handedOn = {
      'requests.received.naturalPerson': '23',
      'requests.received.total': '23',
      'requests.carriedOver.naturalPerson': '2',
      'requests.carriedOver.total': '2',
    };
    await importWith(page, {}, { year: '2022', cells: handedOn });
    return importWith(page, {});
  }

  test('is held against 上年结转, which 按上年填入 puts right', async ({ page }) => {
    const draft = await importBoth(page);
    await openTable(page, draft, 'requests');
    const differs = finding(page, 'carried-in-differs');
    await expect(differs).toHaveAttribute('data-at', 'requests.carriedIn.naturalPerson');
    await expect(differs).toHaveAttribute('data-severity', 'warning');
    await expect(differs).toContainText('上年结转 0，上年年报的结转下年 2');
    await button(page, '按上年填入').click();
    await expect(cell(page, 'requests.carriedIn.naturalPerson')).toHaveValue('2');
    await expect(differs).toHaveCount(0);
    // Now the column is off by what was taken over.
    await expect(finding(page, 'requests.balance')).toHaveCount(1);
  });

  test('is looked for anew when the year changes, and a reason answers what differs', async ({
    page,
  }) => {
    const draft = await importBoth(page);
    await goToStep(page, draft, 'check');
    await expect(finding(page, 'carried-in-differs')).toHaveCount(1);
    await goToStep(page, draft, 'info');
    const year = page.getByLabel('年度', { exact: true });
    await year.fill('2025');
    await goToStep(page, draft, 'check');
    await expect(finding(page, 'carried-in-differs')).toHaveCount(0);
    await goToStep(page, draft, 'info');
    await year.fill('2023');
    await goToStep(page, draft, 'check');
    await expect(finding(page, 'carried-in-differs')).toHaveCount(1);
    await writeReason(page, '上年年报已更正');
    await expect(finding(page, 'carried-in-differs')).toHaveCount(0);
    await expect(page.getByText('已说明的提醒（1 处）')).toBeVisible();
  });
});

test.describe('a warning accepted with a reason', () => {
  test('wants a reason that says something, and Esc gives it up', async ({ page }) => {
    const draft = await importDiffering(page);
    await goToStep(page, draft, 'check');
    await button(page, '口径不同，写明理由').click();
    const area = page.getByLabel('理由', { exact: true });
    await expect(area).toHaveAccessibleDescription(/印在核对单上，不公开；.+须重新说明/);
    await area.fill('  ');
    await page.getByRole('button', { name: '保存' }).click();
    await expect(page.getByText('请写明理由。')).toBeVisible();
    await expect(area).toHaveAttribute('aria-invalid', 'true');
    await expect(area).toBeFocused();
    await page.keyboard.type('不留');
    // What is being written is not left by a key for elsewhere.
    await page.keyboard.press('F8');
    await expect(area).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(area).toHaveCount(0);
    await expect(button(page, '口径不同，写明理由')).toBeFocused();
    await expect(finding(page, 'text-differs')).toHaveCount(1);
    await expect(clear(page)).toHaveCount(0);
  });

  test('is kept over a reload, in the JSON and not on the page, and is taken back', async ({
    page,
  }) => {
    const draft = await importDiffering(page);
    await goToStep(page, draft, 'check');
    await writeReason(page, ` ${REASON} `);
    await expect(clear(page)).toBeVisible();
    await expect(finding(page, 'text-differs')).toHaveCount(0);
    await expectSaved(page);
    await page.reload();
    await page.getByText('已说明的提醒（1 处）').click();
    await expect(page.getByText(`理由：${REASON}`, { exact: true })).toBeVisible();

    await goToStep(page, draft, 'preview');
    const html = await exported(page, '导出网页', `${NAME}.html`);
    expect(html).toContain('申请20件');
    expect(html).not.toContain('口径不同');
    const json: unknown = JSON.parse(await exported(page, '导出 JSON', `${NAME}.json`));
    expect(json).toMatchObject({
      waivers: [{ rule: 'text-differs', at: ON_REQUEST, reason: REASON }],
    });

    await goToStep(page, draft, 'check');
    await page.getByText('已说明的提醒（1 处）').click();
    await button(page, '撤回说明').click();
    await expect(finding(page, 'text-differs')).toHaveCount(1);
    await page.getByRole('button', { name: '撤销', exact: true }).click();
    await goToStep(page, draft, 'check');
    await expect(clear(page)).toBeVisible();
  });

  test('stands again when its number changes, with the old reason to go on from', async ({
    page,
  }) => {
    const draft = await importDiffering(page);
    await goToStep(page, draft, 'check');
    await writeReason(page, REASON);
    await goToStep(page, draft, 'overview');
    await expect(finding(page, 'text-differs')).toHaveCount(0);
    await field(page, ON_REQUEST).fill('2023年收到政府信息公开申请19件。');
    // Beside the text itself, too.
    await expect(finding(page, 'text-differs')).toContainText(`原来的说明“${REASON}”`);
    await button(page, /写明理由$/).click();
    const area = page.getByLabel('理由', { exact: true });
    await expect(area).toHaveValue(REASON);
    await area.fill('口径不同：不含 2 件');
    await page.getByRole('button', { name: '保存' }).click();
    await expect(finding(page, 'text-differs')).toHaveCount(0);
    await goToStep(page, draft, 'check');
    await expect(page.getByText('已说明的提醒（1 处）')).toBeVisible();
  });
});

test('the list shows only what one chooses, by class and by section', async ({ page }) => {
  const draft = await importDiffering(page);
  await openTable(page, draft, 'challenges');
  await cell(page, 'challenges.reconsideration.upheld').fill('');
  await goToStep(page, draft, 'check');
  const only = page.getByRole('group', { name: '只看' });
  const unfilled = only.getByRole('button', { name: '未填 1' });
  const warnings = only.getByRole('button', { name: '提醒 1' });
  await expect(unfilled).toHaveAttribute('aria-pressed', 'false');
  await unfilled.click();
  await expect(unfilled).toHaveAttribute('aria-pressed', 'true');
  await expect(finding(page, 'blank-cell')).toHaveCount(1);
  await expect(finding(page, 'text-differs')).toHaveCount(0);
  await warnings.click();
  await expect(finding(page, 'text-differs')).toHaveCount(1);
  await only.getByLabel('部分').selectOption('challenges');
  await expect(page.getByRole('main').locator('[data-finding]')).toHaveCount(1);
  await unfilled.click();
  await expect(page.getByText('所选范围内没有。')).toBeVisible();
});

test('F8 and Shift+F8 go from finding to finding in the fields, in the form’s order, around', async ({
  page,
}) => {
  const draft = await importWith(page, {
    [ON_REQUEST]: '2023年收到政府信息公开申请20件。',
    problems: '我局有不足，将改进。',
  });
  await openTable(page, draft, 'challenges');
  const blank = cell(page, 'challenges.reconsideration.upheld');
  await blank.fill('');
  await page.keyboard.press('F8');
  await expect(field(page, 'problems')).toBeFocused();
  const strip = page.getByRole('status').filter({ hasText: '3/3 提醒' });
  await expect(strip).toContainText('写有“我局”');
  await page.keyboard.press('F8');
  await expect(field(page, ON_REQUEST)).toBeFocused();
  await page.keyboard.press('Shift+F8');
  await page.keyboard.press('Shift+F8');
  await expect(blank).toBeFocused();
  await page.keyboard.type('10');
  await expect(page.getByText('✓ 这一处已经没有问题，还有 2 处。')).toBeVisible();
  await page.getByRole('button', { name: '下一处 F8' }).click();
  await expect(field(page, 'problems')).toBeFocused();
  // A dialog keeps its keys.
  await page.getByRole('button', { name: '查找替换' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('F8');
  await expect(page).toHaveURL(/\/problems$/);
  await expect(page.getByRole('dialog')).toBeVisible();
});

test('the rail counts the worst of what is open, and no hints and no reasons', async ({ page }) => {
  const draft = await importWith(page, {
    [ON_REQUEST]: '2023年收到政府信息公开申请20件。',
    problems: '机制不够健全,将改进。',
  });
  const rail = page.getByRole('navigation', { name: '步骤' });
  const step = (name: string) => rail.getByRole('link', { name });
  await expect(step('总体情况')).toHaveText(/提醒 1/);
  await expect(step('总体情况')).toHaveAttribute('data-step-state', 'warnings');
  await expect(step('问题改进')).toHaveText(/已完成/);
  await expect(step('校核')).toHaveText(/1 处/);
  await openTable(page, draft, 'requests');
  await cell(page, 'requests.carriedOver.business').fill('1');
  await expect(step('申请')).toHaveText(/错误 1/);
  await expect(step('校核')).toHaveText(/2 处/);
  await cell(page, 'requests.carriedOver.business').fill('0');
  await goToStep(page, draft, 'problems');
  // A hint is no more than that: on demand, and never as an error.
  const hint = finding(page, 'half-width-punctuation');
  await expect(page.getByText('○ 提示 1 处')).toBeVisible();
  await expect(hint).toBeHidden();
  await page.getByText('○ 提示 1 处').click();
  await expect(hint).toBeVisible();
  await expect(field(page, 'problems')).not.toHaveAttribute('aria-invalid', 'true');
  await goToStep(page, draft, 'check');
  await writeReason(page, REASON);
  await expect(step('总体情况')).toHaveText(/已完成/);
  await expect(step('校核')).toHaveText(/通过/);
});

test('all rules can be read from the check, each with its grounds', async ({ page }) => {
  const draft = await importDiffering(page);
  await goToStep(page, draft, 'check');
  await button(page, '依据').click();
  await expect(page.getByRole('main')).toContainText('来源：');
  await button(page, '校核规则').click();
  const dialog = page.getByRole('dialog', { name: '校核规则' });
  await expect(dialog.getByRole('heading', { level: 3 })).toHaveText([
    /^完整/,
    /^表格中的数/,
    /^文字与表格/,
    /^文字（/,
    '文字怎样读',
  ]);
  const reading = dialog.locator('section').filter({ hasText: '文字怎样读' });
  await expect(reading).toContainText('别的单位');
  const count = (await dialog.locator('dt').count()) - (await reading.locator('dt').count());
  await expect(dialog).toContainText(`共 ${String(count)} 条`);
  expect(count).toBeGreaterThan(30);
  await dialog.getByRole('button', { name: '关闭' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(button(page, '校核规则')).toBeFocused();
});

for (const viewport of [
  { width: 1366, height: 768 },
  { width: 390, height: 844 },
]) {
  test(`findings fit at ${String(viewport.width)} px, with nothing against them`, async ({
    page,
  }) => {
    await page.setViewportSize(viewport);
    const draft = await seedReport(page, { agency: '示范县司法局', year: '2023' });
    await goToStep(page, draft, 'overview');
    await field(page, ON_REQUEST).fill('2023年收到政府信息公开申请20件,我委认真办理。');
    await goToStep(page, draft, 'check');
    await button(page, '写明理由').first().click();
    await button(page, '依据').first().click();
    const main = page.getByRole('main');
    const expectFine = async () => {
      expect(await main.evaluate((box) => box.scrollWidth - box.clientWidth)).toBe(0);
      await expectAccessible(page);
    };
    await expectFine();
    await page.keyboard.press('F8');
    await expect(page.getByRole('button', { name: '下一处 F8' })).toBeVisible();
    await expectFine();
  });
}
