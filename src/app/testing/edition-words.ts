import { tablesOf, type Column, type ReviewFormat, type Row } from '../../form/index.ts';

type Head = Pick<Row & Column, 'id' | 'label'> & {
  readonly aliases?: readonly string[];
  readonly children?: readonly Head[];
};

/** From here on a word is told within others; a shorter one must be all that is said, or one of a list. */
const LONG = 3;

/** What no edition's data hold by itself, and yet says where in a form something stands. */
const POINTING = [
  /表[二三四五六七八九十]/g,
  /第[一二三四五六七八九十]部分/g,
  /[二三四五六七八九十]个(?:部分|方面)/g,
  /第[一二三四五六七八九十百]+条/g,
  /\d+号文?/g,
];

/** What parts the words of a list, and the branches of a pattern. */
const PARTS = /[\s|()?:[\]+*^$/.,;!=，。、；：“”（）《》…\\{}<>]+/;

/** Gives what a literal says of one of these editions: a label, a heading, a name, a year, an id. */
export function editionWordsIn(
  formats: readonly ReviewFormat[],
): (literal: string) => readonly string[] {
  const words = [...new Set(formats.flatMap(namesIn).map(bare))].filter(({ length }) => length > 1);
  const long = words.filter(({ length }) => length >= LONG);
  const whole = new Set([...words, ...formats.flatMap(idsIn)]);
  const pointing = [...POINTING, ...formats.flatMap(daysIn), ...formats.flatMap(yearsIn)];
  return (literal) => {
    const plain = literal.replace(/\\u[\da-f]{4}/gi, ' ').replace(/https?:\/\/[\w./-]+/g, ' ');
    // As a pattern reads with all that may be left out: 政府信息公开(?:工作)?报告.
    const full = plain.replace(/\(\?<?[:!=]|[()?\s]/g, '');
    return [
      ...new Set([
        ...long.filter((word) => full.includes(word) || plain.includes(word)),
        ...[plain, ...plain.split(PARTS)].map(bare).filter((part) => whole.has(part)),
        ...pointing.flatMap((pattern) => plain.match(pattern) ?? []),
      ]),
    ];
  };
}

/** Each label, heading and name of an edition, as it is printed or said. */
function namesIn(format: ReviewFormat): readonly string[] {
  return [
    ...[format.name, format.basis, format.title],
    ...format.sections.flatMap((section) => [
      ...[section.heading, section.shortName, ...section.headingAliases],
      ...(section.kind === 'table'
        ? [section.sheetName ?? '']
        : section.fields.flatMap((field) => [field.heading ?? '', ...field.headingAliases])),
    ]),
    ...tablesOf(format).flatMap((table) => [
      table.name,
      ...table.identities.flatMap(({ left, right, statement }) => [
        statement,
        ...[...left, ...right].map(({ name }) => name),
      ]),
      ...table.blocks.flatMap(({ band = '', corner, above, rows, columns }) => [
        ...[band, corner, ...above.map(({ label }) => label)],
        ...[...headsIn(rows), ...headsIn(columns)].flatMap(({ label, aliases = [] }) => [
          label,
          ...aliases,
        ]),
      ]),
    ]),
    ...format.figures.drawn.flatMap(({ title, bars }) => [
      title,
      ...bars.map(({ label }) => label),
    ]),
    ...[...format.facts, ...format.wording.asides].map(({ name }) => name),
  ];
}

function idsIn(format: ReviewFormat): readonly string[] {
  return [
    ...format.sections.flatMap((section) => [
      section.id,
      ...(section.kind === 'table' ? [] : section.fields.map(({ id }) => id)),
    ]),
    ...tablesOf(format).flatMap(({ identities, blocks }) => [
      ...identities.map(({ id }) => id),
      ...blocks
        .flatMap(({ rows, columns }) => [...headsIn(rows), ...headsIn(columns)])
        .map(({ id }) => id),
    ]),
    ...format.figures.drawn.map(({ id }) => id),
    ...[...format.facts, ...format.wording.asides].map(({ id }) => id),
  ];
}

function headsIn(heads: readonly Head[]): readonly Head[] {
  return heads.flatMap((head) => [head, ...headsIn(head.children ?? [])]);
}

/** The days of an edition's calendar: 1月31日, 1 月 31 日. */
function daysIn({ deadline, demands }: ReviewFormat): readonly RegExp[] {
  const { from, to } = demands.texts.period;
  return [deadline, from, to].map(
    ({ month, day }) => new RegExp(`(?<!\\d)${String(month)}\\s*月\\s*${String(day)}\\s*日`, 'g'),
  );
}

/** Its own years, and the one its name in files has. */
function yearsIn({ id, firstYear, lastYear }: ReviewFormat): readonly RegExp[] {
  return [id, firstYear, lastYear ?? firstYear].map(
    (year) => new RegExp(`(?<!\\d)${String(year)}(?!\\d)`, 'g'),
  );
}

/** Without number before it, bracket behind it, and what a template leaves open. */
function bare(word: string): string {
  return word
    .replace(/^(?:[一二三四五六七八九十]、|（[一二三四五六七八九十]）|\d+\.)/, '')
    .replace(/（.*）$/, '')
    .replace(/\{\w+\}年?/g, '')
    .trim();
}
