import { cellsOf, tablesOf, type Cell, type ReviewFormat } from '../../form/index.ts';
import { typedAt, type Draft } from '../../report/index.ts';
import { zeroDraft } from '../../report/testing/drafts.ts';
import type { Statement } from '../../wording/index.ts';
import type { Random } from './random.ts';
import { stated } from './statements.ts';

/** How many applications a column has: people many, the rest few. */
const SIZES: Readonly<Record<string, { readonly filled: number; readonly most: number }>> = {
  naturalPerson: { filled: 0.5, most: 60 },
  business: { filled: 0.3, most: 25 },
  research: { filled: 0.04, most: 5 },
  publicInterest: { filled: 0.04, most: 5 },
  legalServices: { filled: 0.1, most: 8 },
  otherOrganization: { filled: 0.1, most: 12 },
};
const RESULTS_END = ['received', 'carriedIn'];

const PLAIN_TEXTS: Readonly<Record<string, string>> = {
  'overview.proactive': '全年通过政府网站主动公开政府信息，重点公开预算决算、行政许可和民生信息。',
  'overview.onRequest': '健全受理、审核、答复流程，依法依规答复每一件申请。',
  'overview.management': '落实信息发布审查制度，公开前逐级审核，及时更新公开目录。',
  'overview.platform': '加强政府网站和政务新媒体的维护，优化栏目设置。',
  'overview.oversight': '将政务公开纳入年度工作考核，开展社会评议，全年没有发生责任追究的情况。',
  problems: '一是政策解读的形式比较单一。二是业务培训不够。下一步，将丰富解读形式，加强业务培训。',
  otherMatters: '本年没有向申请人收取信息处理费。',
};

/** A balanced report as offices have it: 自然人 in most rows, other columns thinly filled. */
export function balancedReport(format: ReviewFormat, random: Random): Draft {
  const cells = new Map<string, number>();
  for (const [column, { filled, most }] of Object.entries(SIZES)) {
    let total = 0;
    for (const row of resultRows(format)) {
      const value = random.chance(filled) ? 1 + random.below(random.chance(0.3) ? most : 9) : 0;
      cells.set(`requests.${row}.${column}`, value);
      total += value;
    }
    const carriedIn = random.chance(0.5) ? random.below(Math.min(total, 12) + 1) : 0;
    cells.set(`requests.carriedIn.${column}`, carriedIn);
    cells.set(`requests.received.${column}`, total - carriedIn);
  }
  for (const cell of typedCells(format, 'challenges')) {
    cells.set(cell.id, total(cells) > 0 && random.chance(0.3) ? 1 + random.below(12) : 0);
  }
  const issued = random.below(8);
  cells.set('disclosure.normativeDocuments.issued', issued);
  cells.set('disclosure.normativeDocuments.repealed', random.below(5));
  cells.set('disclosure.normativeDocuments.inForce', issued + random.below(40));
  for (const kind of ['licensing', 'penalties', 'compulsion']) {
    cells.set(`disclosure.${kind}.decisions`, random.below(3000));
  }
  const numbers = Object.fromEntries([...cells].map(([id, value]) => [id, String(value)]));
  return zeroDraft(format, { year: '2023', ...PLAIN_TEXTS, ...numbers });
}

function total(cells: ReadonlyMap<string, number>): number {
  return [...cells].reduce(
    (sum, [id, value]) => (id.startsWith('requests.received.') ? sum + value : sum),
    0,
  );
}

export function typedCells(format: ReviewFormat, table: string): readonly Cell[] {
  return tablesOf(format)
    .filter(({ id }) => id === table)
    .flatMap(cellsOf)
    .filter(({ terms }) => terms === null);
}

function resultRows(format: ReviewFormat): readonly string[] {
  const rows = [...new Set(typedCells(format, 'requests').map(({ row }) => row))];
  return rows.filter((row) => !RESULTS_END.includes(row));
}

/** The number of a cell, computed ones added up here. */
function numberAt(format: ReviewFormat, draft: Draft, id: string): number {
  const table = tablesOf(format).find((one) => id.startsWith(`${one.id}.`));
  const cell = table === undefined ? undefined : cellsOf(table).find((one) => one.id === id);
  const terms = cell?.terms ?? null;
  return terms === null
    ? Number(typedAt(draft, id))
    : terms.reduce((sum, term) => sum + numberAt(format, draft, term), 0);
}

const TOTALS = [
  'requests.received.total',
  'requests.carriedIn.total',
  'requests.handled.total',
  'requests.carriedOver.total',
  'requests.granted.total',
  'requests.partiallyGranted.total',
  'requests.refused.total',
  'requests.unavailable.total',
  'requests.notProcessed.total',
  'requests.otherwiseClosed.total',
  'requests.received.naturalPerson',
  'requests.received.organizations',
  'challenges.reconsideration.total',
  'challenges.litigation.total',
];

/** What texts state that tell the totals, the groups of results and the kinds of applicants. */
export function groupStatements(format: ReviewFormat, draft: Draft): readonly Statement[] {
  return TOTALS.flatMap((id) => {
    const fact = format.facts.find((one) => one.id === id);
    if (fact === undefined) return [];
    const value = fact.cells.reduce((sum, cell) => sum + numberAt(format, draft, cell), 0);
    return [stated(id, value)];
  });
}

/** Besides, each single row and outcome that is not 0. */
export function detailedStatements(format: ReviewFormat, draft: Draft): readonly Statement[] {
  const rows = [...new Set(typedCells(format, 'requests').map(({ row }) => row))];
  const single = [
    ...rows.map((row) => `requests.${row}.total`),
    ...typedCells(format, 'challenges').map(({ id }) => id),
  ].map((id) => stated(id, numberAt(format, draft, id)));
  return [...groupStatements(format, draft), ...single.filter(({ value }) => value > 0)];
}
