import fc from 'fast-check';
import type { DocumentOptions, DocumentSettings, PageSettings } from '../../../document/index.ts';
import { fullDraft } from '../../../document/testing/full-draft.ts';
import {
  figureSectionsOf,
  tablesOf,
  textFieldsOf,
  typedCellsOf,
  type Format,
  type ValueKind,
} from '../../../form/index.ts';
import type { Draft } from '../../../report/index.ts';
import { arbitraryDraft, withoutUnreadable } from '../../../report/testing/arbitrary-draft.ts';
import { draftOf } from '../../../report/testing/hostile-draft.ts';
import { HOSTILE_TEXTS } from '../../../report/testing/hostile.ts';

export interface GeneratedReport {
  /** `all zero`, `arbitrary` …, and for one hostile text what it attacks. */
  readonly group: string;
  readonly kind: string;
  readonly draft: Draft;
  readonly options: DocumentOptions;
}

/** What a PDF can give back: signs that are seen, stand alone, and are written one way. */
const PLAIN = [
  ...[
    '㐂',
    '𠮷',
    '“引号”',
    '‘单引号’',
    '"',
    "'",
    '\\',
    '/',
    '——',
    '……',
    '·',
    '％',
    '（一）',
    '《条例》',
  ],
  ...[
    '1,295',
    '12.50',
    'ABC',
    'a-b',
    '<b>',
    '&amp;',
    '=1+1',
    '{year}',
    '$&',
    '①',
    '、',
    '。\n',
    '。\r\n',
  ],
  ...[
    '按照条例规定，',
    '全年主动公开政府信息1,295条，',
    '及时回应社会关切。',
    '政务公开工作扎实推进',
  ],
];
const ODD = [
  '\t',
  '  ',
  '\u3000',
  '\u00a0',
  '\u2028',
  '\u0085',
  '\u200b',
  '\ufeff',
  '_x0041_',
  '𫟼',
  ']]>',
];

function textOf(signs: readonly string[], most: number): fc.Arbitrary<string> {
  return (
    fc
      .tuple(fc.array(fc.constantFrom(...signs), { minLength: 1, maxLength: 24 }), fc.nat(most))
      .map(([parts, length]) => {
        const once = parts.join('');
        return once
          .repeat(Math.ceil(length / once.length) || 1)
          .slice(0, Math.max(length, once.length));
      })
      // Half a pair would be left where the cut falls into one.
      .map((text) => text.replace(/\p{Cs}/gu, ''))
  );
}

const NAMES = [
  '某某市某某局',
  '某某省某某市某某经济技术开发区管理委员会某某街道办事处行政审批和便民服务中心暨退役军人服务管理保障工作领导小组办公室综合科',
  '㐂𠮷县“放管服”改革办公室（政务公开办）',
];
const COUNTS = ['999999999', '123456789', '0', '1', '', '1,259', '98765432'];
const AMOUNTS = ['999999999999.999999', '0.000001', '18.8710', '59,237.2449', ''];
const LARGE = {
  count: COUNTS,
  signedCount: [...COUNTS, '-999999999', '减4'],
  amount: AMOUNTS,
  openAmount: [...AMOUNTS, '251000元', '59,237.2449 万元'],
} satisfies Record<ValueKind, readonly string[]>;
/** What stands behind a whole number to make it one of the kind. */
const PLAIN_TAIL: Readonly<Record<ValueKind, string>> = {
  ...{ count: '', signedCount: '', amount: '.50', openAmount: '.50万元' },
};

/**
 * Reports of all kinds with settings of all kinds. `plain` ones hold only texts that can be read from
 * a PDF to the letter; the others also what no paper shows.
 */
export function reportsOf(format: Format, texts: 'plain' | 'any'): fc.Arbitrary<GeneratedReport> {
  const fields = ['contact', 'preamble', ...textFieldsOf(format).map(({ id }) => id)];
  const cells = tablesOf(format).flatMap(typedCellsOf);
  const signs = texts === 'plain' ? PLAIN : [...PLAIN, ...ODD];
  // All together 1,000 to 8,000 signs where they are long.
  const words = fc.oneof(
    { weight: 3, arbitrary: textOf(signs, Math.ceil(8000 / fields.length) * 2) },
    { weight: 2, arbitrary: textOf(signs, 40) },
    fc.constant(''),
  );
  const report = (kind: string, numbers: (value: ValueKind) => fc.Arbitrary<string>) => {
    const entries: Record<string, fc.Arbitrary<string>> = {
      'agency.name': fc.constantFrom(...NAMES),
      date: fc.constantFrom('', '2024-01-25', '2024年1月25日'),
    };
    for (const id of fields) entries[id] = words;
    for (const { id, value } of cells) entries[id] = numbers(value);
    return fc
      .record(entries)
      .map((typed) => ({ group: kind, kind, draft: fullDraft(format, typed) }));
  };
  const drafts = fc.oneof(
    report('all zero', () => fc.constant('0')),
    report('huge', (value) => fc.constantFrom(...LARGE[value])),
    report('blanks', () => fc.constantFrom('', '', '7', '12件')),
    report('plain', (value) => fc.nat(9999).map((count) => `${count}${PLAIN_TAIL[value]}`)),
    ...(texts === 'any'
      ? [
          arbitraryDraft(format).map((draft) => ({
            group: 'arbitrary',
            kind: 'arbitrary',
            draft,
          })),
          fc.constantFrom(...HOSTILE_TEXTS).map(({ name, text }) => ({
            group: 'hostile',
            kind: name,
            draft: draftOf(format, text),
          })),
        ]
      : []),
  );
  return fc
    .tuple(drafts, settingsOf(format, words), pages, fc.boolean())
    .map(([report, settings, page, hasLastYear]) => ({
      ...report,
      // Nothing else is published.
      draft: withoutUnreadable(format, report.draft),
      options: {
        settings,
        page,
        lastYear: hasLastYear ? { format, draft: fullDraft(format) } : null,
      },
    }));
}

function settingsOf(
  format: Format,
  words: fc.Arbitrary<string>,
): fc.Arbitrary<Partial<DocumentSettings>> {
  const sections = figureSectionsOf(format).map(({ id }) => id);
  return fc.record({
    subheadings: fc.constantFrom('runIn', 'ownLine'),
    pageNumbers: fc.constantFrom('outer', 'centre', 'none'),
    signature: fc.boolean(),
    date: fc.boolean(),
    attachments: fc.oneof(
      fc.constantFrom([], ['统计表'], ['统计表', '“说明”']),
      words
        .map((text) => text.replace(/\s/g, '').slice(0, 60))
        .map((name) => (name === '' ? [] : [name])),
    ),
    figuresIn: fc.constantFrom(null, ...sections),
  });
}

/** A4, and now and then a paper on which the tables are split. */
const pages: fc.Arbitrary<Partial<PageSettings>> = fc.oneof(
  { weight: 3, arbitrary: fc.constant({}) },
  fc.constantFrom(200, 170).map((height) => ({ paperMm: { width: 210, height } })),
);
