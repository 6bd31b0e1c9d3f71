import type { NarrativeSection } from '../../form/index.ts';

export const overview: NarrativeSection = {
  kind: 'narrative',
  id: 'overview',
  numeral: '一',
  heading: '一、总体情况',
  headingAliases: ['总体情况', '概述'],
  shortName: '总体情况',
  softLength: 1000,
  help: {
    mustSay: [
      '五个方面都要写：主动公开、依申请公开、政府信息管理、政府信息公开平台建设、监督保障。',
      '各级人民政府的报告，在监督保障中写明工作考核、社会评议和责任追究结果情况（条例第五十条第四项）；部门不要求。',
      '全节一千字左右。',
    ],
    sentBack: [
      '内容与上一年雷同。',
      '把格式里的填写说明留在正文里，例如“该部分以表格形式报告”。',
      '引用已经停用的国办公开办函〔2019〕60号作为依据。',
    ],
    example: '本年收到申请 3 件，上年没有结转，均已在期限内答复。',
    source: '条例第五十条；国办公开办函〔2021〕30号；某市年报编制通知（字数）',
  },
  fields: [
    {
      id: 'overview.proactive',
      heading: '（一）主动公开',
      headingAliases: [
        '主动公开方面',
        '主动公开情况',
        '政府信息主动公开情况',
        '主动公开政府信息情况',
      ],
      hint: '本年主动公开了多少信息，主要是哪些内容，通过哪些渠道。',
      whenEmpty: 'warning',
    },
    {
      id: 'overview.onRequest',
      heading: '（二）依申请公开',
      headingAliases: [
        '依法申请公开方面',
        '依申请公开方面',
        '依申请公开情况',
        '依申请公开受理答复情况',
      ],
      hint: '本年收到和办理申请的件数与结果，数字须与表三一致；没有收到也要写明。',
      whenEmpty: 'warning',
    },
    {
      id: 'overview.management',
      heading: '（三）政府信息管理',
      headingAliases: ['政府信息管理情况', '信息管理情况'],
      hint: '信息的制作、审查、更新和规范性文件管理等制度与做法。',
      whenEmpty: 'warning',
    },
    {
      id: 'overview.platform',
      heading: '（四）政府信息公开平台建设',
      headingAliases: [
        '政府信息平台建设',
        '平台建设情况',
        '加强平台建设',
        '公开平台建设',
        '平台建设',
      ],
      hint: '网站、政务新媒体、公开专栏、查阅场所等平台的建设和维护。',
      whenEmpty: 'warning',
    },
    {
      id: 'overview.oversight',
      heading: '（五）监督保障',
      headingAliases: ['监督保障情况', '监督保障方面', '政府信息监督保障情况', '管理保障情况'],
      hint: '机构、培训和监督；各级人民政府还要写工作考核、社会评议、责任追究结果。',
      whenEmpty: 'warning',
    },
  ],
};
