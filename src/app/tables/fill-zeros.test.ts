// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { closeApp, goTo, openTable, reload } from '../testing/window/open-app.tsx';
import * as look from '../testing/window/look.ts';
import * as user from '../testing/window/user.ts';

beforeEach(() => openTable('requests'));
afterEach(closeApp);

/** Fills the blanks of the table, of which there are so many. */
async function fillBlanks(blanks: number): Promise<void> {
  await user.clickButton('空白填 0');
  await look.says(`已在 ${String(blanks)} 个空白格中填 0。`);
}

async function expectTyped(cells: Readonly<Record<string, string>>): Promise<void> {
  await look.eventually(() => {
    expect(look.typedCells()).toEqual(cells);
  });
}

describe('空白填 0', () => {
  it('fills what is blank at once and leaves the rest alone', async () => {
    await goTo('disclosure');
    const typed = {
      'disclosure.licensing.decisions': '12',
      'disclosure.penalties.decisions': '1.5',
      'disclosure.fees.amount': '0.50',
    };
    for (const [id, text] of Object.entries(typed)) await user.fill(id, text);
    await fillBlanks(7);
    await expectTyped({
      'disclosure.governmentRules.issued': '0',
      'disclosure.governmentRules.repealed': '0',
      'disclosure.governmentRules.inForce': '0',
      'disclosure.normativeDocuments.issued': '0',
      'disclosure.normativeDocuments.repealed': '0',
      'disclosure.normativeDocuments.inForce': '0',
      'disclosure.compulsion.decisions': '0',
      ...typed,
    });
  });

  it('fills only the table it stands over', async () => {
    await fillBlanks(144);
    await look.eventually(() => {
      expect(look.shown('requests.handled.total')).toBe('0');
    });
    await goTo('challenges');
    await expectTyped({});
    await fillBlanks(12);
    expect(Object.keys(look.typedCells())).toHaveLength(12);
  });

  it('is taken back by 恢复空白, but for a cell changed meanwhile', async () => {
    await goTo('challenges');
    const typed = 'challenges.reconsideration.upheld';
    const changed = 'challenges.directLitigation.upheld';
    await user.fill(typed, '3');
    await fillBlanks(11);
    await user.fill(changed, '8');
    await user.clickButton('恢复空白');
    await expectTyped({ [typed]: '3', [changed]: '8' });
    expect(look.button('恢复空白')).toBeNull();
    await reload('challenges');
    await expectTyped({ [typed]: '3', [changed]: '8' });
  });

  it('says so where nothing is blank', async () => {
    await goTo('challenges');
    await fillBlanks(12);
    await user.clickButton('空白填 0');
    await look.says('没有空白的格，无需填 0。');
  });
});

it('三张表的空白都填 0 fills 165 cells in one go, taken back by 撤销 or 恢复空白', async () => {
  const unreadable = { 'requests.received.research': '1.5' };
  const fillAll = async () => {
    await user.clickButton('三张表的空白都填 0');
    await look.says('已在三张表的 165 个空白格中填 0。');
  };
  await user.fill('requests.received.research', '1.5');
  await fillAll();
  await goTo('challenges');
  expect(Object.keys(look.typedCells())).toHaveLength(12);
  await user.clickButton('撤销');
  await expectTyped({});
  await fillAll();
  await user.clickButton('恢复空白');
  for (const [table, left] of Object.entries({
    challenges: {},
    requests: unreadable,
    disclosure: {},
  })) {
    await goTo(table);
    await expectTyped(left);
  }
});
