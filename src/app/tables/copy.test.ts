// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { HONGZE_FIGURES } from '../../report/testing/hongze-2023.ts';
import { own } from '../testing/window/browser-parts.ts';
import { closeApp, openTable } from '../testing/window/open-app.tsx';
import * as look from '../testing/window/look.ts';
import { adopt, preview } from '../testing/window/preview.ts';
import * as user from '../testing/window/user.ts';

const RECEIVED = 'requests.received.naturalPerson';
const GRANTED = 'requests.granted.business';

beforeEach(() => openTable('requests'));
afterEach(closeApp);

async function paste(at: string): Promise<void> {
  await user.focus(at);
  await user.press('Control+V');
}

async function expectShown(id: string, text: string): Promise<void> {
  await look.eventually(() => {
    expect(look.shown(id)).toBe(text);
  });
}

describe('a copy', () => {
  it('of a cell is its number, is said, and a cut clears it', async () => {
    await user.fill(RECEIVED, '１，２５９');
    await user.focus('requests.granted.naturalPerson');
    await user.focus(RECEIVED);
    await user.press('Control+C');
    await look.says('已复制 1 格。');
    expect(own.getData('text/plain')).toBe('1259\r\n');
    expect(own.getData('text/html')).toMatch(/<td style="[^"]*mso-number-format:[^"]*">1259<\/td>/);
    await paste(GRANTED);
    await expectShown(GRANTED, '1259');
    await user.focus(RECEIVED);
    await user.press('Control+X');
    await look.says('已剪切 1 格。');
    await expectShown(RECEIVED, '');
    await user.press('Control+V');
    await expectShown(RECEIVED, '1259');
  });

  it.each([
    ['=1+1', "'=1+1"],
    ['-5', '-5'],
    ['-', "'-"],
  ])('of “%s” is “%s”, which no spreadsheet takes for a formula', async (typed, copied) => {
    await user.fill(RECEIVED, typed);
    await user.focus('requests.granted.naturalPerson');
    await user.focus(RECEIVED);
    await user.press('Control+C');
    expect(own.getData('text/plain')).toBe(`${copied}\r\n`);
    await paste(GRANTED);
    await expectShown(GRANTED, typed);
  });

  it('of a block goes in elsewhere with the same numbers', async () => {
    user.putOnClipboard({ text: '1,259\t０\t-\r\n4\t5\t6\r\n' });
    await paste(RECEIVED);
    await adopt();
    await look.eventually(() => {
      expect(look.focused()).toBe(RECEIVED);
    });
    await user.press('Control+C');
    await look.says('已复制 6 格。');
    expect(own.getData('text/plain')).toBe("1259\t0\t'-\r\n4\t5\t6\r\n");
    await paste('requests.petition.publicInterest');
    expect((await preview()).textContent).toContain('将写入 6 格 · 无法识别 1 格');
    await adopt();
    await look.eventually(() => {
      expect(look.typedCells()).toMatchObject({
        'requests.petition.publicInterest': '1259',
        'requests.petition.legalServices': '0',
        'requests.petition.otherOrganization': '-',
        'requests.repeated.publicInterest': '4',
        'requests.repeated.otherOrganization': '6',
      });
    });
  });
});

describe.each([
  ['disclosure', 10, 'disclosure.penalties.decisions'],
  ['requests', 144, 'requests.other.research'],
  ['challenges', 12, 'challenges.directLitigation.pending'],
])('a copy of the whole of %s', (table, cells, at) => {
  it(`fills the ${String(cells)} cells of an empty one from anywhere`, async () => {
    closeApp();
    await openTable(table);
    for (const [id, text] of Object.entries(HONGZE_FIGURES)) {
      if (id.startsWith(`${table}.`)) await user.fill(id, text);
    }
    await user.clickButton('空白填 0');
    await look.says('个空白格中填 0。');
    const typed = look.typedCells();
    expect(Object.keys(typed)).toHaveLength(cells);
    await user.clickButton('更多');
    const item = await look.eventually(() => {
      const items = [...document.querySelectorAll('[role="menuitem"]')];
      const found = items.find(({ textContent }) => textContent.includes('复制整表'));
      if (found === undefined) throw new Error('There is no 复制整表');
      return found;
    });
    await user.click(item);
    await look.says('已复制整表，可粘贴到 Excel、WPS 或 Word。');
    const [html, text] = [own.getData('text/html'), own.getData('text/plain')];
    for (const payload of [{ html }, { text }]) {
      closeApp();
      await openTable(table);
      user.putOnClipboard(payload);
      await paste(at);
      await look.says(`已粘贴 ${String(cells)} 格。`);
      expect(look.typedCells()).toEqual(typed);
    }
  });
});
