import type { Format, NarrativeSection, SectionHelp, TableSection } from '../index.ts';

const help: SectionHelp = {
  mustSay: ['写什么。'],
  sentBack: ['常见退回原因。'],
  example: '来访 3 人，离开 3 人。',
  source: '测试用',
};

const story: NarrativeSection = {
  kind: 'narrative',
  id: 'story',
  numeral: '一',
  heading: '一、经过',
  headingAliases: ['经过情况'],
  shortName: '经过',
  help,
  softLength: 200,
  fields: [
    {
      id: 'story.morning',
      heading: '（一）上午',
      headingAliases: ['上午情况'],
      hint: '上午的事。',
      whenEmpty: 'warning',
    },
    {
      id: 'story.evening',
      heading: '（二）晚上',
      headingAliases: ['晚间'],
      hint: '晚上的事。',
      whenEmpty: 'warning',
    },
  ],
};

const visits: TableSection = {
  kind: 'table',
  id: 'visits',
  numeral: '二',
  heading: '二、来访情况',
  headingAliases: ['来访统计'],
  shortName: '来访',
  help,
  table: {
    id: 'visits',
    name: '表二',
    arrangement: 'stacked',
    widths: [60, 32, 32, 32],
    identities: [
      {
        id: 'visits.balance',
        left: [{ row: 'arrived', name: '来访' }],
        right: [{ row: 'departed', name: '离开' }],
        statement: '来访的都要离开',
        source: '测试用',
      },
    ],
    carry: { from: 'departed', to: 'arrived' },
    blocks: [
      {
        above: [],
        corner: '人次',
        rowHeads: true,
        rows: [
          { id: 'arrived', label: '1.来访', aliases: ['到访'] },
          { id: 'departed', label: '2.离开' },
        ],
        columns: [
          { id: 'adults', label: '成人' },
          { id: 'children', label: '儿童', aliases: ['少儿'] },
          { id: 'total', label: '总计', aliases: ['合计'], sum: ['adults', 'children'] },
        ],
      },
    ],
  },
};

const remarks: NarrativeSection = {
  kind: 'narrative',
  id: 'closingRemarks',
  route: 'remarks',
  numeral: '三',
  heading: '三、备注事项',
  headingAliases: ['备注'],
  shortName: '备注',
  help,
  softLength: null,
  fields: [
    {
      id: 'closingRemarks',
      heading: null,
      headingAliases: [],
      hint: '没有的，写“无”。',
      whenEmpty: 'error',
    },
  ],
};

/**
 * A form of no office, for tests: a table of 2 × 2 typed cells with a total and an identity
 * between two narrative sections. Code that works for it and for the official editions knows neither.
 */
export const toyFormat: Format = {
  id: 'toy',
  name: '玩具格式',
  basis: '测试用',
  firstYear: 2001,
  lastYear: 2009,
  title: '{year}年{agency}来访小报告',
  preamble: '现发布《{title}》，统计{agency}{year}年全年数据。',
  sections: [story, visits, remarks],
};
