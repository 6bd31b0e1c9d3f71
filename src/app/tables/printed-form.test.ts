// @vitest-environment jsdom
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeApp, goTo, openTable } from '../testing/window/open-app.tsx';

/** The official form's rows of 表三 as they are read out, with the glossary's identifiers. */
const REQUEST_ROWS = [
  ['received', '一、本年新收政府信息公开申请数量'],
  ['carriedIn', '二、上年结转政府信息公开申请数量'],
  ['granted', '（一）予以公开'],
  ['partiallyGranted', '（二）部分公开（区分处理的，只计这一情形，不计其他情形）'],
  ['stateSecret', '（三）不予公开 1.属于国家秘密'],
  ['forbiddenByLaw', '（三）不予公开 2.其他法律行政法规禁止公开'],
  ['securityAndStability', '（三）不予公开 3.危及“三安全一稳定”'],
  ['thirdPartyRights', '（三）不予公开 4.保护第三方合法权益'],
  ['internalAffairs', '（三）不予公开 5.属于三类内部事务信息'],
  ['deliberative', '（三）不予公开 6.属于四类过程性信息'],
  ['enforcementFile', '（三）不予公开 7.属于行政执法案卷'],
  ['administrativeInquiry', '（三）不予公开 8.属于行政查询事项'],
  ['notHeld', '（四）无法提供 1.本机关不掌握相关政府信息'],
  ['wouldNeedCreation', '（四）无法提供 2.没有现成信息需要另行制作'],
  ['stillUnclear', '（四）无法提供 3.补正后申请内容仍不明确'],
  ['petition', '（五）不予处理 1.信访举报投诉类申请'],
  ['repeated', '（五）不予处理 2.重复申请'],
  ['publicPublication', '（五）不予处理 3.要求提供公开出版物'],
  ['excessive', '（五）不予处理 4.无正当理由大量反复申请'],
  ['confirmation', '（五）不予处理 5.要求行政机关确认或重新出具已获取信息'],
  [
    'correctionOverdue',
    '（六）其他处理 1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
  ],
  [
    'feeOverdue',
    '（六）其他处理 2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
  ],
  ['other', '（六）其他处理 3.其他'],
  ['carriedOver', '四、结转下年度继续办理'],
] as const;

const REQUEST_COLUMNS = [
  ['naturalPerson', '自然人'],
  ['business', '法人或其他组织 商业企业'],
  ['research', '法人或其他组织 科研机构'],
  ['publicInterest', '法人或其他组织 社会公益组织'],
  ['legalServices', '法人或其他组织 法律服务机构'],
  ['otherOrganization', '法人或其他组织 其他'],
] as const;

const VALUES = '□ | □ | □ | □ | □ | □ | =';
const OUTCOMES = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];

/**
 * The table as it is printed, a line for each row: the words of a head with its spans
 * (`申请人情况 ↔7`, `三、本年度办理结果 ↕22`), `□` where one types, `=` where a total stands.
 */
function printedRows(name: string, selector: string): readonly string[] {
  return [...tableNamed(name).querySelectorAll<HTMLTableRowElement>(selector)].map((row) =>
    [...row.cells]
      .map((cell) => {
        const value = cell.querySelector('input') === null ? '=' : '□';
        const wide = cell.colSpan > 1 ? ` ↔${String(cell.colSpan)}` : '';
        const tall = cell.rowSpan > 1 ? ` ↕${String(cell.rowSpan)}` : '';
        return (cell.tagName === 'TH' ? cell.textContent : value) + wide + tall;
      })
      .join(' | '),
  );
}

function tableNamed(name: string): HTMLTableElement {
  const found = [...document.querySelectorAll('table')].find((table) => {
    const label = document.getElementById(table.getAttribute('aria-labelledby') ?? '');
    return label?.textContent === name;
  });
  if (found === undefined) throw new Error(`There is no table “${name}”`);
  return found;
}

/** The cell ids of what one types in, by the names that are read out. */
function namedCells(): Readonly<Record<string, string | undefined>> {
  const fields = [...document.querySelectorAll<HTMLElement>('main :is(input, textarea)')];
  return Object.fromEntries(
    fields.map((field) => [field.getAttribute('aria-label') ?? '', field.dataset['cell']]),
  );
}

beforeAll(() => openTable('requests'));
afterAll(closeApp);

