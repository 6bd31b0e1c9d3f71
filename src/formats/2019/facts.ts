import { cellId, type Aside, type Fact } from '../../form/index.ts';
import {
  asides as asidesOfAll,
  challengeFacts,
  decisionFactsOf,
  documentFactsOf,
  requestFactsOf,
} from '../common/facts.ts';

const documentFacts = documentFactsOf('规范性文件', [
  ['newlyMade', '本年新制作的'],
  ['newlyPublished', '本年新公开的'],
  ['totalPublic', '对外公开的全部'],
]);

const DECIDED = [
  ['licensing', '行政许可'],
  ['otherServices', '其他对外管理服务事项'],
  ['penalties', '行政处罚'],
  ['compulsion', '行政强制'],
] as const;

const itemFacts: readonly Fact[] = [...DECIDED, ['fees', '行政事业性收费'] as const].flatMap(
  ([kind, name]) =>
    (
      [
        ['previousItems', '上一年项目数量'],
        ['change', '本年增减'],
      ] as const
    ).map(([measure, what]) => ({
      id: cellId('disclosure', kind, measure),
      cells: [cellId('disclosure', kind, measure)],
      name: `${name}${what}`,
      unit: '项',
      topic: 'items',
      slots: { kind, measure },
    })),
);

const procurementFact: Fact = {
  id: 'disclosure.procurement.projects',
  cells: ['disclosure.procurement.projects'],
  name: '政府集中采购项目',
  unit: '项',
  topic: 'procurement',
  slots: { measure: 'projects' },
};

/** What sentences state about the tables; an amount without a unit of its own is compared with none. */
export const facts: readonly Fact[] = [
  ...requestFactsOf([['otherwiseClosed', '其他处理']]),
  ...challengeFacts,
  ...documentFacts,
  ...decisionFactsOf(DECIDED),
  ...itemFacts,
  procurementFact,
];

/** This edition counts items of fees: what was charged stands in no table. */
export const asides: readonly Aside[] = [
  ...asidesOfAll,
  {
    id: 'fees.amount',
    name: '行政事业性收费金额',
    unit: '万元',
    topic: 'fees',
    slots: { measure: 'amount' },
  },
];
