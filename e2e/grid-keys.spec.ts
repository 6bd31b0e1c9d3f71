import { expect, type CDPSession, type Page } from '@playwright/test';
import { cell, test } from './support/app.ts';

import { expectFocus, expectWay, markedCells, openBlankTable } from './support/grid.ts';
import { hongze } from './support/reports.ts';
import { coveredAroundFocus, openTable, typedCells } from './support/tables.ts';
import { seedExample, seedReport } from './support/new-report.ts';

const FIRST = 'requests.received.naturalPerson';

/** The part of the focused cell's text that is marked, and where the caret stands. */
function caret(page: Page): Promise<{ readonly marked: string; readonly at: number | null }> {
  return page.locator('input[data-cell]:focus').evaluate((input) => {
    if (!(input instanceof HTMLInputElement)) throw new Error('No cell has the focus');
    const { value, selectionStart, selectionEnd } = input;
    return { marked: value.slice(selectionStart ?? 0, selectionEnd ?? 0), at: selectionStart };
  });
}

/** Which typed cells are in the way of Tab. */
function tabStops(page: Page): Promise<readonly string[]> {
  return page
    .locator('input[data-cell]')
    .evaluateAll((inputs) =>
      inputs
        .filter((input) => input instanceof HTMLInputElement && input.tabIndex === 0)
        .map((input) => input.getAttribute('data-cell') ?? ''),
    );
}

test.describe('arrows', () => {
  test('go to the neighbour, totals included, and stop at the edges', async ({ page }) => {
    await openBlankTable(page, 'requests');
    await cell(page, 'requests.received.legalServices').focus();
    await expectWay(page, [
      ['ArrowUp', 'requests.received.legalServices'],
      ['ArrowRight', 'requests.received.otherOrganization'],
      ['ArrowRight', 'requests.received.total'],
      ['ArrowRight', 'requests.received.total'],
      ['ArrowDown', 'requests.carriedIn.total'],
      ['ArrowLeft', 'requests.carriedIn.otherOrganization'],
    ]);
    await cell(page, 'requests.other.naturalPerson').focus();
    await expectWay(page, [
      ['ArrowLeft', 'requests.other.naturalPerson'],
      ['ArrowDown', 'requests.handled.naturalPerson'],
      ['ArrowDown', 'requests.carriedOver.naturalPerson'],
      ['ArrowDown', 'requests.carriedOver.naturalPerson'],
      ['ArrowUp', 'requests.handled.naturalPerson'],
    ]);
  });

  test('take the text of a cell whole, so that typing replaces it, and move on while one types', async ({
    page,
  }) => {
    await openBlankTable(page, 'requests');
    await cell(page, FIRST).fill('12');
    await cell(page, 'requests.received.business').fill('34');
    await page.keyboard.press('ArrowLeft');
    expect(await caret(page)).toEqual({ marked: '12', at: 0 });
    await page.keyboard.type('56');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.type('7');
    await page.keyboard.press('ArrowDown');
    await expectFocus(page, 'requests.carriedIn.business');
    expect(await typedCells(page)).toEqual({ [FIRST]: '56', 'requests.received.business': '7' });
  });

  test('keep the printed column through the wide cells of 表二', async ({ page }) => {
    await openBlankTable(page, 'disclosure');
    await cell(page, 'disclosure.governmentRules.inForce').focus();
    await expectWay(page, [
      ['ArrowDown', 'disclosure.normativeDocuments.inForce'],
      ['ArrowDown', 'disclosure.licensing.decisions'],
      ['ArrowDown', 'disclosure.penalties.decisions'],
      ['ArrowDown', 'disclosure.compulsion.decisions'],
      ['ArrowDown', 'disclosure.fees.amount'],
      ['ArrowUp', 'disclosure.compulsion.decisions'],
      ['ArrowUp', 'disclosure.penalties.decisions'],
      ['ArrowUp', 'disclosure.licensing.decisions'],
      ['ArrowUp', 'disclosure.normativeDocuments.inForce'],
    ]);
  });

  test('with Ctrl go to the edge of the block, and from there into the next', async ({ page }) => {
    const draft = await openBlankTable(page, 'requests');
    await cell(page, 'requests.stateSecret.research').focus();
    await expectWay(page, [
      ['Control+ArrowRight', 'requests.stateSecret.total'],
      ['Control+ArrowDown', 'requests.carriedOver.total'],
      ['Control+ArrowLeft', 'requests.carriedOver.naturalPerson'],
      ['Control+ArrowUp', FIRST],
    ]);
    await openTable(page, draft, 'challenges');
    await cell(page, 'challenges.directLitigation.corrected').focus();
    await expectWay(page, [
      ['Control+ArrowRight', 'challenges.directLitigation.total'],
      ['Control+ArrowLeft', 'challenges.directLitigation.upheld'],
      ['Control+ArrowLeft', 'challenges.reconsideration.total'],
      ['Control+ArrowLeft', 'challenges.reconsideration.upheld'],
    ]);
    await openTable(page, draft, 'disclosure');
    await cell(page, 'disclosure.governmentRules.repealed').focus();
    await expectWay(page, [
      ['Control+ArrowDown', 'disclosure.normativeDocuments.repealed'],
      ['Control+ArrowDown', 'disclosure.licensing.decisions'],
      ['Control+ArrowDown', 'disclosure.penalties.decisions'],
      ['Control+ArrowDown', 'disclosure.compulsion.decisions'],
    ]);
  });
});

