import type { NumberWords, Word } from '../../../form/index.ts';
import { word } from '../../common/words.ts';

/** Words of sentences with figures. The marks before `service` are those every edition is asked for. */
export const words: readonly Word[] = [
  word('zero', '未 没有 无'),
  word('all', '均 均为 全部'),
  word('ofWhich', '其中'),
  word('includes', '含 包括'),
  word('andOthers', '等 主要'),
  word('respectively', '分别 分别为'),
  word('each', '各'),
  word('compare', '比 同比'),
  word('difference', '增加 减少 增长 下降'),
  word('lastYear', '上年 去年'),
  word('nextYear', '下年 明年'),
  word('carry', '转入'),
  word('carry lastYear', '上年转入'),
  word('carry nextYear', '转入下年'),
  word('receive', '收到 受理'),
  word('rest', '其余 剩余'),
  word('done', '已'),
  word('unrelated', '电话 邮寄 涉及'),
  word('aside', '培训 咨询 会议'),
  word('nothing', '占比 各类 等级'),
  word('anyone', '单位和个人 个人和单位'),
  word('fault', '逾期 差错'),
  word('service', '政务服务'),
  word('service items', '政务服务事项'),
  word('service cases', '政务服务办件'),
  word('change', '增减'),
  word('online', '网上 线上 网上办件'),
  word('counter', '窗口 窗口办件'),
  word('licensing', '行政许可 行政许可决定'),
  word('purchase', '系统采购'),
  word('paid', '已付 已付金额'),
  word('request', '申请'),
  word('granted', '准予'),
  word('refused', '不准予'),
  word('close', '办结 答复'),
  word('naturalPerson', '个人 个人申请'),
  word('organizations', '单位 单位申请'),
];

const split = (forms: string) => forms.split(' ');

/** Words and units around the numbers of a text. */
export const numbers: NumberWords = {
  lists: {
    opens: ['其中'],
    openEnd: ['等'],
    mainly: ['主要'],
    compared: split('增加 减少 增长 下降'),
    fresh: split('另有 共计'),
    share: ['占'],
    plain: ['占地'],
  },
  money: split('元 万元'),
  cases: ['', '件'],
  fillers: '共计|总量',
  oneReason: '因.{2,16}(?:答复|办结)',
};
