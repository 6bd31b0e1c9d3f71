import { cellId, columnsOfRow, leavesOf, tablesOf, type Row, type Table } from '../form/index.ts';
import {
  numbersBefore,
  toEdit,
  typedAt,
  type CellValue,
  type Finding,
  type Fix,
} from '../report/index.ts';
import type { CheckContext } from './context.ts';
import { FIX_RANKS } from './repair/ranks.ts';
import type { Comparison, Rule } from './rule.ts';
import { shownQuantity } from './words.ts';

/** What was handed on last year is what this year takes over, where both reports are here. */
export const carriedIn: Rule = {
  id: 'carried-in-differs',
  chapter: 'numbers',
  severity: 'warning',
  title: '转来的数与上年年报',
  explanation:
    '上年转来的数要与上年年报逐列一致。本浏览器里有同一机关上一年度的年报时才核对；有定稿的按定稿。确有不同的（例如上年年报已经更正），写明理由。',
  source: { text: '表格各行的含义', mark: 'derived' },
  check: differences,
  compare: (context) =>
    context.beside.lastYear === null ? notCompared(context) : carriesIn(context).map(toComparison),
};

/** A column of a row that takes over, with the number that was handed on. */
interface Carry {
  readonly table: Table;
  readonly column: string;
  readonly at: string;
  readonly name: string;
  readonly value: CellValue | undefined;
  readonly last: { readonly name: string; readonly number: number };
}

function carriesIn({ format, beside, tables }: CheckContext): readonly Carry[] {
  const { lastYear } = beside;
  if (lastYear === null) return [];
  const before = numbersBefore(format, lastYear);
  return tables.flatMap(({ table, values }) => {
    const { carry } = table;
    if (carry === undefined) return [];
    const columns = columnsOfRow(table, carry.to).filter(({ sum }) => sum === undefined);
    return columns.flatMap(({ id, label }): Carry[] => {
      const [from = ''] = before.cells([cellId(table.id, carry.from, id)]) ?? [];
      const handedOn = before.values.get(from);
      if (handedOn?.state !== 'number' || typeof handedOn.value !== 'number') return [];
      const at = cellId(table.id, carry.to, id);
      const last = { name: nameOfRow(table, carry.from), number: handedOn.value };
      const name = nameOfRow(table, carry.to);
      return [{ table, column: label, at, name, value: values.get(at), last }];
    });
  });
}

/** As the table's equations call it, else as it is printed. */
function nameOfRow(table: Table, id: string): string {
  const terms = table.identities.flatMap(({ left, right }) => [...left, ...right]);
  const row = table.blocks.flatMap(({ rows }) => leavesOf<Row>(rows)).find((one) => one.id === id);
  return terms.find((term) => term.row === id)?.name ?? row?.label ?? '';
}

function differences(context: CheckContext): readonly Finding[] {
  const carries = carriesIn(context);
  return carries.flatMap((carry): Finding[] => {
    const { table, column, at, name, value, last } = carry;
    if (holds(carry) !== false) return [];
    return [
      {
        kind: 'condition',
        sentence: `${table.name}“${column}”列的{left}，{right}，两数应当一致。`,
        rule: carriedIn.id,
        severity: 'warning',
        at,
        section: table.id,
        relation: 'equals',
        left: [{ name, value: value?.state === 'number' ? value.value : null }],
        right: [{ name: `上年年报的${last.name}`, value: last.number }],
        fixes: [takenOver(context, carries)],
      },
    ];
  });
}

/** Null while nothing readable stands there: that is another finding. */
function holds({ value, last }: Carry): boolean | null {
  return value?.state === 'number' ? value.value === last.number : null;
}

/** All columns at once, also those that are still blank. */
function takenOver({ draft }: CheckContext, carries: readonly Carry[]): Fix {
  const other = carries.filter((carry) => holds(carry) !== true);
  const columns = other.map(({ column, at, last }) => {
    const typed = typedAt(draft, at).trim();
    return `${column} ${typed === '' ? '空白' : typed} → ${String(last.number)}`;
  });
  const texts = Object.fromEntries(other.map(({ at, last }) => [at, String(last.number)]));
  return {
    label: '按上年填入',
    why: `${other[0]?.name ?? ''}：${columns.join('、')}`,
    side: 'table',
    edit: toEdit(draft.entries, texts),
    rank: FIX_RANKS.table,
  };
}

/** Where there is nothing to compare with, the sheet says so, and not that all is well. */
function notCompared({ format }: CheckContext): readonly Comparison[] {
  return tablesOf(format).flatMap((table): Comparison[] => {
    if (table.carry === undefined) return [];
    const left = nameOfRow(table, table.carry.to);
    return [{ place: table.name, left, right: '本浏览器里没有上年年报，未核对', holds: null }];
  });
}

function toComparison(carry: Carry): Comparison {
  const { table, column, name, value, last } = carry;
  return {
    place: `${table.name}“${column}”列`,
    left: `${name} ${shownQuantity(value?.state === 'number' ? value.value : null)}`,
    right: `上年年报的${last.name} ${String(last.number)}`,
    holds: holds(carry),
  };
}
