import type { Condition, ConditionTerm } from '../../form/index.ts';

export const fact = (id: string, name: string): ConditionTerm => ({ fact: id, name });

/** 规章 are made by few agencies; `left` are the numbers of them in table 二. */
export const rulesWithoutPower = (
  left: readonly ConditionTerm[],
  agencies: NonNullable<Condition['agencies']>,
): Condition => ({
  id: 'rules-without-power',
  severity: 'warning',
  title: '规章的制定权',
  sentence: '表二填有规章：{left}。本级机关通常没有规章，请核对是否填错。',
  explanation:
    '规章一般由国务院部门和省、设区的市、自治州人民政府制定。县级、乡镇级机关通常没有规章，误填的多是本机关的规章制度；省、市级部门填的，请确认是否为代拟。',
  source: { text: '官方格式表二；已发布年报中乡镇、县级部门误填的情形', mark: 'derived' },
  left,
  relation: 'atMost',
  right: [{ number: 0 }],
  agencies,
});

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
