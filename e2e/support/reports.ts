import { cellsOf, tablesOf, textFieldsOf, type Format } from '../../src/form/index.ts';
import { formats, loadExample } from '../../src/formats/index.ts';

/** The edition of the reports below. */
const edition = formats.find(({ id }) => id === '2021');
if (edition === undefined) throw new Error('There is no such edition');
export const format: Format = edition;

/** What a clerk would type: texts by field, numbers by cell, computed cells included. */
export interface ReportToType {
  readonly agency: string;
  readonly year: string;
  readonly kind: string;
  readonly level: string;
  readonly texts: Readonly<Record<string, string>>;
  readonly cells: Readonly<Record<string, string>>;
}

/** 原州区司法局 2023, whole; all cells 0 but the 9 of table 四. */
export async function yuanzhou(): Promise<ReportToType> {
  const file: unknown = JSON.parse(await loadExample());
  return {
    agency: '原州区司法局',
    year: '2023',
    kind: 'department',
    level: 'county',
    texts: Object.fromEntries(textFieldsOf(format).map(({ id }) => [id, textAt(file, id)])),
    cells: withTotals({ 'challenges.directLitigation.otherOutcome': 9 }),
  };
}

/** 淮安市洪泽区人民政府 2023, its figures, with the totals that are right. */
export function hongze(): ReportToType {
  const texts = textFieldsOf(format).map(({ id }) => [id, `${id} 的文字。`] as const);
  return {
    agency: '淮安市洪泽区人民政府',
    year: '2023',
    kind: 'government',
    level: 'county',
    texts: Object.fromEntries(texts),
    cells: {
      ...withTotals({
        'disclosure.normativeDocuments.repealed': 5,
        'disclosure.normativeDocuments.inForce': 5,
        'disclosure.licensing.decisions': 550,
        'disclosure.penalties.decisions': 4119,
        'disclosure.compulsion.decisions': 195,
        'requests.received.naturalPerson': 21,
        'requests.partiallyGranted.naturalPerson': 4,
        'requests.stateSecret.naturalPerson': 1,
        'requests.deliberative.naturalPerson': 1,
        'requests.enforcementFile.naturalPerson': 1,
        'requests.notHeld.naturalPerson': 10,
        'requests.wouldNeedCreation.naturalPerson': 3,
        'requests.petition.naturalPerson': 1,
        'challenges.reconsideration.upheld': 10,
        'challenges.reconsideration.corrected': 1,
        'challenges.litigationAfterReconsideration.upheld': 5,
      }),
      'disclosure.fees.amount': '7730.28',
    },
  };
}

/** All cells, 0 where no number is given, sums added up here, not by the product. */
function withTotals(numbers: Readonly<Record<string, number>>): Record<string, string> {
  const cells = tablesOf(format).flatMap(cellsOf);
  const byId = new Map(cells.map((cell) => [cell.id, cell]));
  const valueOf = (id: string): number => {
    const terms = byId.get(id)?.terms ?? null;
    return terms === null
      ? (numbers[id] ?? 0)
      : terms.reduce((sum, term) => sum + valueOf(term), 0);
  };
  return Object.fromEntries(cells.map(({ id }) => [id, String(valueOf(id))]));
}

function textAt(file: unknown, id: string): string {
  let node = file;
  for (const word of id.split('.')) {
    node = typeof node === 'object' && node !== null ? Reflect.get(node, word) : undefined;
  }
  if (typeof node !== 'string') throw new Error(`The example has no text “${id}”`);
  return node;
}
