import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { letTheClockRun, stopTheClock } from './testing/clock.ts';
import { startBrowser } from './testing/scenario.ts';

const CELL = 'requests.received.naturalPerson';

beforeEach(stopTheClock);
afterEach(letTheClockRun);

describe('editStored', () => {
  it('is one step of the history, behind a version of what stood there', async () => {
    const browser = startBrowser({ [CELL]: '21', problems: '一是甲。' });
    expect(await browser.changesClosed({ [CELL]: '22', problems: '一是乙。' })).toBe('done');
    expect(await browser.stored(CELL)).toBe('22');
    const kept = await browser.versions();
    expect(kept.map(({ draft }) => draft.entries[CELL])).toEqual(['21']);
    const window = await browser.open();
    expect(window.undo()).toHaveLength(2);
    expect(window.entries()).toMatchObject({ [CELL]: '21', problems: '一是甲。' });
  });

  it('leaves a draft alone that another window writes', async () => {
    const browser = startBrowser({ [CELL]: '21' });
    const window = await browser.open();
    expect(await browser.changesClosed({ [CELL]: '22' })).toBe('elsewhere');
    expect(window.entries()[CELL]).toBe('21');
    await window.close();
    expect(await browser.changesClosed({ [CELL]: '22' })).toBe('done');
  });

  it('leaves a signed draft alone, and goes on once it is opened for a correction', async () => {
    const browser = startBrowser({ [CELL]: '21' });
    const window = await browser.open();
    await window.sign();
    await window.isSaved();
    await window.close();
    expect(await browser.changesClosed({ [CELL]: '22' })).toBe('locked');
    const again = await browser.open();
    await again.amend('有误');
    await again.isSaved();
    await again.close();
    expect(await browser.changesClosed({ [CELL]: '22' })).toBe('done');
    expect(await browser.stored(CELL)).toBe('22');
  });

  it('changes nothing where the draft is no more what somebody chose by', async () => {
    const browser = startBrowser({ [CELL]: '21' });
    const isFit = (entries: Readonly<Record<string, string>>) => entries[CELL] === '20';
    expect(await browser.changesClosed({ [CELL]: '22' }, isFit)).toBe('changed');
    expect(await browser.stored(CELL)).toBe('21');
  });

  it('says so where the draft was deleted', async () => {
    const browser = startBrowser({ [CELL]: '21' });
    await (await browser.open()).close();
    await browser.deletes();
    expect(await browser.changesClosed({ [CELL]: '22' })).toBe('gone');
  });
});
