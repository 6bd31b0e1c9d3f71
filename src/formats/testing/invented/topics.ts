import type { Sense, Topic } from '../../../form/index.ts';

/** A value said by a mark of the same name. */
const named = (value: string): Sense => ({ value, all: [value] });
const WAYS = ['online', 'counter'];

/** What a sentence of figures can be about; the first whose noun it names wins. */
export const topics: readonly Topic[] = [
  {
    id: 'licensing',
    nouns: ['licensing'],
    units: [{ forms: ['件'] }],
    slots: [{ id: 'way', ranks: [WAYS.map(named)] }],
  },
  {
    id: 'purchase',
    nouns: ['purchase'],
    units: [
      { forms: ['项', '个'], mark: 'projects' },
      { forms: ['万元'], mark: 'paid' },
      { forms: ['元'], scale: 10_000, mark: 'paid' },
    ],
    slots: [{ id: 'measure', ranks: [[named('projects'), named('paid')]] }],
  },
  {
    id: 'services',
    nouns: ['service'],
    fields: ['summary.services'],
    units: [{ forms: ['件', '项'] }],
    slots: [
      {
        id: 'measure',
        implied: true,
        ranks: [[named('change')], [named('items'), named('cases')]],
      },
      { id: 'way', otherwise: 'all', wholes: ['all'], implied: 'alone', ranks: [WAYS.map(named)] },
    ],
    sums: [{ slot: 'way', whole: 'all', parts: WAYS }],
  },
  {
    id: 'requests',
    nouns: ['request'],
    weakNouns: ['granted', 'refused'],
    fields: ['summary.requests'],
    units: [{ forms: ['件'] }],
    slots: [
      {
        id: 'row',
        implied: true,
        wholes: ['received', 'handled'],
        ranks: [
          [named('granted'), named('refused')],
          [
            { value: 'carriedIn', all: ['carry', 'lastYear'] },
            { value: 'carriedOver', all: ['carry', 'nextYear'] },
          ],
          [{ value: 'handled', all: ['close'] }],
          [{ value: 'received', all: ['receive'] }],
        ],
      },
      {
        id: 'applicant',
        otherwise: 'total',
        implied: 'alone',
        follows: true,
        ranks: [[named('naturalPerson'), named('organizations')]],
      },
    ],
    sums: [{ slot: 'row', whole: 'handled', parts: ['granted', 'refused'] }],
  },
];
