import type { Succession } from '../../../form/index.ts';
import { NOT_PROCESSED, ORGANIZATIONS, REFUSED, UNAVAILABLE } from '../../common/request-rows.ts';

const organizationsOf = (rows: readonly string[]) =>
  rows.flatMap((row) => ORGANIZATIONS.map((column) => `requests.${row}.${column}`));
const rowsOf = (table: string, rows: readonly string[]) => rows.map((row) => `${table}.${row}`);

const SAME = ['received', 'carriedIn', 'granted', 'carriedOver'];
/** The reason for refusing that is shown beside the new row, of people alone. */
const SHOWN = 'internalAffairs';

/** What reports of 2021 and later hold for one of 2090. */
export const succession: Succession = {
  from: '2021',
  same: rowsOf('requests', SAME),
  divided: [
    {
      row: 'disclosure.licensing',
      into: ['services.onlineLicensing', 'services.counterLicensing'],
      why: '行政许可现按办理方式分两行填写',
    },
  ],
  hints: [
    {
      cell: `requests.${SHOWN}.naturalPerson`,
      beside: 'requests.refused.naturalPerson',
      why: '内部事务信息只是不准予的一种情形',
    },
  ],
  withoutPlace: [
    { paths: organizationsOf([...SAME, SHOWN]), why: '各类组织现合为“单位”一列' },
    {
      paths: rowsOf('requests', [
        'partiallyGranted',
        ...REFUSED.filter((row) => row !== SHOWN),
        ...UNAVAILABLE,
        ...NOT_PROCESSED,
        ...['correctionOverdue', 'feeOverdue', 'other'],
      ]),
      why: '办理结果现只分准予和不准予',
    },
    {
      paths: [
        ...rowsOf('disclosure', ['governmentRules', 'normativeDocuments']),
        ...rowsOf('disclosure', ['penalties', 'compulsion', 'fees']),
        'challenges',
      ],
      why: '此项现不填报',
    },
  ],
};
