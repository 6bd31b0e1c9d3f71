// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { closeApp, goTo, openTable, reload } from '../testing/window/open-app.tsx';
import * as look from '../testing/window/look.ts';
import * as user from '../testing/window/user.ts';

const FIRST = 'requests.received.naturalPerson';
const GRANTED = 'requests.granted.research';

beforeEach(() => openTable('requests'));
afterEach(closeApp);

it('a cell takes thirteen characters, and keeps the focus while they are saved', async () => {
  const id = 'requests.stateSecret.research';
  await user.clickCell(id);
  await user.type('123456789012');
  expect(look.focused()).toBe(id);
  await look.saved();
  expect(look.focused()).toBe(id);
  await user.type('3');
  expect(look.typedCells()).toEqual({ [id]: '1234567890123' });
  await goTo('challenges');
  await goTo('requests');
  expect(look.typedCells()).toEqual({ [id]: '1234567890123' });
});

it.each([
  ['１２', '12'],
  ['1,259', '1259'],
  ['1，259', '1259'],
  [' 7 ', '7'],
  ['007', '7'],
])('a cell reads “%s” as %s and leaves it as typed', async (text, read) => {
  await user.focus(FIRST);
  await user.type(text);
  await user.press('Tab');
  expect(look.shown(FIRST)).toBe(text);
  expect(look.input(FIRST).hasAttribute('aria-invalid')).toBe(false);
  expect(look.shown('requests.received.total')).toBe(read);
});

/** What holds while a text in 予以公开, 科研机构 can't be read. */
function expectKept(text: string, reason: string): void {
  expect(look.shown(GRANTED)).toBe(text);
  expect(look.input(GRANTED).getAttribute('aria-invalid')).toBe('true');
  expect(look.description(look.input(GRANTED))).toBe(reason);
  for (const total of ['granted.total', 'handled.research', 'handled.total']) {
    expect(look.shown(`requests.${total}`), total).toBe('');
  }
  const states = ['research', 'total', 'business'].map(
    (column) => look.balance(column).dataset['state'],
  );
  expect(states).toEqual(['open', 'open', 'holds']);
  expect(look.shown('requests.received.total')).toBe('0');
}

it.each([
  ['1.5', '件数须为整数，不能有小数'],
  ['-3', '不能是负数'],
  ['12abc', '不是数字，只填数字，不带单位和文字'],
  ['####', '“####”是表格列宽不足时的显示，不是数字，请填写原数'],
])(
  "a cell keeps “%s”, says why it can't be read, and leaves totals and balance open",
  async (text, reason) => {
    await user.clickButton('空白填 0');
    await look.says('已在 144 个空白格中填 0。');
    await look.eventually(() => {
      expect(look.balance('research').dataset['state']).toBe('holds');
    });
    await user.fill(GRANTED, text);
    await user.press('Tab');
    await look.eventually(() => {
      expectKept(text, reason);
    });
    await reload('requests');
    await look.eventually(() => {
      expectKept(text, reason);
    });
    await user.fill(GRANTED, '0');
    await look.eventually(() => {
      expect(look.input(GRANTED).hasAttribute('aria-invalid')).toBe(false);
      expect(look.description(look.input(GRANTED))).toBe('');
      expect(look.balance('research').dataset['state']).toBe('holds');
    });
  },
);

it('the cell of the fees holds 59237.2449 character for character, also later', async () => {
  const id = 'disclosure.fees.amount';
  const amount = '59237.2449';
  await goTo('disclosure');
  await user.clickCell(id);
  for (const end of amount.split('').keys()) {
    await user.press(amount.charAt(end));
    expect(look.shown(id)).toBe(amount.slice(0, end + 1));
  }
  await user.press('Tab');
  expect(look.shown(id)).toBe(amount);
  expect(look.input(id).hasAttribute('aria-invalid')).toBe(false);
  await user.fill(id, '18.8710');
  await goTo('challenges');
  await reload('challenges');
  await goTo('disclosure');
  expect(look.shown(id)).toBe('18.8710');
});

describe('Enter', () => {
  const ROWS =
    'received carriedIn granted partiallyGranted stateSecret forbiddenByLaw securityAndStability ' +
    'thirdPartyRights internalAffairs deliberative enforcementFile administrativeInquiry notHeld ' +
    'wouldNeedCreation stillUnclear petition repeated publicPublication excessive confirmation ' +
    'correctionOverdue feeOverdue other carriedOver';

  it('goes down the column and Shift+Enter up, past the totals', async () => {
    const column = ROWS.split(' ').map((row) => `requests.${row}.naturalPerson`);
    await user.focus(FIRST);
    for (const id of [...column.slice(1), 'requests.received.business']) {
      await user.press('Enter');
      expect(look.focused()).toBe(id);
    }
    for (const id of [...column].reverse()) {
      await user.press('Shift+Enter');
      expect(look.focused()).toBe(id);
    }
    await user.press('Shift+Enter');
    expect(look.focused()).toBe(FIRST);
    const last = 'requests.carriedOver.otherOrganization';
    await user.focus(last);
    await user.press('Enter');
    expect(look.focused()).toBe(last);
  });

  it('goes down the blocks of 表二 and along the one row of 表四', async () => {
    await goTo('disclosure');
    await user.focus('disclosure.governmentRules.issued');
    for (const id of [
      'normativeDocuments.issued',
      'licensing.decisions',
      'penalties.decisions',
      'compulsion.decisions',
      'fees.amount',
      'governmentRules.repealed',
    ]) {
      await user.press('Enter');
      expect(look.focused()).toBe(`disclosure.${id}`);
    }
    await goTo('challenges');
    await user.focus('challenges.reconsideration.pending');
    await user.press('Enter');
    expect(look.focused()).toBe('challenges.directLitigation.upheld');
  });
});
