import {
  cellsOf,
  tablesOf,
  type Cell,
  type Fact,
  type ReviewFormat,
  type Table,
} from '../form/index.ts';
import {
  agencyOf,
  balancesOf,
  entriesOf,
  PARTICULARS,
  preambleOf,
  sumOfCells,
  typedAt,
  valuesOf,
  yearOf,
  type Agency,
  type Balance,
  type CellValue,
  type Draft,
  type Quantity,
  type LastYear,
  type RecentChange,
  type TableValues,
} from '../report/index.ts';
import {
  readLists,
  readPercentages,
  readStatements,
  type Percentage,
  type StatedList,
  type Statement,
} from '../wording/index.ts';

/** What the rules of one run share: everything is read once. */
export interface CheckContext {
  readonly format: ReviewFormat;
  readonly draft: Draft;
  readonly beside: Beside;
  readonly agency: Agency;
  readonly year: number | null;
  readonly tables: readonly JudgedTable[];
  readonly cells: ReadonlyMap<string, Cell>;
  readonly valueOf: (cellId: string) => CellValue | undefined;
  /** Texts that hold something, in the form's order, the opening paragraph first. */
  readonly texts: readonly TextEntry[];
  readonly statements: readonly Statement[];
  readonly sharesOf: (entry: TextEntry) => readonly Percentage[];
  readonly listsOf: (entry: TextEntry) => readonly StatedList[];
}

/** What a review knows besides the draft itself. */
export interface Beside {
  /** What was changed last, the latest first. */
  readonly recent: readonly RecentChange[];
  /** The same agency's report of the year before; null where there is none. */
  readonly lastYear: LastYear | null;
}

const NOTHING_BESIDE: Beside = { recent: [], lastYear: null };

export interface JudgedTable {
  readonly table: Table;
  readonly values: TableValues;
  readonly balances: readonly Balance[];
}

export interface TextEntry {
  readonly at: string;
  readonly section: string;
  /** The heading that labels it. */
  readonly name: string;
  readonly text: string;
}

/** What is read from texts; tests put statements of their own in its place. */
export interface TextReader {
  readonly statements: typeof readStatements;
  readonly percentages: typeof readPercentages;
  readonly lists: typeof readLists;
}

const wordingReader: TextReader = {
  statements: readStatements,
  percentages: readPercentages,
  lists: readLists,
};

export function toContext(
  format: ReviewFormat,
  draft: Draft,
  reader: TextReader = wordingReader,
  beside: Beside = NOTHING_BESIDE,
): CheckContext {
  const year = yearOf(draft);
  const typed = (id: string) => typedAt(draft, id);
  const tables = tablesOf(format).map((table): JudgedTable => {
    const values = valuesOf(table, typed);
    return { table, values, balances: balancesOf(table, values) };
  });
  const byTable = new Map(tables.map(({ table, values }) => [table.id, values]));
  const texts = textsOf(format, draft);
  const read = Object.fromEntries(
    texts.filter(({ at }) => at !== PARTICULARS.preamble).map(({ at, text }) => [at, text]),
  );
  const agency = agencyOf(draft);
  const forYear = { year: year.state === 'value' ? year.value : null };
  const statements = reader.statements(format, read, { ...forYear, agency: agency.name });
  return {
    format,
    draft,
    beside,
    agency,
    ...forYear,
    tables,
    cells: new Map(tables.flatMap(({ table }) => cellsOf(table).map((cell) => [cell.id, cell]))),
    valueOf: (cellId) => byTable.get(cellId.slice(0, cellId.indexOf('.')))?.get(cellId),
    texts,
    statements,
    sharesOf: ({ text }) => reader.percentages(format, text),
    listsOf: ({ at, text }) =>
      reader.lists(
        format,
        text,
        statements.filter(({ field }) => field === at),
      ),
  };
}

function textsOf(format: ReviewFormat, draft: Draft): readonly TextEntry[] {
  return [...entriesOf(format).values()]
    .filter(({ kind }) => kind === 'text')
    .map(({ at, section, name }) => {
      const isOpening = at === PARTICULARS.preamble;
      return {
        at,
        section,
        name,
        text: isOpening ? preambleOf(format, draft) : typedAt(draft, at),
      };
    })
    .filter(({ text }) => text.trim() !== '');
}

/** A fact as far as its number and name go. */
export type KnownFact = Pick<Fact, 'id' | 'cells' | 'name' | 'unit'>;

/** The fact a statement or condition names; a cell's id names that cell. */
export function factOf(format: ReviewFormat, id: string): KnownFact | null {
  const known = format.facts.find((fact) => fact.id === id);
  if (known !== undefined) return known;
  for (const table of tablesOf(format)) {
    const cell = cellsOf(table).find((one) => one.id === id);
    if (cell !== undefined) {
      return { id, cells: [id], name: `${table.name} ${cell.name}`, unit: cell.unit };
    }
  }
  return null;
}

/** The number a fact has in the tables; null where a blank or unreadable entry stands behind it. */
export function factValue(context: CheckContext, fact: Pick<Fact, 'cells'>): number | null {
  const sum = exactFactValue(context, fact);
  return sum === null ? null : Number(sum);
}

/** The same, to the last digit. */
export function exactFactValue(
  { valueOf }: CheckContext,
  { cells }: Pick<Fact, 'cells'>,
): Quantity | null {
  return sumOfCells(cells, valueOf);
}
