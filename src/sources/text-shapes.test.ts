// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { cellsOf, readReport } from './testing/read.ts';

const HEAD =
  '安澜县水务局2024年政府信息公开工作年度报告\n一、总体情况\n（一）主动公开。全年公开12条。\n';
const THREE = '三、收到和处理政府信息公开申请情况\n';
const FOUR = '四、政府信息公开行政复议、行政诉讼情况\n';

describe('texts of pages', () => {
  it('reads a cell a line, a label on two lines, and a number with a note in brackets', async () => {
    const read = await readReport(
      `${HEAD}二、主动公开政府信息情况\n信息内容\n本年制发件数\n本年废止件数\n现行有效件数\n规章\n0\n0\n0\n行政规范性\n文件\n22（其中修订16件）\n1\n32\n`,
    );
    expect(cellsOf(read, 'disclosure.normativeDocuments')).toEqual({
      issued: '22 ordered', repealed: '1 ordered', inForce: '32 ordered',
    }); // prettier-ignore
    expect(read.cells.get('disclosure.normativeDocuments.issued')?.note).toBe('其中修订16件');
  });

  it('asks for a row of 2 numbers where the form has 3 columns, and says what stood there', async () => {
    const read = await readReport(`${HEAD}二、主动公开政府信息情况\n| 规章 | 22 | 235 |\n`);
    const cell = read.cells.get('disclosure.governmentRules.issued');
    expect(cell).toMatchObject({
      certainty: 'asked',
      text: '',
      place: { words: '第 1 个表格第 1 行第 2 格' },
    });
    expect(cell?.why).toBe('原文这一行有 2 个数，表中是 3 格，分不清各是哪一格：22 235');
  });

  it('asks for a row whose blank cell was lost: 3 1 4 for 7 columns', async () => {
    const read = await readReport(`${HEAD}${THREE}一、本年新收政府信息公开申请数量 3 1 4\n`);
    expect(cellsOf(read, 'requests.received')['naturalPerson']).toBe(' asked');
  });

  it('gives the two rows whose labels are torn off to the two printed rows between their neighbours', async () => {
    const row = (label: string, numbers: string) =>
      `| ${label} | ${numbers.split('').join(' | ')} |\n`;
    const read = await readReport(
      HEAD + THREE +
        row('一、本年新收政府信息公开申请数量', '7000007') + row('二、上年结转政府信息公开申请数量', '0000000') +
        row('（一）予以公开', '1000001') + row('（二）部分公开', '0000000') +
        ['属于国家秘密', '其他法律行政法规禁止公开', '危及“三安全一稳定”', '保护第三方合法权益', '属于三类内部事务信息', '属于四类过程性信息', '属于行政执法案卷', '属于行政查询事项', '本机关不掌握相关政府信息', '没有现成信息需要另行制作', '补正后申请内容仍不明确', '信访举报投诉类申请', '重复申请', '要求提供公开出版物', '无正当理由大量反复申请']
          .map((label) => row(label, '0000000')).join('') +
        '| 2 | 0 | 0 | 0 | 0 | 0 | 2 |\n' + row('行政机关不再处理其政府信息公', '4000004') +
        row('缴纳费用、行政机关不再处理其政', '0000000') + row('3.其他', '0000000') +
        row('（七）总计', '7000007') + row('四、结转下年度继续办理', '0000000'),
    ); // prettier-ignore
    expect(cellsOf(read, 'requests.confirmation')['naturalPerson']).toBe('2 ordered');
    expect(cellsOf(read, 'requests.correctionOverdue')['naturalPerson']).toBe('4 ordered');
    expect(cellsOf(read, 'requests.granted')['naturalPerson']).toBe('1 proven');
  });

  it('asks for all of 16 values where the form has 15 columns', async () => {
    const read = await readReport(`${HEAD}${FOUR}行政复议\t行政诉讼\n${'0\t'.repeat(15)}9\n`);
    expect(new Set(Object.values(cellsOf(read, 'challenges')))).toEqual(new Set([' asked']));
  });

  it('reads three small tables, each under the name of its block', async () => {
    const heads = '| 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |\n|---|---|---|---|---|\n';
    const read = await readReport(
      `${HEAD}${FOUR}### 行政复议\n${heads}| 4 | 1 | 0 | 2 | 7 |\n### 行政诉讼（未经复议直接起诉）\n${heads}| 3 | 0 | 0 | 0 | 3 |\n### 行政诉讼（复议后起诉）\n${heads}| 8 | 0 | 1 | 1 | 10 |\n`,
    );
    expect(cellsOf(read, 'challenges.directLitigation')).toEqual({
      upheld: '3 ordered', corrected: '0 ordered', otherOutcome: '0 ordered', pending: '0 ordered',
    }); // prettier-ignore
    expect(cellsOf(read, 'challenges.litigationAfterReconsideration')['upheld']).toBe('8 ordered');
  });

  it('reports a printed total of 6 for 3 + 1 and adopts neither', async () => {
    const read = await readReport(
      `${HEAD}${THREE}一、本年新收政府信息公开申请数量 3 1 0 0 0 0 6\n`,
    );
    expect(read.statedTotals).toMatchObject([
      { cell: 'requests.received.total', printed: '6', computed: '4' },
    ]);
    expect(cellsOf(read, 'requests.received')['naturalPerson']).toBe('3 ordered');
  });

  it.each([
    ['0', '0'],
    ['3', null],
  ])('asks for the three rows that one printed row of %s stands for', async (number, proposed) => {
    const read = await readReport(
      `${HEAD}${THREE}（六）其他处理 ${number} 0 0 0 0 0 ${number}\n（七）总计 0 0 0 0 0 0 0\n`,
    );
    const cell = read.cells.get('requests.feeOverdue.naturalPerson');
    expect(cell).toMatchObject({ certainty: 'asked', text: '', proposed });
    expect(cell?.why).toBe(`原文“（六）其他处理”只有一行（${number}），这里分为几行`);
  });

  it('asks what a dash means, and for two different numbers in one cell', async () => {
    const rows = '行政许可 -\n第二十条第（六）项\n行政处罚 5\n行政处罚 6\n';
    const read = await readReport(`${HEAD}二、主动公开政府信息情况\n${rows}`);
    expect(read.cells.get('disclosure.licensing.decisions')).toMatchObject({
      certainty: 'asked',
      proposed: '0',
    });
    expect(read.cells.get('disclosure.penalties.decisions')?.why).toBe('原文有几个不同的数：5、6');
  });

  it('takes a report of the edition before as that, and says what has no place in another', async () => {
    const read = await readReport(
      '安澜县水务局2020年政府信息公开工作年度报告\n一、总体情况\n二、主动公开政府信息情况\n第二十条第（九）项\n信息内容\t采购项目数量\t采购总金额\n政府集中采购\t2\t70487元\n',
    );
    expect(read.format.id).toBe('2019');
    expect(cellsOf(read, 'disclosure.procurement')).toEqual({
      projects: '2 read',
      amount: '70487元 read',
    });
  });
});