test('Home and End go to the ends of the row, with Ctrl to those of the table', async ({
  page,
}) => {
  await openBlankTable(page, 'requests');
  await cell(page, 'requests.stateSecret.research').focus();
  await expectWay(page, [
    ['End', 'requests.stateSecret.otherOrganization'],
    ['Home', 'requests.stateSecret.naturalPerson'],
    ['Control+End', 'requests.carriedOver.otherOrganization'],
    ['Control+Home', FIRST],
  ]);
});

test.describe('inside a cell', () => {
  const id = 'requests.granted.research';
  const ways: readonly (readonly [string, (page: Page) => Promise<void>])[] = [
    ['F2', (page) => page.keyboard.press('F2')],
    ['a double click', (page) => cell(page, id).dblclick()],
  ];

  for (const [name, enter] of ways) {
    test(`after ${name}, arrows, Home, End and Delete work on the text`, async ({ page }) => {
      await openBlankTable(page, 'requests');
      await cell(page, id).fill('123');
      await cell(page, FIRST).focus();
      await cell(page, id).focus();
      await enter(page);
      await page.keyboard.press('End');
      await page.keyboard.press('ArrowLeft');
      expect(await caret(page)).toEqual({ marked: '', at: 2 });
      await page.keyboard.type('9');
      await expect(cell(page, id)).toHaveValue('1293');
      await page.keyboard.press('Home');
      await page.keyboard.press('Delete');
      await expect(cell(page, id)).toHaveValue('293');
      await page.keyboard.press('ArrowUp');
      await expectFocus(page, id);
      await page.keyboard.press('Shift+End');
      await page.keyboard.type('4');
      await expect(cell(page, id)).toHaveValue('4');
    });
  }

  for (const [name, enter] of ways) {
    test(`${name} sets the caret behind the text`, async ({ page }) => {
      await openBlankTable(page, 'requests');
      await cell(page, id).fill('123');
      await enter(page);
      expect(await caret(page)).toEqual({ marked: '', at: 3 });
    });
  }

  for (const [key, to] of [
    ['Enter', 'requests.partiallyGranted.research'],
    ['Shift+Enter', 'requests.carriedIn.research'],
    ['Tab', 'requests.granted.publicInterest'],
    ['Shift+Tab', 'requests.granted.business'],
    ['Escape', id],
  ] as const) {
    test(`${key} leaves it: arrows move again`, async ({ page }) => {
      await openBlankTable(page, 'requests');
      await cell(page, id).focus();
      await page.keyboard.press('F2');
      await page.keyboard.type('5');
      await page.keyboard.press(key);
      await expectFocus(page, to);
      await page.keyboard.press('ArrowDown');
      await expect(cell(page, to)).not.toBeFocused();
      await expect(cell(page, id)).toHaveValue(key === 'Escape' ? '' : '5');
    });
  }

  test('the caret stays where it was while another window is in front', async ({ page }) => {
    await openBlankTable(page, 'requests');
    await cell(page, id).focus();
    await page.keyboard.type('123');
    await page.keyboard.press('F2');
    await page.keyboard.press('ArrowLeft');
    // What the browser tells when its window goes to the back and comes again.
    await cell(page, id).evaluate((input) => {
      input.dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
      input.dispatchEvent(new FocusEvent('focusin', { bubbles: true }));
    });
    await page.keyboard.press('ArrowLeft');
    expect(await caret(page)).toEqual({ marked: '', at: 1 });
  });
});

