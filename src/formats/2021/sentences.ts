import type { SentenceTemplate } from '../../form/index.ts';
import {
  challengeSentences,
  choicesOf,
  decisionSentences,
  kind,
  processingFeeSentences,
  reasonsOf,
  requestSentences,
} from '../common/sentences.ts';

const requests = requestSentences([
  reasonsOf('otherwiseClosed', '其他处理', [
    kind('requests.correctionOverdue.total', '申请人逾期不补正、不再处理'),
    kind('requests.feeOverdue.total', '申请人逾期未按收费通知要求缴纳费用、不再处理'),
    kind('requests.other.total', '其他处理中的其他情形'),
  ]),
]);

/** `全年制发行政规范性文件3件，未废止行政规范性文件，现行有效8件。`: what did not happen is said in words. */
const documentsOf = (type: string, name: string): readonly SentenceTemplate[] =>
  choicesOf(['issued', 'repealed', 'inForce']).map((happened) => {
    const idOf = (event: string) => `disclosure.${type}.${event}`;
    const has = (event: string) => happened.includes(event);
    const none = ['issued', 'repealed', 'inForce'].filter((event) => !has(event));
    const nothing = none.filter((event) => event !== 'inForce');
    const clauses = [
      ...(has('issued') ? [`制发${name}{${idOf('issued')}}件`] : []),
      ...(nothing.length > 0
        ? [`未${nothing.map((event) => EVENTS[event] ?? '').join('、')}${name}`]
        : []),
      ...(has('repealed') ? [`废止{${idOf('repealed')}}件`] : []),
      has('inForce') ? `现行有效{${idOf('inForce')}}件` : `年末无现行有效的${name}`,
    ];
    return {
      id: [type, ...happened].join('.'),
      field: 'overview.management',
      some: happened.map(idOf),
      none: none.map(idOf),
      text: `全年${clauses.join('，')}。`,
    };
  });

const EVENTS: Readonly<Record<string, string>> = { issued: '制发', repealed: '废止' };

const FEES = 'disclosure.fees.amount';

const disclosure: readonly SentenceTemplate[] = [
  ...documentsOf('governmentRules', '规章'),
  ...documentsOf('normativeDocuments', '行政规范性文件'),
  {
    id: 'noDocuments',
    field: 'overview.management',
    none: ['issued', 'repealed', 'inForce'].map(
      (event) => `disclosure.normativeDocuments.${event}`,
    ),
    text: '全年未制发行政规范性文件，无废止和现行有效的行政规范性文件。',
  },
  ...decisionSentences,
  {
    id: 'fees',
    field: 'overview.proactive',
    some: [FEES],
    text: `全年行政事业性收费{${FEES}}万元。`,
  },
  { id: 'noFees', field: 'overview.proactive', none: [FEES], text: '全年无行政事业性收费。' },
];

/** Sentences a section needs, made from the tables; the reader of sentences reads each of them back. */
export const sentences: readonly SentenceTemplate[] = [
  ...disclosure,
  ...requests,
  ...challengeSentences,
  ...processingFeeSentences,
];
