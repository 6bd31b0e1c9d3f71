import { expect, type CDPSession, type Page } from '@playwright/test';
import { cell, test } from './support/app.ts';
import { openBlankTable } from './support/grid.ts';

interface Heard {
  readonly value?: unknown;
}

/**
 * What Chromium's accessibility tree says of the element that has the focus: role, name, value (of
 * a blank field its placeholder, in brackets), 无效 where it is invalid, description.
 */
async function heard(session: CDPSession): Promise<string> {
  const { result } = await session.send('Runtime.evaluate', {
    expression: 'document.activeElement',
  });
  const { nodes } = await session.send('Accessibility.getPartialAXTree', {
    objectId: result.objectId ?? '',
    fetchRelatives: false,
  });
  const [node] = nodes;
  if (node === undefined || node.ignored) throw new Error('Nothing can be heard');
  const placeholder = node.name?.sources?.find(
    (source) => source.value !== undefined && source.type === 'placeholder',
  );
  const invalid = node.properties?.find((property) => property.name === 'invalid')?.value;
  const value = wordsOf(node.value);
  return [
    wordsOf(node.role),
    wordsOf(node.name),
    value === '' && placeholder !== undefined ? `（${wordsOf(placeholder.value)}）` : value,
    wordsOf(invalid) === 'true' ? '无效' : '',
    wordsOf(node.description),
  ]
    .filter((part) => part !== '')
    .join(' | ');
}

function wordsOf(said: Heard | undefined): string {
  return typeof said?.value === 'string' ? said.value : '';
}

/** Listens to the page as a person does who fills it in with the keyboard. */
async function listener(page: Page) {
  const session = await page.context().newCDPSession(page);
  await session.send('Accessibility.enable');
  const log: string[] = [];
  return {
    log,
    press: async (key: string) => {
      await page.keyboard.press(key);
      log.push(`${key} → ${await heard(session)}`);
    },
    type: async (text: string) => {
      await page.keyboard.type(text);
      log.push(`${text} → ${await heard(session)}`);
    },
  };
}

const REASON = '件数须为整数，不能有小数';

test('表四 can be filled in by ear', async ({ page }) => {
  await openBlankTable(page, 'challenges');
  await page.getByText('填写说明', { exact: true }).focus();
  const ear = await listener(page);
  await ear.press('Tab');
  for (const text of ['10', '1', '0', '0', '0', '1.5', '9', '0', '5', '0', '0', '0']) {
    await ear.type(text);
    await ear.press('Tab');
  }
  expect(ear.log).toEqual([
    'Tab → textbox | 行政复议 结果维持 | （未填）',
    '10 → textbox | 行政复议 结果维持 | 10',
    'Tab → textbox | 行政复议 结果纠正 | （未填）',
    '1 → textbox | 行政复议 结果纠正 | 1',
    'Tab → textbox | 行政复议 其他结果 | （未填）',
    '0 → textbox | 行政复议 其他结果 | 0',
    'Tab → textbox | 行政复议 尚未审结 | （未填）',
    '0 → textbox | 行政复议 尚未审结 | 0',
    'Tab → textbox | 行政诉讼 未经复议直接起诉 结果维持 | （未填）',
    '0 → textbox | 行政诉讼 未经复议直接起诉 结果维持 | 0',
    'Tab → textbox | 行政诉讼 未经复议直接起诉 结果纠正 | （未填）',
    `1.5 → textbox | 行政诉讼 未经复议直接起诉 结果纠正 | 1.5 | 无效 | ${REASON}`,
    'Tab → textbox | 行政诉讼 未经复议直接起诉 其他结果 | （未填）',
    '9 → textbox | 行政诉讼 未经复议直接起诉 其他结果 | 9',
    'Tab → textbox | 行政诉讼 未经复议直接起诉 尚未审结 | （未填）',
    '0 → textbox | 行政诉讼 未经复议直接起诉 尚未审结 | 0',
    'Tab → textbox | 行政诉讼 复议后起诉 结果维持 | （未填）',
    '5 → textbox | 行政诉讼 复议后起诉 结果维持 | 5',
    'Tab → textbox | 行政诉讼 复议后起诉 结果纠正 | （未填）',
    '0 → textbox | 行政诉讼 复议后起诉 结果纠正 | 0',
    'Tab → textbox | 行政诉讼 复议后起诉 其他结果 | （未填）',
    '0 → textbox | 行政诉讼 复议后起诉 其他结果 | 0',
    'Tab → textbox | 行政诉讼 复议后起诉 尚未审结 | （未填）',
    '0 → textbox | 行政诉讼 复议后起诉 尚未审结 | 0',
    'Tab → button | 备注 | 表四 行政诉讼 复议后起诉 尚未审结',
  ]);
  // What can't be read is also said by itself, wherever one is by then.
  await expect(page.getByRole('main').getByRole('status')).toContainText(
    `“表四 行政诉讼 未经复议直接起诉 结果纠正”填的是“1.5”：${REASON}`,
  );
});

test('what can’t be read in 表四 is found and put right by ear, and the total is heard', async ({
  page,
}) => {
  await openBlankTable(page, 'challenges');
  await cell(page, 'challenges.directLitigation.corrected').fill('1.5');
  await page.keyboard.press('Tab');
  const ear = await listener(page);
  await ear.press('Shift+Tab');
  await ear.type('7');
  await ear.press('Control+ArrowRight');
  await ear.press('ArrowLeft');
  expect(ear.log).toEqual([
    `Shift+Tab → textbox | 行政诉讼 未经复议直接起诉 结果纠正 | 1.5 | 无效 | ${REASON}`,
    '7 → textbox | 行政诉讼 未经复议直接起诉 结果纠正 | 7',
    'Control+ArrowRight → cell | 7',
    'ArrowLeft → textbox | 行政诉讼 未经复议直接起诉 尚未审结 | （未填）',
  ]);
});