test.describe('a total', () => {
  test('takes the focus from arrows, nothing typed, and hands on to the next typed cell', async ({
    page,
  }) => {
    await openBlankTable(page, 'requests');
    const total = 'requests.handled.research';
    const enter = async () => {
      await cell(page, 'requests.other.research').focus();
      await page.keyboard.press('ArrowDown');
      await expectFocus(page, total);
    };
    for (const [key, to] of [
      ['Tab', 'requests.carriedOver.naturalPerson'],
      ['Shift+Tab', 'requests.other.otherOrganization'],
      ['Enter', 'requests.carriedOver.research'],
      ['Shift+Enter', 'requests.other.research'],
    ] as const) {
      await enter();
      await expectWay(page, [[key, to]]);
    }
    await enter();
    await page.keyboard.type('5');
    await page.keyboard.press('F2');
    await page.keyboard.press('Delete');
    await page.keyboard.press('Escape');
    await expectFocus(page, total);
    expect(await typedCells(page)).toEqual({});
  });

  test('takes the focus from a click too', async ({ page }) => {
    await openBlankTable(page, 'requests');
    await cell(page, 'requests.received.total').click();
    await expectFocus(page, 'requests.received.total');
    await expectWay(page, [['ArrowLeft', 'requests.received.otherOrganization']]);
  });
});

/** What stands first behind a table one is in: the way to a remark on the cell. */
function firstBehind(page: Page) {
  return page.getByRole('button', { name: '备注', exact: true });
}

test.describe('Tab', () => {
  test('leaves the table after its last cell and before its first', async ({ page }) => {
    await openBlankTable(page, 'requests');
    await cell(page, 'requests.carriedOver.otherOrganization').focus();
    await expect(firstBehind(page)).toBeVisible();
    await page.keyboard.press('Tab');
    await expect(firstBehind(page)).toBeFocused();
    await page.keyboard.press('Shift+Tab');
    await expectFocus(page, 'requests.carriedOver.otherOrganization');
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('Shift+Tab');
    await expect(page.getByText('填写说明', { exact: true })).toBeFocused();
    await page.keyboard.press('Tab');
    await expectFocus(page, FIRST);
  });

  test('comes to the one cell that had the focus last, also after another step', async ({
    page,
  }) => {
    const draft = await openBlankTable(page, 'requests');
    expect(await tabStops(page)).toEqual([FIRST]);
    const last = 'requests.petition.business';
    await cell(page, last).click();
    await page.keyboard.press('F6');
    expect(await tabStops(page)).toEqual([last]);
    await page.keyboard.press('Shift+Tab');
    await expectFocus(page, last);

    await openTable(page, draft, 'challenges');
    expect(await tabStops(page)).toEqual(['challenges.reconsideration.upheld']);
    await openTable(page, draft, 'requests');
    expect(await tabStops(page)).toEqual([last]);
    await page.getByText('填写说明', { exact: true }).focus();
    await page.keyboard.press('Tab');
    await expectFocus(page, last);

    // Another draft knows nothing of it.
    const other = await seedReport(page, { agency: '另一县司法局', year: '2023' });
    await openTable(page, other, 'requests');
    expect(await tabStops(page)).toEqual([FIRST]);
  });

  test('keeps the last typed cell where a total has the focus', async ({ page }) => {
    await openBlankTable(page, 'requests');
    await cell(page, 'requests.received.otherOrganization').focus();
    await page.keyboard.press('ArrowRight');
    await expectFocus(page, 'requests.received.total');
    expect(await tabStops(page)).toEqual(['requests.received.otherOrganization']);
  });
});

test('F6 leaves the table at once, Shift+F6 to what stands before it', async ({ page }) => {
  await openBlankTable(page, 'requests');
  for (const from of ['requests.stateSecret.research', 'requests.handled.total']) {
    await cell(page, from).focus();
    await expect(firstBehind(page)).toBeVisible();
    await page.keyboard.press('F6');
    await expect(firstBehind(page)).toBeFocused();
    await cell(page, from).focus();
    await page.keyboard.press('Shift+F6');
    await expect(page.getByText('填写说明', { exact: true })).toBeFocused();
  }
});

