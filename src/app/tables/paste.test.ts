// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { HONGZE_FIGURES } from '../../report/testing/hongze-2023.ts';
import { closeApp, goTo, openTable } from '../testing/window/open-app.tsx';
import * as look from '../testing/window/look.ts';
import { adopt, choice, gone, preview, previewRows, troubles } from '../testing/window/preview.ts';
import * as user from '../testing/window/user.ts';

const RECEIVED = 'requests.received.naturalPerson';

beforeEach(() => openTable('requests'));
afterEach(closeApp);

interface Payload {
  readonly html?: string;
  readonly text?: string;
}

async function pasteInto(at: string, payload: Payload): Promise<void> {
  await user.focus(at);
  user.putOnClipboard(payload);
  await user.press('Control+V');
}

async function expectTyped(cells: Readonly<Record<string, string>>): Promise<void> {
  await look.eventually(() => {
    expect(look.typedCells()).toEqual(cells);
  });
}

async function expectPreviewSays(words: string): Promise<void> {
  await look.eventually(() => {
    expect(look.dialog()?.textContent).toContain(words);
  });
}

async function choose(name: string): Promise<void> {
  await user.click(await choice(name));
}

const tsv = (...rows: readonly string[]) =>
  rows.map((row) => `${row.replace(/ /g, '\t')}\r\n`).join('');

describe('a plain block', () => {
  it('of 23 × 6 numbers over zeros gives the right totals', async () => {
    await user.clickButton('空白填 0');
    const rows = Array.from({ length: 23 }, (_, row) =>
      Array.from({ length: 6 }, (__, column) => String(row + column)).join(' '),
    );
    await pasteInto(RECEIVED, { text: tsv(...rows) });
    await look.says('已粘贴 138 格。');
    // Rows 2 … 22 of the first column are results: 2 + 3 + … + 22.
    expect(look.shown('requests.handled.naturalPerson')).toBe('252');
    expect(look.shown('requests.other.otherOrganization')).toBe('27');
    expect(look.shown('requests.carriedOver.naturalPerson')).toBe('0');
  });

  it('with the form’s labels goes to its rows and columns, wherever the focus is', async () => {
    const html =
      '<table><tr><td></td><td>总计</td><td>自然人</td></tr>' +
      '<tr><td>2.重复申请</td><td>3</td><td>3</td></tr>' +
      '<tr><td>（一）予以公开</td><td>8</td><td>8</td></tr></table>';
    await pasteInto('requests.carriedOver.research', { html, text: '' });
    await look.says('已粘贴 2 格。');
    await expectTyped({
      'requests.repeated.naturalPerson': '3',
      'requests.granted.naturalPerson': '8',
    });
  });

  it('of the 12 figures of 洪泽区 comes whole, totals in between', async () => {
    await goTo('challenges');
    await pasteInto('challenges.reconsideration.upheld', {
      text: tsv('10 1 0 0 11 0 0 0 0 0 5 0 0 0 5'),
    });
    await look.says('已粘贴 12 格。');
    const shown = [...document.querySelectorAll('tbody [data-cell]')].map((one) =>
      look.shown(one.getAttribute('data-cell') ?? ''),
    );
    expect(shown.join(' ')).toBe('10 1 0 0 11 0 0 0 0 0 5 0 0 0 5');
    for (const [id, text] of Object.entries(HONGZE_FIGURES)) {
      if (id.startsWith('challenges.')) expect(look.shown(id), id).toBe(text);
    }
  });
});

describe('one text', () => {
  it.each([
    [{ text: '21' }, '21'],
    [{ text: '"1\n2"\r\n' }, '1 2'],
    [{ text: '1 259' }, '1 259'],
    [{ html: '<table><tr><td>3<br>4</td></tr></table>', text: '3\n4' }, '3 4'],
    [{ text: "'=1+1" }, '=1+1'],
  ])('%j goes in as “%s”, digits on two lines apart', async (payload, text) => {
    await pasteInto(RECEIVED, payload);
    await expectTyped({ [RECEIVED]: text });
    expect(look.shown('requests.received.total')).toBe(text === '21' ? '21' : '');
    expect(look.dialog()).toBeNull();
  });

  it.each([
    [{ text: '6\r\n' }, '567'],
    [{ html: '<table><tr><td>6</td></tr></table>', text: '6\r\n' }, '567'],
    [{ text: '6' }, '567'],
    [{ text: '"6\n8"\r\n' }, '56 87'],
  ])('%j goes to the caret of a cell one edits, which then holds %s', async (payload, text) => {
    await user.fill(RECEIVED, '57');
    user.putOnClipboard(payload);
    await user.press('F2');
    await user.press('ArrowLeft');
    await user.press('Control+V');
    await expectTyped({ [RECEIVED]: text });
  });
});

