import type { SentencePart, SentenceTemplate } from '../../form/index.ts';

const part = (fact: string, text: string): SentencePart => ({ fact, text });

const RECEIVED = 'requests.received.total';
const CARRIED_IN = 'requests.carriedIn.total';
const ALL_REQUESTS = 'requests.receivedPlusCarriedIn.total';
const CARRIED_OVER = 'requests.carriedOver.total';

const requests: readonly SentenceTemplate[] = [
  {
    id: 'noRequests',
    field: 'overview.onRequest',
    none: [RECEIVED, CARRIED_IN],
    text: '{year}年，{agency}未收到政府信息公开申请，无上年结转申请。',
  },
  {
    id: 'received',
    field: 'overview.onRequest',
    some: [RECEIVED],
    none: [CARRIED_IN],
    text: `{year}年，{agency}新收政府信息公开申请{${RECEIVED}}件，无上年结转申请。`,
  },
  {
    id: 'receivedAndCarriedIn',
    field: 'overview.onRequest',
    some: [RECEIVED, CARRIED_IN],
    text: `{year}年，{agency}新收政府信息公开申请{${RECEIVED}}件，上年结转{${CARRIED_IN}}件。`,
  },
  {
    id: 'onlyCarriedIn',
    field: 'overview.onRequest',
    some: [CARRIED_IN],
    none: [RECEIVED],
    text: `{year}年，{agency}未收到政府信息公开申请，上年结转{${CARRIED_IN}}件。`,
  },
  {
    id: 'applicants',
    field: 'overview.onRequest',
    some: [RECEIVED],
    text: '{parts}。',
    lead: '新收申请中，',
    parts: [
      part('requests.received.naturalPerson', '自然人申请{n}件'),
      part('requests.received.business', '商业企业申请{n}件'),
      part('requests.received.research', '科研机构申请{n}件'),
      part('requests.received.publicInterest', '社会公益组织申请{n}件'),
      part('requests.received.legalServices', '法律服务机构申请{n}件'),
      part('requests.received.otherOrganization', '其他组织申请{n}件'),
    ],
  },
  {
    id: 'handled',
    field: 'overview.onRequest',
    some: [ALL_REQUESTS],
    text: '全年办结政府信息公开申请{requests.handled.total}件{parts}。',
    lead: '，其中',
    leadAlone: '，',
    parts: [
      part('requests.granted.total', '予以公开{n}件'),
      part('requests.partiallyGranted.total', '部分公开{n}件'),
      part('requests.refused.total', '不予公开{n}件'),
      part('requests.unavailable.total', '无法提供{n}件'),
      part('requests.notProcessed.total', '不予处理{n}件'),
      part('requests.otherwiseClosed.total', '其他处理{n}件'),
    ],
  },
  {
    id: 'carriedOver',
    field: 'overview.onRequest',
    some: [CARRIED_OVER],
    text: `结转下年度继续办理{${CARRIED_OVER}}件。`,
  },
  {
    id: 'nothingCarriedOver',
    field: 'overview.onRequest',
    some: [ALL_REQUESTS],
    none: [CARRIED_OVER],
    text: '无结转下年度继续办理的申请。',
  },
  {
    id: 'refused',
    field: 'overview.onRequest',
    some: ['requests.refused.total'],
    text: '{parts}。',
    lead: '不予公开的申请中，',
    parts: [
      part('requests.stateSecret.total', '属于国家秘密{n}件'),
      part('requests.forbiddenByLaw.total', '其他法律行政法规禁止公开{n}件'),
      part('requests.securityAndStability.total', '危及“三安全一稳定”{n}件'),
      part('requests.thirdPartyRights.total', '保护第三方合法权益{n}件'),
      part('requests.internalAffairs.total', '属于三类内部事务信息{n}件'),
      part('requests.deliberative.total', '属于四类过程性信息{n}件'),
      part('requests.enforcementFile.total', '属于行政执法案卷{n}件'),
      part('requests.administrativeInquiry.total', '属于行政查询事项{n}件'),
    ],
  },
  {
    id: 'unavailable',
    field: 'overview.onRequest',
    some: ['requests.unavailable.total'],
    text: '{parts}。',
    lead: '无法提供的申请中，',
    parts: [
      part('requests.notHeld.total', '本机关不掌握相关政府信息{n}件'),
      part('requests.wouldNeedCreation.total', '没有现成信息需要另行制作{n}件'),
      part('requests.stillUnclear.total', '补正后申请内容仍不明确{n}件'),
    ],
  },
  {
    id: 'notProcessed',
    field: 'overview.onRequest',
    some: ['requests.notProcessed.total'],
    text: '{parts}。',
    lead: '不予处理的申请中，',
    parts: [
      part('requests.petition.total', '信访举报投诉类申请{n}件'),
      part('requests.repeated.total', '重复申请{n}件'),
      part('requests.publicPublication.total', '要求提供公开出版物{n}件'),
      part('requests.excessive.total', '无正当理由大量反复申请{n}件'),
      part('requests.confirmation.total', '要求确认或重新出具已获取信息{n}件'),
    ],
  },
  {
    id: 'otherwiseClosed',
    field: 'overview.onRequest',
    some: ['requests.otherwiseClosed.total'],
    text: '{parts}。',
    lead: '其他处理的申请中，',
    parts: [
      part('requests.correctionOverdue.total', '申请人逾期不补正、不再处理{n}件'),
      part('requests.feeOverdue.total', '申请人逾期未按收费通知要求缴纳费用、不再处理{n}件'),
      part('requests.other.total', '其他处理中的其他情形{n}件'),
    ],
  },
];