test.describe('Esc', () => {
  test('brings back the text the cell had when the focus came, then selects it alone', async ({
    page,
  }) => {
    await openBlankTable(page, 'requests');
    await cell(page, FIRST).fill('21');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.type('777');
    await expect(cell(page, 'requests.received.total')).toHaveText('777');
    await page.keyboard.press('Escape');
    await expect(cell(page, FIRST)).toHaveValue('21');
    await expect(cell(page, 'requests.received.total')).toHaveText('21');
    expect(await caret(page)).toEqual({ marked: '21', at: 0 });

    await page.keyboard.press('Shift+ArrowDown');
    expect(await markedCells(page)).toHaveLength(2);
    await page.keyboard.press('Escape');
    expect(await markedCells(page)).toEqual([FIRST]);
    await page.keyboard.press('Escape');
    await expect(cell(page, FIRST)).toHaveValue('21');
    await expectFocus(page, FIRST);
  });

  test('brings back a blank', async ({ page }) => {
    await openBlankTable(page, 'requests');
    await cell(page, FIRST).focus();
    await page.keyboard.type('1.5');
    await expect(cell(page, FIRST)).toHaveAttribute('aria-invalid', 'true');
    await page.keyboard.press('Escape');
    await expect(cell(page, FIRST)).toHaveValue('');
    await expect(cell(page, FIRST)).not.toHaveAttribute('aria-invalid');
    expect(await typedCells(page)).toEqual({});
  });
});

test.describe('Delete and Backspace', () => {
  const second = 'requests.carriedIn.naturalPerson';

  test('Delete empties the cell, also while one types; Backspace takes a digit', async ({
    page,
  }) => {
    await openBlankTable(page, 'requests');
    await cell(page, FIRST).focus();
    await page.keyboard.type('123');
    await page.keyboard.press('Backspace');
    await expect(cell(page, FIRST)).toHaveValue('12');
    await page.keyboard.press('Delete');
    await expect(cell(page, FIRST)).toHaveValue('');
    await expect(cell(page, 'requests.received.total')).toHaveText('');
    await expectFocus(page, FIRST);
  });

  for (const key of ['Delete', 'Backspace']) {
    test(`${key} empties all selected cells, and Esc brings none of them back alone`, async ({
      page,
    }) => {
      await openBlankTable(page, 'requests');
      for (const id of [FIRST, second, 'requests.granted.naturalPerson']) {
        await cell(page, id).fill('5');
      }
      await cell(page, FIRST).focus();
      await page.keyboard.press('Shift+ArrowDown');
      await page.keyboard.press(key);
      expect(await typedCells(page)).toEqual({ 'requests.granted.naturalPerson': '5' });
      await page.keyboard.press('Escape');
      expect(await typedCells(page)).toEqual({ 'requests.granted.naturalPerson': '5' });
      expect(await markedCells(page)).toEqual([FIRST]);
    });
  }

  test('a digit typed over a selection goes into one cell, and Backspace and Delete take that alone', async ({
    page,
  }) => {
    await openBlankTable(page, 'requests');
    for (const id of [FIRST, second]) await cell(page, id).fill('5');
    await cell(page, FIRST).focus();
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.type('78');
    expect(await markedCells(page)).toEqual([FIRST, second]);
    await page.keyboard.press('Backspace');
    expect(await typedCells(page)).toEqual({ [FIRST]: '7', [second]: '5' });
    await page.keyboard.press('Delete');
    expect(await typedCells(page)).toEqual({ [second]: '5' });
    await page.keyboard.type('9');
    await page.keyboard.press('Enter');
    expect(await markedCells(page)).toEqual([second]);
    expect(await typedCells(page)).toEqual({ [FIRST]: '9', [second]: '5' });
  });
});