describe('texts', () => {
  it('joins the lines of a page, leaves page numbers and the signature out, and says so', async () => {
    const line = '本机关全年通过政府网站和政务新媒体主动公开各类政府信息一千';
    const read = await readReport(
      `安澜县水务局\n2024年政府信息公开工作年度报告\n一、总体情况\n（一）主动公开。${line.slice(8)}\n— 1 —\n${line}\n二百条。\n六、其他需要报告的事项\n本机关全年没有收取信息处理费。\n安澜县水务局\n2025年1月20日\n打印本页\n`,
    );
    expect(read.texts.get('overview.proactive')?.text).toBe(`${line.slice(8)}${line}二百条。`);
    const other = read.texts.get('otherMatters');
    expect(other?.text).toBe('本机关全年没有收取信息处理费。');
    expect(other?.leftOut.map(({ text, why }) => `${text} ${why}`)).toEqual([
      '安澜县水务局 落款不属于正文',
      '2025年1月20日 落款不属于正文',
      '打印本页 网页页脚不属于正文',
    ]);
    expect(read.agency.map(({ value, from }) => `${from} ${value}`)).toContain(
      'title 安澜县水务局',
    );
  });

  it('takes aspects under other headings, in their order', async () => {
    const read = await readReport(
      '安澜县水务局2024年政府信息公开工作年度报告\n一、总体情况\n全年工作平稳。\n(一) 系统化推进主动公开。\n甲。\n（二）规范化办理依申请公开\n乙。\n（三）精细化建设公开平台。丙。\n（四）常态化开展监督管理。\n丁。\n二、主动公开政府信息情况\n',
    );
    const texts = ['proactive', 'onRequest', 'management', 'platform', 'oversight'];
    expect(texts.map((id) => read.texts.get(`overview.${id}`)?.text)).toEqual([
      '全年工作平稳。\n甲。', '乙。', undefined, '丙。', '丁。',
    ]); // prettier-ignore
  });

  it.each([
    ['2024年安澜县水务局政府信息公开工作年度报告', '安澜县水务局', '2024'],
    ['安澜县水务局政府信息公开工作年度报告（2024年度）', '安澜县水务局', '2024'],
    ['关于2024年度政府信息公开工作的年度报告', '', '2024'],
  ])('reads agency and year from the title %s', async (title, agency, year) => {
    const read = await readReport(`${title}\n一、总体情况\n二、主动公开政府信息情况\n`);
    expect([read.agency[0]?.value ?? '', read.year[0]?.value]).toEqual([agency, year]);
  });

  it('lists what the name of the file says beside the title: 2023 and 2024', async () => {
    const read = await readReport(
      `${HEAD}二、主动公开政府信息情况\n`,
      '安澜县水务局2023年政府信息公开年度报告.txt',
    );
    expect(read.year.map(({ value, from }) => `${from} ${value}`)).toEqual([
      'title 2024',
      'fileName 2023',
    ]);
  });
});
