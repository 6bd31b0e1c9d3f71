import type { Sense, Slot, SlotSum, Topic } from '../../form/index.ts';
import { NOT_PROCESSED, ORGANIZATIONS, REFUSED, UNAVAILABLE } from './request-rows.ts';

export const CASES = '件 件次 条 条次 份 例 起 项 次 宗 个 桩 人次'.split(' ');
/** What counts published information rather than answers: 公开信息 820 条. */
const PUBLISHED = ['条', '条次'];
const PIECES = [...CASES, ...'篇 则 部 期 篇次 余条'.split(' ')];

/** A value said by a mark of the same name. */
export const named = (value: string): Sense => ({ value, all: [value] });

const GROUPS = {
  grantedPlusPartial: ['granted', 'partiallyGranted'],
  refused: REFUSED,
  unavailable: UNAVAILABLE,
  notProcessed: NOT_PROCESSED,
};

const RESULTS = [...Object.keys(GROUPS), 'otherwiseClosed'];

/** Rows a text names by the reason alone; two of them name their group. */
const REASONS = [...REFUSED, ...UNAVAILABLE, ...NOT_PROCESSED];

const APPLICANTS = ['naturalPerson', 'organizations', ...ORGANIZATIONS];

/** Results and events of table 三, behind the reasons. */
const RESULT_SENSES: Slot['ranks'] = [
  [
    named('grantedPlusPartial'),
    { value: 'grantedPlusPartial', all: ['granted', 'partial'] },
    { value: 'granted', all: ['granted'], none: ['partial'] },
    { value: 'partiallyGranted', all: ['partial'], none: ['granted'] },
    named('refused'),
    named('unavailable'),
    named('notProcessed'),
    named('otherwiseClosed'),
  ],
  [
    { value: 'receivedPlusCarriedIn', all: ['receive', 'carry', 'lastYear'] },
    { value: 'receivedPlusCarriedIn', all: ['fresh', 'carry'], none: ['nextYear', 'yearAfter'] },
    { value: 'carriedIn', all: ['carry', 'lastYear'], none: ['receive', 'nextYear'] },
    {
      value: 'carriedIn',
      all: ['carry', 'yearBefore'],
      none: ['receive', 'nextYear', 'yearAfter'],
    },
    { value: 'carriedOver', all: ['carry'], none: ['receive', 'lastYear', 'yearBefore'] },
    { value: 'carriedOver', all: ['carry', 'nextYear'], none: ['receive'] },
    { value: 'carriedOver', all: ['carry', 'yearAfter'], none: ['receive'] },
    { value: 'carriedOver', all: ['underway'], none: ['carry', 'receive'] },
  ],
  [{ value: 'received', all: ['receive', 'close'], also: ['handled'] }],
  [{ value: 'handled', all: ['close'], none: ['receive'] }],
  [
    {
      value: 'handled',
      all: ['process'],
      none: ['receive'],
      or: ['receivedPlusCarriedIn'],
      opening: 'receivedPlusCarriedIn',
    },
  ],
  [{ value: 'received', all: ['fresh'], none: ['carry'] }],
  [
    {
      value: 'received',
      all: ['receive'],
      or: ['receivedPlusCarriedIn'],
      including: 'receivedPlusCarriedIn',
    },
  ],
  [{ value: 'carriedOver', all: ['rest'], ambiguous: true, weak: true }],
  [
    {
      value: 'granted',
      all: ['disclose'],
      none: ['request', 'plea', 'rest', 'pieces'],
      weak: true,
    },
  ],
  [
    {
      value: 'received',
      all: ['request'],
      none: [...APPLICANTS, 'rest'],
      or: ['receivedPlusCarriedIn'],
      including: 'receivedPlusCarriedIn',
      weak: true,
    },
    {
      value: 'received',
      all: ['plea'],
      none: ['request', ...APPLICANTS, 'rest'],
      or: ['receivedPlusCarriedIn'],
      including: 'receivedPlusCarriedIn',
      weak: true,
    },
  ],
];

/** How （六）其他处理 is told apart. */
interface OtherwiseClosed {
  /** The rows of （六）其他处理; empty where it is one row. */
  readonly rows: readonly string[];
  /** What is asked before the other reasons. */
  readonly first: readonly Sense[];
  /** The row 信息不存在 may mean beside those of 无法提供. */
  readonly orAbsent: string;
  /** What 不属于本机关 and the like mean. */
  readonly otherMatter: Sense;
}

const requestSenses = ({ first, orAbsent, otherMatter }: OtherwiseClosed): Slot['ranks'] => [
  [...first],
  [
    ...REASONS.map((row) => ({ value: row, all: [row], none: ['andOthers'] })),
    { value: 'notHeld', all: ['absent'], ambiguous: true, or: ['unavailable', orAbsent] },
    otherMatter,
  ],
  ...RESULT_SENSES,
];

const requestSums = ({ rows }: OtherwiseClosed): readonly SlotSum[] => [
  {
    slot: 'row',
    whole: 'receivedPlusCarriedIn',
    parts: ['received', 'carriedIn'],
    mayMiss: ['carriedIn'],
  },
  {
    slot: 'row',
    whole: 'receivedPlusCarriedIn',
    parts: ['handled', 'carriedOver'],
    mayMiss: ['carriedOver'],
  },
  {
    slot: 'row',
    whole: 'handled',
    parts: RESULTS,
    mayMiss: RESULTS,
  },
  ...Object.entries(rows.length > 0 ? { ...GROUPS, otherwiseClosed: rows } : GROUPS).map(
    ([whole, parts]) => ({ slot: 'row', whole, parts }),
  ),
];

