import { describe, expect, it } from 'vitest';
import {
  cellsOf,
  COMMON_MARKS,
  columnsOfRow,
  isUnder,
  sameCells,
  layoutOf,
  leavesOf,
  routeOf,
  tablesOf,
  textFieldsOf,
  typedCellsOf,
  type Block,
  type Cell,
  type Column,
  type CommonMark,
  type LayoutCell,
  type LayoutRow,
  type ReviewFormat,
  type Row,
  type Section,
  type Table,
} from '../form/index.ts';
import { earlierToy, laterToy } from '../form/testing/toy-editions.ts';
import { spannedTable } from '../form/testing/spanned-table.ts';
import { toyFormat } from '../form/testing/toy-format.ts';
import { reviewFormats } from './review-formats.ts';
import { everyEdition, withInvented } from './testing/every-edition.ts';

const CAMEL_CASE_WORD = /^[a-z][A-Za-z]*$/;
const DOTTED_WORDS = /^[a-z][A-Za-z]*(\.[a-z][A-Za-z]*)*$/;
const TEXT_WIDTH_MM = 156;

/** Keys of the report's JSON file beside the sections: a section of that name would hide one. */
const FILE_KEYS =
  'kind schemaVersion format agency year date contact preamble waivers notes unconfirmed remarks typed'.split(
    ' ',
  );
/** Steps of the wizard that are no sections. */
const OTHER_STEPS = ['info', 'check', 'preview'];

/** Marks that numbers and years have by themselves, so that no word does. */
const OF_NUMBERS: readonly CommonMark[] = ['yearBefore', 'yearAfter', 'nil'];
/** Marks the toy form has no words for. */
const TOY_WITHOUT: readonly CommonMark[] = [
  ...(['includes', 'andOthers', 'respectively', 'each', 'compare', 'difference'] as const),
  ...(['lastYear', 'nextYear', 'carry', 'receive', 'rest', 'done'] as const),
  ...(['unrelated', 'aside', 'nothing', 'anyone', 'fault'] as const),
];

type HeadNode = Pick<Row & Column, 'id' | 'label'> & {
  readonly aliases?: readonly string[];
  readonly span?: number;
  readonly children?: readonly HeadNode[];
};

function nodesOf(nodes: readonly HeadNode[]): readonly HeadNode[] {
  return nodes.flatMap((node) => [node, ...nodesOf(node.children ?? [])]);
}

function idsOf(nodes: readonly HeadNode[]): readonly string[] {
  return nodesOf(nodes).map((node) => node.id);
}

function repeated(texts: readonly string[]): readonly string[] {
  return texts.filter((text, index) => texts.indexOf(text) !== index);
}

/** Printed squares that are covered by no cell or by several, or lie outside the grid. */
function misprints(rows: readonly LayoutRow[], width: number): readonly string[] {
  const covered = new Map<string, number>();
  rows.forEach((row, top) => {
    for (const cell of row.cells) {
      for (const at of squaresOf(cell, top)) covered.set(at, (covered.get(at) ?? 0) + 1);
    }
  });
  const grid = rows.flatMap((_, y) => Array.from({ length: width }, (__, x) => square(y, x)));
  const outside = [...covered.keys()].filter((at) => !grid.includes(at));
  const holes = grid.filter((at) => !covered.has(at));
  const overlaps = [...covered].filter(([, times]) => times > 1).map(([at]) => at);
  return [
    ...outside.map((at) => `${at} lies outside`),
    ...holes.map((at) => `${at} is empty`),
    ...overlaps.map((at) => `${at} is covered twice`),
  ];
}

function squaresOf(cell: LayoutCell, top: number): readonly string[] {
  return Array.from({ length: cell.rowSpan }, (_, y) =>
    Array.from({ length: cell.colSpan }, (__, x) => square(top + y, cell.column + x)),
  ).flat();
}

function square(row: number, column: number): string {
  return `row ${row} column ${column}`;
}

/** The typed cells a cell comes from in the end, each as often as it is counted. */
function typedBehind(
  cells: ReadonlyMap<string, Cell>,
  id: string,
  way: readonly string[] = [],
): readonly string[] {
  if (way.includes(id)) throw new Error(`A sum in a circle: ${[...way, id].join(' → ')}`);
  const cell = cells.get(id);
  if (cell === undefined) throw new Error(`No cell “${id}”`);
  if (cell.terms === null) return [id];
  return cell.terms.flatMap((term) => typedBehind(cells, term, [...way, id]));
}

