// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import { closeApp, goTo, openStep, reload } from '../testing/window/open-app.tsx';
import * as look from '../testing/window/look.ts';
import * as user from '../testing/window/user.ts';

const ASPECTS = {
  'overview.proactive': '（一）主动公开',
  'overview.onRequest': '（二）依申请公开',
  'overview.management': '（三）政府信息管理',
  'overview.platform': '（四）政府信息公开平台建设',
  'overview.oversight': '（五）监督保障',
};

const heading = () => document.querySelector('main h1')?.textContent;

afterEach(closeApp);

describe('the texts', () => {
  it('of section 一 are five under their official headings, their labels too', async () => {
    await openStep('overview');
    expect(heading()).toBe('一、总体情况');
    expect(document.querySelectorAll('main textarea')).toHaveLength(5);
    const headings = [...document.querySelectorAll('main h2')];
    expect(headings.map(({ textContent }) => textContent)).toEqual(Object.values(ASPECTS));
    for (const [id, name] of Object.entries(ASPECTS)) {
      expect(look.field(name).dataset['field']).toBe(id);
    }
  });

  it('of sections 五 and 六 bear the heading of their section', async () => {
    await openStep('problems');
    for (const [step, id, name] of [
      ['problems', 'problems', '五、存在的主要问题及改进情况'],
      ['other', 'otherMatters', '六、其他需要报告的事项'],
    ] as const) {
      await goTo(step);
      expect(heading()).toBe(name);
      expect(look.field(name).dataset['field']).toBe(id);
    }
  });

  it('are counted in characters without spaces, as a person counts them, against about 1000', async () => {
    await openStep('overview', { isReviewed: true });
    await look.says('本节 0 字，一般 1000 字左右');
    await user.fill(look.field('overview.proactive'), '主动 公开\n二十一条。');
    await user.fill(look.field('overview.platform'), '𠮷林'.repeat(600));
    await look.says('9 字');
    await look.says('1200 字');
    await look.says('本节 1209 字，一般 1000 字左右');
    await look.eventually(() => {
      expect(look.railStep('总体情况')).toContain('提醒 3');
    });
    await user.fill(look.field('overview.platform'), '');
    await user.fill(look.field('overview.proactive'), '㐂𠮷👨‍👩‍👧e\u0301字\u{e0100}\n　 ');
    await look.says('本节 5 字，一般 1000 字左右');
    await goTo('problems');
    await look.says('本节 0 字');
    expect(document.body.textContent).not.toContain('一般');
  });

  it('have help that opens on demand, as tables have', async () => {
    await openStep('overview', { isReviewed: true });
    for (const [step, words] of [
      ['overview', '五个方面都要写'],
      ['disclosure', '单位为万元，可以有小数'],
      ['requests', '第一项加第二项之和，必须等于第三项加第四项之和'],
      ['challenges', '未审结的计入“尚未审结”'],
      ['problems', '针对每个问题的改进情况或措施'],
      ['other', '容易被退回的'],
    ] as const) {
      await goTo(step);
      await look.eventually(() => {
        const help = document.querySelector('main details');
        expect(help?.querySelector('summary')?.textContent).toBe('填写说明');
        expect(help?.textContent).toContain(words);
        expect(help?.hasAttribute('open')).toBe(false);
      });
    }
  });
});

const WORD = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta name=Generator content="Microsoft Word 15"><style><!-- p.MsoNormal {text-indent:32pt} --></style></head><body lang=ZH-CN><!--StartFragment--><p class=MsoNormal style='mso-char-indent-count:2.0'><span style='font-size:16.0pt'>一是统一、规范公开目录；<o:p></o:p></span></p><p class=MsoNormal><span>二是落实《条例》第二十条<br>第（一）项。</span></p><!--EndFragment--></body></html>`;

describe('a paste into a text', () => {
  it('without a plain form reads the HTML form, over what was selected', async () => {
    await openStep('problems', { entries: { problems: '甲乙丙' } });
    user.setCaret(look.field('problems'), 1, 2);
    user.putOnClipboard({ html: WORD });
    await user.press('Control+V');
    await look.holds(
      'problems',
      '甲一是统一、规范公开目录；\n二是落实《条例》第二十条\n第（一）项。丙',
    );
  });

  it('of 2500 lines comes whole and ends at the caret', async () => {
    await openStep('problems', { entries: { problems: '完' } });
    user.setCaret(look.field('problems'), 0);
    const lines = Array.from({ length: 2500 }, (_, index) => `第${String(index)}行`).join('\n');
    user.putOnClipboard({ text: lines });
    await user.press('Control+V');
    await look.holds('problems', `${lines}完`);
    await user.type('，');
    await look.holds('problems', `${lines}，完`);
    await reload('problems');
    await look.holds('problems', `${lines}，完`);
  });

  it('takes no more than 200000 characters, and says so', async () => {
    await openStep('problems', { entries: { problems: '原来的' } });
    user.putOnClipboard({ text: '长'.repeat(199_998) });
    user.setCaret(look.field('problems'), 3);
    await user.press('Control+V');
    await look.says('没有粘贴：一处文字最多 200000 字');
    await look.holds('problems', '原来的');
    user.setCaret(look.field('problems'), 2, 3);
    await user.press('Control+V');
    await look.holds('problems', `原来${'长'.repeat(199_998)}`);
  });
});
