// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import { closeApp, goTo, openStep, reload } from '../testing/window/open-app.tsx';
import * as look from '../testing/window/look.ts';
import * as user from '../testing/window/user.ts';

const OVERSIGHT = 'overview.oversight';
const RECEIVED = 'requests.received.naturalPerson';

/** The notes that stand in the step, from top to bottom. */
const notes = () => [...document.querySelectorAll('main li')];

/** Waits for the note of these words. */
function note(words: string): Promise<Element> {
  return look.eventually(() => {
    const found = notes().find(({ textContent }) => textContent.includes(words));
    if (found === undefined) throw new Error(`There is no note “${words}”`);
    return found;
  });
}

async function expectNotes(count: number): Promise<void> {
  await look.eventually(() => {
    expect(notes()).toHaveLength(count);
  });
}

/** Presses the button of the note of these words. */
async function pressOn(words: string, name: string): Promise<void> {
  const button = look.button(name, await note(words));
  await user.click(button ?? document.body);
}

async function expectFocus(name: string): Promise<void> {
  await look.eventually(() => {
    expect(document.activeElement).toBe(look.field(name));
  });
}

/** Presses 备注 under the nth text of the step. */
async function openForm(nth = 0): Promise<void> {
  await user.click(look.buttons('备注')[nth] ?? document.body);
  await expectFocus('备注');
}

async function write(words: string, nth = 0): Promise<void> {
  await openForm(nth);
  await user.type(words);
  await user.press('Enter');
  await note(words.trim());
}

const hasForm = () => [...document.querySelectorAll('main form textarea')].length > 0;

afterEach(closeApp);

describe('a note on a text', () => {
  it('is kept with Enter or 保存, beside its text, several on one, also later', async () => {
    await openStep('overview');
    await openForm();
    expect(look.description(look.field('备注'))).toBe('只供本机查看，不印出、不公开。');
    await user.type('法规科提供');
    await user.press('Enter');
    expect((await note('法规科提供')).textContent).toContain('（一）主动公开');
    expect(hasForm()).toBe(false);
    expect(document.activeElement).toBe(look.button('备注'));
    await openForm();
    await user.fill(look.field('备注'), ' 问：含重复件吗 ');
    await user.clickButton('保存');
    await note('问：含重复件吗');
    await look.holds('overview.proactive', '');
    await reload('overview');
    await note('法规科提供');
    await note('问：含重复件吗');
    await expectNotes(2);
  });

  it.each(['Escape', 'Enter', '取消'])(
    'is none after %s where nothing is to be kept',
    async (leave) => {
      await openStep('overview');
      await openForm(1);
      if (leave !== 'Enter') await user.type('不留');
      if (leave === '取消') await user.clickButton('取消');
      else await user.press(leave);
      await look.eventually(() => {
        expect(hasForm()).toBe(false);
        expect(document.activeElement).toBe(look.buttons('备注')[1]);
      });
      expect(notes()).toHaveLength(0);
    },
  );

  it('is not kept by the Enter that ends a composition', async () => {
    await openStep('overview');
    await openForm();
    await user.type('fagui');
    const area = look.field('备注');
    for (const about of [{ isComposing: true }, { keyCode: 229 }]) {
      for (const key of ['Enter', 'Escape']) {
        area.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, ...about }));
      }
    }
    await user.type('g');
    await look.holds('备注', 'faguig');
    expect(notes()).toHaveLength(0);
  });

  it('leads to its text, is rewritten, settled and brought back', async () => {
    await openStep('overview');
    await write('问办公室', 4);
    await pressOn('问办公室', '定位');
    await expectFocus(OVERSIGHT);
    await pressOn('问办公室', '修改');
    await expectFocus('备注');
    await look.holds('备注', '问办公室');
    await user.type('，已答');
    await user.press('Enter');
    await note('问办公室，已答');
    await expectNotes(1);
    expect(document.activeElement).toBe(look.button('修改'));
    await user.clickButton('修改');
    await expectFocus('备注');
    await user.type('不要');
    await user.press('Escape');
    expect((await note('问办公室，已答')).textContent).not.toContain('不要');
    await user.clickButton('已解决');
    await look.says('已解决 1 处备注。');
    await user.clickButton('恢复原样');
    await note('问办公室，已答');
    await user.clickButton('已解决');
    await reload('overview');
    await look.holds(OVERSIGHT, '');
    expect(notes().filter((one) => one.closest('details:not([open])') === null)).toHaveLength(0);
  });

  it('may stand on the opening paragraph, and those on particulars are shown', async () => {
    const notes = { contact: '电话待定', 'agency.name': '第一行\n第二行' };
    await openStep('info', { notes });
    expect((await note('电话待定')).textContent).toContain('联系方式');
    expect((await note('第一行')).textContent).toContain('机关名称');
    await pressOn('电话待定', '定位');
    await expectFocus('联系方式');
    await pressOn('第一行', '修改');
    await look.holds('备注', '第一行\n第二行');
    await user.press('Escape');
    await write('领导审过');
    expect((await note('领导审过')).textContent).toContain('开头段落');
  });
});

