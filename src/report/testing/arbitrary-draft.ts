import fc from 'fast-check';
import {
  tablesOf,
  textFieldsOf,
  typedCellsOf,
  type Cell,
  type Format,
  type ValueKind,
} from '../../form/index.ts';
import { AGENCY_KINDS, AGENCY_LEVELS } from '../agency.ts';
import { typedAt, type Draft, type Entries } from '../draft.ts';
import { entryIdsOf } from '../entries.ts';
import { REMARK_STATES } from '../remark.ts';
import { readCell } from '../values.ts';

const texts = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.constantFrom(
    '',
    ' 前后有空格\n',
    '$& $1',
    '{year}年{agency}{title}',
    '第一段\n第二段',
    '<b>&amp;</b>',
  ),
);
const counts = fc.oneof(
  fc.nat({ max: 999_999_999 }).map(String),
  fc.constantFrom('0', '007', ' ３ ', '1,259', '１，２５９'),
);
const amounts = fc.oneof(
  fc.tuple(fc.nat({ max: 999_999 }), fc.stringMatching(/^\d{1,6}$/)).map((it) => it.join('.')),
  fc.constantFrom('0', '18.8710', '00.10', '59,237.2449', '999999999999.123456'),
);
const unreadable = fc.constantFrom(
  '-3',
  '12件',
  '####',
  '1 2',
  '1,25',
  '一百',
  '①',
  '1234567890123',
);
const blanks = fc.constantFrom('', ' ', '\u3000');
const dates = fc.constantFrom('', '2024-01-25', '2024年1月25日', '2024.1.5', '2024-02-30', '下周');
const years = fc.oneof(
  fc.integer({ min: 1900, max: 2099 }).map(String),
  fc.constantFrom('', '２０２３年', '今年'),
);

const readable: Readonly<Record<ValueKind, fc.Arbitrary<string>>> = {
  count: counts,
  signedCount: fc.oneof(counts, fc.constantFrom('-4', '减4', '增 5', '－１１')),
  amount: amounts,
  openAmount: fc.oneof(amounts, fc.constantFrom('251000元', '18.8710 万元', '１．５亿元')),
};

function typedIn(cell: Cell): fc.Arbitrary<string> {
  return fc.oneof({ weight: 6, arbitrary: readable[cell.value] }, unreadable, blanks);
}

/** Objects like those of the app: with a prototype, as `toStrictEqual` minds. */
const plain = { noNullPrototype: true } as const;

function entriesOf(format: Format): fc.Arbitrary<Entries> {
  const entries: Record<string, fc.Arbitrary<string>> = {
    'agency.name': texts,
    'agency.kind': fc.constantFrom(...AGENCY_KINDS.map((kind) => kind.id)),
    'agency.level': fc.constantFrom(...AGENCY_LEVELS.map((level) => level.id)),
    year: years,
    date: dates,
    contact: texts,
    preamble: texts,
  };
  for (const field of textFieldsOf(format)) entries[field.id] = texts;
  for (const cell of tablesOf(format).flatMap(typedCellsOf)) entries[cell.id] = typedIn(cell);
  const some = fc.record(entries, { requiredKeys: [] });
  return some.map((chosen) =>
    Object.fromEntries(
      Object.entries(chosen).flatMap(([at, text]) => (text === undefined ? [] : [[at, text]])),
    ),
  );
}

/** Drafts in which whatever is typed can be read, as in all that is published. */
export function arbitraryReadableDraft(format: Format): fc.Arbitrary<Draft> {
  return arbitraryDraft(format).map((draft) => withoutUnreadable(format, draft));
}

/** The draft as it would be if nobody had typed what can't be read into a table. */
export function withoutUnreadable(format: Format, draft: Draft): Draft {
  const typed = tablesOf(format)
    .flatMap(typedCellsOf)
    .filter((cell) => readCell(cell, typedAt(draft, cell.id)).state === 'unreadable');
  const none = Object.fromEntries(typed.map(({ id }) => [id, '']));
  return { ...draft, entries: { ...draft.entries, ...none } };
}

/**
 * Drafts as people leave them: entries of all kinds, many of them missing, blank or unreadable,
 * with annotations.
 */
export function arbitraryDraft(format: Format): fc.Arbitrary<Draft> {
  const places = fc.constantFrom(...entryIdsOf(format));
  const values = fc.array(fc.oneof(fc.constant(null), fc.nat(), fc.constant('18.8710')));
  const rule = fc.constant('requests.balance');
  const waiver = fc.record({ rule, at: places, reason: texts, values }, plain);
  const entry = fc.record(
    { by: texts, on: fc.constantFrom(null, '2026-01-05'), text: texts },
    plain,
  );
  const remark = fc.record(
    {
      at: places,
      quote: fc.option(texts),
      value: fc.option(texts),
      state: fc.constantFrom(...REMARK_STATES),
      entries: fc.array(entry, { minLength: 1, maxLength: 2 }),
    },
    plain,
  );
  return fc.record(
    {
      formatId: fc.constant(format.id),
      entries: entriesOf(format),
      waivers: fc.array(waiver, { maxLength: 2 }),
      remarks: fc.array(remark, { maxLength: 2 }),
      unconfirmed: fc.uniqueArray(places, { maxLength: 3 }),
    },
    plain,
  );
}
