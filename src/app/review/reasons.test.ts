// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import { closeApp, goTo, openStep, reload } from '../testing/window/open-app.tsx';
import { hongze } from '../testing/window/reports.ts';
import * as look from '../testing/window/look.ts';
import * as user from '../testing/window/user.ts';

const ON_REQUEST = 'overview.onRequest';
const REASON = '口径不同：不含重复提交的 1 件';
const OFFER = '口径不同，写明理由';
const CLEAR = '✓ 全部通过';

/** 21 applications in the table, 20 in the text. */
async function openDiffering(): Promise<void> {
  const draft = hongze({ [ON_REQUEST]: '2023年收到政府信息公开申请20件。' });
  await openStep('check', { draft, isReviewed: true });
  await look.found('text-differs');
}

async function openForm(): Promise<void> {
  await user.clickButton(/写明理由$/);
  await look.eventually(() => {
    expect(document.activeElement).toBe(look.field('理由'));
  });
}

async function writeReason(reason: string): Promise<void> {
  await openForm();
  await user.fill(look.field('理由'), reason);
  await user.press('Enter');
}

afterEach(closeApp);

describe('a warning accepted with a reason', () => {
  it('wants a reason that says something, and Esc gives it up', async () => {
    await openDiffering();
    await openForm();
    const area = look.field('理由');
    expect(look.description(area)).toMatch(/印在核对单上，不公开；.+须重新说明/);
    await user.fill(area, '  ');
    await user.clickButton('保存');
    await look.says('请写明理由。');
    expect(area.getAttribute('aria-invalid')).toBe('true');
    expect(document.activeElement).toBe(area);
    await user.type('不留');
    // What is being written is not left by a key for elsewhere.
    await user.press('F8');
    expect(document.activeElement).toBe(area);
    await user.press('Escape');
    await look.eventually(() => {
      expect(document.activeElement).toBe(look.button(OFFER));
    });
    expect(area.isConnected).toBe(false);
    await look.found('text-differs');
  });

  it('is kept, also later, is not on the page, and is taken back', async () => {
    await openDiffering();
    await writeReason(` ${REASON} `);
    await look.headed(CLEAR);
    await look.found('text-differs', 0);
    await reload('check');
    await look.says('已说明的提醒（1 处）');
    await look.says(`理由：${REASON}`);
    await goTo('preview');
    await look.eventually(() => {
      const html = document.querySelector('iframe')?.getAttribute('srcdoc');
      expect(html).toContain('申请20件');
      expect(html).not.toContain('口径不同');
    });
    await goTo('check');
    await user.clickButton('撤回说明');
    await look.found('text-differs');
    await user.clickButton('撤销');
    await look.headed(CLEAR);
  });

  it('stands again when its number changes, with the old reason to go on from', async () => {
    await openDiffering();
    await writeReason(REASON);
    await look.found('text-differs', 0);
    await goTo('overview');
    await user.fill(look.field(ON_REQUEST), '2023年收到政府信息公开申请19件。');
    // Beside the text itself, too.
    await look.found('text-differs');
    await look.says(`原来的说明“${REASON}”`);
    await openForm();
    await look.holds('理由', REASON);
    await user.fill(look.field('理由'), '口径不同：不含 2 件');
    await user.clickButton('保存');
    await look.found('text-differs', 0);
    await goTo('check');
    await look.says('已说明的提醒（1 处）');
  });
});

it('the list shows only what one chooses, by class and by section', async () => {
  const blank = { 'challenges.reconsideration.upheld': '' };
  const draft = hongze({ [ON_REQUEST]: '2023年收到政府信息公开申请20件。', ...blank });
  await openStep('check', { draft, isReviewed: true });
  await look.found('text-differs');
  const pressed = () => look.button(/^未填\s1$/)?.getAttribute('aria-pressed');
  expect(pressed()).toBe('false');
  await user.clickButton(/^未填\s1$/);
  expect(pressed()).toBe('true');
  await look.found('blank-cell');
  await look.found('text-differs', 0);
  await user.clickButton(/^提醒\s1$/);
  await look.found('text-differs');
  await user.choose('部分', 'challenges');
  await look.found('text-differs', 0);
  await look.found('blank-cell');
  await user.clickButton(/^未填\s1$/);
  await look.says('所选范围内没有。');
});

