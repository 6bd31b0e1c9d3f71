import type { SentenceList, SentencePart, SentenceTemplate } from '../../form/index.ts';

/** `part(fact, '自然人申请', { all: '均为自然人申请', one: '为自然人申请' })`: beside others with its number. */
const part = (
  fact: string,
  name: string,
  { all, one }: Pick<SentencePart, 'all' | 'one'>,
): SentencePart => ({ fact, text: `${name}{n}件`, all, one });

/** One of which the name is said as it is: 予以公开, 均予以公开. */
const said = (fact: string, name: string): SentencePart =>
  part(fact, name, { all: `均${name}`, one: name });

/** One that is a kind of case: 均为重复申请, 为重复申请. */
export const kind = (fact: string, name: string): SentencePart =>
  part(fact, name, { all: `均为${name}`, one: `为${name}` });

const ofWhich = (parts: readonly SentencePart[]): SentenceList => ({
  lead: '，其中',
  leadAlone: '，',
  parts,
});

const RECEIVED = 'requests.received.total';
const CARRIED_IN = 'requests.carriedIn.total';
const ALL_REQUESTS = 'requests.receivedPlusCarriedIn.total';
const HANDLED = 'requests.handled.total';
const CARRIED_OVER = 'requests.carriedOver.total';

const applicants = ofWhich([
  kind('requests.received.naturalPerson', '自然人申请'),
  kind('requests.received.business', '商业企业申请'),
  kind('requests.received.research', '科研机构申请'),
  kind('requests.received.publicInterest', '社会公益组织申请'),
  kind('requests.received.legalServices', '法律服务机构申请'),
  kind('requests.received.otherOrganization', '其他组织申请'),
]);

/** What the cases of one result were, in a sentence of their own. */
export const reasonsOf = (
  group: string,
  name: string,
  parts: readonly SentencePart[],
): SentenceTemplate => ({
  id: group,
  field: 'overview.onRequest',
  some: [`requests.${group}.total`],
  text: '{reasons}。',
  lists: {
    reasons: {
      lead: `${name}的申请中，`,
      leadAlone: `${name}的{requests.${group}.total}件申请，`,
      parts,
    },
  },
});

const requestEvents: readonly SentenceTemplate[] = [
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
    text: `{year}年，{agency}新收政府信息公开申请{${RECEIVED}}件{applicants}；无上年结转申请。`,
    lists: { applicants },
  },
  {
    id: 'receivedAndCarriedIn',
    field: 'overview.onRequest',
    some: [RECEIVED, CARRIED_IN],
    text: `{year}年，{agency}新收政府信息公开申请{${RECEIVED}}件{applicants}；上年结转{${CARRIED_IN}}件。`,
    lists: { applicants },
  },
  {
    id: 'onlyCarriedIn',
    field: 'overview.onRequest',
    some: [CARRIED_IN],
    none: [RECEIVED],
    text: `{year}年，{agency}未收到政府信息公开申请，上年结转{${CARRIED_IN}}件。`,
  },
  {
    id: 'handled',
    field: 'overview.onRequest',
    some: [HANDLED],
    text: `全年办结政府信息公开申请{${HANDLED}}件{results}。`,
    lists: {
      results: ofWhich([
        said('requests.granted.total', '予以公开'),
        kind('requests.partiallyGranted.total', '部分公开'),
        said('requests.refused.total', '不予公开'),
        part('requests.unavailable.total', '无法提供', { all: '均属无法提供', one: '无法提供' }),
        said('requests.notProcessed.total', '不予处理'),
        part('requests.otherwiseClosed.total', '其他处理', {
          all: '均作其他处理',
          one: '作其他处理',
        }),
      ]),
    },
  },
  {
    id: 'nothingHandled',
    field: 'overview.onRequest',
    some: [ALL_REQUESTS],
    none: [HANDLED],
    text: '全年没有办结的政府信息公开申请。',
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
];

const requestReasons: readonly SentenceTemplate[] = [
  reasonsOf('refused', '不予公开', [
    said('requests.stateSecret.total', '属于国家秘密'),
    kind('requests.forbiddenByLaw.total', '其他法律行政法规禁止公开'),
    said('requests.securityAndStability.total', '危及“三安全一稳定”'),
    kind('requests.thirdPartyRights.total', '保护第三方合法权益'),
    said('requests.internalAffairs.total', '属于三类内部事务信息'),
    said('requests.deliberative.total', '属于四类过程性信息'),
    said('requests.enforcementFile.total', '属于行政执法案卷'),
    said('requests.administrativeInquiry.total', '属于行政查询事项'),
  ]),
  reasonsOf('unavailable', '无法提供', [
    kind('requests.notHeld.total', '本机关不掌握相关政府信息'),
    kind('requests.wouldNeedCreation.total', '没有现成信息需要另行制作'),
    kind('requests.stillUnclear.total', '补正后申请内容仍不明确'),
  ]),
  reasonsOf('notProcessed', '不予处理', [
    kind('requests.petition.total', '信访举报投诉类申请'),
    kind('requests.repeated.total', '重复申请'),
    kind('requests.publicPublication.total', '要求提供公开出版物'),
    kind('requests.excessive.total', '无正当理由大量反复申请'),
    kind('requests.confirmation.total', '要求确认或重新出具已获取信息'),
  ]),
];

