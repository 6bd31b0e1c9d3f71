import { cellsOf, tablesOf, type Format } from '../../form/index.ts';
import type { Draft } from '../index.ts';

/** Figures that are not 0 in the published report of 淮安市洪泽区人民政府 for 2023. */
export const HONGZE_FIGURES: Readonly<Record<string, string>> = {
  'disclosure.normativeDocuments.repealed': '5',
  'disclosure.normativeDocuments.inForce': '5',
  'disclosure.licensing.decisions': '550',
  'disclosure.penalties.decisions': '4119',
  'disclosure.compulsion.decisions': '195',
  'disclosure.fees.amount': '7730.28',
  'requests.received.naturalPerson': '21',
  'requests.partiallyGranted.naturalPerson': '4',
  'requests.stateSecret.naturalPerson': '1',
  'requests.deliberative.naturalPerson': '1',
  'requests.enforcementFile.naturalPerson': '1',
  'requests.notHeld.naturalPerson': '10',
  'requests.wouldNeedCreation.naturalPerson': '3',
  'requests.petition.naturalPerson': '1',
  'challenges.reconsideration.upheld': '10',
  'challenges.reconsideration.corrected': '1',
  'challenges.litigationAfterReconsideration.upheld': '5',
};

/** The report with its figures typed in, all other cells 0, texts of our own. */
export function hongze2023(format: Format): Draft {
  const typed = tablesOf(format).flatMap((table) =>
    cellsOf(table).filter((cell) => cell.terms === null),
  );
  return {
    formatId: format.id,
    entries: {
      'agency.name': '淮安市洪泽区人民政府',
      'agency.kind': 'government',
      'agency.level': 'county',
      year: '2023',
      ...Object.fromEntries(typed.map((cell) => [cell.id, HONGZE_FIGURES[cell.id] ?? '0'])),
      'overview.onRequest': '全年受理申请 21 件。',
      problems: '解读形式偏少。\n下一年随文发布图解。',
    },
    waivers: [],
    remarks: [],
    unconfirmed: [],
  };
}