describe('a note on a cell', () => {
  it('is written from the cell one is in, and leads back into it', async () => {
    await openStep('requests');
    await user.clickCell(RECEIVED);
    await look.eventually(() => {
      expect(look.statusLine().textContent).toContain('一、本年新收政府信息公开申请数量 自然人');
    });
    await write('窗口科报数');
    expect(look.focused()).toBe(RECEIVED);
    expect((await note('窗口科报数')).textContent).toContain(
      '一、本年新收政府信息公开申请数量 自然人',
    );
    await openForm();
    await user.press('Escape');
    expect(look.focused()).toBe(RECEIVED);
    await user.type('5');
    expect(look.typedCells()).toEqual({ [RECEIVED]: '5' });
    await goTo('disclosure');
    await expectNotes(0);
  });

  it('stands at the head of its table, one on many cells once, with the way there', async () => {
    const carried = ['naturalPerson', 'business', 'research'].map(
      (column) => [`requests.carriedIn.${column}`, '与去年核对'] as const,
    );
    const others = { [RECEIVED]: '窗口科报数', 'requests.handled.total': '与台账核对' };
    await openStep('requests', { notes: { ...Object.fromEntries(carried), ...others } });
    await expectNotes(3);
    expect(notes()[0]?.textContent).toContain(
      '表三 二、上年结转政府信息公开申请数量 自然人 等 3 处与去年核对',
    );
    expect(notes()[1]?.textContent).toContain('表三 一、本年新收政府信息公开申请数量 自然人窗口科');
    await pressOn('等 3 处', '定位');
    expect(look.focused()).toBe('requests.carriedIn.naturalPerson');
    await pressOn('与台账核对', '定位');
    expect(look.focused()).toBe('requests.handled.total');
    // Settled for all its cells at once; the focus goes on beside, and it comes back.
    await pressOn('等 3 处', '已解决');
    await look.says('已解决 3 处备注。');
    expect(document.activeElement).toBe(look.button('已解决', await note('窗口科')));
    await user.clickButton('恢复原样');
    await note('等 3 处');
  });

  it('is answered, settled and opened again, and says what its place held', async () => {
    await openStep('requests', { entries: { [RECEIVED]: '60' }, isReviewed: true });
    await user.clickCell(RECEIVED);
    await look.eventually(() => {
      expect(look.button('备注')).not.toBeNull();
    });
    await write('请与台账核对');
    await user.fill(RECEIVED, '61');
    await look.eventually(async () => {
      expect((await note('请与台账核对')).textContent).toContain('提出时 60 → 现在 61');
    });
    await pressOn('请与台账核对', '回复');
    await expectFocus('回复');
    await user.type('已核对，应为 61');
    await user.press('Enter');
    expect((await note('已核对，应为 61')).textContent).toContain('请与台账核对');
    expect(look.button('修改')).toBeNull();
    await pressOn('已核对', '已解决');
    await look.says('已解决 1 处备注');
    await pressOn('已核对', '重新打开');
    await look.eventually(async () => {
      expect(look.button('已解决', await note('已核对'))).not.toBeNull();
    });
    await goTo('check');
    await look.eventually(() => {
      const remark = document.querySelector<HTMLElement>('[data-remark]');
      expect(remark?.dataset['state']).toBe('answered');
    });
    await goTo('requests');
    await user.clickButton('撤销');
    await look.says('已解决 1 处备注');
  });
});

it('the check lists all notes in the order of the form, each a way to its place, and no list where there is none', async () => {
  await openStep('check', { isReviewed: true });
  await look.eventually(() => {
    expect(document.querySelector('main h1')?.textContent).toBe('校核');
  });
  const heads = () => [...document.querySelectorAll('main h2')].map((head) => head.textContent);
  expect(heads()).not.toContain('备注');
  await goTo('problems');
  await write('问办公室');
  await goTo('requests');
  await user.clickCell(RECEIVED);
  await look.eventually(() => {
    expect(look.button('备注')).not.toBeNull();
  });
  await write('窗口科报数');
  await goTo('info');
  await write('领导审过');
  await goTo('check');
  const remarks = () => [...document.querySelectorAll<HTMLElement>('[data-remark]')];
  await look.eventually(() => {
    expect(heads()).toContain('备注');
    expect(remarks().map(({ textContent }) => textContent)).toEqual([
      '开头段落领导审过',
      '表三 一、本年新收政府信息公开申请数量 自然人窗口科报数',
      '五、存在的主要问题及改进情况问办公室',
    ]);
  });
  await user.click(remarks()[1] ?? document.body);
  await look.eventually(() => {
    expect(look.focused()).toBe(RECEIVED);
  });
  await goTo('check');
  await look.eventually(() => {
    expect(remarks()).toHaveLength(3);
  });
  await user.click(remarks()[2] ?? document.body);
  await expectFocus('problems');
  await user.clickButton('已解决');
  await goTo('check');
  await look.eventually(() => {
    expect(remarks().map(({ dataset }) => dataset['state'])).toEqual(['open', 'open', 'settled']);
    expect(remarks()[2]?.textContent).toMatch(/问办公室✓ 已解决$/);
  });
});