/** Aliases by which a head could be taken for another of the same list. */
function ambiguousAliases(nodes: readonly HeadNode[]): readonly string[] {
  const all = nodesOf(nodes);
  return all.flatMap((node) => {
    const others = all.filter((other) => other.id !== node.id);
    const taken = others.flatMap((other) => [other.label, ...(other.aliases ?? [])]);
    return (node.aliases ?? []).filter((alias) => taken.includes(alias));
  });
}

function withoutNumeral(section: Section): string {
  return section.heading.slice(section.numeral.length + 1);
}

const tables = [
  ...everyEdition.flatMap((format) =>
    tablesOf(format).map((table) => ({ of: `${format.id} ${table.id}`, table })),
  ),
  { of: 'toy spans', table: spannedTable },
];

describe.each([
  ['the list of formats', reviewFormats],
  ['the list with one more', withInvented],
])('%s', (_, list) => {
  it('names each edition once, the newest first, no year in two editions', () => {
    expect(repeated(list.map((format) => format.id))).toEqual([]);
    list.slice(1).forEach((older, index) => {
      expect(older.lastYear).not.toBeNull();
      expect(older.lastYear).toBeLessThan(list[index]?.firstYear ?? 0);
    });
  });
});

describe.each(everyEdition.map((format) => ({ id: format.id, format })))(
  'format $id',
  ({ format }: { format: ReviewFormat }) => {
    const { topics } = format.wording;
    const unitMarks = topics.flatMap((topic) => topic.units.flatMap(({ mark }) => mark ?? []));
    const senses = topics.flatMap((topic) => topic.slots.flatMap((slot) => slot.ranks.flat()));
    const askedMarks = [
      ...senses.flatMap(({ all, none = [] }) => [...all, ...none]),
      ...topics.flatMap(({ nouns, weakNouns = [] }) => [...nouns, ...weakNouns]),
    ];

    it('is plain data', () => {
      expect(JSON.parse(JSON.stringify(format))).toStrictEqual(format);
    });

    it('has a title of agency and year, and a preamble that names title and year', () => {
      expect(format.title.match(/\{\w+\}/g)?.sort()).toEqual(['{agency}', '{year}']);
      expect(format.preamble).toContain('{title}');
      expect(format.preamble).toContain('{year}');
      expect(format.preamble.replace(/\{(agency|year|title)\}/g, '')).not.toMatch(/[{}]/);
    });

    it('has sections with unique ids that hide no key of the report file', () => {
      const ids = format.sections.map((section) => section.id);
      expect(repeated([...ids, ...FILE_KEYS])).toEqual([]);
      for (const id of ids) expect(id).toMatch(CAMEL_CASE_WORD);
    });

    it('has unique routes, none of them a step beside the sections', () => {
      expect(repeated([...format.sections.map(routeOf), ...OTHER_STEPS])).toEqual([]);
      for (const section of format.sections) expect(routeOf(section)).toMatch(CAMEL_CASE_WORD);
    });

    it('numbers its headings in order', () => {
      const numerals = format.sections.map((section) => section.numeral).join('');
      expect('一二三四五六七八九十').toContain(numerals);
      expect(numerals.startsWith('一')).toBe(true);
      for (const section of format.sections) {
        expect(section.heading.startsWith(`${section.numeral}、`)).toBe(true);
      }
    });

    it('can tell its sections apart by heading and aliases', () => {
      const names = format.sections.flatMap((section) => [
        ...new Set([section.heading, withoutNumeral(section), ...section.headingAliases]),
      ]);
      expect(repeated(names)).toEqual([]);
    });

    it('offers help on each section, with its source', () => {
      for (const { id, shortName } of format.sections) {
        const help = format.help[id];
        if (help === undefined) throw new Error(`No help on “${id}”`);
        const texts = [...help.mustSay, ...help.sentBack, help.example, help.source, shortName];
        expect(help.mustSay.length).toBeGreaterThan(0);
        expect(help.sentBack.length).toBeGreaterThan(0);
        expect(texts.filter((text) => text.trim() === '')).toEqual([]);
      }
    });

    it('has texts with unique ids under their section, each with a heading and a hint', () => {
      expect(repeated(textFieldsOf(format).map((field) => field.id))).toEqual([]);
      for (const section of format.sections) {
        if (section.kind === 'table') continue;
        const ids = section.fields.map((field) => field.id);
        const alone = ids.length === 1 && ids[0] === section.id;
        const inside = (id: string) =>
          id.startsWith(`${section.id}.`) && id.split('.').length === 2 && DOTTED_WORDS.test(id);
        expect(alone || ids.every(inside)).toBe(true);
        for (const field of section.fields) {
          expect(field.heading === null).toBe(alone);
          expect(field.hint).not.toBe('');
        }
        const headings = section.fields.flatMap((field) => [
          field.heading ?? '',
          ...field.headingAliases,
        ]);
        expect(repeated(headings)).toEqual([]);
      }
    });

    it('calls each table like its section, and each identity once', () => {
      for (const section of format.sections) {
        if (section.kind === 'table') expect(section.table.id).toBe(section.id);
      }
      const identities = tablesOf(format).flatMap((table) => table.identities);
      expect(repeated(identities.map((identity) => identity.id))).toEqual([]);
    });

    it('has facts with unique ids over cells that exist, none counted twice', () => {
      const cells = new Map(
        tablesOf(format)
          .flatMap(cellsOf)
          .map((cell) => [cell.id, cell]),
      );
      const ids = [...format.facts, ...format.wording.asides].map((fact) => fact.id);
      expect(repeated(ids)).toEqual([]);
      for (const fact of format.facts) {
        expect(fact.id).toMatch(DOTTED_WORDS);
        expect(fact.cells.length).toBeGreaterThan(0);
        expect(repeated(fact.cells.flatMap((id) => typedBehind(cells, id)))).toEqual([]);
        expect([fact.name, fact.unit]).not.toContain('');
      }
    });

    it('has figures with unique ids for sections that exist', () => {
      const { drawn, sections } = format.figures;
      const own = format.sections.map((section) => section.id);
      expect(sections.filter((id) => !own.includes(id))).toEqual([]);
      expect(repeated(sections)).toEqual([]);
      expect(repeated(drawn.map(({ id }) => id))).toEqual([]);
      for (const { bars, id, title, unit } of drawn) {
        expect(id).toMatch(CAMEL_CASE_WORD);
        expect([title, unit, ...bars.map(({ label }) => label)]).not.toContain('');
        expect(repeated(bars.map(({ label }) => label))).toEqual([]);
        expect(bars.length).toBeGreaterThan(1);
      }
    });

    it('has bars over counts that exist, none counted twice', () => {
      const cells = new Map(
        tablesOf(format)
          .flatMap(cellsOf)
          .map((cell) => [cell.id, cell]),
      );
      for (const { cells: terms } of format.figures.drawn.flatMap(({ bars }) => bars)) {
        expect(terms.length).toBeGreaterThan(0);
        expect(repeated(terms.flatMap((id) => typedBehind(cells, id)))).toEqual([]);
        expect(terms.filter((id) => cells.get(id)?.value !== 'count')).toEqual([]);
      }
    });

    it('has a fact for each typed cell or for a sum it is in', () => {
      const cells = new Map(
        tablesOf(format)
          .flatMap(cellsOf)
          .map((cell) => [cell.id, cell]),
      );
      const told = new Set(
        format.facts.flatMap((fact) => fact.cells.flatMap((id) => typedBehind(cells, id))),
      );
      const untold = tablesOf(format)
        .flatMap(typedCellsOf)
        // An amount whose unit is open is compared with nothing.
        .filter((cell) => cell.value !== 'openAmount' && !told.has(cell.id));
      expect(untold.map((cell) => cell.id)).toEqual([]);
    });

    it('has facts that differ in what a sentence says, by slots of their topic', () => {
      const { topics, asides } = format.wording;
      const said = [...format.facts, ...asides].map(({ topic, slots }) => {
        const own = topics.find(({ id }) => id === topic)?.slots ?? [];
        expect(Object.keys(slots).sort()).toEqual(own.map(({ id }) => id).sort());
        return [topic, ...own.map(({ id }) => slots[id])].join(' ');
      });
      expect(repeated(said)).toEqual([]);
    });

    it('has words for every value of a slot', () => {
      for (const { id, slots, sums = [] } of format.wording.topics) {
        for (const slot of slots) {
          const sayable = new Set([
            slot.otherwise,
            // Said with the words of its parts: 复议、诉讼共 9 件.
            ...sums.flatMap((sum) => (sum.slot === slot.id ? [sum.whole] : [])),
            ...slot.ranks.flat().flatMap(({ value, or = [], opening }) => [value, opening, ...or]),
          ]);
          const facts = [...format.facts, ...format.wording.asides];
          const values = facts.flatMap((fact) => (fact.topic === id ? [fact.slots[slot.id]] : []));
          expect(values.filter((value) => !sayable.has(value))).toEqual([]);
        }
      }
    });

    it('has senses and nouns made of marks that words or units give', () => {
      const { words } = format.wording;
      const given = new Set([...words.flatMap((word) => word.marks), ...unitMarks, ...OF_NUMBERS]);
      expect(askedMarks.filter((mark) => !given.has(mark))).toEqual([]);
      expect(words.flatMap((word) => word.forms).filter((form) => form.trim() === '')).toEqual([]);
    });

    it('has words and units only with marks that the reader or a topic asks for', () => {
      const asked = new Set<string>([...COMMON_MARKS, ...askedMarks]);
      const marks = [...format.wording.words.flatMap((word) => word.marks), ...unitMarks];
      expect([...new Set(marks)].filter((mark) => !asked.has(mark))).toEqual([]);
      expect(marks.filter((mark) => OF_NUMBERS.some((own) => own === mark))).toEqual([]);
    });

    it('gives words to each mark the reader asks for, but for those it does without', () => {
      const given = new Set(format.wording.words.flatMap((word) => word.marks));
      const missing = COMMON_MARKS.filter((mark) => !given.has(mark));
      const without = format.id === toyFormat.id ? TOY_WITHOUT : [];
      expect(missing).toEqual(
        COMMON_MARKS.filter((mark) => [...OF_NUMBERS, ...without].includes(mark)),
      );
    });

    it('has words for each part of a list, and patterns that compile', () => {
      const { lists, fillers, oneReason } = format.wording.numbers;
      const forms = Object.values(lists).flat();
      expect(Object.values(lists).filter((some) => some.length === 0)).toEqual([]);
      expect(repeated(forms)).toEqual([]);
      for (const pattern of [fillers, oneReason]) expect(new RegExp(pattern).test('')).toBe(false);
    });

    it('has topics over fields, topics and slot values that exist', () => {
      const { topics } = format.wording;
      const fields = textFieldsOf(format).map((field) => field.id);
      expect(repeated(topics.map((topic) => topic.id))).toEqual([]);
      for (const topic of topics) {
        expect((topic.fields ?? []).filter((field) => !fields.includes(field))).toEqual([]);
        const others = topics.map(({ id }) => id);
        expect((topic.within ?? []).filter((id) => !others.includes(id))).toEqual([]);
        for (const { slot, whole, parts, mayMiss = [] } of topic.sums ?? []) {
          const values = format.facts.map((fact) => fact.slots[slot]);
          expect([whole, ...parts].filter((value) => !values.includes(value))).toEqual([]);
          expect(mayMiss.filter((part) => !parts.includes(part))).toEqual([]);
        }
      }
    });

    it('has sentences of facts, each for a field', () => {
      const ids = [...format.facts, ...format.wording.asides].map((fact) => fact.id);
      const fields = textFieldsOf(format).map((field) => field.id);
      const { sentences } = format.wording;
      expect(repeated(sentences.map((sentence) => sentence.id))).toEqual([]);
      for (const { field, text, lists = {}, ...conditions } of sentences) {
        expect(fields).toContain(field);
        const { some = [], any = [], none = [], without = [] } = conditions;
        const all = Object.values(lists);
        const parts = all.flatMap((list) => list.parts);
        const open = [text, ...all.flatMap(({ lead, leadAlone }) => [lead, leadAlone])].join('');
        const places = [...open.matchAll(/\{([\w.]+)\}/g)].map(([, place = '']) => place);
        const named = places.filter((place) => place.includes('.'));
        const asked = [some, any, none, without, named, parts.map((part) => part.fact)].flat();
        expect(asked.filter((id) => !ids.includes(id))).toEqual([]);
        const others = places.filter((place) => !place.includes('.'));
        const known = ['year', 'agency', ...Object.keys(lists)];
        expect(others.filter((place) => !known.includes(place))).toEqual([]);
        expect(Object.keys(lists).filter((place) => !others.includes(place))).toEqual([]);
        for (const part of parts) expect(part.text).toContain('{n}');
      }
    });
  },
);

