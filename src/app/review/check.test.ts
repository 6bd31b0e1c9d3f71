// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import { closeApp, goTo, openStep, type Opening } from '../testing/window/open-app.tsx';
import { example } from '../testing/window/reports.ts';
import * as look from '../testing/window/look.ts';
import * as user from '../testing/window/user.ts';

const CLEAR = '✓ 全部通过';

/** All that may be looked at in the example; nothing of it must be. */
const HINTS_OF_EXAMPLE = [
  'hint inner-space overview.oversight',
  'hint foreign-word overview.oversight',
  'hint challenges-without-applications challenges.directLitigation.otherOutcome',
  'hint half-width-punctuation problems',
  'hint half-width-punctuation otherMatters',
];

/** Opens the check of the example, with these entries in place of its own. */
async function openCheck(entries: Opening['entries'] = {}): Promise<void> {
  await openStep('check', { draft: await example(), entries, isReviewed: true });
}

/** Every finding on the screen as `severity rule at`. */
function all(): readonly string[] {
  return [...document.querySelectorAll<HTMLElement>('[data-finding]')].map(({ dataset }) =>
    ['severity', 'finding', 'at'].map((name) => dataset[name] ?? '').join(' '),
  );
}

/** The check lists exactly these errors and warnings. */
async function expectFindings(...findings: readonly string[]): Promise<void> {
  await look.eventually(() => {
    expect(all().filter((one) => !one.startsWith('hint'))).toEqual(findings);
  });
}

/** Clicks what a rule found at this place, which leads to its field on its step. */
async function expectLeads(rule: string, at: string, step: string, field = at): Promise<void> {
  const isThere = ({ dataset }: HTMLElement) => dataset['at'] === at;
  const found = await look.eventually(() => {
    const one = look.findings(rule).find(isThere);
    if (one === undefined) throw new Error(`Nothing of ${rule} stands at ${at}`);
    return one;
  });
  await user.click(found);
  await look.eventually(() => {
    expect(location.hash).toBe(`#/draft/own/${step}`);
    expect(document.activeElement?.getAttribute('name')).toBe(field);
  });
}

const texts = (selector: string) => [...document.querySelectorAll(selector)].map(look.spaced);

afterEach(closeApp);

