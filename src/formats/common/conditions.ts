import type { Condition, ConditionTerm } from '../../form/index.ts';

export const fact = (id: string, name: string): ConditionTerm => ({ fact: id, name });

export const challengesWithoutApplications: Condition = {
  id: 'challenges-without-applications',
  severity: 'hint',
  title: '没有申请却有复议、诉讼',
  sentence: '本年没有新收和上年结转的申请，表四却有案件：{left}。确由往年的申请引起的，不必修改。',
  explanation:
    '本年没有新收和上年结转的申请，表四却有案件。案件可以由往年的申请引起；请确认没有填错位置。',
  source: { text: '已发布年报中因往年申请引起的案件', mark: 'seen' },
  left: [
    fact('challenges.reconsideration.total', '行政复议'),
    fact('challenges.directLitigation.total', '未经复议直接起诉'),
    fact('challenges.litigationAfterReconsideration.total', '复议后起诉'),
  ],
  relation: 'atMost',
  right: [
    { fact: 'requests.received.total', name: '新收申请', times: 1_000_000 },
    { fact: 'requests.carriedIn.total', name: '上年结转申请', times: 1_000_000 },
  ],
};