describe.each(tables)('table $of', ({ table }: { table: Table }) => {
  const cells = new Map(cellsOf(table).map((cell) => [cell.id, cell]));
  const layout = layoutOf(table);
  const printed = [...layout.headRows, ...layout.bodyRows].flatMap((row) => row.cells);
  const rowsOf = (block: Block) => leavesOf<Row>(block.rows);

  it('has rows and columns whose ids are unique camelCase words', () => {
    expect(repeated(table.blocks.flatMap((block) => idsOf(block.rows)))).toEqual([]);
    for (const block of table.blocks) {
      expect(repeated(idsOf(block.columns))).toEqual([]);
      for (const id of [...idsOf(block.rows), ...idsOf(block.columns)]) {
        expect(id).toMatch(CAMEL_CASE_WORD);
        // `constructor` and the like stand on every object.
        expect(id in {}).toBe(false);
      }
    }
  });

  it('has cells with unique ids and unique spoken names', () => {
    expect(repeated(cellsOf(table).map((cell) => cell.id))).toEqual([]);
    expect(repeated(typedCellsOf(table).map((cell) => cell.name))).toEqual([]);
  });

  it('has groups with members, and sums only at leaves', () => {
    for (const block of table.blocks) {
      for (const node of [...nodesOf(block.rows), ...nodesOf(block.columns)]) {
        if (node.children === undefined) continue;
        expect(node.children.length).toBeGreaterThan(0);
        expect('sum' in node).toBe(false);
      }
    }
  });

  it('has spans of whole columns, on columns without children', () => {
    for (const { span, children } of table.blocks.flatMap((block) => nodesOf(block.columns))) {
      if (span === undefined) continue;
      expect(children).toBeUndefined();
      expect(Number.isInteger(span) && span > 1).toBe(true);
    }
  });

  it('has sums of rows and columns that exist, never in a circle, no cell counted twice', () => {
    for (const id of cells.keys()) expect(repeated(typedBehind(cells, id))).toEqual([]);
  });

  it('has sums of one kind of value', () => {
    for (const { value, terms } of cells.values()) {
      for (const term of terms ?? []) expect(cells.get(term)?.value).toBe(value);
    }
  });

  it('has identities whose terms exist in each column, none twice', () => {
    for (const { id, left, right } of table.identities) {
      expect(id).toMatch(DOTTED_WORDS);
      expect(Math.min(left.length, right.length)).toBeGreaterThan(0);
      const rows = [...left, ...right].map((term) => term.row);
      expect(repeated(rows)).toEqual([]);
      for (const row of rows) {
        const columns = columnsOfRow(table, row).map((column) => column.id);
        expect(columns.length).toBeGreaterThan(0);
        expect(columns).toEqual(columnsOfRow(table, rows[0] ?? '').map((column) => column.id));
      }
    }
  });

  it('hands numbers on, if it does, from typed cells to typed cells of the same columns', () => {
    const { carry } = table;
    const typedColumns = (row: string) =>
      typedCellsOf(table).flatMap((cell) => (cell.row === row ? [cell.column] : []));
    const [from, to] = [typedColumns(carry?.from ?? ''), typedColumns(carry?.to ?? '')];
    expect(from).toEqual(to);
    expect(from.length > 0).toBe(carry !== undefined);
  });

  it('has aliases that name no other row or column of the block', () => {
    for (const block of table.blocks) {
      expect(ambiguousAliases(block.rows)).toEqual([]);
      expect(ambiguousAliases(block.columns)).toEqual([]);
    }
  });

  it('prints heads of rows in a stack, and none where blocks stand side by side', () => {
    const stacked = table.arrangement === 'stacked';
    for (const block of table.blocks) {
      expect(block.rowHeads).toBe(stacked);
      if (!stacked) expect([block.band, block.corner]).toEqual([undefined, '']);
    }
    const lines = new Set(table.blocks.map((block) => rowsOf(block).length));
    expect(stacked || lines.size === 1).toBe(true);
  });

  it('fills the printed grid exactly, in the head and in the body', () => {
    expect(misprints(layout.headRows, layout.width)).toEqual([]);
    expect(misprints(layout.bodyRows, layout.width)).toEqual([]);
  });

  it('lists the cells of each printed row from left to right', () => {
    for (const row of [...layout.headRows, ...layout.bodyRows]) {
      const columns = row.cells.map((cell) => cell.column);
      expect(columns).toEqual([...columns].sort((a, b) => a - b));
    }
  });

  it('prints each cell exactly once, and no value in the head', () => {
    const values = printed.flatMap((one) => (one.kind === 'value' ? [one.cell] : []));
    expect(values.map((cell) => cell.id).sort()).toEqual([...cells.keys()].sort());
    for (const cell of values) expect(cell).toStrictEqual(cells.get(cell.id));
    for (const row of layout.headRows) {
      expect(row.cells.every((cell) => cell.kind === 'head')).toBe(true);
    }
  });

  it('names each value by heads that are printed over it or before it', () => {
    const heads = printed.filter((cell) => cell.kind === 'head');
    expect(repeated(heads.map((head) => head.key))).toEqual([]);
    for (const value of printed) {
      if (value.kind === 'head') continue;
      expect(value.heads.length).toBeGreaterThan(0);
      const own = value.heads.map((key) => heads.find((head) => head.key === key));
      for (const head of own) {
        const [from, to] = [head?.column ?? 0, (head?.column ?? 0) + (head?.colSpan ?? 0)];
        const over = head?.role === 'column' && from <= value.column && value.column < to;
        const before = head?.role === 'row' && to <= layout.rowHeadWidth;
        expect(over || before).toBe(true);
      }
      expect(own.some((head) => head?.role === 'row')).toBe(layout.rowHeadWidth > 0);
    }
  });

  it('has a width for each printed column, 156 mm in all', () => {
    expect(table.widths).toHaveLength(layout.width);
    const sum = table.widths.reduce((all, width) => all + width, 0);
    expect(Math.abs(sum - TEXT_WIDTH_MM)).toBeLessThanOrEqual(0.5);
  });
});

