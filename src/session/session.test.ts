import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { letTheClockRun, stopTheClock } from './testing/clock.ts';
import { breakWrites } from './testing/one-browser.ts';
import { startBrowser } from './testing/scenario.ts';

const CELL = 'requests.received.naturalPerson';

beforeEach(stopTheClock);
afterEach(letTheClockRun);

describe('saving', () => {
  it('is “saving” until what was typed is in the database, 180 ms after the first key, then “saved”', async () => {
    const browser = startBrowser();
    const window = await browser.open();
    expect(window.state()).toBe('saved');
    window.type(CELL, '21');
    expect(window.state()).toBe('saving');
    await browser.passes(150);
    expect(await browser.stored(CELL)).toBeUndefined();
    await browser.passes(50);
    expect(window.state()).toBe('saved');
    expect(await browser.stored(CELL)).toBe('21');
  });

  it('brings back the step and every character, unreadable entries and paragraphs included', async () => {
    const browser = startBrowser();
    const window = await browser.open();
    const typed = {
      'disclosure.governmentRules.issued': ' 1.5 ',
      'disclosure.fees.amount': '59237.',
      'disclosure.licensing.decisions': '１２件',
      problems: '一是𠮷。\n\n二是　力度不够。\n',
    };
    for (const [at, text] of Object.entries(typed)) window.type(at, text);
    window.goTo('disclosure');
    await window.isSaved();
    window.kill();
    const again = await browser.open();
    expect(again.entries()).toMatchObject(typed);
    for (const [at, text] of Object.entries(typed)) expect(again.reads(at)).toBe(text);
    expect((await browser.list())[0]?.step).toBe('disclosure');
  });

  it('loses at most the last 180 ms when the browser is killed', async () => {
    const browser = startBrowser();
    const window = await browser.open();
    for (const key of '一是机制不全，二是力度不够。') {
      await browser.passes(100);
      window.typeKeys('problems', key);
    }
    window.kill();
    const again = await browser.open();
    expect(again.reads('problems')).toBe('一是机制不全，二是力度不');
  });

  it('has what was typed last when its page goes with its last save under way', async () => {
    const browser = startBrowser();
    const window = await browser.open();
    window.type('problems', '最后一句。');
    window.leave();
    const again = await browser.open();
    expect(again.reads('problems')).toBe('最后一句。');
    again.undo();
    expect(again.reads('problems')).toBe('');
  });

  it('has everything when one goes back to the list at once', async () => {
    const browser = startBrowser();
    const window = await browser.open();
    window.type('problems', '最后一句。');
    await window.close();
    expect(await browser.stored('problems')).toBe('最后一句。');
  });

  it.each([
    ['full', 'full'],
    ['abort', 'broken'],
  ] as const)(
    'says within 2 s of a store that is “%s” that it is %s, goes on by itself, and loses nothing',
    async (how, state) => {
      const browser = startBrowser();
      const window = await browser.open();
      const { mend } = breakWrites(how);
      window.type('problems', '故障时写的。');
      await browser.passes(2_000);
      expect(window.state()).toBe(state);
      expect(window.reads('problems')).toBe('故障时写的。');
      mend();
      await window.isSaved();
      window.kill();
      expect((await browser.open()).reads('problems')).toBe('故障时写的。');
    },
  );

  it('has what was typed while the store was full, though its page was left then', async () => {
    const browser = startBrowser();
    const window = await browser.open();
    const { mend } = breakWrites('full');
    window.type('problems', '故障时写的。');
    await browser.passes(1_000);
    window.leave();
    mend();
    expect((await browser.open()).reads('problems')).toBe('故障时写的。');
  });

  it.each([
    ['back by a day', -86_400_000],
    ['to 1969', '1969-06-01'],
    ['to 2000', '2000-01-01'],
    ['to 2036', '2036-01-01'],
  ] as const)(
    'does not mind a clock that is set %s, nor do checking and undoing',
    async (_, date) => {
      const browser = startBrowser();
      const window = await browser.open();
      window.type('problems', '拨表前。');
      await window.isSaved();
      browser.clockIsSetTo(date);
      window.type('problems', '拨表前。拨表后。');
      await browser.passes(200);
      expect(window.state()).toBe('saved');
      window.type(CELL, '1.5');
      expect((await window.found()).filter(({ at }) => at === CELL)).toMatchObject([
        { severity: 'error', kind: 'unreadable' },
      ]);
      window.undo();
      window.undo();
      await window.isSaved();
      window.kill();
      expect((await browser.open()).reads('problems')).toBe('拨表前。');
    },
  );
});

