// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { closeApp, goTo, openStep, reload } from '../testing/window/open-app.tsx';
import * as look from '../testing/window/look.ts';
import * as user from '../testing/window/user.ts';

const TITLE = '示范县司法局2023年政府信息公开工作年度报告';
const OPENING =
  '根据《中华人民共和国政府信息公开条例》规定和《国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》（国办公开办函〔2021〕30号）要求，现发布《示范县司法局2023年政府信息公开工作年度报告》，本报告统计数据从2023年1月1日至12月31日。';
const AREA = '开头段落';
const RENAMED = OPENING.replaceAll('示范县司法局', '示范市教育局').replaceAll('2023', '2024');

async function rename(): Promise<void> {
  await user.fill(look.field('机关名称'), '示范市教育局');
  await user.fill(look.field('年度'), '2024');
}

describe('the opening of the report', () => {
  beforeEach(() => openStep('info'));
  afterEach(closeApp);

  it('follows agency and year in title and paragraph', async () => {
    await look.says(TITLE);
    await look.holds(AREA, OPENING);
    expect(look.field(AREA).dataset['field']).toBe('preamble');
    await rename();
    await look.says('示范市教育局2024年政府信息公开工作年度报告');
    await look.holds(AREA, RENAMED);
    expect(look.button('恢复默认')).toBeNull();
  });

  it('stays as written after an edit, also when agency and year change, and later', async () => {
    await user.fill(look.field(AREA), '自己写的开头。');
    await rename();
    await look.says('示范市教育局2024年政府信息公开工作年度报告');
    await look.holds(AREA, '自己写的开头。');
    await reload('info');
    await look.holds(AREA, '自己写的开头。');
    await goTo('disclosure');
    await goTo('info');
    await look.holds(AREA, '自己写的开头。');
  });

  it('goes back to the standing words with 恢复默认 and follows again', async () => {
    await user.fill(look.field(AREA), '自己写的开头。');
    await user.clickButton('恢复默认');
    await look.holds(AREA, OPENING);
    expect(look.button('恢复默认')).toBeNull();
    await rename();
    await look.holds(AREA, RENAMED);
  });

  it('stays empty where somebody emptied it', async () => {
    look.field(AREA).focus();
    await user.press('Control+a');
    await user.press('Delete');
    await rename();
    await look.holds(AREA, '');
    await user.clickButton('恢复默认');
    await look.holds(AREA, RENAMED);
  });

  it('can be typed in in the middle without the caret running away', async () => {
    user.setCaret(look.field(AREA), 2);
    await user.type('ABC');
    await look.holds(AREA, `${OPENING.slice(0, 2)}ABC${OPENING.slice(2)}`);
  });

  it('is one of its own where paragraphs were pasted over it', async () => {
    user.putOnClipboard({ html: '<p>第一段。</p><p>第二段。</p>', text: '第一段。\n\n第二段。' });
    look.field(AREA).focus();
    await user.press('Control+a');
    await user.press('Control+V');
    await look.holds(AREA, '第一段。\n第二段。');
    await user.fill(look.field('年度'), '2024');
    await look.holds(AREA, '第一段。\n第二段。');
    await user.clickButton('恢复默认');
    await look.holds(AREA, OPENING.replaceAll('2023', '2024'));
  });
});

describe('a particular', () => {
  afterEach(closeApp);

  it.each([
    ['年度', '二三年', '请填四位年份，如 2023'],
    ['年度', '1823', '请填四位年份，如 2023'],
    ['落款日期', '2024年2月30日', '请填完整日期，如 2024年1月25日'],
    ['落款日期', '明天', '请填完整日期，如 2024年1月25日'],
  ])("%s keeps “%s” and says that it can't be read", async (label, typed, reason) => {
    await openStep('info', { isReviewed: true });
    await user.fill(look.field(label), typed);
    const expectKept = () =>
      look.eventually(() => {
        const field = look.field(label);
        expect(field.value).toBe(typed);
        expect(field.getAttribute('aria-invalid')).toBe('true');
        expect(look.description(field)).toContain(reason);
        expect(look.railStep('报告信息')).toContain('错误 1');
      });
    await expectKept();
    await reload('info');
    await expectKept();
  });

  it.each([
    ['年度', '２０２３'],
    ['年度', '2023年'],
    ['落款日期', '2024-1-25'],
    ['落款日期', '2024.01.25'],
  ])('%s reads “%s”', async (label, typed) => {
    await openStep('info');
    await user.fill(look.field(label), typed);
    expect(look.field(label).hasAttribute('aria-invalid')).toBe(false);
    await look.says(TITLE);
    await look.eventually(() => {
      expect(look.railStep('报告信息')).toContain('已完成');
    });
  });
});
