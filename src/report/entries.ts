import {
  cellsOf,
  headingOfField,
  type Cell,
  type Format,
  type Section,
  oncePer,
} from '../form/index.ts';
import { PARTICULARS } from './particulars.ts';

/** A place of a form: what one types there, or the number that follows. */
export interface FormEntry {
  /** Its id. */
  readonly at: string;
  /** Counted from 0 in the form's order. */
  readonly index: number;
  /** The wizard step that holds it: a section's id, or `info`. */
  readonly section: string;
  readonly kind: 'particular' | 'text' | 'number';
  /** Of a number; one with terms follows from others. */
  readonly cell: Cell | null;
  /** What it is called under its section's heading, in the words printed there. */
  readonly name: string;
  /** What it is called anywhere: `表三 （一）予以公开 自然人`. */
  readonly fullName: string;
}

type EntryInSection = Omit<FormEntry, 'index' | 'section'>;

/** The particulars as the form calls them. */
export const PARTICULAR_NAMES = {
  [PARTICULARS.agencyName]: '机关名称',
  [PARTICULARS.agencyKind]: '机关类别',
  [PARTICULARS.agencyLevel]: '机关层级',
  [PARTICULARS.year]: '年度',
  [PARTICULARS.date]: '落款日期',
  [PARTICULARS.contact]: '联系方式',
  [PARTICULARS.preamble]: '开头段落',
} as const;

/** All entries by their ids, in the form's order, computed cells among them. */
export const entriesOf = oncePer(toEntries);

/** Ids of all entries a draft of this format may hold, in the form's order. */
export function entryIdsOf(format: Format): readonly string[] {
  return [...entriesOf(format).values()].filter(isTyped).map(({ at }) => at);
}

/** Whether one types there; the other numbers follow. */
export function isTyped({ cell }: FormEntry): boolean {
  return (cell?.terms ?? null) === null;
}

/** What an entry is called anywhere; another id is its own name. */
export function entryNameOf(format: Format, entryId: string): string {
  return entriesOf(format).get(entryId)?.fullName ?? entryId;
}

function toEntries(format: Format): ReadonlyMap<string, FormEntry> {
  const steps = [
    { section: 'info', inSection: particulars() },
    ...format.sections.map((section) => ({ section: section.id, inSection: entriesIn(section) })),
  ];
  const entries = steps.flatMap(({ section, inSection }) =>
    inSection.map((entry) => ({ ...entry, section })),
  );
  return new Map(entries.map((entry, index) => [entry.at, { ...entry, index }]));
}

function particulars(): readonly EntryInSection[] {
  return Object.values(PARTICULARS).map((at) => {
    const name = PARTICULAR_NAMES[at];
    const kind = at === PARTICULARS.preamble ? 'text' : 'particular';
    return { at, kind, cell: null, name, fullName: name };
  });
}

function entriesIn(section: Section): readonly EntryInSection[] {
  if (section.kind === 'table') {
    const { table } = section;
    return cellsOf(table).map((cell) => {
      const { id: at, name } = cell;
      return { at, kind: 'number', cell, name, fullName: `${table.name} ${name}` };
    });
  }
  return section.fields.map((field) => {
    const name = headingOfField(section, field);
    return { at: field.id, kind: 'text', cell: null, name, fullName: name };
  });
}
