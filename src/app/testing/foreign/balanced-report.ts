import {
  cellId,
  columnsOfRow,
  tablesOf,
  textFieldsOf,
  typedBehind,
  typedCellsOf,
  cellsOf,
  type Cell,
  type Format,
  type Identity,
  type Table,
} from '../../../form/index.ts';
import { draftOf } from '../../../report/testing/drafts.ts';
import type { Draft } from '../../../report/index.ts';
import type { Random } from '../../../rules/testing/random.ts';

const AGENCIES = ['安澜县人民政府', '临江市住房和城乡建设局', '青石镇人民政府', '望川区教育局'];
const SENTENCES = [
  '全年通过政府网站主动公开政府信息1024条。',
  '严格按照规定的程序和时限办理，做到件件有答复。',
  '建立信息发布审核制度，先审后发，责任到人。',
  '对公开栏目作了调整，设置专题专栏6个，方便群众查询。',
  '组织业务培训2次，参加人员85人次。',
  '存在的主要问题是主动公开的时效性有待提高；改进措施是每季度检查一次。',
  '本机关未收取信息处理费。',
];

/** A report with all its balances kept, the same for the same random numbers. */
export function balancedReport(format: Format, random: Random): Draft {
  const year = format.lastYear ?? format.firstYear + random.below(4);
  const paragraph = () =>
    Array.from({ length: 1 + random.below(3) }, () => random.pick(SENTENCES)).join('');
  const texts = textFieldsOf(format).map(({ id }): [string, string] => [
    id,
    Array.from({ length: 1 + random.below(2) }, paragraph).join('\n'),
  ]);
  return draftOf(format, {
    'agency.name': random.pick(AGENCIES),
    year: String(year),
    ...Object.fromEntries(texts),
    ...Object.fromEntries(tablesOf(format).flatMap((table) => numbersOf(table, random))),
  });
}

function numbersOf(table: Table, random: Random): [string, string][] {
  const counts = new Map<string, number>();
  for (const { id } of typedCellsOf(table)) {
    counts.set(id, random.chance(0.5) ? 0 : random.below(random.chance(0.2) ? 900 : 30));
  }
  for (const identity of table.identities) balance(table, identity, counts);
  return typedCellsOf(table).map((cell) => [
    cell.id,
    written(cell, counts.get(cell.id) ?? 0, random),
  ]);
}

/** Puts into the first row of the left side what is missing there, or into the last of the right. */
function balance(table: Table, { left, right }: Identity, counts: Map<string, number>): void {
  const cells = new Map(cellsOf(table).map((cell) => [cell.id, cell]));
  for (const column of columnsOfRow(table, left[0]?.row ?? '')) {
    const sideOf = (terms: Identity['left']) => {
      const ids = terms.map(({ row }) => cellId(table.id, row, column.id));
      return {
        ids,
        sum: typedBehind(cells, ids).reduce((sum, id) => sum + (counts.get(id) ?? 0), 0),
      };
    };
    const [one, other] = [sideOf(left), sideOf(right)];
    const missing = other.sum - one.sum;
    const at = missing > 0 ? one.ids[0] : other.ids[other.ids.length - 1];
    // Totals follow by themselves.
    if (at === undefined || !counts.has(at)) continue;
    counts.set(at, (counts.get(at) ?? 0) + Math.abs(missing));
  }
}

function written({ value }: Cell, count: number, random: Random): string {
  if (value === 'count') return String(count);
  if (value === 'signedCount') return random.chance(0.3) ? `-${String(count + 1)}` : String(count);
  return random.chance(0.5) ? `${String(count)}.${String(1 + random.below(9999))}` : String(count);
}
