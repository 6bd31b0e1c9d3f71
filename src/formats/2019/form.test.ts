import { describe, expect, it } from 'vitest';
import { cellsOf, headingOfField, layoutOf, tablesOf, typedCellsOf } from '../../form/index.ts';
import { printedRows, tableOf as tableIn } from '../testing/printed-rows.ts';
import { format2019 } from './format.ts';
import { help } from './help.ts';

/* The printed form, written as `printedRows` gives it. */
const DISCLOSURE = [
  ['第二十条第（一）项 [5×1]'],
  ['信息内容', '本年新制作数量', '本年新公开数量 [2×1]', '对外公开总数量'],
  [
    '规章',
    'governmentRules.newlyMade',
    'governmentRules.newlyPublished [2×1]',
    'governmentRules.totalPublic',
  ],
  [
    '规范性文件',
    'normativeDocuments.newlyMade',
    'normativeDocuments.newlyPublished [2×1]',
    'normativeDocuments.totalPublic',
  ],
  ['第二十条第（五）项 [5×1]'],
  ['信息内容', '上一年项目数量', '本年增/减 [2×1]', '处理决定数量'],
  ['行政许可', 'licensing.previousItems', 'licensing.change [2×1]', 'licensing.decisions'],
  [
    '其他对外管理服务事项',
    'otherServices.previousItems',
    'otherServices.change [2×1]',
    'otherServices.decisions',
  ],
  ['第二十条第（六）项 [5×1]'],
  ['信息内容', '上一年项目数量', '本年增/减 [2×1]', '处理决定数量'],
  ['行政处罚', 'penalties.previousItems', 'penalties.change [2×1]', 'penalties.decisions'],
  ['行政强制', 'compulsion.previousItems', 'compulsion.change [2×1]', 'compulsion.decisions'],
  ['第二十条第（八）项 [5×1]'],
  ['信息内容', '上一年项目数量 [2×1]', '本年增/减 [2×1]'],
  ['行政事业性收费', 'fees.previousItems [2×1]', 'fees.change [2×1]'],
  ['第二十条第（九）项 [5×1]'],
  ['信息内容', '采购项目数量 [2×1]', '采购总金额 [2×1]'],
  ['政府集中采购', 'procurement.projects [2×1]', 'procurement.amount [2×1]'],
];

const REQUESTS_HEAD = [
  [
    '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和） [3×3]',
    '申请人情况 [7×1]',
  ],
  ['自然人 [1×2]', '法人或其他组织 [5×1]', '总计 [1×2]'],
  ['商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'],
];

/** The seven values of a row of table 三. */
function applicants(row: string): readonly string[] {
  const organizations = ['business', 'research', 'publicInterest', 'legalServices'];
  return ['naturalPerson', ...organizations, 'otherOrganization', 'total'].map(
    (column) => `${row}.${column}`,
  );
}

const REQUESTS = [
  ['一、本年新收政府信息公开申请数量 [3×1]', ...applicants('received')],
  ['二、上年结转政府信息公开申请数量 [3×1]', ...applicants('carriedIn')],
  ['三、本年度办理结果 [1×20]', '（一）予以公开 [2×1]', ...applicants('granted')],
  [
    '（二）部分公开（区分处理的，只计这一情形，不计其他情形） [2×1]',
    ...applicants('partiallyGranted'),
  ],
  ['（三）不予公开 [1×8]', '1.属于国家秘密', ...applicants('stateSecret')],
  ['2.其他法律行政法规禁止公开', ...applicants('forbiddenByLaw')],
  ['3.危及“三安全一稳定”', ...applicants('securityAndStability')],
  ['4.保护第三方合法权益', ...applicants('thirdPartyRights')],
  ['5.属于三类内部事务信息', ...applicants('internalAffairs')],
  ['6.属于四类过程性信息', ...applicants('deliberative')],
  ['7.属于行政执法案卷', ...applicants('enforcementFile')],
  ['8.属于行政查询事项', ...applicants('administrativeInquiry')],
  ['（四）无法提供 [1×3]', '1.本机关不掌握相关政府信息', ...applicants('notHeld')],
  ['2.没有现成信息需要另行制作', ...applicants('wouldNeedCreation')],
  ['3.补正后申请内容仍不明确', ...applicants('stillUnclear')],
  ['（五）不予处理 [1×5]', '1.信访举报投诉类申请', ...applicants('petition')],
  ['2.重复申请', ...applicants('repeated')],
  ['3.要求提供公开出版物', ...applicants('publicPublication')],
  ['4.无正当理由大量反复申请', ...applicants('excessive')],
  ['5.要求行政机关确认或重新出具已获取信息', ...applicants('confirmation')],
  ['（六）其他处理 [2×1]', ...applicants('otherwiseClosed')],
  ['（七）总计 [2×1]', ...applicants('handled')],
  ['四、结转下年度继续办理 [3×1]', ...applicants('carriedOver')],
];

