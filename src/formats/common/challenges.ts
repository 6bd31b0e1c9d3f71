import type { Column, TableSection } from '../../form/index.ts';

const outcomes: readonly Column[] = [
  { id: 'upheld', label: '结果维持' },
  { id: 'corrected', label: '结果纠正' },
  { id: 'otherOutcome', label: '其他结果' },
  { id: 'pending', label: '尚未审结' },
  {
    id: 'total',
    label: '总计',
    aliases: ['合计'],
    sum: ['upheld', 'corrected', 'otherOutcome', 'pending'],
  },
];

/** What of section 四 an edition has of its own. */
interface OwnParts {
  /** Wordings of the heading seen in its reports, beside those of every edition. */
  readonly headingAliases?: readonly string[];
  /** Where the help comes from. */
  readonly source: string;
}

/** Section 四 with its table, as every edition has it. */
export const challengesOf = ({ headingAliases = [], source }: OwnParts): TableSection => ({
  kind: 'table',
  id: 'challenges',
  numeral: '四',
  heading: '四、政府信息公开行政复议、行政诉讼情况',
  headingAliases: [
    '行政复议和行政诉讼情况',
    '行政复议及行政诉讼情况',
    '行政复议与行政诉讼情况',
    '行政复议行政诉讼情况',
    '因政府信息公开工作被申请行政复议和提起行政诉讼情况',
    ...headingAliases,
  ],
  shortName: '复议诉讼',
  help: {
    mustSay: [
      '因政府信息公开引起的行政复议、行政诉讼件数，按结果分列；未审结的计入“尚未审结”。',
      '行政诉讼分为未经复议直接起诉和复议后起诉两类，分别填写。',
    ],
    sentBack: ['总计与各项之和不符。本页的总计由系统计算，不需要填写。'],
    example: '复议 3 件，维持 2 件、1 件还在审理，则“结果维持”填 2，“尚未审结”填 1，其余填 0。',
    source,
  },
  table: {
    id: 'challenges',
    name: '表四',
    arrangement: 'sideBySide',
    widths: Array.from({ length: 15 }, () => 10.4),
    identities: [],
    blocks: [
      {
        above: [{ label: '行政复议', spoken: true }],
        corner: '',
        rowHeads: false,
        rows: [{ id: 'reconsideration', label: '行政复议' }],
        columns: outcomes,
      },
      {
        above: [
          { label: '行政诉讼', spoken: true },
          { label: '未经复议直接起诉', spoken: true },
        ],
        corner: '',
        rowHeads: false,
        rows: [{ id: 'directLitigation', label: '未经复议直接起诉' }],
        columns: outcomes,
      },
      {
        above: [
          { label: '行政诉讼', spoken: true },
          { label: '复议后起诉', spoken: true },
        ],
        corner: '',
        rowHeads: false,
        rows: [{ id: 'litigationAfterReconsideration', label: '复议后起诉' }],
        columns: outcomes,
      },
    ],
  },
});