it('F8 and Shift+F8 go from finding to finding in the fields, in the form’s order, around', async () => {
  const id = 'challenges.reconsideration.upheld';
  const draft = hongze({
    [ON_REQUEST]: '2023年收到政府信息公开申请20件。',
    problems: '我局有不足，将改进。',
    [id]: '',
  });
  await openStep('challenges', { draft, isReviewed: true });
  await look.eventually(() => {
    expect(look.railStep('校核')).toContain('3 处');
  });
  const expectAt = (name: string) =>
    look.eventually(() => {
      expect(document.activeElement?.getAttribute('name')).toBe(name);
    });
  await user.focus(id);
  await user.press('F8');
  await expectAt('problems');
  await look.says('3/3 提醒');
  await look.says('写有“我局”');
  await user.press('F8');
  await expectAt(ON_REQUEST);
  await user.press('Shift+F8');
  await expectAt('problems');
  await user.press('Shift+F8');
  await expectAt(id);
  await user.type('10');
  await look.says('✓ 这一处已经没有问题，还有 2 处。');
  await user.clickButton(/^下一处/);
  await expectAt('problems');
  // A dialog keeps its keys.
  await user.clickButton('查找替换');
  await look.eventually(() => {
    expect(document.activeElement).toBe(look.field('查找'));
  });
  await user.press('F8');
  expect(location.hash).toMatch(/\/problems$/);
  expect(look.dialog()).not.toBeNull();
});

it('the rail counts the worst of what is open, and no hints and no reasons', async () => {
  const draft = hongze({
    [ON_REQUEST]: '2023年收到政府信息公开申请20件。',
    problems: '机制不够健全,将改进。',
  });
  await openStep('requests', { draft, isReviewed: true });
  const expectRail = (states: Readonly<Record<string, string>>) =>
    look.eventually(() => {
      for (const [name, words] of Object.entries(states)) {
        expect(look.railStep(name), name).toContain(words);
      }
    });
  await expectRail({ 总体情况: '提醒 1', 问题改进: '已完成', 校核: '1 处' });
  const id = 'requests.carriedOver.business';
  await user.fill(id, '1');
  await expectRail({ 申请: '错误 1', 校核: '2 处' });
  await user.fill(id, '0');
  await goTo('problems');
  // A hint is no more than that: on demand, and never as an error.
  await look.says('○ 提示 1 处');
  const hint = await look.found('half-width-punctuation');
  expect(hint.closest('details:not([open])')).not.toBeNull();
  expect(look.field('problems').hasAttribute('aria-invalid')).toBe(false);
  await goTo('check');
  await writeReason(REASON);
  await expectRail({ 总体情况: '已完成', 校核: '通过' });
});

it('all rules can be read from the check, each with its grounds', async () => {
  await openDiffering();
  await user.clickButton('依据');
  await look.says('来源：');
  await user.clickButton('校核规则');
  const dialog = await look.eventually(() => {
    const found = look.dialog();
    if (found?.querySelector('h3') === null || found === null) throw new Error('It is not open');
    return found;
  });
  const heads = [...dialog.querySelectorAll('h3')].map(({ textContent }) => textContent);
  expect(heads.map((head) => head.slice(0, 5))).toEqual([
    expect.stringMatching(/^完整/),
    '表格中的数',
    '文字与表格',
    expect.stringMatching(/^文字（/),
    '文字怎样读',
  ]);
  const sections = [...dialog.querySelectorAll('section')];
  const reading = sections.find(({ textContent }) => textContent.includes('文字怎样读'));
  expect(reading?.textContent).toContain('别的单位');
  const count =
    dialog.querySelectorAll('dt').length - (reading?.querySelectorAll('dt').length ?? 0);
  expect(dialog.textContent).toContain(`共 ${String(count)} 条`);
  expect(count).toBeGreaterThan(30);
  await user.click(look.button('关闭', dialog) ?? document.body);
  await look.eventually(() => {
    expect(look.dialog()).toBeNull();
    expect(document.activeElement).toBe(look.button('校核规则'));
  });
});