describe('the check of a report', () => {
  it('is all clear for the example but for 5 hints, and leads on to the preview', async () => {
    await openCheck();
    await look.headed(CLEAR);
    expect(document.body.textContent).toMatch(/已按 \d\d 条规则核对/);
    await look.eventually(() => {
      expect(all()).toEqual(HINTS_OF_EXAMPLE);
    });
    await look.headed('提示 5');
    await look.says('供参考，不必处理。');
    expect(look.railStep('校核')).toContain('通过');
    await user.clickButton('去预览与导出');
    await look.says('没有待处理的事项，可以送签、定稿和公布。');
    expect(location.hash).toBe('#/draft/own/preview');
  });

  it('finds all that is missing in a new report, each once, section by section', async () => {
    await openStep('check', { isReviewed: true });
    await look.eventually(() => {
      expect(look.spaced(document.querySelector('main [role="status"]'))).toContain(
        '未填 169。全部处理后才能定稿和导出网页；打印和其他导出随时可用，标明“草稿”。',
      );
    });
    const group = '[role="group"][aria-label="只看"] button';
    expect(texts(group)).toEqual(['错误 0', '未填 169', '提醒 0', '待确认 0', '提示 0']);
    expect(texts('main h2')).toEqual(['未填 169']);
    expect(texts('main h3')).toEqual([
      '一、总体情况',
      '二、主动公开政府信息情况',
      '三、收到和处理政府信息公开申请情况',
      '四、政府信息公开行政复议、行政诉讼情况',
      '五、存在的主要问题及改进情况',
      '六、其他需要报告的事项',
    ]);
    expect(all().filter((one) => !one.includes('blank-cell'))).toEqual([
      'error empty-section overview.proactive',
      'error empty-section problems',
      'error empty-section otherMatters',
    ]);
    expect(all().filter((one) => one.startsWith('error blank-cell '))).toHaveLength(166);
    const [, problems] = look.findings('empty-section');
    expect(problems?.textContent).toBe('五、存在的主要问题及改进情况');
  });

  it('finds a blank cell and leads to it', async () => {
    const id = 'requests.stateSecret.research';
    await openCheck({ [id]: '' });
    await expectFindings(`error blank-cell ${id}`);
    expect((await look.found('blank-cell')).textContent).toBe(
      '表三 （三）不予公开 1.属于国家秘密 法人或其他组织 科研机构',
    );
    await expectLeads('blank-cell', id, 'requests');
    await user.type('0');
    await goTo('check');
    await look.headed(CLEAR);
  });

  it('finds an entry that can’t be read and leads to it from the keyboard', async () => {
    const id = 'challenges.litigationAfterReconsideration.pending';
    await openCheck({ [id]: '1.5' });
    await expectFindings(`error unreadable-entry ${id}`);
    const unreadable = await look.found('unreadable-entry');
    expect(unreadable.textContent).toBe(
      '✕ 错误“表四 行政诉讼 复议后起诉 尚未审结”填的是“1.5”：件数须为整数，不能有小数。',
    );
    unreadable.focus();
    await user.press('Enter');
    await look.eventually(() => {
      expect(look.focused()).toBe(id);
    });
  });

  it('finds a column that does not balance, with both sides and the difference', async () => {
    const received = 'requests.received.naturalPerson';
    await openCheck({ [received]: '21', 'requests.granted.naturalPerson': '20' });
    await expectFindings(
      `error requests.balance ${received}`,
      'warning text-differs overview.onRequest',
      'warning text-differs otherMatters',
    );
    expect((await look.found('requests.balance')).textContent).toMatch(
      /^✕ 错误表三“自然人”列不平：新收 21 \+ 上年结转 0 = 21，办理 20 \+ 结转下年 0 = 20，差 1。“总计”列随之不平。/,
    );
    await expectLeads('requests.balance', received, 'requests');
    await user.type('20');
    await goTo('check');
    await look.found('requests.balance', 0);
  });

  it('tells of 总计 with the column that breaks it, and leads there and on to the next cell', async () => {
    const received = 'requests.received.business';
    await openCheck({ [received]: '3' });
    expect((await look.found('requests.balance')).textContent).toContain('“总计”列随之不平。');
    await expectLeads('requests.balance', received, 'requests');
    await user.press('Tab');
    expect(look.focused()).toBe('requests.received.research');
  });

  it('warns of an empty aspect, counts an empty section as not filled in', async () => {
    await openCheck({ 'overview.platform': '   ', otherMatters: '' });
    await expectFindings(
      'error empty-section otherMatters',
      'warning empty-aspect overview.platform',
    );
    expect(texts('[aria-label="只看"] button')).toEqual(
      expect.arrayContaining(['未填 1', '提醒 1']),
    );
    const warning = await look.found('empty-aspect');
    expect(look.spaced(warning)).toContain('△ 提醒');
    expect(warning.textContent).toContain('（四）政府信息公开平台建设”没有内容。');
    await expectLeads('empty-aspect', 'overview.platform', 'overview');
    await goTo('check');
    await expectLeads('empty-section', 'otherMatters', 'other');
  });

  it('finds what the report does not say about itself', async () => {
    await openCheck({ 'agency.name': ' ', year: '23', date: '2024年2月30日', preamble: '' });
    await expectFindings(
      'error unreadable-entry year',
      'error unreadable-entry date',
      'error missing-particular agency.name',
      'warning missing-particular preamble',
    );
    await look.says('“年度”填的是“23”：请填四位年份，如 2023。');
    for (const [rule, at] of [
      ['missing-particular', 'agency.name'],
      ['unreadable-entry', 'date'],
      ['missing-particular', 'preamble'],
    ] as const) {
      await expectLeads(rule, at, 'info');
      await goTo('check');
    }
  });
});