/** Of table 三. */
export const requestsTopic = (otherwiseClosed: OtherwiseClosed): Topic => ({
  id: 'requests',
  nouns: ['request'],
  weakNouns: [
    'plea',
    'granted',
    'partial',
    'grantedPlusPartial',
    'refused',
    'unavailable',
    'notProcessed',
    'otherwiseClosed',
  ],
  fields: ['overview.onRequest'],
  units: [
    { forms: CASES.filter((unit) => !PUBLISHED.includes(unit)) },
    { forms: PUBLISHED, mark: 'pieces' },
  ],
  slots: [
    {
      id: 'row',
      ranks: requestSenses(otherwiseClosed),
      wholes: ['received', 'receivedPlusCarriedIn', 'handled'],
      implied: true,
    },
    {
      id: 'applicant',
      otherwise: 'total',
      implied: 'alone',
      follows: true,
      ranks: [
        [
          ...['business', 'research', 'publicInterest', 'legalServices'].map(named),
          { ...named('otherOrganization'), none: ['organizations', 'anyone', 'citizen'] },
        ],
        [named('organizations'), named('naturalPerson')],
        [{ value: 'naturalPerson', all: ['citizen'], or: ['total'] }],
      ],
    },
  ],
  sums: requestSums(otherwiseClosed),
});

/** Of table 四. */
export const challengesTopic: Topic = {
  id: 'challenges',
  nouns: [
    'challengeBoth',
    'reconsideration',
    'litigation',
    'directLitigation',
    'litigationAfterReconsideration',
  ],
  within: ['requests', 'publication'],
  units: [{ forms: CASES }],
  slots: [
    {
      id: 'kind',
      implied: 'alone',
      ranks: [
        [
          { value: 'reconsideration', all: ['challengeBoth'] },
          { value: 'litigation', all: ['challengeBoth'] },
        ],
        [named('directLitigation'), named('litigationAfterReconsideration')],
        [named('reconsideration'), named('litigation')],
      ],
    },
    {
      id: 'outcome',
      otherwise: 'total',
      implied: true,
      ranks: [
        [
          { value: 'otherOutcome', all: ['otherOutcome'] },
          { value: 'otherOutcome', all: ['rejected'], ambiguous: true, or: ['upheld'] },
          { value: 'pending', all: ['pending'] },
        ],
        [{ value: 'upheld', all: ['dismissed'], ambiguous: true, or: ['otherOutcome'] }],
        [named('upheld'), named('corrected')],
      ],
    },
  ],
  sums: [
    {
      slot: 'kind',
      whole: 'litigation',
      parts: ['directLitigation', 'litigationAfterReconsideration'],
    },
    { slot: 'kind', whole: 'bothKinds', parts: ['reconsideration', 'litigation'] },
  ],
};

/** Of 第二十条第（一）项 in table 二: what is said of the documents it counts. */
export const documentsTopic = (events: Slot['ranks']): Topic => ({
  id: 'documents',
  nouns: ['governmentRules', 'normativeDocuments'],
  units: [{ forms: [...CASES.filter((unit) => !['次', '人次', '起'].includes(unit)), '部', '篇'] }],
  slots: [
    { id: 'event', ranks: events },
    { id: 'type', ranks: [[named('governmentRules'), named('normativeDocuments')]] },
  ],
});

/** Of the columns 处理决定数量 in table 二, for these rows. */
export const decisionsTopic = (kinds: readonly string[]): Topic => ({
  id: 'decisions',
  nouns: kinds,
  units: [{ forms: CASES }],
  kindUnits: ['项', '类', '个'],
  slots: [
    {
      id: 'kind',
      ranks: [
        kinds.map((kind) => ({ value: kind, all: [kind, 'publicly'], ambiguous: true })),
        kinds.map(named),
      ],
    },
  ],
});

/** Charges in money. */
export const feesTopic: Topic = {
  id: 'fees',
  nouns: ['adminFee'],
  units: [
    { forms: ['万元'], scale: 1 },
    { forms: ['元'], scale: 10000 },
    { forms: ['亿元'], scale: 0.0001 },
  ],
  slots: [
    { id: 'measure', otherwise: 'amount', ranks: [[{ value: 'amount', all: ['adminFee'] }]] },
  ],
};

export const processingFeeTopic: Topic = {
  id: 'processingFee',
  nouns: ['processingFee', 'notice', 'charge'],
  within: ['requests'],
  units: [
    { forms: CASES, mark: 'cases' },
    { forms: ['元'], scale: 1, mark: 'money' },
    { forms: ['万元'], scale: 0.0001, mark: 'money' },
  ],
  slots: [
    {
      id: 'measure',
      ranks: [
        [
          { value: 'notices', all: ['notice', 'cases'] },
          { value: 'cases', all: ['processingFee', 'cases'], none: ['notice'] },
          { value: 'cases', all: ['charge', 'cases'], none: ['notice', 'processingFee'] },
        ],
        [{ value: 'yuan', all: ['money'] }],
        [{ value: 'notices', all: ['notice'], none: ['processingFee'] }],
        [{ value: 'yuan', all: ['processingFee'], none: ['cases'] }],
        [{ value: 'yuan', all: ['charge'], none: ['cases'] }],
      ],
    },
  ],
};

export const publicationTopic: Topic = {
  id: 'publication',
  nouns: ['proactive'],
  weakNouns: ['wechat', 'website', 'publish'],
  units: [{ forms: PIECES }],
  slots: [
    {
      id: 'channel',
      ranks: [
        [named('proactive')],
        [named('wechat'), named('website')],
        [{ value: 'published', all: ['publish'] }],
      ],
    },
  ],
};

/** Sentences whose numbers are of no table. */
export const asideTopic: Topic = { id: 'aside', nouns: ['aside'], units: [], slots: [] };
