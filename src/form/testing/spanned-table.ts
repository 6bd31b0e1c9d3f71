import type { Table } from '../format.ts';

/** Rows of three and of two numbers on one printed grid: 1 · 2 · 1 over 2 · 2, behind the label. */
export const spannedTable: Table = {
  id: 't',
  name: '表',
  arrangement: 'stacked',
  widths: [44, 28, 28, 28, 28],
  identities: [],
  blocks: [
    {
      band: '三数',
      above: [],
      corner: '事项',
      rowHeads: true,
      rows: [{ id: 'three', label: '甲' }],
      columns: [
        { id: 'before', label: '上年' },
        { id: 'change', label: '增减', span: 2 },
        { id: 'made', label: '决定' },
      ],
    },
    {
      band: '两数',
      above: [],
      corner: '事项',
      rowHeads: true,
      rows: [{ id: 'two', label: '乙' }],
      columns: [
        { id: 'before', label: '上年', span: 2 },
        { id: 'change', label: '增减', span: 2 },
      ],
    },
  ],
};
