// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import { hongze2023 } from '../../report/testing/hongze-2023.ts';
import { formats } from '../../formats/index.ts';
import { closeApp, goTo, openStep } from '../testing/window/open-app.tsx';
import * as look from '../testing/window/look.ts';
import * as user from '../testing/window/user.ts';

afterEach(closeApp);

const STEPS = [
  ['报告信息', 'info'],
  ['总体情况', 'overview'],
  ['主动公开', 'disclosure'],
  ['申请', 'requests'],
  ['复议诉讼', 'challenges'],
  ['问题改进', 'problems'],
  ['其他事项', 'other'],
  ['校核', 'check'],
  ['预览与导出', 'preview'],
] as const;

async function expectState(progress: string, ...steps: readonly (readonly [string, string])[]) {
  await look.eventually(() => {
    expect(look.progress()).toBe(progress);
    for (const [name, words] of steps) expect(look.railStep(name), name).toContain(words);
  });
}

/** Where the app is, of the draft that is open. */
const place = () => location.hash.replace('#/draft/own/', '');

describe('the rail', () => {
  it('tells the state of each step and what is open after each change', async () => {
    await openStep('challenges', { isReviewed: true });
    const unfilled = STEPS.slice(1, 7).map(([name]) => [name, '未填'] as const);
    await expectState('未填 169', ['报告信息', '已完成'], ...unfilled);
    const outcome = (id: string) => `challenges.reconsideration.${id}`;
    await user.fill(outcome('upheld'), '3');
    await expectState('未填 168', ['复议诉讼', '未填 11']);
    await user.fill(outcome('corrected'), '1.5');
    await expectState('未填 167 · 错误 1', ['复议诉讼', '错误 1']);
    await user.fill(outcome('pending'), '-3');
    await expectState('未填 166 · 错误 2', ['复议诉讼', '错误 2']);
    await user.fill(outcome('corrected'), '1');
    await user.fill(outcome('pending'), '0');
    await expectState('未填 166');
    await user.clickButton('空白填 0');
    await expectState('未填 157', ['复议诉讼', '已完成']);
    await goTo('overview');
    await user.fill(look.field('overview.proactive'), '主动公开21条。');
    await expectState('未填 156 · 提醒 4', ['总体情况', '提醒 4']);
    await user.fill(look.field('overview.proactive'), ' \n ');
    await expectState('未填 157', ['总体情况', '未填']);
    for (const id of ['proactive', 'onRequest', 'management', 'platform', 'oversight']) {
      await user.fill(look.field(`overview.${id}`), '有。');
    }
    await expectState('未填 156', ['总体情况', '已完成']);
  });

  it('counts a column that does not balance as an error, not as something unfilled', async () => {
    const [format] = formats;
    if (format === undefined) throw new Error('There is no format');
    const { entries } = hongze2023(format);
    const texts = ['proactive', 'onRequest', 'management', 'platform', 'oversight'].map(
      (id) => [`overview.${id}`, '有。'] as const,
    );
    const whole = { ...entries, ...Object.fromEntries(texts), otherMatters: '没有。' };
    await openStep('requests', { entries: whole, isReviewed: true });
    await expectState('✓ 没有待处理的事项', ['校核', '通过']);
    await user.fill('requests.received.naturalPerson', '1');
    await expectState('错误 1', ['申请', '错误 1'], ['校核', '1 处']);
  });

  it('leads to each step and marks the one that is open', async () => {
    await openStep('versions', { isReviewed: true });
    for (const [name, route] of STEPS) {
      const links = [...document.querySelectorAll('nav[aria-label="步骤"] li a')];
      const link = links.find(({ textContent }) => textContent.includes(name));
      await user.click(link ?? document.body);
      await look.eventually(() => {
        expect(place()).toBe(route);
        const marked = [...document.querySelectorAll('nav [aria-current]')];
        expect(marked.map(({ textContent }) => textContent.includes(name))).toEqual([true]);
        expect(marked[0]?.getAttribute('aria-current')).toBe('step');
      });
    }
  });

  it('is complemented by the steps before and after, to the first and the last', async () => {
    await openStep('info', { isReviewed: true });
    const names = [
      '一 总体情况',
      '二 主动公开',
      '三 依申请公开',
      '四 复议诉讼',
      '五 问题改进',
      '六 其他事项',
      '校核',
      '预览与导出',
    ];
    expect(document.body.textContent).not.toContain('上一步');
    for (const [index, name] of names.entries()) {
      await user.clickButton(`下一步：${name}`);
      await look.eventually(() => {
        expect(place()).toBe(STEPS[index + 1]?.[1]);
      });
    }
    await look.eventually(() => {
      expect(document.querySelector('iframe[title="预览"]')).not.toBeNull();
    });
    expect(document.body.textContent).not.toContain('下一步');
    await user.clickButton('上一步：校核');
    await look.eventually(() => {
      expect(place()).toBe('check');
    });
    history.back();
    await look.eventually(() => {
      expect(place()).toBe('preview');
    });
  });
});
