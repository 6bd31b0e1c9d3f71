import type { Column } from '../../form/index.ts';
import { blockOf, disclosureOf } from '../common/disclosure.ts';

const decisions: readonly Column[] = [
  { id: 'decisions', label: '本年处理决定数量', aliases: ['处理决定数量'] },
];

export const disclosure = disclosureOf({
  widths: [45, 37, 37, 37],
  blocks: [
    blockOf({
      band: '第二十条第（一）项',
      rows: [
        { id: 'governmentRules', label: '规章', aliases: ['政府规章'] },
        { id: 'normativeDocuments', label: '行政规范性文件', aliases: ['规范性文件'] },
      ],
      columns: [
        { id: 'issued', label: '本年制发件数', aliases: ['本年发件数', '本年发件'] },
        { id: 'repealed', label: '本年废止件数', aliases: ['本年废止件'] },
        { id: 'inForce', label: '现行有效件数', aliases: ['现行有效件'] },
      ],
    }),
    blockOf({
      band: '第二十条第（五）项',
      rows: [{ id: 'licensing', label: '行政许可' }],
      columns: decisions,
    }),
    blockOf({
      band: '第二十条第（六）项',
      rows: [
        { id: 'penalties', label: '行政处罚' },
        { id: 'compulsion', label: '行政强制' },
      ],
      columns: decisions,
    }),
    blockOf({
      band: '第二十条第（八）项',
      rows: [{ id: 'fees', label: '行政事业性收费' }],
      columns: [
        {
          id: 'amount',
          label: '本年收费金额（单位：万元）',
          aliases: ['本年收费金额'],
          value: 'amount',
          unit: '万元',
        },
      ],
    }),
  ],
});
