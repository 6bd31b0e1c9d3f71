import type {
  Fact,
  NarrativeSection,
  ReviewFormat,
  SectionHelp,
  TableSection,
  Wording,
} from '../index.ts';

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

const ROWS = { arrived: '来访', departed: '离开' } as const;
const COLUMNS = { adults: '（成人）', children: '（儿童）', total: '' } as const;

const facts: readonly Fact[] = Object.entries(ROWS).flatMap(([move, name]) =>
  Object.entries(COLUMNS).map(([who, suffix]) => ({
    id: `visits.${move}.${who}`,
    cells: [`visits.${move}.${who}`],
    name: `${name}${suffix}`,
    unit: '人',
    topic: 'visits',
    slots: { move, who },
  })),
);

const wording: Wording = {
  numbers: {
    lists: {
      ...{ opens: ['其中'], openEnd: ['等'], mainly: ['主要'], compared: ['增加'] },
      ...{ fresh: ['另有'], share: ['占'], plain: ['占地'] },
    },
    ...{ money: ['元'], cases: ['', '人'], fillers: '共计', oneReason: '因.{2,16}离开' },
  },
  groups: [],
  words: [
    { forms: ['来访', '到访'], marks: ['arrived'] },
    { forms: ['离开'], marks: ['departed'] },
    { forms: ['成人'], marks: ['adults'] },
    { forms: ['儿童'], marks: ['children'] },
    { forms: ['未', '无'], marks: ['zero'] },
    { forms: ['均', '全部'], marks: ['all'] },
    { forms: ['其中'], marks: ['ofWhich'] },
  ],
  topics: [
    {
      id: 'visits',
      nouns: ['arrived', 'departed'],
      fields: ['story.morning'],
      units: [{ forms: ['人', '名'] }],
      slots: [
        {
          id: 'move',
          wholes: ['arrived'],
          ranks: [
            [
              { value: 'arrived', all: ['arrived'] },
              { value: 'departed', all: ['departed'] },
            ],
          ],
        },
        {
          id: 'who',
          otherwise: 'total',
          ranks: [
            [
              { value: 'adults', all: ['adults'] },
              { value: 'children', all: ['children'] },
            ],
          ],
        },
      ],
    },
  ],
  asides: [],
  sentences: [
    {
      id: 'visits',
      field: 'story.morning',
      some: ['visits.arrived.total'],
      text: '{year}年{agency}来访{visits.arrived.total}人{ages}。',
      lists: {
        ages: {
          lead: '，其中',
          leadAlone: '，其中',
          parts: [
            {
              fact: 'visits.arrived.adults',
              ...{ text: '成人{n}人', all: '成人{n}人', one: '成人{n}人' },
            },
            {
              fact: 'visits.arrived.children',
              ...{ text: '儿童{n}人', all: '儿童{n}人', one: '儿童{n}人' },
            },
          ],
        },
      },
    },
    {
      id: 'noVisits',
      field: 'story.morning',
      none: ['visits.arrived.total'],
      text: '{year}年{agency}无来访。',
    },
  ],
};

/**
 * A form of no office, for tests: a table of 2 × 2 typed cells with a total and an identity
 * between two narrative sections. Code that works for it and for the official editions knows neither.
 */
export const toyFormat: ReviewFormat = {
  help: { story: help, visits: help, closingRemarks: help },
  id: 'toy',
  name: '玩具格式',
  basis: '测试用',
  firstYear: 2001,
  lastYear: 2009,
  title: '{year}年{agency}来访小报告',
  preamble: '现发布《{title}》，统计{agency}{year}年全年数据。',
  deadline: { month: 3, day: 5 },
  agencyHints: { kind: '谁来填。', level: '在哪里填。' },
  sections: [story, visits, remarks],
  figures: {
    sections: ['story', 'visits'],
    drawn: [
      {
        id: 'moves',
        title: '来访与离开',
        unit: '人次',
        bars: [
          { label: '来访', cells: ['visits.arrived.total'] },
          { label: '离开的成人', cells: ['visits.departed.adults'] },
          { label: '儿童合计', cells: ['visits.arrived.children', 'visits.departed.children'] },
        ],
      },
      {
        id: 'movesByYear',
        title: '与上年对比',
        unit: '人次',
        againstLastYear: true,
        bars: [
          { label: '来访', cells: ['visits.arrived.total'] },
          { label: '离开', cells: ['visits.departed.total'] },
        ],
      },
    ],
  },
  facts,
  wording,
  demands: {
    conditions: [
      {
        id: 'children-alone',
        severity: 'hint',
        title: '儿童由成人陪同',
        sentence: '{left}，而{right}。',
        explanation: '有儿童来访的，至少有一位成人。',
        source: { text: '测试用', mark: 'derived' },
        left: [{ fact: 'visits.arrived.children', name: '儿童' }],
        relation: 'atMost',
        right: [{ fact: 'visits.arrived.adults', name: '成人', times: 20 }],
      },
    ],
    telling: [],
    scales: [],
    wordings: [],
    claims: [],
    pairs: [],
    rules: {},
    texts: {
      period: { from: { month: 1, day: 1 }, to: { month: 12, day: 31 } },
      reportName: '来访小报告',
      outlook: ['closingRemarks'],
      instructions: [],
      wrongBases: [],
      tokens: [],
    },
  },
};
