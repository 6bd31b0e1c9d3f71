import type { NarrativeSection, TextField } from '../../form/index.ts';

/** A printed sub-heading, and wordings of it that only this edition's reports need. */
type Heading = readonly [printed: string, ...aliases: string[]];

/** What of section 一 an edition has of its own. */
interface OwnParts {
  readonly headings: Readonly<
    Record<'proactive' | 'onRequest' | 'management' | 'platform' | 'oversight', Heading>
  >;
  readonly softLength: number | null;
}

/** Wordings of the sub-headings seen in published reports of any edition. */
const ALIASES = {
  proactive: ['主动公开方面', '主动公开情况', '政府信息主动公开情况', '主动公开政府信息情况'],
  onRequest: ['依法申请公开方面', '依申请公开方面', '依申请公开情况', '依申请公开受理答复情况'],
  management: ['政府信息管理情况', '信息管理情况'],
  platform: ['政府信息平台建设', '平台建设情况', '加强平台建设', '公开平台建设', '平台建设'],
  oversight: ['监督保障情况', '监督保障方面', '政府信息监督保障情况', '管理保障情况'],
};

/** Section 一 with the five aspects every edition has. */
export const overviewOf = ({ headings, softLength }: OwnParts): NarrativeSection => ({
  kind: 'narrative',
  id: 'overview',
  numeral: '一',
  heading: '一、总体情况',
  headingAliases: ['总体情况', '概述'],
  shortName: '总体情况',
  softLength,
  fields: [
    {
      id: 'overview.proactive',
      ...headed(headings.proactive, ALIASES.proactive),
      hint: '本年主动公开了多少信息，主要是哪些内容，通过哪些渠道。',
      whenEmpty: 'warning',
    },
    {
      id: 'overview.onRequest',
      ...headed(headings.onRequest, ALIASES.onRequest),
      hint: '本年收到和办理申请的件数与结果，数字须与表三一致；没有收到也要写明。',
      whenEmpty: 'warning',
    },
    {
      id: 'overview.management',
      ...headed(headings.management, ALIASES.management),
      hint: '信息的制作、审查、更新和规范性文件管理等制度与做法。',
      whenEmpty: 'warning',
    },
    {
      id: 'overview.platform',
      ...headed(headings.platform, ALIASES.platform),
      hint: '网站、政务新媒体、公开专栏、查阅场所等平台的建设和维护。',
      whenEmpty: 'warning',
    },
    {
      id: 'overview.oversight',
      ...headed(headings.oversight, ALIASES.oversight),
      hint: '机构、培训和监督；各级人民政府还要写工作考核、社会评议、责任追究结果。',
      whenEmpty: 'warning',
    },
  ],
});

function headed(
  [heading, ...own]: Heading,
  aliases: readonly string[],
): Pick<TextField, 'heading' | 'headingAliases'> {
  return { heading, headingAliases: [...own, ...aliases] };
}
