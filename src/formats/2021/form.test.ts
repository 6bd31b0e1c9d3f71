import { describe, expect, it } from 'vitest';
import {
  cellsOf,
  headingOfField,
  layoutOf,
  routeOf,
  tablesOf,
  typedCellsOf,
} from '../../form/index.ts';
import { printedRows, tableOf as tableIn } from '../testing/printed-rows.ts';
import { format2021 } from './format.ts';

/* The printed form, written as `printedRows` gives it. */
const DISCLOSURE = [
  ['第二十条第（一）项 [4×1]'],
  ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'],
  ['规章', 'governmentRules.issued', 'governmentRules.repealed', 'governmentRules.inForce'],
  [
    '行政规范性文件',
    'normativeDocuments.issued',
    'normativeDocuments.repealed',
    'normativeDocuments.inForce',
  ],
  ['第二十条第（五）项 [4×1]'],
  ['信息内容', '本年处理决定数量 [3×1]'],
  ['行政许可', 'licensing.decisions [3×1]'],
  ['第二十条第（六）项 [4×1]'],
  ['信息内容', '本年处理决定数量 [3×1]'],
  ['行政处罚', 'penalties.decisions [3×1]'],
  ['行政强制', 'compulsion.decisions [3×1]'],
  ['第二十条第（八）项 [4×1]'],
  ['信息内容', '本年收费金额（单位：万元） [3×1]'],
  ['行政事业性收费', 'fees.amount [3×1]'],
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
  ['三、本年度办理结果 [1×22]', '（一）予以公开 [2×1]', ...applicants('granted')],
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
  [
    '（六）其他处理 [1×3]',
    '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
    ...applicants('correctionOverdue'),
  ],
  [
    '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
    ...applicants('feeOverdue'),
  ],
  ['3.其他', ...applicants('other')],
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

const tableOf = (id: string) => tableIn(format2021, id);

describe('the tables of the 2021 edition', () => {
  it('prints table 二 as 14 rows of 4 columns, none of them repeated as a head', () => {
    expect(printedRows(tableOf('disclosure'))).toEqual({ head: [], body: DISCLOSURE });
    expect(layoutOf(tableOf('disclosure')).width).toBe(4);
    expect(DISCLOSURE).toHaveLength(14);
  });

  it('prints table 三 as 3 head rows and 25 rows of 10 columns', () => {
    expect(printedRows(tableOf('requests'))).toEqual({ head: REQUESTS_HEAD, body: REQUESTS });
    expect(layoutOf(tableOf('requests')).width).toBe(10);
    expect(layoutOf(tableOf('requests')).rowHeadWidth).toBe(3);
    expect(REQUESTS).toHaveLength(25);
  });

  it('prints table 四 as 3 head rows and one row of 15 columns', () => {
    expect(printedRows(tableOf('challenges'))).toEqual({ head: CHALLENGES_HEAD, body: CHALLENGES });
    expect(layoutOf(tableOf('challenges')).width).toBe(15);
  });

  it.each([
    { id: 'disclosure', all: 10, typed: 10 },
    { id: 'requests', all: 175, typed: 144 },
    { id: 'challenges', all: 15, typed: 12 },
  ])('has $all cells in $id, $typed of them typed', ({ id, all, typed }) => {
    expect(cellsOf(tableOf(id))).toHaveLength(all);
    expect(typedCellsOf(tableOf(id))).toHaveLength(typed);
  });

  it('holds a decimal amount in the fees and counts everywhere else', () => {
    const cells = tablesOf(format2021).flatMap(cellsOf);
    const amounts = cells.filter((cell) => cell.value === 'amount').map((cell) => cell.id);
    expect(amounts).toEqual(['disclosure.fees.amount']);
  });

  it.each([
    ['requests.stateSecret.naturalPerson', '（三）不予公开 1.属于国家秘密 自然人'],
    ['requests.granted.business', '（一）予以公开 法人或其他组织 商业企业'],
    ['requests.received.naturalPerson', '一、本年新收政府信息公开申请数量 自然人'],
    ['requests.other.otherOrganization', '（六）其他处理 3.其他 法人或其他组织 其他'],
    ['disclosure.governmentRules.issued', '规章 本年制发件数'],
    ['disclosure.licensing.decisions', '行政许可 本年处理决定数量'],
    ['disclosure.fees.amount', '行政事业性收费 本年收费金额（单位：万元）'],
    ['challenges.reconsideration.upheld', '行政复议 结果维持'],
    ['challenges.directLitigation.otherOutcome', '行政诉讼 未经复议直接起诉 其他结果'],
    ['challenges.litigationAfterReconsideration.pending', '行政诉讼 复议后起诉 尚未审结'],
  ])('reads %s out as %s', (id, name) => {
    const cell = tablesOf(format2021)
      .flatMap(cellsOf)
      .find((candidate) => candidate.id === id);
    expect(cell?.name).toBe(name);
  });

  it('sums the 21 rows of （一） to （六） in （七）总计, not the carried-over applications', () => {
    const handled = cellsOf(tableOf('requests')).find(
      (cell) => cell.id === 'requests.handled.business',
    );
    const rows = handled?.terms?.map((term) => term.split('.')[1]);
    expect(rows).toHaveLength(21);
    expect(rows?.slice(0, 3)).toEqual(['granted', 'partiallyGranted', 'stateSecret']);
    expect(rows).not.toContain('carriedOver');
  });

  it('demands 一 + 二 = （七） + 四 and nothing else', () => {
    const identities = tablesOf(format2021).flatMap((table) => table.identities);
    expect(identities.map(({ id, left, right }) => [id, left, right])).toEqual([
      [
        'requests.balance',
        [
          { row: 'received', name: '新收' },
          { row: 'carriedIn', name: '上年结转' },
        ],
        [
          { row: 'handled', name: '办理' },
          { row: 'carriedOver', name: '结转下年' },
        ],
      ],
    ]);
  });
});

describe('the sections of the 2021 edition', () => {
  it('stand in the official order under the official headings', () => {
    expect(format2021.sections.map(({ id, heading, kind }) => [id, heading, kind])).toEqual([
      ['overview', '一、总体情况', 'narrative'],
      ['disclosure', '二、主动公开政府信息情况', 'table'],
      ['requests', '三、收到和处理政府信息公开申请情况', 'table'],
      ['challenges', '四、政府信息公开行政复议、行政诉讼情况', 'table'],
      ['problems', '五、存在的主要问题及改进情况', 'narrative'],
      ['otherMatters', '六、其他需要报告的事项', 'narrative'],
    ]);
  });

  it('are steps of the same names, but for other', () => {
    expect(format2021.sections.map(routeOf)).toEqual(
      'overview disclosure requests challenges problems other'.split(' '),
    );
  });

  it('hold seven texts, each under its official heading', () => {
    const texts = format2021.sections.flatMap((section) =>
      section.kind === 'table'
        ? []
        : section.fields.map((field) => [field.id, headingOfField(section, field)]),
    );
    expect(texts).toEqual([
      ['overview.proactive', '（一）主动公开'],
      ['overview.onRequest', '（二）依申请公开'],
      ['overview.management', '（三）政府信息管理'],
      ['overview.platform', '（四）政府信息公开平台建设'],
      ['overview.oversight', '（五）监督保障'],
      ['problems', '五、存在的主要问题及改进情况'],
      ['otherMatters', '六、其他需要报告的事项'],
    ]);
  });

  it('are meant for the years from 2021, on the basis of 国办公开办函〔2021〕30号', () => {
    expect([format2021.id, format2021.firstYear, format2021.lastYear]).toEqual([
      '2021',
      2021,
      null,
    ]);
    expect(format2021.basis).toBe('国办公开办函〔2021〕30号');
    expect(format2021.preamble).not.toContain('〔2019〕60号');
  });
});
