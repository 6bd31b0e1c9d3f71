import type { SectionHelp } from '../../../form/index.ts';

const SOURCE = '示范办函〔2090〕1号（虚构）';

export const help: Readonly<Record<string, SectionHelp>> = {
  summary: {
    mustSay: ['政务服务和申请办理两个方面都要写。'],
    sentBack: ['文字里的件数与附表不一致。'],
    example: '全年政务服务办件30件，其中网上20件，窗口10件。',
    source: SOURCE,
  },
  services: {
    mustSay: ['事项减少的填负数，例如 -4；合同金额连同单位一起填。'],
    sentBack: ['没有发生的事项留空。没有就填 0。'],
    example: '上年末网上事项 20 项，本年取消 4 项，“年末事项数”填 16，“比上年末增/减”填 -4。',
    source: SOURCE,
  },
  requests: {
    mustSay: ['收到、转入、办结和转入下年的申请，按个人和单位分列。'],
    sentBack: ['收到与转入之和，不等于办结与转入下年之和。'],
    example: '收到 9 件、上年转入 1 件，办结 8 件，则“转入下年”填 2。',
    source: SOURCE,
  },
  suggestions: {
    mustSay: ['收到的意见建议和采纳情况。'],
    sentBack: ['只写收到意见，没有写是否采纳。'],
    example: '收到意见3条，采纳2条，1条已说明理由。',
    source: SOURCE,
  },
};