describe('undo', () => {
  it('takes 510 steps back after the draft was opened again, and does the first again after that', async () => {
    const browser = startBrowser();
    const window = await browser.open();
    const cells = window.cells();
    const cellOf = (n: number) => cells[n % cells.length] ?? '';
    for (let n = 0; n < 510; n += 1) window.type(cellOf(n), String(n));
    await window.isSaved();
    window.kill();
    const again = await browser.open();
    for (let n = 509; n >= 0; n -= 1) {
      expect(again.reads(cellOf(n))).toBe(String(n));
      again.undo();
    }
    expect(again.entries()).toEqual({ 'agency.name': '甲局', year: '2023' });
    expect(again.undo()).toBeNull();
    await again.isSaved();
    again.kill();
    const third = await browser.open();
    third.redo();
    expect(third.entries()).toMatchObject({ [cellOf(0)]: '0' });
  });

  it('takes 空白填 0 in 165 cells back as one step, and what was typed before it as another', async () => {
    const browser = startBrowser();
    const window = await browser.open();
    window.type(CELL, '9');
    const before = window.entries();
    window.fillBlanks();
    expect(Object.keys(window.entries())).toHaveLength(Object.keys(before).length + 165);
    expect(window.undo()).toHaveLength(165);
    expect(window.entries()).toEqual(before);
    window.redo();
    expect(window.reads('challenges.reconsideration.upheld')).toBe('0');
    window.undo();
    window.undo();
    expect(window.reads(CELL)).toBe('');
  });

  it('takes prose back by words, also words typed before the browser was killed', async () => {
    const browser = startBrowser();
    const window = await browser.open();
    window.typeKeys('problems', '一是机制不全，二是力度不够。');
    await window.isSaved();
    window.kill();
    const again = await browser.open();
    expect(again.undo()).toEqual([{ at: 'problems', caret: 7 }]);
    expect(again.reads('problems')).toBe('一是机制不全，');
    again.redo();
    expect(again.reads('problems')).toBe('一是机制不全，二是力度不够。');
  });

  it('gives the opening paragraph back to agency and year, which it then follows', async () => {
    const browser = startBrowser();
    const window = await browser.open();
    const printed = window.reads('preamble');
    expect(printed).toContain('甲局');
    window.type('preamble', `${printed}特此报告。`);
    window.type('agency.name', '乙局');
    expect(window.reads('preamble')).toBe(`${printed}特此报告。`);
    await window.isSaved();
    window.kill();
    const again = await browser.open();
    expect(again.reads('preamble')).toBe(`${printed}特此报告。`);
    again.undo();
    again.undo();
    expect(again.reads('preamble')).toBe(printed);
    again.type('agency.name', '丙局');
    expect(again.reads('preamble')).toBe(printed.replaceAll('甲局', '丙局'));
  });

  it('takes another edition back, each time opened anew in its form', async () => {
    const browser = startBrowser();
    const window = await browser.open();
    window.goOnIn('2019');
    await browser.passes(500);
    expect(window.formatId()).toBe('2019');
    window.undo();
    await browser.passes(500);
    expect(window.formatId()).toBe('2021');
    await window.isSaved();
  });
});

describe('versions', () => {
  it('are kept of what was opened, before a paste, before 40 characters go, each hour and by name', async () => {
    const browser = startBrowser({ problems: '字'.repeat(40) });
    const window = await browser.open();
    await browser.passes(2_000);
    await window.keeper();
    window.type(CELL, '21');
    window.paste({ 'requests.received.business': '1', 'requests.received.research': '2' });
    window.type('problems', '');
    await window.keepVersion('送审稿');
    window.type(CELL, '22');
    await browser.passes(3_600_000);
    const kept = await browser.versions();
    expect(kept.map(({ reason }) => reason)).toEqual([
      'opened',
      'beforePaste',
      'beforePaste',
      'named',
      'hour',
    ]);
    expect(kept.map(({ draft }) => draft.entries[CELL])).toEqual([
      undefined,
      '21',
      '21',
      '21',
      '22',
    ]);
    expect(kept[3]).toMatchObject({ name: '送审稿' });
  });

  it('that can’t be kept have nothing to do with saving', async () => {
    const browser = startBrowser();
    const window = await browser.open();
    breakWrites('full', 'versions');
    window.type('problems', '写好了。');
    await expect(window.keepVersion('留不成')).rejects.toThrow();
    await window.isSaved();
    expect(await browser.versions()).toEqual([]);
  });

  it('lock a report that was signed, also when it is opened again, until it is corrected for a reason', async () => {
    const browser = startBrowser({ problems: '尽快改进。' });
    const window = await browser.open();
    window.type('problems', '限期改进。');
    await window.sign();
    window.type('problems', '不改。');
    window.paste({ problems: '不改。' });
    expect(window.undo()).toBeNull();
    expect(window.reads('problems')).toBe('限期改进。');
    await window.isSaved();
    window.kill();
    const again = await browser.open();
    expect(again.mayWrite()).toBe(false);
    again.paste({ problems: '不改。' });
    expect(again.reads('problems')).toBe('限期改进。');
    await again.amend('漏了一句');
    expect(again.mayWrite()).toBe(true);
    again.type('problems', '立即改进。');
    await again.sign();
    await again.isSaved();
    const kept = (await browser.versions()).filter(({ reason }) => reason !== 'opened');
    expect(kept.map(({ reason, name }) => `${reason} ${name}`)).toEqual([
      'signed ',
      'amended 漏了一句',
      'signed ',
    ]);
    expect((await browser.list())[0]?.signed).toMatchObject({ n: kept[2]?.n, reopenedAt: null });
  });
});

