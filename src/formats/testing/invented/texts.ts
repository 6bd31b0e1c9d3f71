import type { NarrativeSection } from '../../../form/index.ts';

export const summary: NarrativeSection = {
  kind: 'narrative',
  id: 'summary',
  numeral: '一',
  heading: '一、年度工作概况',
  headingAliases: ['全年工作概况'],
  shortName: '工作概况',
  softLength: 600,
  fields: [
    {
      id: 'summary.services',
      heading: '（一）政务服务',
      headingAliases: ['政务服务工作'],
      hint: '事项、办件和系统采购。',
      whenEmpty: 'warning',
    },
    {
      id: 'summary.requests',
      heading: '（二）申请办理',
      headingAliases: ['申请办理工作'],
      hint: '收到、办结和结转的申请。',
      whenEmpty: 'warning',
    },
  ],
};

export const suggestions: NarrativeSection = {
  kind: 'narrative',
  id: 'suggestions',
  route: 'advice',
  numeral: '四',
  heading: '四、意见建议及采纳情况',
  headingAliases: ['意见建议'],
  shortName: '意见建议',
  softLength: null,
  fields: [
    {
      id: 'suggestions',
      heading: null,
      headingAliases: [],
      hint: '收到的意见建议和采纳情况；没有的，写“无”。',
      whenEmpty: 'error',
    },
  ],
};