describe('the preview', () => {
  it.each(['取消', 'Escape'])(
    'asks before numbers are replaced, and %s writes nothing',
    async (leave) => {
      await user.fill(RECEIVED, '20');
      await pasteInto(RECEIVED, { text: tsv('5 6') });
      const buttons = [...(await preview()).querySelectorAll('button')];
      expect(buttons.map(({ textContent }) => textContent)).toEqual(['取消', '采用']);
      await look.eventually(() => {
        expect(document.activeElement).toBe(look.button('采用'));
      });
      if (leave === 'Escape') await user.press(leave);
      else await user.clickButton(leave);
      await gone();
      expect(look.typedCells()).toEqual({ [RECEIVED]: '20' });
      await look.eventually(() => {
        expect(look.focused()).toBe(RECEIVED);
      });
    },
  );

  it('replaces, or adds up the sheets of two bureaus', async () => {
    const html =
      '<table><tr><td></td><td>自然人</td><td>商业企业</td></tr>' +
      '<tr><td>（一）予以公开</td><td>3</td><td></td></tr>' +
      '<tr><td>（二）部分公开</td><td>1,000</td><td>4</td></tr></table>';
    await pasteInto(RECEIVED, { html });
    await look.says('已粘贴 3 格。');
    await user.fill('requests.granted.business', '9');
    await pasteInto(RECEIVED, { html });
    await expectPreviewSays('按表头和行名对应。');
    expect((await choice('替换')).checked).toBe(true);
    await expectPreviewSays('将写入 3 格');
    await choose('累加');
    expect(await previewRows()).toEqual([
      '（一）予以公开 自然人 | 3 | 6',
      '（一）予以公开 法人或其他组织 商业企业 | 9 | 9',
      '（二）部分公开（区分处理的，只计这一情形，不计其他情形） 自然人 | 1,000 | 2000',
      '（二）部分公开（区分处理的，只计这一情形，不计其他情形） 法人或其他组织 商业企业 | 4 | 8',
    ]);
    await adopt();
    await look.eventually(() => {
      expect(look.shown('requests.handled.total')).toBe('2023');
    });
    await look.saved();
  });

  it('clears the cells that are blank in the source where one wishes so', async () => {
    const place = '一、本年新收政府信息公开申请数量 自然人';
    await user.fill(RECEIVED, '20');
    await user.fill('requests.received.business', '3');
    await pasteInto(RECEIVED, { text: '\t7\r\n' });
    const keep = '来源为空白的格保持原样';
    expect((await choice(keep)).checked).toBe(true);
    expect((await previewRows())[0]).toBe(`${place} | 20 | 20`);
    await choose(keep);
    expect((await previewRows())[0]).toBe(`${place} | 20 | 空白`);
    await adopt();
    await expectTyped({ 'requests.received.business': '7' });
    await user.clickButton('恢复原样');
    await expectTyped({ [RECEIVED]: '20', 'requests.received.business': '3' });
  });

  it('tells what can’t be read, which totals differ and what is skipped', async () => {
    const text = [
      '\t自然人\t商业企业\t外国人',
      '（一）予以公开\t18\t22（其中修订16件）\t1',
      '（二）部分公开\t3\t####\t0',
      '（九）另行处理\t1\t1\t1',
      '（七）总计\t20\t\t',
    ].join('\r\n');
    await pasteInto(RECEIVED, { text });
    await expectPreviewSays('将写入 4 格 · 无法识别 2 格 · 总计 1 格不写入 · 跳过 3 处');
    expect(await troubles('来源的总计不符')).toEqual([
      '自然人 （七）总计：来源 20，采用后本表为 21',
    ]);
    expect(await troubles('无法识别，原样填入，请再改正')).toEqual([
      '（一）予以公开 法人或其他组织 商业企业 “22（其中修订16件）”：不是数字，只填数字，不带单位和文字',
      '（二）部分公开（区分处理的，只计这一情形，不计其他情形） 法人或其他组织 商业企业 “####”：“####”是表格列宽不足时的显示，不是数字，请填写原数',
    ]);
    expect(await troubles('跳过')).toEqual([
      '来源第 2 行第 4 列“1”：本表没有这一列',
      '来源第 3 行第 4 列“0”：本表没有这一列',
      '来源第 4 行“（九）另行处理”：本表没有这一行',
    ]);
    await adopt();
    await expectTyped({
      'requests.granted.naturalPerson': '18',
      'requests.granted.business': '22（其中修订16件）',
      'requests.partiallyGranted.naturalPerson': '3',
      'requests.partiallyGranted.business': '####',
    });
  });

  it('offers both readings of a block that may hold the row of totals', async () => {
    const zeros = Array.from({ length: 20 }, () => '0');
    await pasteInto(RECEIVED, { text: tsv('21', '0', '20', ...zeros, '19') });
    await expectPreviewSays('来源可以有两种读法，现按含总计读。');
    await expectPreviewSays('从“一、本年新收政府信息公开申请数量 自然人”格起');
    expect(await troubles('来源的总计不符')).toEqual([
      '自然人 （七）总计：来源 19，按来源各格相加为 20',
    ]);
    await choose('不含总计');
    await expectPreviewSays('将写入 24 格');
    await choose('含总计');
    await adopt();
    await look.eventually(() => {
      expect(look.shown('requests.handled.naturalPerson')).toBe('20');
      expect(look.shown('requests.carriedOver.naturalPerson')).toBe('');
    });
  });

  it('is wanted where blanks alone part the cells', async () => {
    await goTo('challenges');
    await pasteInto('challenges.reconsideration.upheld', { text: '10 1 0 0 11' });
    await expectPreviewSays('来源没有分格，是按空格分开的，请逐格核对。');
    await adopt();
    await look.eventually(() => {
      expect(look.shown('challenges.reconsideration.total')).toBe('11');
    });
  });
});

it.each<readonly [what: string, payload: Payload, sentence: string]>([
  ['an image', { html: '<img src="data:,">' }, '剪贴板里只有图片，没有粘贴。'],
  ['words of another table', { text: '单位\t人数\r\n甲局\t乙局\r\n' }, '都对不上，没有粘贴。'],
  ['labels without certain places', { text: '3.其他\t5\r\n' }, '无法确定属于本表哪一格'],
  ['2001 rows', { text: '1\t2\r\n'.repeat(2001) }, '来源过大，没有粘贴'],
])('what fits nowhere is said and writes nothing: %s', async (_, payload, sentence) => {
  await pasteInto(RECEIVED, payload);
  await look.says(sentence);
  expect(look.typedCells()).toEqual({});
});