const CHALLENGES_HEAD = [
  ['行政复议 [5×1]', '行政诉讼 [10×1]'],
  [
    '结果维持 [1×2]',
    '结果纠正 [1×2]',
    '其他结果 [1×2]',
    '尚未审结 [1×2]',
    '总计 [1×2]',
    '未经复议直接起诉 [5×1]',
    '复议后起诉 [5×1]',
  ],
  [
    ...['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'],
    ...['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'],
  ],
];

const CHALLENGES = [
  ['reconsideration', 'directLitigation', 'litigationAfterReconsideration'].flatMap((row) =>
    ['upheld', 'corrected', 'otherOutcome', 'pending', 'total'].map((column) => `${row}.${column}`),
  ),
];

const tableOf = (id: string) => tableIn(format2019, id);
const cells = tablesOf(format2019).flatMap(cellsOf);

describe('the tables of the 2019 edition', () => {
  it('prints table 二 as 18 rows of 5 columns, rows of 1 · 2 · 1 over rows of 2 · 2', () => {
    expect(printedRows(tableOf('disclosure'))).toEqual({ head: [], body: DISCLOSURE });
    expect(layoutOf(tableOf('disclosure')).width).toBe(5);
    expect(DISCLOSURE).toHaveLength(18);
  });

  it('prints table 三 as 3 head rows and 23 rows of 10 columns, （六） in one of them', () => {
    expect(printedRows(tableOf('requests'))).toEqual({ head: REQUESTS_HEAD, body: REQUESTS });
    expect(layoutOf(tableOf('requests')).width).toBe(10);
    expect(layoutOf(tableOf('requests')).rowHeadWidth).toBe(3);
    expect(REQUESTS).toHaveLength(23);
  });

  it('prints table 四 as 3 head rows and one row of 15 columns', () => {
    expect(printedRows(tableOf('challenges'))).toEqual({ head: CHALLENGES_HEAD, body: CHALLENGES });
    expect(layoutOf(tableOf('challenges')).width).toBe(15);
  });

  it.each([
    { id: 'disclosure', all: 22, typed: 22 },
    { id: 'requests', all: 161, typed: 132 },
    { id: 'challenges', all: 15, typed: 12 },
  ])('has $all cells in $id, $typed of them typed', ({ id, all, typed }) => {
    expect(cellsOf(tableOf(id))).toHaveLength(all);
    expect(typedCellsOf(tableOf(id))).toHaveLength(typed);
  });

  it('has 166 typed cells', () => {
    expect(tablesOf(format2019).flatMap(typedCellsOf)).toHaveLength(166);
  });

  it('holds changes with a sign, one amount of an open unit and counts everywhere else', () => {
    const ofKind = (kind: string) => cells.filter(({ value }) => value === kind);
    expect(ofKind('signedCount').map(({ id, unit }) => [id, unit])).toEqual(
      ['licensing', 'otherServices', 'penalties', 'compulsion', 'fees'].map((row) => [
        `disclosure.${row}.change`,
        '项',
      ]),
    );
    expect(ofKind('openAmount').map(({ id, unit }) => [id, unit])).toEqual([
      ['disclosure.procurement.amount', ''],
    ]);
    expect(ofKind('count')).toHaveLength(cells.length - 6);
  });

  it('counts items of what is administered and cases of what was decided', () => {
    const unitOf = (id: string) => cells.find((cell) => cell.id === `disclosure.${id}`)?.unit;
    const items = ['licensing.previousItems', 'fees.previousItems', 'procurement.projects'];
    expect(items.map(unitOf)).toEqual(['项', '项', '项']);
    expect(['licensing.decisions', 'governmentRules.newlyMade'].map(unitOf)).toEqual(['件', '件']);
  });

  it.each([
    ['disclosure.licensing.change', '行政许可 本年增/减'],
    ['disclosure.procurement.amount', '政府集中采购 采购总金额'],
    ['requests.otherwiseClosed.naturalPerson', '（六）其他处理 自然人'],
    ['requests.stateSecret.naturalPerson', '（三）不予公开 1.属于国家秘密 自然人'],
    ['challenges.directLitigation.otherOutcome', '行政诉讼 未经复议直接起诉 其他结果'],
  ])('reads %s out as %s', (id, name) => {
    expect(cells.find((cell) => cell.id === id)?.name).toBe(name);
  });

  it('sums the 19 rows of （一） to （六） in （七）总计', () => {
    const handled = cells.find((cell) => cell.id === 'requests.handled.business');
    const rows = handled?.terms?.map((term) => term.split('.')[1]);
    expect(rows).toHaveLength(19);
    expect(rows?.at(-1)).toBe('otherwiseClosed');
  });

  it('demands 一 + 二 = （七） + 四 and nothing else', () => {
    const identities = tablesOf(format2019).flatMap((table) => table.identities);
    const rowsOf = (terms: readonly { readonly row: string }[]) => terms.map(({ row }) => row);
    expect(identities.map(({ left, right }) => [rowsOf(left), rowsOf(right)])).toEqual([
      [
        ['received', 'carriedIn'],
        ['handled', 'carriedOver'],
      ],
    ]);
  });
});

