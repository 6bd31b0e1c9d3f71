import { overviewOf } from '../common/overview.ts';

export const overview = overviewOf({
  headings: {
    proactive: ['（一）主动公开'],
    onRequest: ['（二）依申请公开'],
    management: ['（三）政府信息管理'],
    platform: ['（四）政府信息公开平台建设'],
    oversight: ['（五）监督保障'],
  },
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
});