describe('two windows of one draft', () => {
  it('the second one reads along, takes over what was typed a moment before, and gives back', async () => {
    const browser = startBrowser();
    const one = await browser.open();
    const other = await browser.open();
    expect([one.mayWrite(), other.mayWrite()]).toEqual([true, false]);
    one.type(CELL, '21');
    await browser.passes(800);
    expect(other.reads(CELL)).toBe('21');
    one.undo();
    await browser.passes(800);
    expect(other.reads(CELL)).toBe('');
    other.type(CELL, '7');
    expect(other.reads(CELL)).toBe('');
    one.type(CELL, '5');
    await other.takeOver();
    await browser.passes(500);
    expect([one.mayWrite(), other.mayWrite()]).toEqual([false, true]);
    expect(other.reads(CELL)).toBe('5');
    other.type(CELL, '56');
    await browser.passes(800);
    expect(one.reads(CELL)).toBe('56');
    await other.close();
    await browser.passes(800);
    expect(one.mayWrite()).toBe(true);
    one.undo();
    expect(one.reads(CELL)).toBe('5');
    expect((await browser.versions()).map(({ reason }) => reason)).toEqual(['opened']);
  });

  it('the second one goes on by itself where the first was killed', async () => {
    const browser = startBrowser();
    const one = await browser.open();
    const other = await browser.open();
    one.type(CELL, '21');
    await one.isSaved();
    one.kill();
    await browser.passes(800);
    expect(other.mayWrite()).toBe(true);
    other.type(CELL, '22');
    await other.isSaved();
    expect(await browser.stored(CELL)).toBe('22');
  });
});

describe('a draft that others change', () => {
  it('is not written while it is deleted, and goes on by itself once it is restored', async () => {
    const browser = startBrowser();
    const window = await browser.open();
    await browser.deletes();
    window.type('problems', '删除后写的。');
    await browser.passes(1_000);
    expect(window.state()).toBe('missing');
    await browser.restores();
    await browser.passes(1_000);
    expect(window.state()).toBe('saved');
    window.type('problems', '删除后写的。恢复后写的。');
    await window.isSaved();
    window.kill();
    expect((await browser.open()).reads('problems')).toBe('删除后写的。恢复后写的。');
  });

  it('has what was typed while it was deleted as a version, where the window was closed meanwhile', async () => {
    const browser = startBrowser();
    const window = await browser.open();
    await browser.deletes();
    window.type('problems', '本窗口的文字。');
    await browser.passes(1_000);
    window.leave();
    const again = await browser.open();
    expect(again.state()).toBe('missing');
    await browser.restores();
    await browser.passes(2_000);
    expect(again.state()).toBe('saved');
    expect(again.reads('problems')).toBe('');
    const [kept] = await browser.versions();
    expect(kept).toMatchObject({
      reason: 'unsaved',
      draft: { entries: { problems: '本窗口的文字。' } },
    });
  });

  it('opens by its address as soon as it is restored', async () => {
    const browser = startBrowser();
    await (await browser.open()).close();
    await browser.deletes();
    const window = await browser.open();
    expect(window.state()).toBe('missing');
    await browser.restores();
    await browser.passes(1_500);
    expect(window.state()).toBe('saved');
  });

  it('is never written over what another program wrote; what stands here is kept as a version first', async () => {
    const browser = startBrowser();
    const window = await browser.open();
    await browser.isWrittenBy({ problems: '别处的文字。' });
    window.type('problems', '本窗口的文字。');
    await browser.passes(1_000);
    expect(window.state()).toBe('conflict');
    expect(window.reads('problems')).toBe('本窗口的文字。');
    await window.keepAndReopen();
    expect(window.reads('problems')).toBe('别处的文字。');
    expect(window.state()).toBe('saved');
    const [kept] = await browser.versions();
    expect(kept).toMatchObject({
      reason: 'unsaved',
      draft: { entries: { problems: '本窗口的文字。' } },
    });
  });

  it('is never written over what another program wrote; what stands here may be a draft of its own', async () => {
    const browser = startBrowser();
    const window = await browser.open();
    await browser.isWrittenBy({ problems: '别处的文字。' });
    window.type('problems', '本窗口的文字。');
    await browser.passes(1_000);
    const copy = await browser.open(await window.saveCopy());
    expect(copy.reads('problems')).toBe('本窗口的文字。');
    expect(await browser.stored('problems')).toBe('别处的文字。');
  });

  it('is given up nowhere where what stands here can’t be kept', async () => {
    const browser = startBrowser();
    const window = await browser.open();
    await browser.isWrittenBy({ problems: '别处的文字。' });
    window.type('problems', '本窗口的文字。');
    await browser.passes(1_000);
    breakWrites('full');
    await expect(window.keepAndReopen()).rejects.toThrow();
    await expect(window.saveCopy()).rejects.toThrow();
    expect(window.state()).toBe('conflict');
    expect(window.reads('problems')).toBe('本窗口的文字。');
  });
});