const successions = [...withInvented, laterToy].flatMap((format) => {
  const { succession } = format;
  const before = [...withInvented, earlierToy].find(({ id }) => id === succession?.from);
  return succession === undefined ? [] : [{ format, succession, before }];
});

/** What a path stands for; none where it names nothing. */
function typedUnder(format: ReviewFormat, path: string): readonly string[] {
  return tablesOf(format)
    .flatMap(typedCellsOf)
    .map(({ id }) => id)
    .filter((id) => isUnder(path, id));
}

describe.each(successions)('the succession $succession.from → $format.id', (one) => {
  const { format, succession } = one;
  // The edition before may not be described yet: then only the later side can be looked at.
  const before = one.before ?? null;
  const { same, divided, hints, withoutPlace } = succession;
  const left = [
    ...divided.map(({ row }) => row),
    ...hints.map(({ cell }) => cell),
    ...withoutPlace.flatMap(({ paths }) => paths),
  ];

  it('names cells of this edition alone, one new row or cell once', () => {
    const paths = [...divided.flatMap(({ into }) => into), ...hints.map(({ beside }) => beside)];
    expect([...same, ...paths].filter((path) => typedUnder(format, path).length === 0)).toEqual([]);
    expect(repeated([...paths.flatMap((path) => typedUnder(format, path))])).toEqual([]);
  });

  it('gives a reason for each thing that does not go over', () => {
    const reasons = [...divided, ...hints, ...withoutPlace].map(({ why }) => why);
    expect(reasons.filter((why) => !/[^\s。]$/.test(why))).toEqual([]);
  });

  it.skipIf(before === null)('is from an edition before this one', () => {
    expect(before?.lastYear).toBe(format.firstYear - 1);
  });

  it.skipIf(before === null)('says of each typed cell of the edition before one thing', () => {
    if (before === null) return;
    const there = tablesOf(before).flatMap(typedCellsOf);
    const taken = [...sameCells(before, format)];
    const told = [...left.flatMap((path) => typedUnder(before, path)), ...taken];
    expect(there.map(({ id }) => id).filter((id) => !told.includes(id))).toEqual([]);
    expect(repeated(told)).toEqual([]);
    expect([...same, ...left].filter((path) => typedUnder(before, path).length === 0)).toEqual([]);
  });

  it.skipIf(before === null)('compares numbers of one kind and unit, typed with typed', () => {
    if (before === null) return;
    const there = new Map(
      tablesOf(before)
        .flatMap(cellsOf)
        .map((cell) => [cell.id, cell]),
    );
    const alike = tablesOf(format)
      .flatMap(cellsOf)
      .filter(({ id }) => there.has(id) && same.some((path) => isUnder(path, id)));
    const kinds = (cell: Cell | undefined) => [cell?.value, cell?.unit, cell?.terms === null];
    for (const cell of alike) expect(kinds(cell)).toEqual(kinds(there.get(cell.id)));
    for (const { row, into } of divided) {
      const columns = (path: string, of: ReviewFormat) =>
        typedUnder(of, path).map((id) => id.slice(path.length));
      for (const part of into) expect(columns(part, format)).toEqual(columns(row, before));
    }
  });
});
