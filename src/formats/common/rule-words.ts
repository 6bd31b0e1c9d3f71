import type { PairDemand, RuleWords } from '../../form/index.ts';

/** What a text must say beside something else it says. */
export const pairs: readonly PairDemand[] = [
  {
    id: 'problems-without-measures',
    severity: 'hint',
    title: '有问题没有改进',
    explanation: '写了问题，就要写针对它的改进情况或措施。',
    source: { text: '官方格式第五部分“存在的主要问题及改进情况”', mark: 'seen' },
    field: 'problems',
    where: '问题|不足|短板|差距|不够|有待|薄弱|欠缺|不强|不高|不到位|不及时|不平衡|偏少',
    asks: '下一步|下步|今后|改进|措施|整改|将|加强|强化|提升|提高|完善|优化|推进|拓展|丰富|健全|解决|规范|深化|明年|下一年',
    says: '写了问题，没有写改进的情况或措施。',
  },
];

/** What rules of any edition say of this form, by their id; `own` is what one edition alone says. */
export const ruleWordsOf = (
  own: Readonly<Record<string, RuleWords>> = {},
): Readonly<Record<string, RuleWords>> => ({
  'empty-section': {
    explanation: '每一部分都要有内容；第六部分确实没有的，写“无”。',
    source: { text: '条例第五十条；官方格式的六个部分', mark: 'seen' },
  },
  'empty-aspect': {
    title: '总体情况的五个方面',
    explanation:
      '总体情况要写全主动公开、依申请公开、政府信息管理、平台建设、监督保障五个方面。写明理由的，报告不印这一方面，后面的依次提前。',
    source: { text: '官方格式第一部分', mark: 'seen' },
  },
  ...own,
  'carried-in-differs': {
    title: '上年结转与上年年报',
    explanation:
      '本年的“上年结转”要与上年年报的“结转下年度”逐列一致。本浏览器里有同一机关上一年度的年报时才核对；有定稿的按定稿。确有不同的（例如上年年报已经更正），写明理由。',
    source: { text: '表三各行的含义', mark: 'derived' },
  },
  'period-year': {
    explanation: '统计期限是本年度 1 月 1 日至 12 月 31 日，文字里引用的年报名称也是本年度的。',
  },
  'token-text': { source: { text: '条例第五十条；某市年报编制通知', mark: 'seen' } },
  placeholder: {
    source: { text: '已发布年报：“主动公开信息  条”“政府信息公开申请件”', mark: 'seen' },
  },
  'two-numberings': { source: { text: '已发布年报：“(二)(一)主动公开”', mark: 'seen' } },
  'doubled-word': { source: { text: '已发布年报：“主动公开政府政府情况”', mark: 'seen' } },
});
