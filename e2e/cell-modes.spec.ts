import { expect, type Page } from '@playwright/test';
import { cell, expectSaved, test } from './support/app.ts';
import { putOnClipboard, type ClipboardPayload } from './support/clipboard.ts';
import { expectFocus, markedCells, openBlankTable } from './support/grid.ts';
import { typedCells } from './support/tables.ts';

const AT = 'requests.granted.business';
const BESIDE = 'requests.granted.research';
const BELOW = 'requests.partiallyGranted.business';
const ACROSS = 'requests.partiallyGranted.research';
const ELSEWHERE = 'requests.received.naturalPerson';

/** A cell in one of the ways in which one may come to it; 57 stands in it, or what is told. */
interface Mode {
  readonly enter: (page: Page) => Promise<void>;
  readonly text?: string;
  /** The caret is in its text. */
  readonly isEditing?: boolean;
}

/** All ways: `src/app/tables/cell-modes.test.ts`. */
const MODES: Readonly<Record<string, Mode>> = {
  'a cell one clicked': { enter: (page) => cell(page, AT).click() },
  'an unreadable cell': { text: '约3', enter: (page) => cell(page, AT).click() },
  'several cells, one of them typed in': {
    enter: async (page) => {
      await cell(page, AT).click();
      await page.keyboard.press('Shift+ArrowDown');
      await page.keyboard.type('57');
    },
  },
  'a cell one edits': {
    isEditing: true,
    enter: async (page) => {
      await cell(page, AT).click();
      await page.keyboard.press('F2');
    },
  },
};

/** Clipboards of two rows of two cells, and one of two lines. */
const BLOCKS: Readonly<Record<string, ClipboardPayload>> = {
  'tabs and line breaks': { html: null, text: '1\t2\r\n3\t4\r\n' },
  'a table': {
    html: '<table><tr><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr></table>',
    text: '1 2 3 4',
  },
  'a table alone': {
    html: '<table><tr><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr></table>',
    text: null,
  },
};

async function reset(page: Page, text: string): Promise<void> {
  await page.keyboard.press('Escape');
  await cell(page, ELSEWHERE).focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  await cell(page, AT).fill(text);
  await cell(page, ELSEWHERE).click();
}

async function adopt(page: Page): Promise<void> {
  await page
    .getByRole('dialog', { name: '粘贴预览' })
    .getByRole('button', { name: '采用' })
    .click();
}

test('however one came to a cell, a clipboard of cells is a block, with nothing left of what it went over', async ({
  page,
}) => {
  test.slow();
  await openBlankTable(page, 'requests');
  for (const [name, { enter, text = '57' }] of Object.entries(MODES)) {
    for (const [kind, payload] of Object.entries(BLOCKS)) {
      await test.step(`${name}: ${kind}`, async () => {
        await reset(page, text);
        await putOnClipboard(page, payload);
        await enter(page);
        await page.keyboard.press('Control+V');
        // Something else stands where it goes: it is asked for.
        await adopt(page);
        await expect
          .poll(() => typedCells(page))
          .toEqual({ [AT]: '1', [BESIDE]: '2', [BELOW]: '3', [ACROSS]: '4' });
        // The focus is back from the dialog, and the caret out of the text.
        await expectFocus(page, AT);
        await page.keyboard.press('ArrowRight');
        await expectFocus(page, BESIDE);
      });
    }
    await reset(page, '');
    await putOnClipboard(page, { html: null, text: '1\n2' });
    await cell(page, AT).click();
    await page.keyboard.press('Control+V');
    await expect.poll(() => typedCells(page)).toEqual({ [AT]: '1', [BELOW]: '2' });
  }
});

test('however one came to a cell, a click on it selects it and changes nothing', async ({
  page,
}) => {
  await openBlankTable(page, 'requests');
  for (const [name, { enter, text = '57', isEditing = false }] of Object.entries(MODES)) {
    await test.step(name, async () => {
      await reset(page, text);
      await enter(page);
      // Inside the text a click is the caret's: one leaves it first.
      if (isEditing) await cell(page, ELSEWHERE).click();
      // Each is a click of its own, as after a pause.
      await cell(page, AT).click();
      await cell(page, AT).click();
      expect(await typedCells(page)).toEqual({ [AT]: text });
      await expect(page.locator('td[data-editing]')).toHaveCount(0);
      expect(await markedCells(page)).toEqual([AT]);
      await page.keyboard.press('Shift+ArrowRight');
      await page.keyboard.press('Shift+ArrowDown');
      expect(await markedCells(page)).toEqual([AT, BESIDE, BELOW, ACROSS]);
      await expectFocus(page, AT);
      await page.keyboard.type('6');
      expect(await typedCells(page)).toEqual({ [AT]: '6' });
    });
  }
});

