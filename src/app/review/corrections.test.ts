// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import { closeApp, goTo, openStep, reload } from '../testing/window/open-app.tsx';
import { hongze } from '../testing/window/reports.ts';
import * as look from '../testing/window/look.ts';
import * as user from '../testing/window/user.ts';

const ON_REQUEST = 'overview.onRequest';
const RECEIVED = 'requests.received.naturalPerson';
const HELD = 'requests.notHeld.naturalPerson';
const CLEAR = '✓ 全部通过';

/** Opens 洪泽区 2023 with these texts and numbers. */
function open(step: string, entries: Readonly<Record<string, string>> = {}): Promise<void> {
  return openStep(step, { draft: hongze(entries), isReviewed: true });
}

async function expectTyped(id: string, text: string): Promise<void> {
  await look.eventually(() => {
    expect(look.input(id).value).toBe(text);
  });
}

/** The words of a text that are marked. */
function marked(name: string): string {
  const { value, selectionStart, selectionEnd } = look.field(name);
  return value.slice(selectionStart ?? 0, selectionEnd ?? 0);
}

afterEach(closeApp);

describe('a likely correction', () => {
  it('of a table stands beneath it, is one click, and is taken back by 撤销', async () => {
    await open('requests', { [ON_REQUEST]: '2023年收到政府信息公开申请21件，办结21件。' });
    await look.says('本表已填完，勾稽关系全部成立。');
    await user.fill(RECEIVED, '12');
    // Typed a moment ago, it comes first; the text that says 21 speaks for it too.
    await user.clickButton(/自然人 刚由 21 改为 12：改回$/);
    await expectTyped(RECEIVED, '21');
    expect(look.shown('requests.received.total')).toBe('21');
    await look.says('已改好：');
    await look.found('requests.balance', 0);
    await look.says('本表已填完，勾稽关系全部成立。');
    await user.clickButton('撤销');
    await expectTyped(RECEIVED, '12');
    await look.found('requests.balance');
  });

  it('of a text is one click on the check, the focus goes on, and 恢复原样 takes it back', async () => {
    const text = '2023年收到政府信息公开申请20件。';
    await open('check', { [ON_REQUEST]: text, problems: '我局有不足，将改进。' });
    await look.found('text-differs');
    const fix = look.button('改文字：20 → 21');
    expect(look.description(fix ?? document.body)).toMatch(/（二）依申请公开“.+”，改后与表三一致/);
    await user.clickButton('改文字：20 → 21');
    const other = await look.found('own-word');
    await look.eventually(() => {
      expect(document.activeElement).toBe(other);
    });
    await look.found('text-differs', 0);
    await user.clickButton('恢复原样');
    await user.click(await look.found('text-differs'));
    // The jump marks the number itself.
    await look.eventually(() => {
      expect(look.field(ON_REQUEST).value).toBe(text);
      expect(marked(ON_REQUEST)).toBe('20');
    });
  });

  it('is one click where its cause was the last change, though any cell could be wrong', async () => {
    await open('requests');
    await user.fill(HELD, '11');
    await look.found('requests.balance');
    // Other work since then: it still is the last change of this column.
    await goTo('overview');
    await user.fill(look.field(ON_REQUEST), '制度健全，按时办理。');
    await goTo('check');
    await look.found('requests.balance');
    const name = '（四）无法提供 1. 自然人 刚由 10 改为 11：改回';
    expect(look.description(look.button(name) ?? document.body)).toMatch(/改后这一列平/);
    await user.clickButton(name);
    await look.headed(CLEAR);
    await goTo('requests');
    await expectTyped(HELD, '10');
  });

  it('of an earlier day says so, and stands first all the same', async () => {
    await open('requests');
    await user.fill(HELD, '11');
    await reload('requests');
    await look.found('requests.balance');
    expect(look.buttons(/自然人 上次由 10 改为 11：改回$/)).toHaveLength(1);
  });

  it('never moves a case to another applicant by a first button', async () => {
    await open('requests');
    const inWrongColumn = async () => {
      await user.fill(HELD, '0');
      await user.fill('requests.notHeld.business', '10');
    };
    await inWrongColumn();
    // Each step is forgotten where the other is undone alone: it would leave its column wrong.
    const first = await look.found('requests.balance', 2);
    expect(first.textContent).toContain(
      '“自然人”“商业企业”两列各差 10，可能是同样的 10 件记错了列。',
    );
    expect(look.button('改表格：两格对调')).toBeNull();
    await user.clickButton('更多改法（1）');
    await user.clickButton('改表格：两格对调');
    await look.found('requests.balance', 0);
    // A blank in one of the columns: nothing is known of it any more.
    await inWrongColumn();
    await user.fill('requests.excessive.business', '约3');
    await look.found('unreadable-entry');
    await look.eventually(() => {
      expect(look.buttons(/改法|对调/)).toHaveLength(0);
    });
  });

  it('offers the sentence where the table holds 0, and the text before the table', async () => {
    const none = Object.keys(hongze().entries).filter((id) => id.startsWith('requests.'));
    await open('check', {
      ...Object.fromEntries(none.map((id) => [id, '0'])),
      [ON_REQUEST]: '2023年，我区收到政府信息公开申请21件，均已按期答复，其中予以公开21件。',
    });
    const sentence = '2023年，我区未收到政府信息公开申请，无上年结转申请。';
    await user.clickButton(`改文字：${sentence}`);
    await look.found('text-differs', 0);
    await goTo('overview');
    await look.holds(ON_REQUEST, sentence);
  });
});

