import {
  cellsOf,
  headingOfField,
  leavesOf,
  type Cell,
  type Format,
  type Row,
  type Section,
  type Table,
  type ValueKind,
} from '../form/index.ts';
import { AGENCY_KINDS, AGENCY_LEVELS, PARTICULARS, REMARK_STATES } from '../report/index.ts';

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

const PARTICULAR_PLACES: Readonly<Record<string, PlaceInFile>> = {
  agency: { name: '机关', expected: GROUP },
  [PARTICULARS.agencyName]: { name: '机关名称', expected: TEXT },
  [PARTICULARS.agencyKind]: { name: '机关类别', expected: oneOf(AGENCY_KINDS) },
  [PARTICULARS.agencyLevel]: { name: '机关层级', expected: oneOf(AGENCY_LEVELS) },
  [PARTICULARS.year]: { name: '年度', expected: '应为 1900 到 2099 的整数或空白（null）' },
  [PARTICULARS.date]: {
    name: '落款日期',
    expected: '应为“2024-01-25”这样的日期或空白（null）',
  },
  [PARTICULARS.contact]: { name: '联系方式', expected: TEXT },
  [PARTICULARS.preamble]: { name: '开头段落', expected: TEXT },
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
  const particular = PARTICULAR_PLACES[path.join('.')];
  if (particular !== undefined) return particular;
  const list = LISTS[first];
  if (list !== undefined) return listPlace(list, path);
  if (first === 'typed') return typedPlace(format, second);
  const section = format.sections.find((candidate) => candidate.id === first);
  return section === undefined
    ? { name: path.join('.'), expected: '不是预期的内容' }
    : sectionPlace(section, path);
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
  const { name } = placeInFile(format, entryId.split('.'));
  return { name: `typed ${name}`, expected: TEXT };
}

function sectionPlace(section: Section, path: Path): PlaceInFile {
  const [, second, third] = path.map(String);
  if (section.kind === 'table') return tablePlace(section.table, second, third);
  const id = path.join('.');
  const field = section.fields.find((candidate) => candidate.id === id);
  return field === undefined
    ? { name: section.heading, expected: GROUP }
    : { name: headingOfField(section, field), expected: TEXT };
}

function tablePlace(table: Table, rowId?: string, columnId?: string): PlaceInFile {
  if (rowId === undefined) return { name: table.name, expected: GROUP };
  const cells = cellsOf(table).filter((cell) => cell.row === rowId);
  const cell = cells.find((candidate) => candidate.column === columnId);
  if (cell !== undefined) {
    return { name: `${table.name} ${cell.name}`, expected: expectedIn(cell) };
  }
  return { name: `${table.name} ${rowName(table, rowId, cells)}`, expected: GROUP };
}

/** Rows without a printed head of their own go by their label. */
function rowName(table: Table, rowId: string, cells: readonly Cell[]): string {
  const printed = cells[0]?.rowName ?? '';
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

function expectedIn({ value, unit, terms }: Cell): string {
  const [typed, sum] = EXPECTED[value](unit);
  return terms === null ? typed : sum;
}
