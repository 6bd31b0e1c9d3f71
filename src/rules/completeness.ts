import { typedCellsOf } from '../form/index.ts';
import {
  dateOf,
  entryIdsOf,
  OMITTED_ASPECT,
  PARTICULARS,
  stepIdOf,
  preambleOf,
  typedAt,
  yearOf,
  type Finding,
  type Reading,
  type Severity,
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
      typedIn(context).flatMap(({ cell: { id, table }, value }): Finding[] =>
        value?.state === 'blank'
          ? [{ kind: 'blankCell', ...foundAt('blank-cell', 'error', id, table) }]
          : [],
      ),
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
          kind: 'unconfirmed',
          ...foundAt('unconfirmed', 'warning', at, stepIdOf(format, at)),
        })),
  },
];

/** What every finding says of itself. */
function foundAt(rule: string, severity: Severity, at: string, section: string) {
  return { rule, severity, at, section };
}

/** The cells one types in with what stands there. */
function typedIn({ tables }: CheckContext) {
  return tables.flatMap(({ table, values }) =>
    typedCellsOf(table).map((cell) => ({ cell, value: values.get(cell.id) })),
  );
}

function unreadableCells(context: CheckContext): readonly Finding[] {
  return typedIn(context).flatMap(({ cell: { id, table }, value }) =>
    value?.state === 'unreadable' ? [unreadable(id, table, value)] : [],
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
  { text, reason }: Pick<Extract<Reading<never>, { state: 'unreadable' }>, 'text' | 'reason'>,
): Finding {
  const found = foundAt('unreadable-entry', 'error', at, section);
  return { kind: 'unreadable', ...found, text, reason };
}

/** The fields of each narrative section in which nothing is written. */
function emptyFields({ format, draft }: CheckContext) {
  return format.sections.flatMap((section) => {
    if (section.kind === 'table') return [];
    const empty = section.fields.filter((field) => typedAt(draft, field.id).trim() === '');
    return [{ section: section.id, empty, isAll: empty.length === section.fields.length }];
  });
}

/** A narrative section in which nothing is written at all. */
function emptySections(context: CheckContext): readonly Finding[] {
  return emptyFields(context).flatMap(({ section, empty: [first], isAll }): Finding[] =>
    first !== undefined && isAll
      ? [{ kind: 'emptySection', ...foundAt('empty-section', 'error', first.id, section) }]
      : [],
  );
}

/** One aspect of several without a word; where all are empty, that is one finding of its own. */
function emptyAspects(context: CheckContext): readonly Finding[] {
  return emptyFields(context)
    .filter(({ isAll }) => !isAll)
    .flatMap(({ section, empty }) =>
      empty
        .filter(({ whenEmpty }) => whenEmpty === 'warning')
        .map(({ id }) => ({
          kind: 'emptyText',
          ...foundAt(OMITTED_ASPECT, 'warning', id, section),
        })),
    );
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
  return { kind: 'missingParticular', ...foundAt('missing-particular', severity, at, 'info') };
}
