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

/**
 * Section 四 with its table, as every edition has it; `headingAliases` are wordings of the heading seen in
 * its reports, beside those of every edition.
 */
export const challengesOf = (headingAliases: readonly string[] = []): TableSection => ({
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
