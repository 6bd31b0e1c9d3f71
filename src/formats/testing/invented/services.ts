import type { Block, TableSection } from '../../../form/index.ts';

const ways: Block = {
  band: '事项和办件',
  above: [],
  corner: '办理方式',
  rowHeads: true,
  rows: [
    { id: 'online', label: '网上办理', aliases: ['线上办理'] },
    { id: 'counter', label: '窗口办理' },
    { id: 'all', label: '两种方式合计', sum: ['online', 'counter'] },
  ],
  columns: [
    { id: 'items', label: '年末事项数', aliases: ['事项数'], unit: '项' },
    { id: 'change', label: '比上年末增/减', value: 'signedCount', unit: '项' },
    { id: 'cases', label: '本年办件量' },
  ],
};

const licensing: Block = {
  band: '行政许可',
  above: [],
  corner: '办理方式',
  rowHeads: true,
  rows: [
    { id: 'onlineLicensing', label: '网上许可' },
    { id: 'counterLicensing', label: '窗口许可' },
  ],
  columns: [{ id: 'decisions', label: '本年许可决定数', span: 3 }],
};

const purchase: Block = {
  band: '系统采购',
  above: [],
  corner: '采购内容',
  rowHeads: true,
  rows: [{ id: 'purchase', label: '政务服务系统' }],
  columns: [
    { id: 'projects', label: '采购项目数', unit: '项' },
    { id: 'contracted', label: '合同金额', value: 'openAmount' },
    { id: 'paid', label: '已付金额（单位：万元）', value: 'amount', unit: '万元' },
  ],
};

export const services: TableSection = {
  kind: 'table',
  id: 'services',
  numeral: '二',
  heading: '二、政务服务情况',
  headingAliases: ['政务服务统计'],
  shortName: '政务服务',
  table: {
    id: 'services',
    name: '附表一',
    arrangement: 'stacked',
    widths: [48, 36, 36, 36],
    identities: [],
    blocks: [ways, licensing, purchase],
  },
};
