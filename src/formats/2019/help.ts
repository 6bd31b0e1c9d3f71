import { helpOf } from '../common/help.ts';
import { SEEN_IN_REPORTS } from './seen-in-reports.ts';

export const help = helpOf({
  overview: {
    mustSay: [
      '主动公开、依申请公开、政府信息管理、平台建设、监督保障五个方面的情况；五个小标题是各地年报的通行写法，格式没有规定。',
      '各级人民政府的报告，写明工作考核、社会评议和责任追究结果情况（条例第五十条第四项）；部门不要求。',
    ],
    sentBack: ['内容与上一年雷同。', '文字里的件数与表三、表四不一致。'],
    example: '本年收到申请 3 件，上年没有结转，均已在期限内答复。',
    source: `条例第五十条；${SEEN_IN_REPORTS}`,
  },
  disclosure: {
    mustSay: [
      '本年新制作、新公开的规章、规范性文件数量，和年末对外公开的总数量。',
      '行政许可、其他对外管理服务事项、行政处罚、行政强制上一年的项目数量、本年增减和处理决定数量。',
      '行政事业性收费填项目数量和增减，不是金额。减少的填负数，例如 -4。',
      '政府集中采购的项目数量和总金额；格式没有写明金额的单位，连同单位一起填。',
    ],
    sentBack: ['没有发生的事项留空。没有就填 0，空白不等于 0。'],
    example: '上一年许可 20 项，本年取消 4 项，则“上一年项目数量”填 20，“本年增/减”填 -4。',
    source: SEEN_IN_REPORTS,
  },
  otherMatters: {
    mustSay: ['其他需要报告的事项；没有的，写“无”。'],
    sentBack: ['把网页页脚、联系方式等无关文字一并贴了进来。'],
    example: '无其他需要报告的事项。',
    source: SEEN_IN_REPORTS,
  },
  sources: {
    requests: SEEN_IN_REPORTS,
    challenges: SEEN_IN_REPORTS,
    problems: SEEN_IN_REPORTS,
  },
});
