import type { Column } from '../../form/index.ts';
import { blockOf, disclosureOf } from '../common/disclosure.ts';

/** Three numbers over 1 · 2 · 1 printed columns. */
const items: readonly Column[] = [
  { id: 'previousItems', label: '上一年项目数量', unit: '项' },
  { id: 'change', label: '本年增/减', span: 2, value: 'signedCount', unit: '项' },
  { id: 'decisions', label: '处理决定数量', aliases: ['本年处理决定数量'] },
];

export const disclosure = disclosureOf({
  widths: [44, 32, 24, 24, 32],
  blocks: [
    blockOf({
      band: '第二十条第（一）项',
      rows: [
        { id: 'governmentRules', label: '规章', aliases: ['政府规章'] },
        { id: 'normativeDocuments', label: '规范性文件', aliases: ['行政规范性文件'] },
      ],
      columns: [
        { id: 'newlyMade', label: '本年新制作数量' },
        { id: 'newlyPublished', label: '本年新公开数量', span: 2 },
        { id: 'totalPublic', label: '对外公开总数量' },
      ],
    }),
    blockOf({
      band: '第二十条第（五）项',
      rows: [
        { id: 'licensing', label: '行政许可' },
        { id: 'otherServices', label: '其他对外管理服务事项' },
      ],
      columns: items,
    }),
    blockOf({
      band: '第二十条第（六）项',
      rows: [
        { id: 'penalties', label: '行政处罚' },
        { id: 'compulsion', label: '行政强制' },
      ],
      columns: items,
    }),
    blockOf({
      band: '第二十条第（八）项',
      rows: [{ id: 'fees', label: '行政事业性收费' }],
      columns: [
        { id: 'previousItems', label: '上一年项目数量', span: 2, unit: '项' },
        { id: 'change', label: '本年增/减', span: 2, value: 'signedCount', unit: '项' },
      ],
    }),
    blockOf({
      band: '第二十条第（九）项',
      rows: [{ id: 'procurement', label: '政府集中采购' }],
      columns: [
        { id: 'projects', label: '采购项目数量', span: 2, unit: '项' },
        { id: 'amount', label: '采购总金额', span: 2, value: 'openAmount' },
      ],
    }),
  ],
});
