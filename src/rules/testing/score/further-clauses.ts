import type { SentenceTemplate } from '../../../form/index.ts';
import type { AdditionKind } from './additions.ts';

/** A clause as published reports have it, with the places for additions. */
export interface FurtherClause extends SentenceTemplate {
  readonly narrowing: readonly AdditionKind[];
}

const RECEIVED = 'requests.received.total';
const CARRIED_IN = 'requests.carriedIn.total';
const HANDLED = 'requests.handled.total';
const OVER = 'requests.carriedOver.total';

const COMING: readonly AdditionKind[] = ['period', 'body', 'channel', 'applicant', 'topic'];
const CLOSING: readonly AdditionKind[] = ['period', 'body', 'reason', 'applicant', 'topic'];
const OVER_YEARS: readonly AdditionKind[] = ['body', 'applicant', 'topic'];
const LEAD = '<when><who><why>';

interface Clauses {
  readonly field: string;
  readonly narrowing: readonly AdditionKind[];
  /** Facts that are all greater than 0, facts that are all 0 and said to be, facts that are 0. */
  readonly some?: readonly string[];
  readonly none?: readonly string[];
  readonly without?: readonly string[];
}

/** Clauses alike in all but their words; the words are their ids. */
const alike = (common: Clauses, texts: readonly string[]): readonly FurtherClause[] =>
  texts.map((text) => ({
    ...common,
    id: text.replace(/<[^>]*>|\{[^}]*\}/g, '…').replace(/…+/g, '…'),
    text: `${LEAD}${text}<end>。`,
  }));

const onRequest = { field: 'overview.onRequest' };

const requests: readonly FurtherClause[] = [
  ...alike({ ...onRequest, narrowing: COMING, some: [RECEIVED], without: [CARRIED_IN] }, [
    `<by>共收到<of>政府信息公开申请{${RECEIVED}}件`,
    `<by>收到<of>申请{${RECEIVED}}件`,
    `<by>受理<of>依申请公开{${RECEIVED}}件`,
    `<by>接到<of>信息公开申请{${RECEIVED}}件`,
    `共有<of>政府信息公开申请{${RECEIVED}}件`,
    `<by>收到{${RECEIVED}}件<of>政府信息公开申请`,
  ]),
  ...alike({ ...onRequest, narrowing: COMING, some: [RECEIVED] }, [
    `<by>新收<of>政府信息公开申请{${RECEIVED}}件`,
    `<by>新增<of>依申请公开事项{${RECEIVED}}件`,
    `<by>新受理<of>申请{${RECEIVED}}件`,
    `<by>收到<of>政府信息公开申请{${RECEIVED}}件，其中自然人{requests.received.naturalPerson}件，法人或其他组织{requests.received.organizations}件`,
  ]),
  ...alike({ ...onRequest, narrowing: COMING, some: ['requests.received.naturalPerson'] }, [
    '<by>收到<of>自然人申请{requests.received.naturalPerson}件',
  ]),
  ...alike({ ...onRequest, narrowing: COMING, some: ['requests.received.organizations'] }, [
    '<by>收到<of>法人或其他组织申请{requests.received.organizations}件',
  ]),
  ...alike({ ...onRequest, narrowing: COMING, none: [RECEIVED, CARRIED_IN] }, [
    '<by>未收到<of>政府信息公开申请',
    '<by>没有收到<of>申请',
    '<by>未受理<of>依申请公开',
  ]),
  ...alike({ ...onRequest, narrowing: CLOSING, some: [HANDLED] }, [
    `<how>办结<of>申请{${HANDLED}}件`,
    `<how>答复<of>政府信息公开申请{${HANDLED}}件`,
    `<how>办理答复<of>依申请公开{${HANDLED}}件`,
    `已<how>办结<of>政府信息公开申请{${HANDLED}}件`,
  ]),
  ...(
    [
      ['granted', '予以公开'],
      ['partiallyGranted', '部分公开'],
      ['refused', '不予公开'],
      ['unavailable', '无法提供'],
      ['notProcessed', '不予处理'],
    ] as const
  ).flatMap(([row, name]) =>
    alike({ ...onRequest, narrowing: CLOSING, some: [`requests.${row}.total`] }, [
      `<how>办结的<of>政府信息公开申请中，${name}{requests.${row}.total}件`,
      `对<of>申请作出${name}答复{requests.${row}.total}件`,
    ]),
  ),
  ...alike({ ...onRequest, narrowing: OVER_YEARS, some: [OVER] }, [
    `结转下年度继续办理<of>申请{${OVER}}件`,
    `有{${OVER}}件<of>申请结转下年办理`,
    `<of>政府信息公开申请结转下年度{${OVER}}件`,
  ]),
  ...alike({ ...onRequest, narrowing: OVER_YEARS, some: [CARRIED_IN] }, [
    `上年结转<of>政府信息公开申请{${CARRIED_IN}}件`,
    `办理上年度结转的<of>申请{${CARRIED_IN}}件`,
  ]),
  ...alike(
    { ...onRequest, narrowing: COMING, some: [RECEIVED, HANDLED, OVER], without: [CARRIED_IN] },
    [`<by>收到<of>申请{${RECEIVED}}件，办结{${HANDLED}}件，结转下年{${OVER}}件`],
  ),
];