describe('the sections of the 2019 edition', () => {
  it('stand in the official order under the official headings', () => {
    expect(format2019.sections.map(({ heading, kind }) => [heading, kind])).toEqual([
      ['一、总体情况', 'narrative'],
      ['二、主动公开政府信息情况', 'table'],
      ['三、收到和处理政府信息公开申请情况', 'table'],
      ['四、政府信息公开行政复议、行政诉讼情况', 'table'],
      ['五、政府信息公开工作存在的主要问题及改进情况', 'narrative'],
      ['六、其他需要报告的事项', 'narrative'],
    ]);
  });

  it('hold seven texts, each under the heading reports gave it', () => {
    const texts = format2019.sections.flatMap((section) =>
      section.kind === 'table'
        ? []
        : section.fields.map((field) => [field.id, headingOfField(section, field)]),
    );
    expect(texts).toEqual([
      ['overview.proactive', '（一）主动公开方面'],
      ['overview.onRequest', '（二）依申请公开方面'],
      ['overview.management', '（三）政府信息管理方面'],
      ['overview.platform', '（四）平台建设方面'],
      ['overview.oversight', '（五）监督保障方面'],
      ['problems', '五、政府信息公开工作存在的主要问题及改进情况'],
      ['otherMatters', '六、其他需要报告的事项'],
    ]);
  });

  it('are meant for 2019 and 2020, on the basis of 国办公开办函〔2019〕60号', () => {
    const { id, firstYear, lastYear, basis, preamble } = format2019;
    expect([id, firstYear, lastYear]).toEqual(['2019', 2019, 2020]);
    expect(basis).toBe('国办公开办函〔2019〕60号');
    expect(preamble).toContain('（国办公开办函〔2019〕60号）');
    expect(preamble).not.toContain('〔2021〕');
  });

  it('say where the help comes from: reports, not the notice', () => {
    for (const { source } of Object.values(help)) expect(source).toContain('没有查到通知原文');
  });
});