/** Of table 三; `otherwiseClosed` is what is said of the rows of （六）其他处理. */
export const requestSentences = (
  otherwiseClosed: readonly SentenceTemplate[],
): readonly SentenceTemplate[] => [...requestEvents, ...requestReasons, ...otherwiseClosed];

const RECONSIDERATION = 'challenges.reconsideration.total';
const LITIGATION = 'challenges.litigation.total';
const DIRECT = 'challenges.directLitigation.total';
const AFTER = 'challenges.litigationAfterReconsideration.total';

const outcomesOf = (group: string): SentenceList =>
  ofWhich([
    part(`challenges.${group}.upheld`, '结果维持', { all: '结果均维持', one: '结果维持' }),
    part(`challenges.${group}.corrected`, '结果纠正', { all: '结果均纠正', one: '结果纠正' }),
    kind(`challenges.${group}.otherOutcome`, '其他结果'),
    said(`challenges.${group}.pending`, '尚未审结'),
  ]);

const SUED = `因政府信息公开被提起行政诉讼{${LITIGATION}}件`;

/** All of the cases came in one way: what became of them is said of that way. */
const onlyWay = (way: string, other: string, name: string): SentenceTemplate => ({
  id: way,
  field: 'overview.onRequest',
  some: [`challenges.${way}.total`],
  without: [other],
  text: `${SUED}{way}{outcomes}。`,
  lists: {
    way: ofWhich([kind(`challenges.${way}.total`, name)]),
    outcomes: outcomesOf(way),
  },
});

/** Of table 四. */
export const challengeSentences: readonly SentenceTemplate[] = [
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
    text: `因政府信息公开被申请行政复议{${RECONSIDERATION}}件{outcomes}。`,
    lists: { outcomes: outcomesOf('reconsideration') },
  },
  {
    id: 'noLitigation',
    field: 'overview.onRequest',
    some: [RECONSIDERATION],
    none: [LITIGATION],
    text: '未发生因政府信息公开引起的行政诉讼。',
  },
  onlyWay('directLitigation', AFTER, '未经复议直接起诉'),
  onlyWay('litigationAfterReconsideration', DIRECT, '复议后起诉'),
  {
    id: 'litigation',
    field: 'overview.onRequest',
    some: [DIRECT, AFTER],
    text: `${SUED}{outcomes}；未经复议直接起诉{${DIRECT}}件，复议后起诉{${AFTER}}件。`,
    lists: { outcomes: outcomesOf('litigation') },
  },
];

/** Every choice of some of these, but for none of them. */
export function choicesOf<T>(all: readonly T[]): readonly (readonly T[])[] {
  return Array.from({ length: 2 ** all.length - 1 }, (_, index) =>
    all.filter((_one, at) => ((index + 1) >> at) % 2 === 1),
  );
}

const DECISIONS = [
  ['licensing', '行政许可'],
  ['penalties', '行政处罚'],
  ['compulsion', '行政强制'],
] as const;
const decisionsOf = (of: string) => `disclosure.${of}.decisions`;

/** `全年作出行政许可决定5件，未作出行政处罚、行政强制决定。` */
const someDecisions: readonly SentenceTemplate[] = choicesOf(DECISIONS).map((made) => {
  const none = DECISIONS.filter((one) => !made.includes(one));
  const numbers = made.map(([of, name]) => `${name}决定{${decisionsOf(of)}}件`).join('、');
  const rest = none.map(([, name]) => name).join('、');
  return {
    id: ['decisions', ...made.map(([of]) => of)].join('.'),
    field: 'overview.proactive',
    some: made.map(([of]) => decisionsOf(of)),
    none: none.map(([of]) => decisionsOf(of)),
    text: `全年作出${numbers}${none.length > 0 ? `，未作出${rest}决定` : ''}。`,
  };
});

/** Of the decisions on permissions, penalties and compulsion in table 二. */
export const decisionSentences: readonly SentenceTemplate[] = [
  ...someDecisions,
  {
    id: 'noDecisions',
    field: 'overview.proactive',
    none: DECISIONS.map(([of]) => decisionsOf(of)),
    text: '全年未作出行政许可、行政处罚和行政强制决定。',
  },
];

const YUAN = 'processingFee.yuan';

export const processingFeeSentences: readonly SentenceTemplate[] = [
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
    text: '本年没有收取信息处理费。',
  },
];