const RECONSIDERATION = 'challenges.reconsideration.total';
const LITIGATION = 'challenges.litigation.total';
const DISPUTED: readonly AdditionKind[] = ['period', 'body', 'applicant', 'topic'];

const challenges: readonly FurtherClause[] = [
  ...alike({ ...onRequest, narrowing: DISPUTED, some: [RECONSIDERATION] }, [
    `发生<of>政府信息公开行政复议{${RECONSIDERATION}}件`,
    `收到<of>政府信息公开行政复议案件{${RECONSIDERATION}}件`,
    `因<of>政府信息公开申请引发行政复议{${RECONSIDERATION}}件`,
  ]),
  ...alike({ ...onRequest, narrowing: DISPUTED, some: [LITIGATION] }, [
    `因<of>政府信息公开引发的行政诉讼{${LITIGATION}}件`,
    `发生<of>行政诉讼案件{${LITIGATION}}件`,
  ]),
  ...alike({ ...onRequest, narrowing: DISPUTED, none: [RECONSIDERATION] }, [
    '未发生<of>行政复议',
    '没有因<of>政府信息公开被申请行政复议的案件',
  ]),
  ...alike({ ...onRequest, narrowing: DISPUTED, none: [LITIGATION] }, ['未发生<of>行政诉讼']),
];

const WRITTEN: readonly AdditionKind[] = ['period', 'body', 'topic'];
const documentsOf = (event: string) => `disclosure.normativeDocuments.${event}`;
const decisionsOf = (kind: string) => `disclosure.${kind}.decisions`;
const management = { field: 'overview.management' };
const proactive = { field: 'overview.proactive' };

const disclosure: readonly FurtherClause[] = [
  ...alike({ ...management, narrowing: WRITTEN, some: [documentsOf('issued')] }, [
    `<how>制发<of>行政规范性文件{${documentsOf('issued')}}件`,
    `<how>印发<of>规范性文件{${documentsOf('issued')}}件`,
    `<how>出台<of>行政规范性文件{${documentsOf('issued')}}件`,
  ]),
  ...alike({ ...management, narrowing: WRITTEN, some: [documentsOf('repealed')] }, [
    `<how>废止<of>行政规范性文件{${documentsOf('repealed')}}件`,
  ]),
  ...alike({ ...management, narrowing: ['body', 'topic'], some: [documentsOf('inForce')] }, [
    `现行有效<of>行政规范性文件{${documentsOf('inForce')}}件`,
  ]),
  ...alike({ ...proactive, narrowing: WRITTEN, some: [decisionsOf('licensing')] }, [
    `<how>作出<of>行政许可决定{${decisionsOf('licensing')}}件`,
    `<how>办理<of>行政许可{${decisionsOf('licensing')}}件`,
  ]),
  ...alike({ ...proactive, narrowing: WRITTEN, some: [decisionsOf('penalties')] }, [
    `<how>作出<of>行政处罚决定{${decisionsOf('penalties')}}件`,
    `<how>实施<of>行政处罚{${decisionsOf('penalties')}}件`,
  ]),
  ...alike({ ...proactive, narrowing: WRITTEN, some: [decisionsOf('compulsion')] }, [
    `<how>实施<of>行政强制{${decisionsOf('compulsion')}}件`,
  ]),
  ...alike({ ...proactive, narrowing: ['period', 'body'], some: ['disclosure.fees.amount'] }, [
    '行政事业性收费{disclosure.fees.amount}万元',
  ]),
];

/** Single clauses about one quantity, beside the sentences of the edition. */
export const furtherClauses: readonly FurtherClause[] = [...requests, ...challenges, ...disclosure];
