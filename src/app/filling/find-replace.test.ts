// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import { closeApp, goTo, openStep, reload } from '../testing/window/open-app.tsx';
import * as look from '../testing/window/look.ts';
import * as user from '../testing/window/user.ts';

const PLATFORM = 'overview.platform';
const TEXTS = {
  contact: '2022 号信箱',
  problems: '2022年的问题，比2022年多。',
  [PLATFORM]: '自2022年起',
};

function dialog(): HTMLElement {
  const found = look.dialog();
  if (found?.querySelector('h2')?.textContent !== '查找替换') throw new Error('It is not open');
  return found;
}

function hits(): readonly HTMLLIElement[] {
  return [...dialog().querySelectorAll('li')];
}

async function expectHits(...texts: readonly string[]): Promise<void> {
  await look.eventually(() => {
    expect(hits().map(({ textContent }) => textContent)).toEqual(texts);
  });
}

/** The box beside these words. */
function box(words: string): HTMLInputElement {
  const labels = [...dialog().querySelectorAll('label')];
  const input = labels.find(({ textContent }) => textContent.includes(words))?.control;
  if (!(input instanceof HTMLInputElement)) throw new Error(`There is no box “${words}”`);
  return input;
}

async function toggle(words: string): Promise<void> {
  await user.click(await look.eventually(() => box(words)));
}

const status = () => dialog().querySelector('[role="status"]')?.textContent;

/** Looks for words and says what stands in their place. */
async function search(words: string, replacement?: string): Promise<void> {
  if (look.dialog() === null) await user.clickButton('查找替换');
  await look.eventually(() => {
    expect(document.activeElement).toBe(look.field('查找'));
  });
  await user.type(words);
  if (replacement !== undefined) await user.fill(look.field('替换为'), replacement);
}

async function expectClosed(): Promise<void> {
  await look.eventually(() => {
    expect(look.dialog()).toBeNull();
  });
}

const isOff = (button: string) => look.button(button)?.disabled;

afterEach(closeApp);

describe('find and replace', () => {
  it('shows each hit with its replacement, replaces those chosen, and takes it back', async () => {
    await openStep('overview', { entries: TEXTS });
    await user.clickButton('查找替换');
    await expectHits();
    await search('2022', '2023');
    await expectHits(
      '自2022 → 2023年起',
      '2022 → 2023年的问题，比2022年多。',
      '2022年的问题，比2022 → 2023年多。',
      '2022 → 2023 号信箱',
    );
    expect(status()).toBe('找到 4 处；已选 4 处。');
    expect(box('五、存在的主要问题及改进情况').checked).toBe(true);
    const third = hits()[2]?.querySelector('input');
    await user.click(third ?? dialog());
    expect(box('五、存在的主要问题及改进情况').indeterminate).toBe(true);
    await toggle('联系方式');
    expect(status()).toBe('找到 4 处；已选 2 处。');
    await user.clickButton('替换所选 2 处');
    await expectClosed();
    await look.says('已替换 2 处。');
    await look.holds(PLATFORM, '自2023年起');
    await goTo('problems');
    await look.holds('problems', '2023年的问题，比2022年多。');
    await user.clickButton('撤销');
    await look.holds('problems', TEXTS.problems);
    await reload('problems');
    await look.holds('problems', TEXTS.problems);
    await goTo('overview');
    await look.holds(PLATFORM, TEXTS[PLATFORM]);
    await goTo('info');
    await look.holds('联系方式', TEXTS.contact);
  });

  it('takes back only what nobody has changed since', async () => {
    await openStep('overview', { entries: TEXTS });
    await search('2022', '2023');
    await user.clickButton('替换所选 4 处');
    await expectClosed();
    await user.fill(look.field(PLATFORM), '自2023年起改写');
    await user.clickButton('恢复原样');
    await look.holds(PLATFORM, '自2023年起改写');
    await search('2022');
    await look.eventually(() => {
      expect(hits()).toHaveLength(3);
    });
  });

  it('leaves an opening that follows by itself, unless it is chosen', async () => {
    await openStep('info');
    const standing = look.field('开头段落').value;
    const [agency, other] = ['示范县司法局', '示范县教育局'];
    await search(agency, other);
    await look.says('随机关名称和年度自动变化');
    expect(isOff('替换所选 0 处')).toBe(true);
    await user.press('Escape');
    await expectClosed();
    await look.holds('开头段落', standing);
    expect(look.button('恢复默认')).toBeNull();
    await search(agency, other);
    await toggle('开头段落');
    await user.clickButton('替换所选 1 处');
    await look.holds('开头段落', standing.replace(agency, other));
    await user.clickButton('恢复原样');
    await look.holds('开头段落', standing);
    expect(look.button('恢复默认')).toBeNull();
  });

  it('says when there is nothing, and does nothing with Esc, an empty search, or the same words', async () => {
    await openStep('overview', { entries: TEXTS });
    await user.clickButton('查找替换');
    await look.eventually(() => {
      expect(isOff('替换所选 0 处')).toBe(true);
    });
    await search('没有的');
    await look.eventually(() => {
      expect(status()).toBe('没有找到“没有的”。');
    });
    expect(isOff('替换所选 0 处')).toBe(true);
    await user.fill(look.field('查找'), '2022');
    await user.fill(look.field('替换为'), '2022');
    await look.eventually(() => {
      expect(isOff('替换所选 4 处')).toBe(true);
    });
    await user.fill(look.field('替换为'), '2');
    await user.press('Enter');
    await user.press('Escape');
    await expectClosed();
    await look.eventually(() => {
      expect(document.activeElement).toBe(look.button('查找替换'));
    });
    await look.holds(PLATFORM, TEXTS[PLATFORM]);
  });

  it('lists the first 500 of very many hits and replaces no others', async () => {
    await openStep('problems', { entries: { problems: '甲'.repeat(600) } });
    await search('甲', '乙');
    await look.eventually(() => {
      expect(hits()).toHaveLength(500);
    });
    expect(status()).toBe('找到 600 处，列出前 500 处，写长一些可以少列；已选 500 处。');
    await user.clickButton('替换所选 500 处');
    await look.holds('problems', '乙'.repeat(500) + '甲'.repeat(100));
  });
});