const RECONSIDERATION = 'challenges.reconsideration.total';
const LITIGATION = 'challenges.litigation.total';

const outcomesOf = (kind: string): readonly SentencePart[] => [
  part(`challenges.${kind}.upheld`, '结果维持{n}件'),
  part(`challenges.${kind}.corrected`, '结果纠正{n}件'),
  part(`challenges.${kind}.otherOutcome`, '其他结果{n}件'),
  part(`challenges.${kind}.pending`, '尚未审结{n}件'),
];

const challenges: readonly SentenceTemplate[] = [
  {
    id: 'noChallenges',
    field: 'overview.onRequest',
    none: [RECONSIDERATION, LITIGATION],
    text: '未发生因政府信息公开引起的行政复议、行政诉讼。',
  },
  {
    id: 'noReconsideration',
    field: 'overview.onRequest',
    some: [LITIGATION],
    none: [RECONSIDERATION],
    text: '未发生因政府信息公开引起的行政复议。',
  },
  {
    id: 'reconsideration',
    field: 'overview.onRequest',
    some: [RECONSIDERATION],
    text: `因政府信息公开被申请行政复议{${RECONSIDERATION}}件{parts}。`,
    lead: '，其中',
    leadAlone: '，',
    parts: outcomesOf('reconsideration'),
  },
  {
    id: 'noLitigation',
    field: 'overview.onRequest',
    some: [RECONSIDERATION],
    none: [LITIGATION],
    text: '未发生因政府信息公开引起的行政诉讼。',
  },
  {
    id: 'litigation',
    field: 'overview.onRequest',
    some: [LITIGATION],
    text: `因政府信息公开被提起行政诉讼{${LITIGATION}}件{parts}。`,
    lead: '，其中',
    leadAlone: '，',
    parts: outcomesOf('litigation'),
  },
  {
    id: 'waysOfLitigation',
    field: 'overview.onRequest',
    some: [LITIGATION],
    text: '{parts}。',
    lead: '行政诉讼案件中，',
    parts: [
      part('challenges.directLitigation.total', '未经复议直接起诉{n}件'),
      part('challenges.litigationAfterReconsideration.total', '复议后起诉{n}件'),
    ],
  },
];

const documentsOf = (type: string, name: string) => ({
  any: ['issued', 'repealed', 'inForce'].map((event) => `disclosure.${type}.${event}`),
  text:
    `全年制发${name}{disclosure.${type}.issued}件，废止{disclosure.${type}.repealed}件，` +
    `现行有效{disclosure.${type}.inForce}件。`,
});

const DECISIONS = ['licensing', 'penalties', 'compulsion'].map(
  (kind) => `disclosure.${kind}.decisions`,
);
const FEES = 'disclosure.fees.amount';

const disclosure: readonly SentenceTemplate[] = [
  {
    id: 'governmentRules',
    field: 'overview.management',
    ...documentsOf('governmentRules', '规章'),
  },
  {
    id: 'normativeDocuments',
    field: 'overview.management',
    ...documentsOf('normativeDocuments', '行政规范性文件'),
  },
  {
    id: 'noDocuments',
    field: 'overview.management',
    none: ['issued', 'repealed', 'inForce'].map(
      (event) => `disclosure.normativeDocuments.${event}`,
    ),
    text: '全年未制发行政规范性文件，无废止和现行有效的行政规范性文件。',
  },
  {
    id: 'decisions',
    field: 'overview.proactive',
    any: DECISIONS,
    text:
      '全年作出行政许可决定{disclosure.licensing.decisions}件、' +
      '行政处罚决定{disclosure.penalties.decisions}件、' +
      '行政强制决定{disclosure.compulsion.decisions}件。',
  },
  {
    id: 'noDecisions',
    field: 'overview.proactive',
    none: DECISIONS,
    text: '全年未作出行政许可、行政处罚和行政强制决定。',
  },
  {
    id: 'fees',
    field: 'overview.proactive',
    some: [FEES],
    text: `全年行政事业性收费{${FEES}}万元。`,
  },
  { id: 'noFees', field: 'overview.proactive', none: [FEES], text: '全年无行政事业性收费。' },
];

const YUAN = 'processingFee.yuan';

const processingFee: readonly SentenceTemplate[] = [
  {
    id: 'processingFee',
    field: 'otherMatters',
    some: [YUAN],
    text:
      '{year}年，{agency}发出收费通知{processingFee.notices}件，' +
      `收取信息处理费{processingFee.cases}件，共计{${YUAN}}元。`,
  },
  {
    id: 'noProcessingFee',
    field: 'otherMatters',
    none: [YUAN],
    text: '{year}年，{agency}未收取信息处理费。',
  },
];

/** Sentences a section needs, made from the tables; the reader of sentences reads each of them back. */
export const sentences: readonly SentenceTemplate[] = [
  ...disclosure,
  ...requests,
  ...challenges,
  ...processingFee,
];
