// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { closeApp, goTo, openTable } from '../testing/window/open-app.tsx';
import * as look from '../testing/window/look.ts';
import * as user from '../testing/window/user.ts';

beforeEach(() => openTable('requests'));
afterEach(closeApp);

describe('totals', () => {
  it('stand in 31 plain cells of 表三 nobody can type in', () => {
    const computed = [...document.querySelectorAll('td[data-cell]')];
    expect(computed).toHaveLength(31);
    expect(computed.flatMap((total) => [...total.children])).toEqual([]);
    const attributes = new Set(computed.flatMap((total) => total.getAttributeNames()));
    expect([...attributes].sort()).toEqual([
      'class',
      'colspan',
      'data-cell',
      'headers',
      'tabindex',
    ]);
    expect(look.shown('requests.handled.total')).toBe('');
  });

  it('follow each keystroke', async () => {
    await user.fill('requests.granted.business', '5');
    await user.clickCell('requests.granted.naturalPerson');
    for (const [key, ownColumn, ownRow] of [
      ['1', '1', '6'],
      ['2', '12', '17'],
      ['0', '120', '125'],
      ['Backspace', '12', '17'],
      ['Backspace', '1', '6'],
      ['Backspace', '', '5'],
    ] as const) {
      await user.press(key);
      const totals = ['handled.naturalPerson', 'granted.total', 'handled.total'];
      expect(totals.map((id) => look.shown(`requests.${id}`))).toEqual([ownColumn, ownRow, ownRow]);
    }
  });

  it('of 表四 add four outcomes each', async () => {
    await goTo('challenges');
    for (const [row, numbers, total] of [
      ['reconsideration', ['10', '1', '0', '2'], '13'],
      ['directLitigation', ['0', '0', '9', '0'], '9'],
      ['litigationAfterReconsideration', ['0', '0', '0', '0'], '0'],
    ] as const) {
      for (const [index, column] of ['upheld', 'corrected', 'otherOutcome', 'pending'].entries()) {
        await user.fill(`challenges.${row}.${column}`, numbers[index] ?? '');
      }
      expect(look.shown(`challenges.${row}.total`)).toBe(total);
    }
  });
});

const COLUMNS =
  'naturalPerson business research publicInterest legalServices otherOrganization total'.split(' ');

/** The balance of each column: as told of those named, else the same for all. */
async function expectBalance(states: Readonly<Record<string, string>>, otherwise: string) {
  await look.eventually(() => {
    for (const column of COLUMNS) {
      expect(look.balance(column).dataset['state'], column).toBe(states[column] ?? otherwise);
    }
  });
}

it('the balance says of each column whether it holds, is broken or still open', async () => {
  expect(document.querySelectorAll('[data-identity]')).toHaveLength(COLUMNS.length);
  await expectBalance({}, 'open');
  await user.clickButton('空白填 0');
  await expectBalance({}, 'holds');
  await user.fill('requests.received.naturalPerson', '21');
  await expectBalance({ naturalPerson: 'broken', total: 'broken' }, 'holds');
  await user.fill('requests.granted.naturalPerson', '20');
  await look.eventually(() => {
    expect(look.balance('naturalPerson').textContent).toBe('✕ 差 1');
  });
  await user.fill('requests.carriedOver.naturalPerson', '1');
  await expectBalance({}, 'holds');
  await user.fill('requests.carriedIn.research', '');
  await expectBalance({ research: 'open', total: 'open' }, 'holds');
});
