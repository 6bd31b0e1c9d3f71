import type { TableSection } from '../../../form/index.ts';

export const requests: TableSection = {
  kind: 'table',
  id: 'requests',
  numeral: '三',
  heading: '三、申请办理情况',
  headingAliases: ['申请统计'],
  shortName: '申请办理',
  table: {
    id: 'requests',
    name: '附表二',
    arrangement: 'stacked',
    widths: [30, 36, 30, 30, 30],
    identities: [
      {
        id: 'requests.balance',
        left: [
          { row: 'received', name: '本年收到' },
          { row: 'carriedIn', name: '上年转入' },
        ],
        right: [
          { row: 'handled', name: '办结' },
          { row: 'carriedOver', name: '转入下年' },
        ],
        statement: '本年收到与上年转入之和，等于办结与转入下年之和',
        fromNothing: '没有收到申请，也没有上年转入的申请，却填写了办结或转入下年。',
        source: '示范办函〔2090〕1号附表二',
      },
    ],
    carry: { from: 'carriedOver', to: 'carriedIn' },
    blocks: [
      {
        above: [{ label: '申请人', spoken: false }],
        corner: '办理环节',
        rowHeads: true,
        rows: [
          { id: 'received', label: '本年收到' },
          { id: 'carriedIn', label: '上年转入' },
          {
            id: 'results',
            label: '本年办结',
            children: [
              { id: 'granted', label: '准予' },
              { id: 'refused', label: '不准予' },
              { id: 'handled', label: '小计', sum: ['granted', 'refused'] },
            ],
          },
          { id: 'carriedOver', label: '转入下年' },
        ],
        columns: [
          { id: 'naturalPerson', label: '个人' },
          { id: 'organizations', label: '单位', aliases: ['法人或其他组织'] },
          { id: 'total', label: '合计', sum: ['naturalPerson', 'organizations'] },
        ],
      },
    ],
  },
};
