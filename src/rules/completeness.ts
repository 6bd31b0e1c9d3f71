import { typedCellsOf, type Cell } from '../form/index.ts';
import {
  dateOf,
  entryIdsOf,
  OMITTED_ASPECT,
  PARTICULARS,
  placeOf,
  preambleOf,
  typedAt,
  yearOf,
  type CellValue,
  type Finding,
} from '../report/index.ts';
import type { CheckContext } from './context.ts';
import type { Rule } from './rule.ts';

const FORM = { text: '官方格式；没有发生的填 0', mark: 'seen' } as const;

/** What is missing or can't be read. */
export const completenessRules: readonly Rule[] = [
  {
    id: 'missing-particular',
    chapter: 'complete',
    severity: 'error',
    title: '机关名称、年度和开头段落',
    explanation: '标题由机关名称和年度组成，两者必填；开头段落清空的，提醒一次。',
    source: { text: '官方格式的标题和开头段落', mark: 'seen' },
    check: missingParticulars,
  },
  {
    id: 'unreadable-entry',
    chapter: 'complete',
    severity: 'error',
    title: '不能读作数字的格',
    explanation:
      '件数为 0 或正整数，金额可有小数；带单位、负号、文字或数字中间有空格的不能读，原样保留，等待改正。',
    source: FORM,
    check: (context) => [...unreadableParticulars(context), ...unreadableCells(context)],
  },
  {
    id: 'blank-cell',
    chapter: 'complete',
    severity: 'error',
    title: '未填的格',
    explanation: '每一格都要填。没有发生的填 0，空白不等于 0。',
    source: FORM,
    check: (context) =>
      cellsIn(context, 'blank').map(({ cell }) => ({
        kind: 'blankCell',
        rule: 'blank-cell',
        severity: 'error',
        at: cell.id,
        section: cell.table,
      })),
  },
  {
    id: 'empty-section',
    chapter: 'complete',
    severity: 'error',
    title: '没有文字的部分',
    explanation: '每一部分都要有内容。',
    source: { text: '官方格式', mark: 'seen' },
    check: emptySections,
  },
  {
    id: OMITTED_ASPECT,
    chapter: 'complete',
    severity: 'warning',
    title: '没有写的方面',
    explanation: '一个部分的各个方面都要写。写明理由的，报告不印这一方面，后面的依次提前。',
    source: { text: '官方格式', mark: 'seen' },
    check: emptyAspects,
  },
  {
    id: 'unconfirmed',
    chapter: 'complete',
    severity: 'warning',
    title: '待确认的内容',
    explanation:
      '沿用上年的文字和数要逐处核对：改动即算确认，不用改的按“已确认”。不能写理由代替确认。',
    source: { text: '已发布年报中沿用上年内容的情形', mark: 'seen' },
    check: ({ format, draft }) =>
      entryIdsOf(format)
        .filter((at) => draft.unconfirmed.includes(at))
        .map((at) => ({
          ...{ kind: 'unconfirmed', rule: 'unconfirmed', severity: 'warning', at },
          section: placeOf(format, at),
        })),
  },
];

interface ReadCell<V> {
  readonly cell: Cell;
  readonly value: V;
}

type Unreadable = Extract<CellValue, { readonly state: 'unreadable' }>;

function cellsIn(
  { tables }: CheckContext,
  state: CellValue['state'],
): readonly ReadCell<CellValue>[] {
  return tables.flatMap(({ table, values }) =>
    typedCellsOf(table).flatMap((cell) => {
      const value = values.get(cell.id);
      return value?.state === state ? [{ cell, value }] : [];
    }),
  );
}

function unreadableCells(context: CheckContext): readonly Finding[] {
  return cellsIn(context, 'unreadable').flatMap(({ cell, value }) =>
    value.state === 'unreadable' ? [unreadable(cell.id, cell.table, value)] : [],
  );
}

function unreadableParticulars({ draft }: CheckContext): readonly Finding[] {
  const year = yearOf(draft);
  const date = dateOf(draft);
  return [
    ...(year.state === 'unreadable' ? [unreadable(PARTICULARS.year, 'info', year)] : []),
    ...(date.state === 'unreadable' ? [unreadable(PARTICULARS.date, 'info', date)] : []),
  ];
}

function unreadable(
  at: string,
  section: string,
  { text, reason }: Pick<Unreadable, 'text' | 'reason'>,
): Finding {
  const rule = 'unreadable-entry';
  return { kind: 'unreadable', rule, severity: 'error', at, section, text, reason };
}

/** A narrative section in which nothing is written at all. */
function emptySections({ format, draft }: CheckContext): readonly Finding[] {
  return format.sections.flatMap((section): Finding[] => {
    if (section.kind === 'table') return [];
    const [first] = section.fields;
    const empty = section.fields.every((field) => typedAt(draft, field.id).trim() === '');
    if (first === undefined || !empty) return [];
    const place = { at: first.id, section: section.id };
    return [{ kind: 'emptySection', rule: 'empty-section', severity: 'error', ...place }];
  });
}

/** One aspect of several without a word; where all are empty, that is one finding of its own. */
function emptyAspects({ format, draft }: CheckContext): readonly Finding[] {
  return format.sections.flatMap((section): Finding[] => {
    if (section.kind === 'table') return [];
    const empty = section.fields.filter((field) => typedAt(draft, field.id).trim() === '');
    if (empty.length === section.fields.length) return [];
    return empty
      .filter((field) => field.whenEmpty === 'warning')
      .map(({ id }) => ({
        kind: 'emptyText',
        rule: OMITTED_ASPECT,
        severity: 'warning',
        at: id,
        section: section.id,
      }));
  });
}

/** What the report says about itself. */
function missingParticulars({ format, draft, agency }: CheckContext): readonly Finding[] {
  return [
    ...(agency.name === '' ? [missing(PARTICULARS.agencyName, 'error')] : []),
    ...(yearOf(draft).state === 'blank' ? [missing(PARTICULARS.year, 'error')] : []),
    ...(preambleOf(format, draft).trim() === '' ? [missing(PARTICULARS.preamble, 'warning')] : []),
  ];
}

function missing(at: string, severity: 'error' | 'warning'): Finding {
  return { kind: 'missingParticular', rule: 'missing-particular', severity, at, section: 'info' };
}