const ONE_CELL: Readonly<Record<string, ClipboardPayload>> = {
  'a number': { html: null, text: '8' },
  'a number with the line break a sheet adds': { html: null, text: '8\r\n' },
  'a cell of a sheet': { html: '<table><tr><td>8</td></tr></table>', text: '8\r\n' },
};

test('a number is one cell: over the whole of a selected one, at the caret of one that is edited', async ({
  page,
}) => {
  await openBlankTable(page, 'requests');
  for (const [what, payload] of Object.entries(ONE_CELL)) {
    const outcomes = {
      'a cell one clicked': '8',
      'an unreadable cell': '8',
      'a cell one edits': '578',
    };
    for (const [name, expected] of Object.entries(outcomes)) {
      const mode = MODES[name];
      await reset(page, mode?.text ?? '57');
      await putOnClipboard(page, payload);
      await mode?.enter(page);
      await page.keyboard.press('Control+V');
      await expect.poll(() => typedCells(page), `${what}: ${name}`).toEqual({ [AT]: expected });
    }
    await reset(page, '57');
    await putOnClipboard(page, payload);
    await MODES['several cells, one of them typed in']?.enter(page);
    await page.keyboard.press('Control+V');
    await expect.poll(() => typedCells(page), what).toEqual({ [AT]: '578' });
  }
});

test('however one came to a cell, a double click sets the caret, and typing adds to the text', async ({
  page,
}) => {
  await openBlankTable(page, 'requests');
  for (const [name, { enter, text = '57' }] of Object.entries(MODES)) {
    await reset(page, text);
    await enter(page);
    await cell(page, ELSEWHERE).click();
    await cell(page, AT).dblclick();
    await page.keyboard.type('6');
    expect(await typedCells(page), name).toEqual({ [AT]: `${text}6` });
  }
});

test('a total takes a click as a cell does, and neither a double click nor typing', async ({
  page,
}) => {
  await openBlankTable(page, 'requests');
  const total = 'requests.granted.total';
  await cell(page, total).click();
  await cell(page, total).click();
  await cell(page, total).dblclick();
  await page.keyboard.type('5');
  await page.keyboard.press('Shift+ArrowDown');
  expect(await markedCells(page)).toEqual([total, 'requests.partiallyGranted.total']);
  await cell(page, total).click();
  await putOnClipboard(page, BLOCKS['tabs and line breaks'] ?? { html: null, text: null });
  await page.keyboard.press('Control+V');
  await expect(page.getByText('从这一格起没有可填的格，没有粘贴。')).toBeVisible();
  expect(await typedCells(page)).toEqual({});
});

test('a table that is only read is selected and copied, and nothing else', async ({
  page,
  context,
}) => {
  const draft = await openBlankTable(page, 'requests');
  await cell(page, AT).fill('57');
  await expectSaved(page);
  const reader = await context.newPage();
  await reader.goto(`${draft}/requests`);
  await expect(cell(reader, AT)).toHaveJSProperty('readOnly', true);
  for (const from of [AT, 'requests.granted.total']) {
    for (const kind of Object.values(BLOCKS)) {
      await putOnClipboard(reader, kind);
      await cell(reader, from).click();
      await cell(reader, from).click();
      for (const key of ['Control+V', 'Delete', '6', 'Control+X']) await reader.keyboard.press(key);
    }
    await expect(reader.getByText('已复制 1 格。').last()).toBeVisible();
    await cell(reader, from).dblclick();
    await reader.keyboard.press('6');
    await reader.keyboard.press('Escape');
    await reader.keyboard.press('Shift+ArrowDown');
    expect(await markedCells(reader)).toHaveLength(2);
    await expect(reader.getByRole('button', { name: '所选填 0' })).toBeDisabled();
  }
  await expect(reader.getByText(/已粘贴|已剪切|填 0。/)).toHaveCount(0);
  await expect(reader.getByRole('dialog')).toHaveCount(0);
  expect(await typedCells(reader)).toEqual({ [AT]: '57' });
});
