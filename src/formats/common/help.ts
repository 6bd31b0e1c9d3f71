import type { SectionHelp } from '../../form/index.ts';

/** What an edition's help has of its own. */
interface OwnHelp {
  readonly overview: SectionHelp;
  readonly disclosure: SectionHelp;
  readonly otherMatters: SectionHelp;
  /** Where the help of the other sections comes from. */
  readonly sources: Readonly<Record<'requests' | 'challenges' | 'problems', string>>;
}

/** What a clerk may look up beside each section. */
export const helpOf = ({
  overview,
  disclosure,
  otherMatters,
  sources,
}: OwnHelp): Readonly<Record<string, SectionHelp>> => ({
  overview,
  disclosure,
  requests: { ...requests, source: sources.requests },
  challenges: { ...challenges, source: sources.challenges },
  problems: { ...problems, source: sources.problems },
  otherMatters,
});

type Help = Omit<SectionHelp, 'source'>;

const requests: Help = {
  mustSay: [
    '本年新收的申请、上年结转的申请、办理结果和结转下年度继续办理的申请，按申请人分列。',
    '部分公开、部分不公开的申请只计一次，计入“（二）部分公开”，不再计入其他情形。',
    '“三、本年度办理结果”既包括新收的，也包括上年结转的；“一”不包括上年结转的。',
  ],
  sentBack: [
    '某一列不平衡：第一项加第二项之和，必须等于第三项加第四项之和，每一列都要平。',
    '没有发生的事项留空。没有就填 0，空白不等于 0。',
  ],
  example: '新收 9 件、上年结转 1 件，办结 8 件，则“四、结转下年度继续办理”填 2。',
};

const challenges: Help = {
  mustSay: [
    '因政府信息公开引起的行政复议、行政诉讼件数，按结果分列；未审结的计入“尚未审结”。',
    '行政诉讼分为未经复议直接起诉和复议后起诉两类，分别填写。',
  ],
  sentBack: ['总计与各项之和不符。本页的总计由系统计算，不需要填写。'],
  example: '复议 3 件，维持 2 件、1 件还在审理，则“结果维持”填 2，“尚未审结”填 1，其余填 0。',
};

const problems: Help = {
  mustSay: ['本年工作中存在的主要问题。', '针对每个问题的改进情况或措施。'],
  sentBack: ['只写问题，没有对应的改进。', '与上一年内容雷同。'],
  example: '政策解读形式偏少。明年起，每件涉企政策随文发布图解和问答。',
};
