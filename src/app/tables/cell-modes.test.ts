// @vitest-environment jsdom
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeApp, openTable } from '../testing/window/open-app.tsx';
import * as look from '../testing/window/look.ts';
import * as user from '../testing/window/user.ts';

const AT = 'requests.granted.business';
const BESIDE = 'requests.granted.research';
const BELOW = 'requests.partiallyGranted.business';
const ACROSS = 'requests.partiallyGranted.research';
const ELSEWHERE = 'requests.received.naturalPerson';

/** A cell in one of the ways in which one may come to it; 57 stands in it, or what is told. */
interface Mode {
  readonly enter: () => Promise<void>;
  readonly text?: string;
  /** The caret is in its text. */
  readonly isEditing?: boolean;
}

/** What the browser tells when its window goes to the back and comes again. */
function leaveWindow(): void {
  for (const kind of ['focusout', 'focusin']) {
    document.activeElement?.dispatchEvent(new FocusEvent(kind, { bubbles: true }));
  }
}

/** Clicks it, then presses these keys; a longer word is typed. */
function clicked(...keys: readonly string[]): () => Promise<void> {
  return async () => {
    await user.clickCell(AT);
    for (const key of keys) await (/^\d+$/.test(key) ? user.type(key) : user.press(key));
  };
}

const MODES: Readonly<Record<string, Mode>> = {
  'a cell one clicked': { enter: clicked() },
  'a cell one came to by key': {
    enter: async () => {
      await user.clickCell('requests.carriedIn.business');
      await user.press('Enter');
    },
  },
  'a cell one typed in': { enter: clicked('57') },
  'a cell one goes back to after a remark': {
    enter: async () => {
      await user.clickCell(AT);
      await look.eventually(() => {
        expect(look.statusLine().textContent).toContain('（一）予以公开 法人或其他组织 商业企业');
      });
      await user.clickButton('备注');
      await look.eventually(() => {
        expect(document.activeElement).toBeInstanceOf(HTMLTextAreaElement);
      });
      await user.type('问法规科');
      await user.press('Enter');
      await look.eventually(() => {
        expect(look.focused()).toBe(AT);
      });
    },
  },
  'a cell brought back by Esc': { enter: clicked('9', 'Escape') },
  'a cell after F2 and Esc': { enter: clicked('F2', 'Escape') },
  'a cell after another window': {
    enter: async () => {
      await user.clickCell(AT);
      leaveWindow();
    },
  },
  'a cell after a look elsewhere in the page': {
    enter: async () => {
      await clicked('F2')();
      leaveWindow();
      look.button('按键说明 ?')?.focus();
      await user.focus(AT);
    },
  },
  'an unreadable cell': { text: '约3', enter: clicked() },
  'several cells': { enter: clicked('Shift+ArrowRight') },
  'several cells, one of them typed in': { enter: clicked('Shift+ArrowDown', '57') },
  'a cell one edits': { isEditing: true, enter: clicked('F2') },
  'a cell one edits after another window': {
    isEditing: true,
    enter: async () => {
      await user.doubleClick(AT);
      leaveWindow();
    },
  },
  'an unreadable cell one edits': { text: '约3', isEditing: true, enter: clicked('F2') },
};

const TABLE = '<table><tr><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr></table>';

/** Clipboards of two rows of two cells. */
const BLOCKS = {
  'tabs and line breaks': { text: '1\t2\r\n3\t4\r\n' },
  'a table': { html: TABLE, text: '1 2 3 4' },
  'a table alone': { html: TABLE },
} as const;

async function reset(text: string): Promise<void> {
  await user.press('Escape');
  await user.focus(ELSEWHERE);
  await user.press('Control+a');
  await user.press('Delete');
  await user.fill(AT, text);
  await user.clickCell(ELSEWHERE);
}

beforeAll(() => openTable('requests'));
afterAll(closeApp);

describe.each(Object.entries(MODES))('%s', (_, { enter, text = '57', isEditing = false }) => {
  it.each(Object.entries(BLOCKS))(
    'takes %s as a block, with nothing left of what it went over',
    async (__, payload) => {
      await reset(text);
      user.putOnClipboard(payload);
      await enter();
      await user.press('Control+V');
      // Something else stands where it goes: it is asked for.
      await user.clickButton('采用');
      await look.eventually(() => {
        const block = { [AT]: '1', [BESIDE]: '2', [BELOW]: '3', [ACROSS]: '4' };
        expect(look.typedCells()).toEqual(block);
        // The focus is back from the dialog, and the caret out of the text.
        expect(look.focused()).toBe(AT);
      });
      await user.press('ArrowRight');
      expect(look.focused()).toBe(BESIDE);
    },
  );

  it('is selected by a click, which changes nothing', async () => {
    await reset(text);
    await enter();
    // Inside the text a click is the caret's: one leaves it first.
    if (isEditing) await user.clickCell(ELSEWHERE);
    await user.clickCell(AT);
    await user.clickCell(AT);
    expect(look.typedCells()).toEqual({ [AT]: text });
    expect(document.querySelector('td[data-editing]')).toBeNull();
    expect(look.markedCells()).toEqual([AT]);
    await user.press('Shift+ArrowRight');
    await user.press('Shift+ArrowDown');
    expect(look.markedCells()).toEqual([AT, BESIDE, BELOW, ACROSS]);
    expect(look.focused()).toBe(AT);
    await user.type('6');
    expect(look.typedCells()).toEqual({ [AT]: '6' });
  });

  it('is typed in at the caret after a double click', async () => {
    await reset(text);
    await enter();
    await user.clickCell(ELSEWHERE);
    await user.doubleClick(AT);
    await user.type('6');
    expect(look.typedCells()).toEqual({ [AT]: `${text}6` });
  });
});