test.describe('Ctrl+D', () => {
  const second = 'requests.carriedIn.naturalPerson';
  const undo = (page: Page) => page.getByRole('button', { name: '撤销', exact: true }).click();

  test('copies the cell above, or the first of several lines, down as one step', async ({
    page,
  }) => {
    await openBlankTable(page, 'requests');
    await cell(page, FIRST).fill('5');
    await cell(page, 'requests.received.business').fill('6');
    await cell(page, second).focus();
    await page.keyboard.press('Control+d');
    await expect(page.getByText('已向下填 1 格。')).toBeVisible();
    await expect(cell(page, 'requests.carriedIn.total')).toHaveText('5');
    await expectFocus(page, second);
    await page.keyboard.type('7');
    await expect(cell(page, second)).toHaveValue('7');
    await page.keyboard.press('Escape');
    await expect(cell(page, second)).toHaveValue('5');

    await cell(page, FIRST).focus();
    for (const key of ['ArrowRight', 'ArrowDown', 'ArrowDown']) {
      await page.keyboard.press(`Shift+${key}`);
    }
    await page.keyboard.press('Control+D');
    const filled = {
      [FIRST]: '5',
      'requests.received.business': '6',
      [second]: '5',
      'requests.carriedIn.business': '6',
      'requests.granted.naturalPerson': '5',
      'requests.granted.business': '6',
    };
    await expect.poll(() => typedCells(page)).toEqual(filled);
    await undo(page);
    expect(Object.keys(await typedCells(page))).toEqual([
      FIRST,
      'requests.received.business',
      second,
    ]);
  });

  test('takes nothing away, and says so where there is nothing to copy', async ({ page }) => {
    await openBlankTable(page, 'requests');
    await cell(page, second).fill('7');
    await cell(page, second).focus();
    await page.keyboard.press('Control+d');
    await expect(page.getByText('上面没有可以向下填的数。')).toBeVisible();
    expect(await typedCells(page)).toEqual({ [second]: '7' });
  });
});

test.describe('Ctrl+Enter', () => {
  const beside = 'requests.received.business';

  test('fills all selected cells with what one has just typed, as one step', async ({ page }) => {
    await openBlankTable(page, 'requests');
    await cell(page, beside).fill('9');
    await cell(page, FIRST).fill('3');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Shift+Space');
    await page.keyboard.type('12');
    await page.keyboard.press('Control+Enter');
    await expect(cell(page, 'requests.received.total')).toHaveText('72');
    await expectFocus(page, FIRST);
    expect(await markedCells(page)).toHaveLength(7);
    await page.getByRole('button', { name: '撤销', exact: true }).click();
    expect(await typedCells(page)).toEqual({ [FIRST]: '3', [beside]: '9' });
  });

  test('fills them with what stands in the cell one is in, also after F2, and no total', async ({
    page,
  }) => {
    await openBlankTable(page, 'requests');
    await cell(page, FIRST).fill('约3');
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Control+Enter');
    expect(await typedCells(page)).toEqual({ [FIRST]: '约3', [beside]: '约3' });
    await page.keyboard.press('F2');
    await page.keyboard.type('0');
    await page.keyboard.press('Control+Enter');
    expect(await typedCells(page)).toEqual({ [FIRST]: '约30', [beside]: '约30' });
    await page.getByRole('button', { name: '撤销', exact: true }).click();
    expect(await typedCells(page)).toEqual({ [FIRST]: '约3', [beside]: '约3' });
  });

  test('stays in one cell alone, and takes nothing away', async ({ page }) => {
    await openBlankTable(page, 'requests');
    await cell(page, FIRST).focus();
    await page.keyboard.press('F2');
    await page.keyboard.type('5');
    await page.keyboard.press('Control+Enter');
    await expectFocus(page, FIRST);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Shift+ArrowUp');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByText('这一格没有可填的数。')).toBeVisible();
    expect(await typedCells(page)).toEqual({ [FIRST]: '5' });
  });
});

