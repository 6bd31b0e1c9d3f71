import type { NumberWords, WordGroup } from '../../form/index.ts';

const split = (forms: string) => forms.split(' ');

/** Words and units around the numbers of a text. */
export const numbers: NumberWords = {
  lists: {
    opens: split('其中 其中包括 其中包含 包括 包含 含 其中含'),
    openEnd: split('等 等等'),
    mainly: split('主要 主要包括 主要有 主要为 大部分 多数'),
    compared: split(
      '增加 减少 增长 下降 上升 回落 同比 较上年 较去年 比上年 比去年 去年 上年同期 去年同期 上年结转 较 比',
    ),
    fresh: split(
      '共 共计 合计 总计 累计 另 另有 另外 此外 同时 全年 举办 召开 开展 印制 发放 刊发',
    ),
    share: split('占 占比 比例 比重 所占'),
    plain: split('公共 一共同 共同 共享 共建 含义 比较 较好 等级 高等 中等 平等 对比 评比'),
  },
  money: split('元 万元 亿元'),
  cases: ['', ...split('件 件次 宗 起 例 桩 人次 次')],
  fillers:
    '[的了为有共约计达数量总件人次:,、()"“”是和至为本年度累]|完成|情况|情形|案件|合计|年内|其中|事项|申请|人数',
  // But for what all cases arise from: 因政府信息公开申请…
  oneReason: '因(?!政府|信息|依申请|公开|申请公开|工作|故).{2,16}(?:答复|办结|办理)',
};

/** Phrases of the form's law that leave a number what it is. */
export const numberGroups: readonly WordGroup[] = [
  {
    id: 'reportPeriod',
    effect: 'harmless',
    name: '统计期限',
    reason: '表格的数就是这段时间的。',
    forms: split(
      '截至12月31日 截止12月31日 截至{n}年12月31日 截止{n}年12月31日 {n}年1月1日至12月31日 {n}年1月1日至{n}年12月31日 {n}年1月1日起至{n}年12月31日止 {n}年1月1日起至12月31日止 1月1日至12月31日 1月1日起至12月31日止 1月1日到12月31日',
    ),
  },
  {
    id: 'anyApplicant',
    effect: 'harmless',
    name: '申请人的统称',
    reason: '泛指所有申请人和受理复议的机关。',
    forms: split(
      '公民、法人和其他组织 公民、法人或其他组织 公民、法人或者其他组织 公民、法人及其他组织 公民、法人与其他组织 公民、法人、其他组织 公民、法人 公民和法人 公民或法人 公民或者法人 公民法人 自然人、法人或其他组织 自然人、法人和其他组织 自然人、法人或者其他组织 单位和个人 单位或个人 单位、个人 个人和单位 个人或单位 组织和个人 组织或个人 个人和组织 复议机关 行政复议机关',
    ),
  },
];