it('wrong years and self-names are one click, or all of them as one step', async () => {
  await open('check', {
    'overview.proactive': '2022年，主动公开信息顺利。我局成立专班。',
    'overview.platform': '截至2022年底，开设专栏。',
    problems: '2022年，我局有不足，将改进。',
  });
  await look.found('other-year', 3);
  await user.clickButton('全部 3 处改为 2023年');
  await look.found('other-year', 0);
  await user.clickButton('改文字：我局 → 我区');
  await look.found('own-word');
  await user.clickButton('撤销');
  await look.found('own-word', 2);
  await user.clickButton('全部 2 处改为“我区”');
  await look.headed(CLEAR);
  await user.clickButton('撤销');
  await look.found('own-word', 2);
  await user.clickButton('撤销');
  await look.found('other-year', 3);
  await goTo('problems');
  await look.holds('problems', '2022年，我局有不足，将改进。');
});

it('a gap is marked by the jump to it, ready to be typed over', async () => {
  await open('check', { problems: '公开信息XX条，有不足，将改进。' });
  await user.click(await look.found('placeholder'));
  await look.eventually(() => {
    expect(document.activeElement).toBe(look.field('problems'));
    expect(marked('problems')).toBe('XX');
  });
  await user.type('21');
  await look.holds('problems', '公开信息21条，有不足，将改进。');
});

it('a paragraph pasted again is deleted by a click', async () => {
  const twice = '聚焦群众关切，及时公开重大民生信息，主动回应社会关注的热点问题。';
  await open('overview', { 'overview.management': `${twice}\n${twice}` });
  const { textContent } = await look.found('repeated-passage');
  expect(textContent).toContain('有与前文相同的一段');
  await user.clickButton('改文字：删去重复的这一处');
  await look.holds('overview.management', twice);
  await look.found('repeated-passage', 0);
});

describe('last year’s report in the same browser', () => {
  /** 2022 with 2 cases carried over, and 2023, which takes none over. */
  function openBoth(step: string): Promise<void> {
    const handedOn = { [RECEIVED]: '23', 'requests.carriedOver.naturalPerson': '2' };
    const before = hongze({ year: '2022', ...handedOn });
    return openStep(step, { draft: hongze(), beside: [before], isReviewed: true });
  }

  it('is held against 上年结转, which 按上年填入 puts right', async () => {
    await openBoth('requests');
    const differs = await look.found('carried-in-differs');
    expect(differs.dataset).toMatchObject({
      at: 'requests.carriedIn.naturalPerson',
      severity: 'warning',
    });
    expect(differs.textContent).toContain('上年结转 0，上年年报的结转下年 2');
    await user.clickButton('按上年填入');
    await expectTyped('requests.carriedIn.naturalPerson', '2');
    await look.found('carried-in-differs', 0);
    // Now the column is off by what was taken over.
    await look.found('requests.balance');
  });

  it('is looked for anew when the year changes', async () => {
    await openBoth('check');
    for (const [year, count] of [
      ['2025', 0],
      ['2023', 1],
    ] as const) {
      await look.found('carried-in-differs', 1 - count);
      await goTo('info');
      await user.fill(look.field('年度'), year);
      await goTo('check');
      await look.found('carried-in-differs', count);
    }
  });
});