describe('表二', () => {
  beforeAll(() => goTo('disclosure'));

  it('has its four blocks of four columns', () => {
    expect(printedRows('二、主动公开政府信息情况', 'tr')).toEqual([
      '第二十条第（一）项 ↔4',
      '信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数',
      '规章 | □ | □ | □',
      '行政规范性文件 | □ | □ | □',
      '第二十条第（五）项 ↔4',
      '信息内容 | 本年处理决定数量 ↔3',
      '行政许可 | □ ↔3',
      '第二十条第（六）项 ↔4',
      '信息内容 | 本年处理决定数量 ↔3',
      '行政处罚 | □ ↔3',
      '行政强制 | □ ↔3',
      '第二十条第（八）项 ↔4',
      '信息内容 | 本年收费金额（单位：万元） ↔3',
      '行政事业性收费 | □ ↔3',
    ]);
  });

  it('names each of its 10 typed cells by row and column', () => {
    const names = {
      '规章 本年制发件数': 'governmentRules.issued',
      '规章 本年废止件数': 'governmentRules.repealed',
      '规章 现行有效件数': 'governmentRules.inForce',
      '行政规范性文件 本年制发件数': 'normativeDocuments.issued',
      '行政规范性文件 本年废止件数': 'normativeDocuments.repealed',
      '行政规范性文件 现行有效件数': 'normativeDocuments.inForce',
      '行政许可 本年处理决定数量': 'licensing.decisions',
      '行政处罚 本年处理决定数量': 'penalties.decisions',
      '行政强制 本年处理决定数量': 'compulsion.decisions',
      '行政事业性收费 本年收费金额（单位：万元）': 'fees.amount',
    };
    expect(namedCells()).toEqual(
      Object.fromEntries(Object.entries(names).map(([name, id]) => [name, `disclosure.${id}`])),
    );
  });
});

describe('表三', () => {
  const NAME = '三、收到和处理政府信息公开申请情况';
  beforeAll(() => goTo('requests'));

  it('has three head rows, 22 rows under 三 and the six groups', () => {
    expect(printedRows(NAME, 'thead tr')).toEqual([
      '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和） ↔3 ↕3 | 申请人情况 ↔7',
      '自然人 ↕2 | 法人或其他组织 ↔5 | 总计 ↕2',
      '商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他',
    ]);
    expect(printedRows(NAME, 'tbody tr')).toEqual([
      `一、本年新收政府信息公开申请数量 ↔3 | ${VALUES}`,
      `二、上年结转政府信息公开申请数量 ↔3 | ${VALUES}`,
      `三、本年度办理结果 ↕22 | （一）予以公开 ↔2 | ${VALUES}`,
      `（二）部分公开（区分处理的，只计这一情形，不计其他情形） ↔2 | ${VALUES}`,
      `（三）不予公开 ↕8 | 1.属于国家秘密 | ${VALUES}`,
      `2.其他法律行政法规禁止公开 | ${VALUES}`,
      `3.危及“三安全一稳定” | ${VALUES}`,
      `4.保护第三方合法权益 | ${VALUES}`,
      `5.属于三类内部事务信息 | ${VALUES}`,
      `6.属于四类过程性信息 | ${VALUES}`,
      `7.属于行政执法案卷 | ${VALUES}`,
      `8.属于行政查询事项 | ${VALUES}`,
      `（四）无法提供 ↕3 | 1.本机关不掌握相关政府信息 | ${VALUES}`,
      `2.没有现成信息需要另行制作 | ${VALUES}`,
      `3.补正后申请内容仍不明确 | ${VALUES}`,
      `（五）不予处理 ↕5 | 1.信访举报投诉类申请 | ${VALUES}`,
      `2.重复申请 | ${VALUES}`,
      `3.要求提供公开出版物 | ${VALUES}`,
      `4.无正当理由大量反复申请 | ${VALUES}`,
      `5.要求行政机关确认或重新出具已获取信息 | ${VALUES}`,
      `（六）其他处理 ↕3 | 1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请 | ${VALUES}`,
      `2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请 | ${VALUES}`,
      `3.其他 | ${VALUES}`,
      '（七）总计 ↔2 | = | = | = | = | = | = | =',
      `四、结转下年度继续办理 ↔3 | ${VALUES}`,
    ]);
  });

  it('names each of its 144 typed cells by the path of its row and of its column', () => {
    const names = REQUEST_ROWS.flatMap(([row, rowName]) =>
      REQUEST_COLUMNS.map(([column, columnName]) => [
        `${rowName} ${columnName}`,
        `requests.${row}.${column}`,
      ]),
    );
    expect(names).toHaveLength(144);
    expect(namedCells()).toEqual(Object.fromEntries(names));
  });
});

describe('表四', () => {
  beforeAll(() => goTo('challenges'));

  it('has fifteen columns, ten of them under 行政诉讼', () => {
    expect(printedRows('四、政府信息公开行政复议、行政诉讼情况', 'tr')).toEqual([
      '行政复议 ↔5 | 行政诉讼 ↔10',
      [...OUTCOMES.map((outcome) => `${outcome} ↕2`), '未经复议直接起诉 ↔5', '复议后起诉 ↔5'].join(
        ' | ',
      ),
      [...OUTCOMES, ...OUTCOMES].join(' | '),
      Array.from({ length: 3 }, () => '□ | □ | □ | □ | =').join(' | '),
    ]);
  });

  it('names each of its 12 typed cells by its procedure and outcome', () => {
    const procedures = {
      reconsideration: '行政复议',
      directLitigation: '行政诉讼 未经复议直接起诉',
      litigationAfterReconsideration: '行政诉讼 复议后起诉',
    };
    const outcomes = ['upheld', 'corrected', 'otherOutcome', 'pending'];
    const names = Object.entries(procedures).flatMap(([row, procedure]) =>
      outcomes.map((column, index) => [
        `${procedure} ${OUTCOMES[index] ?? ''}`,
        `challenges.${row}.${column}`,
      ]),
    );
    expect(namedCells()).toEqual(Object.fromEntries(names));
  });
});
