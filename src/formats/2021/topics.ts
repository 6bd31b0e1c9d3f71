import { NO_FACT, type Sense, type Slot, type SlotSum, type Topic } from '../../form/index.ts';

const CASES = '件 件次 条 条次 份 例 起 项 次 宗 个 桩 人次'.split(' ');
const PIECES = [...CASES, ...'篇 则 部 期 篇次 余条'.split(' ')];

/** A value said by a mark of the same name. */
const named = (value: string): Sense => ({ value, all: [value] });

const GROUPS: Readonly<Record<string, readonly string[]>> = {
  grantedPlusPartial: ['granted', 'partiallyGranted'],
  refused: [
    'stateSecret',
    'forbiddenByLaw',
    'securityAndStability',
    'thirdPartyRights',
    'internalAffairs',
    'deliberative',
    'enforcementFile',
    'administrativeInquiry',
  ],
  unavailable: ['notHeld', 'wouldNeedCreation', 'stillUnclear'],
  notProcessed: ['petition', 'repeated', 'publicPublication', 'excessive', 'confirmation'],
  otherwiseClosed: ['correctionOverdue', 'feeOverdue', 'other'],
};

/** Rows a text names by the reason alone; two of them name their group. */
const REASONS = ['refused', 'unavailable', 'notProcessed'].flatMap((group) => GROUPS[group] ?? []);

const APPLICANTS = [
  'naturalPerson',
  'organizations',
  'business',
  'research',
  'publicInterest',
  'legalServices',
  'otherOrganization',
];

const REQUEST_SENSES: Slot['ranks'] = [
  [named('correctionOverdue'), named('feeOverdue'), { value: 'other', all: ['otherRow'] }],
  [
    ...REASONS.map((row) => ({ value: row, all: [row], none: ['andOthers'] })),
    { value: 'notHeld', all: ['absent'], ambiguous: true, or: ['unavailable', 'other'] },
    { value: 'other', all: ['otherMatter'], ambiguous: true, or: ['otherwiseClosed', 'notHeld'] },
  ],
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
      none: ['request', 'plea', 'rest'],
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

const REQUEST_SUMS: readonly SlotSum[] = [
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
    parts: Object.keys(GROUPS),
    mayMiss: Object.keys(GROUPS),
  },
  ...Object.entries(GROUPS).map(([whole, parts]) => ({ slot: 'row', whole, parts })),
];

const requests: Topic = {
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
  units: [{ forms: CASES }],
  slots: [
    {
      id: 'row',
      ranks: REQUEST_SENSES,
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
          { ...named('otherOrganization'), none: ['organizations'] },
        ],
        [named('organizations'), named('naturalPerson')],
        [{ value: 'naturalPerson', all: ['citizen'], or: ['total'] }],
      ],
    },
  ],
  sums: REQUEST_SUMS,
};

const challenges: Topic = {
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

const documents: Topic = {
  id: 'documents',
  nouns: ['governmentRules', 'normativeDocuments'],
  units: [{ forms: [...CASES.filter((unit) => !['次', '人次', '起'].includes(unit)), '部', '篇'] }],
  slots: [
    {
      id: 'event',
      ranks: [
        [named('issued'), named('repealed'), named('inForce')],
        [{ value: 'repealed', all: ['cleared', 'nil'], ambiguous: true }],
        [{ value: 'issued', all: ['issuedMaybe'], ambiguous: true }],
        // Reviewed, filed, published: no event of the form.
        ['cleared', 'aside', 'publicly'].map((mark) => ({ value: NO_FACT, all: [mark] })),
      ],
    },
    { id: 'type', ranks: [[named('governmentRules'), named('normativeDocuments')]] },
  ],
};

const decisions: Topic = {
  id: 'decisions',
  nouns: ['licensing', 'penalties', 'compulsion'],
  units: [{ forms: CASES }],
  kindUnits: ['项', '类', '个'],
  slots: [
    {
      id: 'kind',
      ranks: [
        ['licensing', 'penalties', 'compulsion'].map((kind) => ({
          value: kind,
          all: [kind, 'publicly'],
          ambiguous: true,
        })),
        ['licensing', 'penalties', 'compulsion'].map(named),
      ],
    },
  ],
};

const fees: Topic = {
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

const processingFee: Topic = {
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

const publication: Topic = {
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

/** What a sentence of figures can be about; the first whose noun it names wins. */
export const topics: readonly Topic[] = [
  processingFee,
  challenges,
  fees,
  requests,
  documents,
  decisions,
  { id: 'aside', nouns: ['aside'], units: [], slots: [] },
  publication,
];
