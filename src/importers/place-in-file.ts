import {
  cellsOf,
  leavesOf,
  type Format,
  type Row,
  type Table,
  type ValueKind,
} from '../form/index.ts';
import {
  AGENCY_KINDS,
  AGENCY_LEVELS,
  entriesOf,
  PARTICULARS,
  entryNameOf,
  REMARK_STATES,
  type FormEntry,
} from '../report/index.ts';

/** The keys that lead to a place, from the file's top. */
export type Path = readonly (string | number)[];

/** A place in the file as a clerk knows it, and what should stand there. */
export interface PlaceInFile {
  readonly name: string;
  readonly expected: string;
}

const TEXT = '应为带引号的文字';
const GROUP = '应为写在 { } 中的一组项目';
const TEXT_OR_NULL = '应为带引号的文字或空白（null）';
const LIST = '应为写在 [ ] 中的列表，最多 1000 项';
const ENTRY = '应为填报项目的编号，由英文字母和点组成';
const STATES = REMARK_STATES.map((id) => ({ id }));

/** What a file may hold of a particular that is no plain text. */
const PARTICULARS_EXPECTED: Readonly<Record<string, string>> = {
  [PARTICULARS.agencyKind]: oneOf(AGENCY_KINDS),
  [PARTICULARS.agencyLevel]: oneOf(AGENCY_LEVELS),
  [PARTICULARS.year]: '应为 1900 到 2099 的整数或空白（null）',
  [PARTICULARS.date]: '应为“2024-01-25”这样的日期或空白（null）',
};

function oneOf(values: readonly { readonly id: string }[]): string {
  return `应为${values.map(({ id }) => `“${id}”`).join('、')}之一`;
}

const LISTS: Readonly<Record<string, string>> = {
  waivers: '说明',
  notes: '备注',
  remarks: '意见',
  unconfirmed: '待确认',
};

/** A path in the clerk's words; an empty path is the file itself. */
export function placeInFile(format: Format, path: Path): PlaceInFile {
  const [first, second] = path.map(String);
  if (first === undefined) return { name: '文件', expected: GROUP };
  const entry = entriesOf(format).get(path.join('.'));
  if (entry !== undefined) return { name: entry.fullName, expected: expectedAt(entry) };
  if (first === 'agency') return { name: '机关', expected: GROUP };
  const list = LISTS[first];
  if (list !== undefined) return listPlace(list, path);
  if (first === 'typed') return typedPlace(format, second);
  const section = format.sections.find((candidate) => candidate.id === first);
  if (section === undefined) return { name: path.join('.'), expected: '不是预期的内容' };
  const name = section.kind === 'table' ? tablePlace(section.table, second) : section.heading;
  return { name, expected: GROUP };
}

function listPlace(list: string, path: Path): PlaceInFile {
  const [, index, key, item] = path;
  if (index === undefined) return { name: list, expected: LIST };
  const name = `${list} 第 ${Number(index) + 1} 项`;
  if (key === undefined) return { name, expected: list === LISTS['unconfirmed'] ? ENTRY : GROUP };
  const named = `${name} ${key}`;
  if (key === 'state') return { name: named, expected: oneOf(STATES) };
  if (key === 'entries') return remarkEntryPlace(named, path.slice(3));
  if (key === 'quote' || key === 'value') return { name: named, expected: TEXT_OR_NULL };
  if (key !== 'values') return { name: named, expected: TEXT };
  return item === undefined
    ? { name: named, expected: '应为写在 [ ] 中的列表，最多 100 项' }
    : { name: named, expected: '应为文字、数字或空白（null）' };
}

function remarkEntryPlace(list: string, [index, key]: Path): PlaceInFile {
  if (index === undefined) {
    return { name: list, expected: '应为写在 [ ] 中的列表，1 到 100 项' };
  }
  const name = `${list} 第 ${Number(index) + 1} 项`;
  if (key === undefined) return { name, expected: GROUP };
  const expected = key === 'on' ? '应为“2026-01-05”这样的日期或空白（null）' : TEXT;
  return { name: `${name} ${key}`, expected };
}

function typedPlace(format: Format, entryId: string | undefined): PlaceInFile {
  if (entryId === undefined) return { name: 'typed', expected: GROUP };
  return { name: `typed ${entryNameOf(format, entryId)}`, expected: TEXT };
}

/** A table or one of its rows. */
function tablePlace(table: Table, rowId?: string): string {
  return rowId === undefined ? table.name : `${table.name} ${rowName(table, rowId)}`;
}

/** Rows without a printed head of their own go by their label. */
function rowName(table: Table, rowId: string): string {
  const printed = cellsOf(table).find(({ row }) => row === rowId)?.rowName ?? '';
  if (printed !== '') return printed;
  const rows = table.blocks.flatMap((block) => leavesOf<Row>(block.rows));
  return rows.find((row) => row.id === rowId)?.label ?? rowId;
}

/** What a file may hold in a column of that unit, typed and as a sum, as a clerk is told. */
const EXPECTED: Readonly<
  Record<ValueKind, (unit: string) => readonly [typed: string, sum: string]>
> = {
  count: () => ['应为 0 到 999999999 的整数或空白（null）', '应为不小于 0 的整数或空白（null）'],
  signedCount: () => [
    '应为 -999999999 到 999999999 的整数或空白（null）',
    '应为整数或空白（null）',
  ],
  amount: (unit) => [
    `应为带引号的数，如“18.87”（${unit}，最多 12 位整数、6 位小数），或空白（null）`,
    `应为带引号的数，如“18.87”（${unit}），或空白（null）`,
  ],
  openAmount: () => [
    '应为带引号的数，可带单位，如“251000元”“52.15”，或空白（null）',
    '此处不应有合计',
  ],
};

function expectedAt({ at, cell }: FormEntry): string {
  if (cell === null) return PARTICULARS_EXPECTED[at] ?? TEXT;
  const [typed, sum] = EXPECTED[cell.value](cell.unit);
  return cell.terms === null ? typed : sum;
}
