import { cellId, type Fact } from '../../../form/index.ts';

const WAYS = { online: '网上', counter: '窗口', all: '' };
const MEASURES = { items: '事项', change: '事项增减', cases: '办件' };

const serviceFacts = Object.entries(WAYS).flatMap(([way, where]) =>
  Object.entries(MEASURES).map(([measure, what]): Fact => ({
    id: cellId('services', way, measure),
    cells: [cellId('services', way, measure)],
    name: `${where}政务服务${what}`,
    unit: measure === 'cases' ? '件' : '项',
    topic: 'services',
    slots: { way, measure },
  })),
);

const licensingFacts = (['online', 'counter'] as const).map((way): Fact => ({
  id: `services.${way}Licensing.decisions`,
  cells: [`services.${way}Licensing.decisions`],
  name: `${WAYS[way]}行政许可决定`,
  unit: '件',
  topic: 'licensing',
  slots: { way },
}));

const purchaseFacts = [
  { measure: 'projects', name: '系统采购项目', unit: '项' },
  { measure: 'paid', name: '系统采购已付金额', unit: '万元' },
].map(({ measure, name, unit }): Fact => ({
  id: `services.purchase.${measure}`,
  cells: [`services.purchase.${measure}`],
  ...{ name, unit, topic: 'purchase', slots: { measure } },
}));

const ROWS = {
  received: '本年收到的申请',
  carriedIn: '上年转入的申请',
  granted: '准予的申请',
  refused: '不准予的申请',
  handled: '办结的申请',
  carriedOver: '转入下年的申请',
};
const APPLICANTS = { naturalPerson: '（个人）', organizations: '（单位）', total: '' };

const requestFacts = Object.entries(ROWS).flatMap(([row, name]) =>
  Object.entries(APPLICANTS).map(([applicant, whose]): Fact => ({
    id: cellId('requests', row, applicant),
    cells: [cellId('requests', row, applicant)],
    name: `${name}${whose}`,
    unit: '件',
    topic: 'requests',
    slots: { row, applicant },
  })),
);

/** What sentences state about the tables; a contracted amount has no unit of its own and no fact. */
export const facts: readonly Fact[] = [
  ...serviceFacts,
  ...licensingFacts,
  ...purchaseFacts,
  ...requestFacts,
];
