// @vitest-environment jsdom
import { afterEach, expect, it } from 'vitest';
import { closeApp, goTo, openStep } from '../testing/window/open-app.tsx';
import * as look from '../testing/window/look.ts';
import * as user from '../testing/window/user.ts';

const FIRST = 'challenges.reconsideration.upheld';
const LAST = 'challenges.litigationAfterReconsideration.pending';

/** What is said at the head of the step; null where nothing is. */
const summary = () => document.querySelector('section[aria-label="本步的问题"]');

const links = () => [...(summary()?.querySelectorAll('li button') ?? [])];

async function expectSummary(words: string | null, lines?: number): Promise<void> {
  await look.eventually(() => {
    if (words === null) expect(summary()).toBeNull();
    else expect(look.spaced(summary())).toContain(words);
    if (lines !== undefined) expect(links()).toHaveLength(lines);
  });
}

/** Clicks a line of the summary, which leads to this entry. */
async function expectLeads(link: Element | undefined, name: string): Promise<void> {
  await user.click(link ?? document.body);
  await look.eventually(() => {
    expect(document.activeElement?.getAttribute('name')).toBe(name);
  });
}

afterEach(closeApp);

it('a step that is only unfilled has no summary', async () => {
  await openStep('info', { isReviewed: true });
  for (const step of ['info', 'overview', 'disclosure', 'problems', 'other']) {
    await goTo(step);
    await look.eventually(() => {
      expect(look.railStep('校核')).toContain('169 处');
    });
    expect(summary()).toBeNull();
  }
});

it('a table says at its head what is wrong in it, each a way there', async () => {
  await openStep('challenges', { isReviewed: true });
  await user.fill(LAST, '约3');
  await expectSummary('本步有 1 处错误');
  await user.fill(FIRST, '1.5');
  await expectSummary('本步有 2 处错误', 2);
  await expectLeads(
    links().find(({ textContent }) => textContent.includes('复议后起诉 尚未审结')),
    LAST,
  );
  await user.type('3');
  await expectSummary('本步有 1 处错误', 1);
  await expectLeads(links()[0], FIRST);
  await user.type('1');
  await expectSummary(null);
});

it('of texts, those that lack come last, and all are listed on demand', async () => {
  await openStep('overview', { isReviewed: true });
  for (const aspect of ['proactive', 'onRequest', 'platform']) {
    await user.fill(look.field(`overview.${aspect}`), '2022年，我委收到申请12件。');
  }
  // Two of the five aspects have no text: they come last.
  await expectSummary('本步有 8 处提醒', 2);
  expect(look.railStep('总体情况')).toContain('提醒 8');
  await user.clickButton('列出 8 处');
  await expectSummary('收起', 8);
  for (const link of links()) expect(link.textContent).toContain('提醒：');
  expect(links()[7]?.textContent).toContain('没有内容');
  await expectLeads(links()[5], 'overview.platform');
  await user.clickButton('收起');
  await expectSummary('列出 8 处', 2);
});

it('the particulars have one, and nobody hears it at each key', async () => {
  await openStep('info', { isReviewed: true });
  await user.fill(look.field('年度'), '23');
  await expectSummary('本步有 1 处错误');
  expect(summary()?.closest('[aria-live], [role="status"]')).toBeNull();
  look.field('联系方式').focus();
  await expectLeads(links()[0], 'year');
});
