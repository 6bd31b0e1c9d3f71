import { overviewOf } from '../common/overview.ts';
import { SEEN_IN_REPORTS } from './seen-in-reports.ts';

/** The aspects and their sub-headings are the practice of reports of 2019 and 2020. */
export const overview = overviewOf({
  headings: {
    proactive: ['（一）主动公开方面', '主动公开'],
    onRequest: ['（二）依申请公开方面', '依申请公开'],
    management: ['（三）政府信息管理方面', '政府信息管理'],
    platform: ['（四）平台建设方面', '政府信息公开平台建设'],
    oversight: ['（五）监督保障方面', '监督保障'],
  },
  softLength: null,
  help: {
    mustSay: [
      '主动公开、依申请公开、政府信息管理、平台建设、监督保障五个方面的情况；五个小标题是各地年报的通行写法，格式没有规定。',
      '各级人民政府的报告，写明工作考核、社会评议和责任追究结果情况（条例第五十条第四项）；部门不要求。',
    ],
    sentBack: ['内容与上一年雷同。', '文字里的件数与表三、表四不一致。'],
    example: '本年收到申请 3 件，上年没有结转，均已在期限内答复。',
    source: `条例第五十条；${SEEN_IN_REPORTS}`,
  },
});
