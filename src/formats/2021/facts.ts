import type { Fact } from '../../form/index.ts';
import {
  challengeFacts,
  decisionFactsOf,
  documentFactsOf,
  requestFactsOf,
} from '../common/facts.ts';
import { OTHERWISE_CLOSED } from './requests.ts';

const requestFacts = requestFactsOf([
  ['otherwiseClosed', '其他处理', OTHERWISE_CLOSED],
  ['correctionOverdue', '逾期不补正、不再处理'],
  ['feeOverdue', '逾期未缴费、不再处理'],
  ['other', '其他处理中的其他'],
]);

const documentFacts = documentFactsOf('行政规范性文件', [
  ['issued', '本年制发'],
  ['repealed', '本年废止'],
  ['inForce', '现行有效'],
]);

const decisionFacts = decisionFactsOf([
  ['licensing', '行政许可'],
  ['penalties', '行政处罚'],
  ['compulsion', '行政强制'],
]);

const feeFact: Fact = {
  id: 'disclosure.fees.amount',
  cells: ['disclosure.fees.amount'],
  name: '行政事业性收费金额',
  unit: '万元',
  topic: 'fees',
  slots: { measure: 'amount' },
};

/** What sentences state about the tables. */
export const facts: readonly Fact[] = [
  ...requestFacts,
  ...challengeFacts,
  ...documentFacts,
  ...decisionFacts,
  feeFact,
];