test('an input method keeps its keys', async ({ page }) => {
  await openBlankTable(page, 'requests');
  await cell(page, FIRST).fill('21');
  await page.keyboard.type('3');
  const untouched = await cell(page, FIRST).evaluate((input) => {
    const keys = ['Enter', 'Tab', 'Escape', 'ArrowDown', 'Home', 'Delete', 'F2', 'F6', '?'];
    const events = keys.flatMap((key) => [
      new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, isComposing: true }),
      new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, keyCode: 229 }),
    ]);
    return events.every((event) => input.dispatchEvent(event)) && input === document.activeElement;
  });
  expect(untouched).toBe(true);
  await expect(cell(page, FIRST)).toHaveValue('213');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test.describe('the list of keys', () => {
  test('opens by ? and ？ and by its button, closes by Esc and 关闭, back to the cell', async ({
    page,
  }) => {
    await openBlankTable(page, 'challenges');
    const dialog = page.getByRole('dialog', { name: '按键说明' });
    const first = 'challenges.reconsideration.upheld';
    await cell(page, first).focus();
    await page.keyboard.press('?');
    await expect(dialog.getByText('F2、双击')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
    await expectFocus(page, first);
    // As an input method puts it in.
    await page.keyboard.insertText('？');
    await expect(dialog).toBeVisible();
    await expect(dialog.getByRole('button')).toHaveCount(1);
    await dialog.getByRole('button', { name: '关闭' }).click();
    await expectFocus(page, first);
    await page.getByRole('button', { name: '按键说明' }).click();
    await expect(dialog).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
    await cell(page, 'challenges.reconsideration.total').click();
    await page.keyboard.press('?');
    await expect(dialog).toBeVisible();
    await page.keyboard.press('Escape');
    expect(await typedCells(page)).toEqual({});
  });

  test('does not open inside a cell, where ? is text', async ({ page }) => {
    await openBlankTable(page, 'challenges');
    await cell(page, 'challenges.reconsideration.upheld').focus();
    await page.keyboard.press('F2');
    await page.keyboard.press('?');
    await expect(cell(page, 'challenges.reconsideration.upheld')).toHaveValue('?');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  });
});

for (const viewport of [
  { width: 1366, height: 768 },
  { width: 683, height: 384 },
  { width: 390, height: 844 },
]) {
  test.describe(`on ${viewport.width} × ${viewport.height}`, () => {
    test.use({ viewport });

    test('each cell and total one comes to by arrows is in full view, with its heads', async ({
      page,
    }) => {
      test.slow();
      const draft = await seedExample(page);
      await openTable(page, draft, 'requests');
      const covered: string[] = [];
      await cell(page, FIRST).focus();
      for (const [key, times] of [
        ['ArrowRight', 6],
        ['ArrowDown', 24],
        ['ArrowLeft', 6],
        ['ArrowUp', 24],
        ['Control+End', 1],
        ['Control+Home', 1],
        ['Control+ArrowRight', 1],
        ['Control+ArrowDown', 1],
        ['Control+ArrowLeft', 1],
        ['Control+ArrowUp', 1],
      ] as const) {
        for (let moves = 0; moves < times; moves += 1) {
          await page.keyboard.press(key);
          const points = await coveredAroundFocus(page);
          covered.push(...points.map((point) => `${key}: ${point}`));
        }
      }
      await expectFocus(page, FIRST);
      expect(covered).toEqual([]);
    });
  });
}

/** Keys of the number pad as the browser gets them with Num Lock on, counted. */
function numberPad(session: CDPSession): {
  readonly press: (key: string) => Promise<void>;
  readonly presses: () => number;
} {
  let presses = 0;
  return {
    presses: () => presses,
    press: async (key) => {
      presses += 1;
      const isEnter = key === 'Enter';
      const shared = {
        key,
        code: isEnter ? 'NumpadEnter' : `Numpad${key}`,
        windowsVirtualKeyCode: isEnter ? 13 : 96 + Number(key),
        isKeypad: true,
        location: 3,
      };
      const text = isEnter ? '\r' : key;
      await session.send('Input.dispatchKeyEvent', { type: 'keyDown', text, ...shared });
      await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...shared });
    },
  };
}

test('filling 表三 of 洪泽区 2023 takes a key a digit and one a cell', async ({ page }) => {
  test.slow();
  await openBlankTable(page, 'requests');
  const { cells } = hongze();
  const pad = numberPad(await page.context().newCDPSession(page));
  await cell(page, FIRST).click();
  let digits = 0;
  let filled = 0;
  for (; filled < 144; filled += 1) {
    const id = await page.locator('input[data-cell]:focus').getAttribute('data-cell');
    const text = cells[id ?? ''] ?? '';
    for (const digit of text) await pad.press(digit);
    digits += text.length;
    await pad.press('Enter');
  }
  expect(pad.presses()).toBeLessThanOrEqual(1.15 * digits + filled);
  const shown = await page
    .locator('[data-cell]')
    .evaluateAll((found) =>
      found.map((one) => [
        one.getAttribute('data-cell') ?? '',
        one instanceof HTMLInputElement ? one.value : one.textContent,
      ]),
    );
  const expected = Object.entries(cells).filter(([id]) => id.startsWith('requests.'));
  expect(Object.fromEntries(shown)).toEqual(Object.fromEntries(expected));
});
