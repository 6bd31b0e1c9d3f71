import type { Condition, ScaleDemand, TellingDemand } from '../../form/index.ts';
import { challengesWithoutApplications, fact, rulesWithoutPower } from '../common/conditions.ts';

const rules = {
  issued: fact('disclosure.governmentRules.issued', '规章制发'),
  repealed: fact('disclosure.governmentRules.repealed', '规章废止'),
  inForce: fact('disclosure.governmentRules.inForce', '规章现行有效'),
};
const documents = {
  issued: fact('disclosure.normativeDocuments.issued', '行政规范性文件制发'),
  repealed: fact('disclosure.normativeDocuments.repealed', '行政规范性文件废止'),
  inForce: fact('disclosure.normativeDocuments.inForce', '行政规范性文件现行有效'),
};

const EXPLAINED = {
  impossible:
    '本年制发的，除本年又废止的以外，年末都应现行有效：现行有效件数加本年废止件数，不会少于本年制发件数。',
  unusual:
    '现行有效件数通常不少于本年制发件数；只有本年制发又在本年废止，才会更少。请核对现行有效是否填成了其他口径。',
};

/** Comparisons between cells that the form does not print, but a reviewer makes. */
export const conditions: readonly Condition[] = [
  rulesWithoutPower(
    [rules.issued, rules.repealed, rules.inForce],
    [
      { levels: ['county', 'township'], severity: 'warning' },
      { kinds: ['department', 'other'], levels: ['province', 'city'], severity: 'hint' },
    ],
  ),
  ...[
    { id: 'rules', title: '规章', of: rules },
    { id: 'documents', title: '行政规范性文件', of: documents },
  ].flatMap(({ id, title, of }): readonly Condition[] => [
    {
      id: `${id}-in-force-impossible`,
      severity: 'warning',
      title: `${title}：现行有效与制发、废止`,
      sentence: '{left}，而{right}：本年制发的除废止的以外，年末都应现行有效。',
      explanation: EXPLAINED.impossible,
      source: { text: '表二各列的含义', mark: 'derived' },
      left: [of.issued],
      relation: 'atMost',
      right: [of.inForce, of.repealed],
    },
    {
      id: `${id}-in-force-few`,
      severity: 'hint',
      title: `${title}：现行有效少于制发`,
      sentence: '{left}，而{right}，少于制发件数，请核对。',
      explanation: EXPLAINED.unusual,
      source: { text: '表二各列的含义', mark: 'derived' },
      left: [of.issued],
      relation: 'atMost',
      right: [of.inForce],
      unless: `${id}-in-force-impossible`,
    },
  ]),
  challengesWithoutApplications,
  {
    id: 'processing-fee-above-fees',
    severity: 'hint',
    title: '信息处理费与行政事业性收费',
    sentence: '文字写的{left}，折合万元多于表二的{right}。',
    explanation:
      '信息处理费是行政事业性收费的一部分：文字写的信息处理费（元）折合万元，不应多于表二的行政事业性收费。',
    source: { text: '国办函〔2020〕109号；表二第二十条第（八）项', mark: 'derived' },
    left: [{ told: 'processingFee.yuan', name: '信息处理费（元）' }],
    relation: 'atMost',
    right: [{ fact: 'disclosure.fees.amount', name: '行政事业性收费（万元）', times: 10_000 }],
  },
];

/** What a number in a table asks the texts to tell. */
export const telling: readonly TellingDemand[] = [
  {
    id: 'fee-notice-untold',
    title: '逾期未缴费与收费通知',
    sentence: '{left}，文字却没有写发出过收费通知。',
    explanation:
      '表三（六）2 计入了逾期未按收费通知缴费的申请，说明本年发过收费通知；第六部分通常写明发出通知、收费的件数和金额。',
    source: { text: '各地年报第六部分的通行写法', mark: 'derived' },
    fact: 'requests.feeOverdue.total',
    told: ['processingFee.notices', 'processingFee.cases', 'processingFee.yuan'],
    toldName: '发出收费通知',
  },
];

/** Amounts that may have been typed in a smaller unit than the form's. */
export const scales: readonly ScaleDemand[] = [
  {
    id: 'fee-like-yuan',
    title: '收费金额的单位',
    sentence: '填的是 {left}，像是以元填写；折合为 {right}。确为万元的，不必修改。',
    explanation:
      '本格的单位是万元。按本级机关看，这个数很大，小数又不超过两位，像是以元填写的；确为万元的，不必理会。',
    source: { text: '表二“单位：万元”；已发布年报中误以元填写的情形', mark: 'derived' },
    fact: 'disclosure.fees.amount',
    from: { township: 1_000, county: 10_000, city: 100_000, province: 1_000_000 },
    places: 2,
    unit: '万元',
    smallerUnit: '元',
    ratio: 10_000,
  },
];
