// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { closeApp, goTo, openTable } from '../testing/window/open-app.tsx';
import * as look from '../testing/window/look.ts';
import * as user from '../testing/window/user.ts';

const FIRST = 'requests.received.naturalPerson';
const SECOND = 'requests.carriedIn.naturalPerson';
const BESIDE = 'requests.received.business';

/** Presses keys one after the other, each of which must lead to its cell. */
async function expectWay(way: readonly (readonly [keys: string, cellId: string])[]) {
  for (const [keys, id] of way) {
    await user.press(keys);
    expect(look.focused(), keys).toBe(id);
  }
}

beforeEach(() => openTable('requests'));
afterEach(closeApp);

describe('arrows', () => {
  it('go to the neighbour, totals included, and stop at the edges', async () => {
    await user.focus('requests.received.legalServices');
    await expectWay([
      ['ArrowUp', 'requests.received.legalServices'],
      ['ArrowRight', 'requests.received.otherOrganization'],
      ['ArrowRight', 'requests.received.total'],
      ['ArrowRight', 'requests.received.total'],
      ['ArrowDown', 'requests.carriedIn.total'],
      ['ArrowLeft', 'requests.carriedIn.otherOrganization'],
    ]);
    await user.focus('requests.other.naturalPerson');
    await expectWay([
      ['ArrowLeft', 'requests.other.naturalPerson'],
      ['ArrowDown', 'requests.handled.naturalPerson'],
      ['ArrowDown', 'requests.carriedOver.naturalPerson'],
      ['ArrowDown', 'requests.carriedOver.naturalPerson'],
      ['ArrowUp', 'requests.handled.naturalPerson'],
    ]);
  });

  it('take the text of a cell whole, so that typing replaces it, and move on while one types', async () => {
    await user.fill(FIRST, '12');
    await user.fill(BESIDE, '34');
    await user.press('ArrowLeft');
    expect(look.caret()).toEqual({ marked: '12', at: 0 });
    await user.type('56');
    await user.press('ArrowRight');
    await user.type('7');
    await user.press('ArrowDown');
    expect(look.focused()).toBe('requests.carriedIn.business');
    expect(look.typedCells()).toEqual({ [FIRST]: '56', [BESIDE]: '7' });
  });

  it('keep the printed column through the wide cells of 表二', async () => {
    await goTo('disclosure');
    await user.focus('disclosure.governmentRules.inForce');
    await expectWay([
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

  it('with Ctrl go to the edge of the block, and from there into the next', async () => {
    await user.focus('requests.stateSecret.research');
    await expectWay([
      ['Control+ArrowRight', 'requests.stateSecret.total'],
      ['Control+ArrowDown', 'requests.carriedOver.total'],
      ['Control+ArrowLeft', 'requests.carriedOver.naturalPerson'],
      ['Control+ArrowUp', FIRST],
    ]);
    await goTo('challenges');
    await user.focus('challenges.directLitigation.corrected');
    await expectWay([
      ['Control+ArrowRight', 'challenges.directLitigation.total'],
      ['Control+ArrowLeft', 'challenges.directLitigation.upheld'],
      ['Control+ArrowLeft', 'challenges.reconsideration.total'],
      ['Control+ArrowLeft', 'challenges.reconsideration.upheld'],
    ]);
    await goTo('disclosure');
    await user.focus('disclosure.governmentRules.repealed');
    await expectWay([
      ['Control+ArrowDown', 'disclosure.normativeDocuments.repealed'],
      ['Control+ArrowDown', 'disclosure.licensing.decisions'],
      ['Control+ArrowDown', 'disclosure.penalties.decisions'],
      ['Control+ArrowDown', 'disclosure.compulsion.decisions'],
    ]);
  });
});

it('Home and End go to the ends of the row, with Ctrl to those of the table', async () => {
  await user.focus('requests.stateSecret.research');
  await expectWay([
    ['End', 'requests.stateSecret.otherOrganization'],
    ['Home', 'requests.stateSecret.naturalPerson'],
    ['Control+End', 'requests.carriedOver.otherOrganization'],
    ['Control+Home', FIRST],
  ]);
});

describe('inside a cell', () => {
  const id = 'requests.granted.research';

  it.each([
    ['F2', () => user.press('F2')],
    ['a double click', () => user.doubleClick(id)],
  ] as const)('%s sets the caret behind the text', async (_, enter) => {
    await user.fill(id, '123');
    await enter();
    expect(look.caret()).toEqual({ marked: '', at: 3 });
  });

  it.each([
    ['Enter', 'requests.partiallyGranted.research'],
    ['Shift+Enter', 'requests.carriedIn.research'],
    ['Tab', 'requests.granted.publicInterest'],
    ['Shift+Tab', 'requests.granted.business'],
    ['Escape', id],
  ])('%s leaves it: arrows move again', async (key, to) => {
    await user.focus(id);
    await user.press('F2');
    await user.type('5');
    await user.press(key);
    expect(look.focused()).toBe(to);
    await user.press('ArrowDown');
    expect(look.focused()).not.toBe(to);
    expect(look.shown(id)).toBe(key === 'Escape' ? '' : '5');
  });

  it('keeps the caret where it was while another window is in front', async () => {
    await user.focus(id);
    await user.type('123');
    await user.press('F2');
    await user.press('ArrowLeft');
    // What the browser tells when its window goes to the back and comes again.
    for (const kind of ['focusout', 'focusin']) {
      look.cell(id).dispatchEvent(new FocusEvent(kind, { bubbles: true }));
    }
    await user.press('ArrowLeft');
    expect(look.caret()).toEqual({ marked: '', at: 1 });
  });

  it('takes ? as text, and shows no list of keys', async () => {
    await user.focus(id);
    await user.press('F2');
    await user.press('?');
    expect(look.shown(id)).toBe('?');
    expect(look.dialog()).toBeNull();
  });
});

describe('a total', () => {
  it('takes the focus from arrows, nothing typed, and hands on to the next typed cell', async () => {
    const total = 'requests.handled.research';
    const enter = async () => {
      await user.focus('requests.other.research');
      await expectWay([['ArrowDown', total]]);
    };
    for (const [key, to] of [
      ['Tab', 'requests.carriedOver.naturalPerson'],
      ['Shift+Tab', 'requests.other.otherOrganization'],
      ['Enter', 'requests.carriedOver.research'],
      ['Shift+Enter', 'requests.other.research'],
    ] as const) {
      await enter();
      await expectWay([[key, to]]);
    }
    await enter();
    for (const key of ['5', 'F2', 'Delete', 'Escape']) await user.press(key);
    expect(look.focused()).toBe(total);
    expect(look.typedCells()).toEqual({});
  });

  it('takes the focus from a click too', async () => {
    await user.clickCell('requests.received.total');
    expect(look.focused()).toBe('requests.received.total');
    await expectWay([['ArrowLeft', 'requests.received.otherOrganization']]);
  });

  it('leaves the last typed cell in the way of Tab', async () => {
    await user.focus('requests.received.otherOrganization');
    await expectWay([['ArrowRight', 'requests.received.total']]);
    expect(look.tabStops()).toEqual(['requests.received.otherOrganization']);
  });
});

describe('Esc', () => {
  it('brings back the text the cell had when the focus came, then selects it alone', async () => {
    await user.fill(FIRST, '21');
    await user.press('Tab');
    await user.press('Shift+Tab');
    await user.type('777');
    expect(look.shown('requests.received.total')).toBe('777');
    await user.press('Escape');
    expect(look.shown(FIRST)).toBe('21');
    expect(look.shown('requests.received.total')).toBe('21');
    expect(look.caret()).toEqual({ marked: '21', at: 0 });
    await user.press('Shift+ArrowDown');
    expect(look.markedCells()).toHaveLength(2);
    await user.press('Escape');
    expect(look.markedCells()).toEqual([FIRST]);
    await user.press('Escape');
    expect(look.shown(FIRST)).toBe('21');
    expect(look.focused()).toBe(FIRST);
  });

  it('brings back a blank', async () => {
    await user.focus(FIRST);
    await user.type('1.5');
    expect(look.cell(FIRST).getAttribute('aria-invalid')).toBe('true');
    await user.press('Escape');
    expect(look.cell(FIRST).getAttribute('aria-invalid')).toBeNull();
    expect(look.typedCells()).toEqual({});
  });
});

describe('Delete and Backspace', () => {
  it('Delete empties the cell, also while one types; Backspace takes a digit', async () => {
    await user.focus(FIRST);
    await user.type('123');
    await user.press('Backspace');
    expect(look.shown(FIRST)).toBe('12');
    await user.press('Delete');
    expect(look.shown(FIRST)).toBe('');
    expect(look.shown('requests.received.total')).toBe('');
    expect(look.focused()).toBe(FIRST);
  });

  it.each(['Delete', 'Backspace'])(
    '%s empties all selected cells, and Esc brings none of them back alone',
    async (key) => {
      const below = 'requests.granted.naturalPerson';
      for (const id of [FIRST, SECOND, below]) await user.fill(id, '5');
      await user.focus(FIRST);
      await user.press('Shift+ArrowDown');
      await user.press(key);
      expect(look.typedCells()).toEqual({ [below]: '5' });
      await user.press('Escape');
      expect(look.typedCells()).toEqual({ [below]: '5' });
      expect(look.markedCells()).toEqual([FIRST]);
    },
  );

  it('take what was typed over a selection alone: it went into one cell', async () => {
    for (const id of [FIRST, SECOND]) await user.fill(id, '5');
    await user.focus(FIRST);
    await user.press('Shift+ArrowDown');
    await user.type('78');
    expect(look.markedCells()).toEqual([FIRST, SECOND]);
    await user.press('Backspace');
    expect(look.typedCells()).toEqual({ [FIRST]: '7', [SECOND]: '5' });
    await user.press('Delete');
    expect(look.typedCells()).toEqual({ [SECOND]: '5' });
    await user.type('9');
    await user.press('Enter');
    expect(look.markedCells()).toEqual([SECOND]);
    expect(look.typedCells()).toEqual({ [FIRST]: '9', [SECOND]: '5' });
  });
});

describe('Ctrl+D', () => {
  it('copies the cell above, or the first of several lines, down as one step', async () => {
    await user.fill(FIRST, '5');
    await user.fill(BESIDE, '6');
    await user.focus(SECOND);
    await user.press('Control+d');
    await look.says('已向下填 1 格。');
    expect(look.shown('requests.carriedIn.total')).toBe('5');
    expect(look.focused()).toBe(SECOND);
    await user.type('7');
    expect(look.shown(SECOND)).toBe('7');
    await user.press('Escape');
    expect(look.shown(SECOND)).toBe('5');

    await user.focus(FIRST);
    for (const key of ['ArrowRight', 'ArrowDown', 'ArrowDown']) await user.press(`Shift+${key}`);
    await user.press('Control+D');
    expect(look.typedCells()).toEqual({
      [FIRST]: '5',
      [BESIDE]: '6',
      [SECOND]: '5',
      'requests.carriedIn.business': '6',
      'requests.granted.naturalPerson': '5',
      'requests.granted.business': '6',
    });
    await user.clickButton('撤销');
    expect(Object.keys(look.typedCells())).toEqual([FIRST, BESIDE, SECOND]);
  });

  it('takes nothing away, and says so where there is nothing to copy', async () => {
    await user.fill(SECOND, '7');
    await user.press('Control+d');
    await look.says('上面没有可以向下填的数。');
    expect(look.typedCells()).toEqual({ [SECOND]: '7' });
  });
});

describe('Ctrl+Enter', () => {
  it('fills all selected cells with what one has just typed, as one step', async () => {
    await user.fill(BESIDE, '9');
    await user.fill(FIRST, '3');
    for (const key of ['Tab', 'Shift+Tab', 'Shift+Space']) await user.press(key);
    await user.type('12');
    await user.press('Control+Enter');
    await look.eventually(() => {
      expect(look.shown('requests.received.total')).toBe('72');
    });
    expect(look.focused()).toBe(FIRST);
    expect(look.markedCells()).toHaveLength(7);
    await user.clickButton('撤销');
    expect(look.typedCells()).toEqual({ [FIRST]: '3', [BESIDE]: '9' });
  });

  it('fills them with what stands in the cell one is in, also after F2, and no total', async () => {
    await user.fill(FIRST, '约3');
    await user.press('Shift+ArrowRight');
    await user.press('Control+Enter');
    await look.eventually(() => {
      expect(look.typedCells()).toEqual({ [FIRST]: '约3', [BESIDE]: '约3' });
    });
    await user.press('F2');
    await user.type('0');
    await user.press('Control+Enter');
    expect(look.typedCells()).toEqual({ [FIRST]: '约30', [BESIDE]: '约30' });
    await user.clickButton('撤销');
    expect(look.typedCells()).toEqual({ [FIRST]: '约3', [BESIDE]: '约3' });
  });

  it('stays in one cell alone, and takes nothing away', async () => {
    await user.focus(FIRST);
    await user.press('F2');
    await user.type('5');
    await user.press('Control+Enter');
    expect(look.focused()).toBe(FIRST);
    await user.press('ArrowDown');
    await user.press('Shift+ArrowUp');
    await user.press('Control+Enter');
    await look.says('这一格没有可填的数。');
    expect(look.typedCells()).toEqual({ [FIRST]: '5' });
  });
});
