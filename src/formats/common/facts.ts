import { cellId, type Aside, type Fact } from '../../form/index.ts';
import { NOT_PROCESSED, ORGANIZATIONS, REFUSED, UNAVAILABLE } from './request-rows.ts';

/** A row, or the rows a text speaks of as one; named as in a sentence. */
export type Quantity = readonly [id: string, name: string, rows?: readonly string[]];

const requestRows = (otherwiseClosed: readonly Quantity[]): readonly Quantity[] => [
  ['received', '本年新收政府信息公开申请'],
  ['carriedIn', '上年结转政府信息公开申请'],
  ['receivedPlusCarriedIn', '本年新收和上年结转的申请合计', ['received', 'carriedIn']],
  ['granted', '予以公开'],
  ['partiallyGranted', '部分公开'],
  ['grantedPlusPartial', '予以公开和部分公开合计', ['granted', 'partiallyGranted']],
  ['refused', '不予公开', REFUSED],
  ['stateSecret', '属于国家秘密不予公开'],
  ['forbiddenByLaw', '其他法律行政法规禁止公开'],
  ['securityAndStability', '危及“三安全一稳定”不予公开'],
  ['thirdPartyRights', '保护第三方合法权益不予公开'],
  ['internalAffairs', '属于三类内部事务信息不予公开'],
  ['deliberative', '属于四类过程性信息不予公开'],
  ['enforcementFile', '属于行政执法案卷不予公开'],
  ['administrativeInquiry', '属于行政查询事项不予公开'],
  ['unavailable', '无法提供', UNAVAILABLE],
  ['notHeld', '本机关不掌握相关政府信息'],
  ['wouldNeedCreation', '没有现成信息需要另行制作'],
  ['stillUnclear', '补正后申请内容仍不明确'],
  ['notProcessed', '不予处理', NOT_PROCESSED],
  ['petition', '信访举报投诉类申请'],
  ['repeated', '重复申请'],
  ['publicPublication', '要求提供公开出版物'],
  ['excessive', '无正当理由大量反复申请'],
  ['confirmation', '要求确认或重新出具已获取信息'],
  ...otherwiseClosed,
  ['handled', '本年度办理结果总计'],
  ['carriedOver', '结转下年度继续办理'],
];

const APPLICANTS: readonly Quantity[] = [
  ['total', ''],
  ['naturalPerson', '自然人'],
  ['organizations', '法人或其他组织', ORGANIZATIONS],
  ['business', '商业企业'],
  ['research', '科研机构'],
  ['publicInterest', '社会公益组织'],
  ['legalServices', '法律服务机构'],
  ['otherOrganization', '其他组织'],
];

/** Of table 三; `otherwiseClosed` are （六）其他处理 and what it has of rows. */
export const requestFactsOf = (otherwiseClosed: readonly Quantity[]): readonly Fact[] =>
  requestRows(otherwiseClosed).flatMap(([row, name, rows]) =>
    APPLICANTS.map(([applicant, who, columns]) => ({
      id: cellId('requests', row, applicant),
      cells: (rows ?? [row]).flatMap((one) =>
        (columns ?? [applicant]).map((column) => cellId('requests', one, column)),
      ),
      name: who === '' ? name : `${name}（${who}）`,
      unit: '件',
      topic: 'requests',
      slots: { row, applicant },
    })),
  );

const CHALLENGES: readonly Quantity[] = [
  ['reconsideration', '行政复议'],
  ['directLitigation', '未经复议直接起诉'],
  ['litigationAfterReconsideration', '复议后起诉'],
  ['litigation', '行政诉讼', ['directLitigation', 'litigationAfterReconsideration']],
  [
    'bothKinds',
    '行政复议和行政诉讼合计',
    ['reconsideration', 'directLitigation', 'litigationAfterReconsideration'],
  ],
];

const OUTCOMES: readonly Quantity[] = [
  ['total', ''],
  ['upheld', '结果维持'],
  ['corrected', '结果纠正'],
  ['otherOutcome', '其他结果'],
  ['pending', '尚未审结'],
];

/** Of table 四. */
export const challengeFacts: readonly Fact[] = CHALLENGES.flatMap(([kind, name, rows]) =>
  OUTCOMES.map(([outcome, result]) => ({
    id: cellId('challenges', kind, outcome),
    cells: (rows ?? [kind]).map((row) => cellId('challenges', row, outcome)),
    name: result === '' ? name : `${name}（${result}）`,
    unit: '件',
    topic: 'challenges',
    slots: { kind, outcome },
  })),
);

/** Of 第二十条第（一）项 in table 二, by column and what a sentence says before the name. */
export const documentFactsOf = (
  normativeDocuments: string,
  events: readonly (readonly [event: string, what: string])[],
): readonly Fact[] =>
  Object.entries({ governmentRules: '规章', normativeDocuments }).flatMap(([type, name]) =>
    events.map(([event, what]) => ({
      id: cellId('disclosure', type, event),
      cells: [cellId('disclosure', type, event)],
      name: `${what}${name}`,
      unit: '件',
      topic: 'documents',
      slots: { type, event },
    })),
  );

/** Of the columns 处理决定数量 in table 二, by row and what a sentence calls it. */
export const decisionFactsOf = (
  rows: readonly (readonly [kind: string, name: string])[],
): readonly Fact[] =>
  rows.map(([kind, name]) => ({
    id: cellId('disclosure', kind, 'decisions'),
    cells: [cellId('disclosure', kind, 'decisions')],
    name: `${name}处理决定`,
    unit: '件',
    topic: 'decisions',
    slots: { kind },
  }));

/** What sentences state beside the tables: the processing fee, and totals of what was published. */
export const asides: readonly Aside[] = [
  ...(
    [
      ['notices', '信息处理费收费通知', '件'],
      ['cases', '收取信息处理费的申请', '件'],
      ['yuan', '收取的信息处理费', '元'],
    ] as const
  ).map(([measure, name, unit]) => ({
    id: `processingFee.${measure}`,
    name,
    unit,
    topic: 'processingFee',
    slots: { measure },
  })),
  ...(
    [
      ['proactive', '主动公开的政府信息'],
      ['published', '发布的信息'],
      ['website', '网站发布的信息'],
      ['wechat', '微信公众号发布的信息'],
    ] as const
  ).map(([channel, name]) => ({
    id: `${channel}.total`,
    name,
    unit: '条',
    topic: 'publication',
    slots: { channel },
  })),
];
