import type { Criteria } from '../../../form/index.ts';

const READ = { text: '示范办函〔2090〕1号', mark: 'seen' } as const;

/** What texts must say, and what they must not. */
export const textDemands: Omit<Criteria['demands'], 'conditions' | 'scales' | 'telling'> = {
  wordings: [
    {
      id: 'service-review',
      severity: 'hint',
      title: '政务服务评议',
      explanation: '各级人民政府写明政务服务评议的情况。',
      source: READ,
      field: 'summary.services',
      kinds: ['government'],
      words: [{ name: '评议', pattern: '评议|满意度' }],
    },
  ],
  claims: [
    {
      id: 'all-closed-but-carried',
      title: '“全部办结”与转入下年',
      explanation: '文字说申请全部办结，附表二的“转入下年”却不是 0。',
      source: { text: '附表二', mark: 'derived' },
      claims: [
        {
          pattern: '(?:全部|均已?)办结',
          about: '申请',
          except: '转入|其余',
          facts: ['requests.carriedOver.total'],
        },
      ],
    },
  ],
  pairs: [
    {
      id: 'advice-without-answer',
      severity: 'hint',
      title: '有意见没有采纳情况',
      explanation: '写了收到的意见建议，就要写采纳情况。',
      source: READ,
      field: 'suggestions',
      where: '意见|建议',
      asks: '采纳|说明|答复',
      says: '写了意见建议，没有写采纳情况。',
    },
  ],
  rules: { 'empty-section': { explanation: '每一部分都要有内容；没有意见建议的，写“无”。' } },
  texts: {
    period: { from: { month: 1, day: 1 }, to: { month: 12, day: 31 } },
    reportName: '政务服务与申请办理报告',
    outlook: ['suggestions'],
    instructions: ['本部分以附表报告'],
    wrongBases: [{ pattern: '示范办函〔2089〕', instead: '示范办函〔2090〕1号' }],
    tokens: [{ field: 'suggestions', pattern: '略|同上' }],
  },
};
