import {
  cellsOf,
  tablesOf,
  typedCellsOf,
  type Cell,
  type Format,
  type Table,
} from '../form/index.ts';
import type { Agency } from './agency.ts';
import { sameQuantity } from './balance.ts';
import { emptyDraft, typedAt, type Annotations, type Draft } from './draft.ts';
import { entryIdsOf } from './entries.ts';
import {
  agencyOf,
  dateOf,
  defaultPreamble,
  PARTICULARS,
  preambleOf,
  yearOf,
} from './particulars.ts';
import { readCell, valuesOf } from './values.ts';
import type { Quantity } from './value-kinds.ts';

export const REPORT_FILE_KIND = 'ogi-annual-report';
/** What is written. Files of version 1, which had notes in the place of remarks, are read for ever. */
export const SCHEMA_VERSION = 2;
export const FIRST_SCHEMA_VERSION = 1;

/** Where documents carry the file: the id of the element of a web page, the namespace of an XML part. */
export const DATA_ELEMENT_ID = 'ogi-annual-report';
export const DATA_NAMESPACE = 'urn:ogi-annual-report:json';

/** Texts and tables of a report as nested records, by the words of the entry ids. */
export type ReportNode = string | number | null | { readonly [key: string]: ReportNode };

/**
 * The report as its JSON file holds it (docs/json.md): counts as integers, amounts as decimal
 * strings in 万元, blanks as null, totals for readers. Keys stand in the form's order.
 */
export interface ReportFile extends Annotations {
  readonly kind: typeof REPORT_FILE_KIND;
  readonly schemaVersion: typeof SCHEMA_VERSION;
  readonly format: string;
  readonly agency: Agency;
  readonly year: number | null;
  readonly date: string | null;
  readonly contact: string;
  readonly preamble: string;
  readonly body: Readonly<Record<string, ReportNode>>;
  /** What was typed but can't be read, by entry id. */
  readonly typed: Readonly<Record<string, string>>;
}

/** What can be read of a draft, totals computed, unreadable entries beside it. */
export function toReportFile(format: Format, draft: Draft): ReportFile {
  const year = yearOf(draft);
  const date = dateOf(draft);
  return {
    kind: REPORT_FILE_KIND,
    schemaVersion: SCHEMA_VERSION,
    format: format.id,
    agency: agencyOf(draft),
    year: year.state === 'value' ? year.value : null,
    date: date.state === 'value' ? date.value : null,
    contact: typedAt(draft, PARTICULARS.contact),
    preamble: preambleOf(format, draft),
    body: Object.fromEntries(
      format.sections.map((section) => [
        section.id,
        section.kind === 'table'
          ? tableNode(section.table, draft)
          : textsNode(
              section.id,
              section.fields.map((field) => [field.id, typedAt(draft, field.id)] as const),
            ),
      ]),
    ),
    waivers: draft.waivers,
    remarks: draft.remarks,
    unconfirmed: draft.unconfirmed,
    typed: unreadableEntries(format, draft),
  };
}

/**
 * The object that is written: the sections stand beside the particulars. A file without remarks,
 * unconfirmed and unreadable entries is one of version 1 but for the number, `notes` included.
 */
export function toPlainReportFile(file: ReportFile): Readonly<Record<string, unknown>> {
  const { body, waivers, unconfirmed, remarks, typed, ...head } = file;
  return {
    ...{ ...head, ...body, waivers, notes: [] },
    ...(unconfirmed.length === 0 ? {} : { unconfirmed }),
    ...(remarks.length === 0 ? {} : { remarks }),
    ...(Object.keys(typed).length === 0 ? {} : { typed }),
  };
}

/** The part that is published: without annotations and what can't be read. */
export function publishedPart(file: ReportFile): ReportFile {
  return { ...file, waivers: [], remarks: [], unconfirmed: [], typed: {} };
}

/** Texts that would come back from a draft made of this file are exactly the file's. */
export function toDraft(format: Format, file: ReportFile): Draft {
  const entries: Record<string, string> = {};
  const put = (at: string, text: string) => {
    if (text !== '') entries[at] = text;
  };
  put(PARTICULARS.agencyName, file.agency.name);
  entries[PARTICULARS.agencyKind] = file.agency.kind;
  entries[PARTICULARS.agencyLevel] = file.agency.level;
  put(PARTICULARS.year, file.year === null ? '' : String(file.year));
  put(PARTICULARS.date, file.date ?? '');
  put(PARTICULARS.contact, file.contact);
  for (const at of entryIdsOf(format)) {
    put(at, String(nodeAt(file, at) ?? ''));
  }
  for (const [at, text] of Object.entries(file.typed)) put(at, text);
  const draft: Draft = {
    ...emptyDraft(format.id),
    entries,
    waivers: file.waivers,
    remarks: file.remarks,
    unconfirmed: file.unconfirmed,
  };
  return file.preamble === defaultPreamble(format, draft)
    ? draft
    : { ...draft, entries: { ...entries, [PARTICULARS.preamble]: file.preamble } };
}

/** What a file states at a cell or text; null where it says nothing. */
export function nodeAt(file: ReportFile, entryId: string): Quantity | null {
  let node: ReportNode | undefined = file.body;
  for (const word of entryId.split('.')) {
    if (
      typeof node !== 'object' ||
      node === null ||
      !Object.prototype.hasOwnProperty.call(node, word)
    )
      return null;
    node = node[word];
  }
  return typeof node === 'string' || typeof node === 'number' ? node : null;
}

/** A total that a file states and that differs from the sum of its own cells. */
export interface StatedTotal {
  readonly cell: Cell;
  readonly stated: Quantity | null;
  readonly computed: Quantity | null;
}

/** Totals of the file against those of the draft made of it; totals it leaves out are not compared. */
export function statedTotalsThatDiffer(
  format: Format,
  file: ReportFile,
  draft: Draft,
): readonly StatedTotal[] {
  return tablesOf(format).flatMap((table) => {
    const values = valuesOf(table, (id) => typedAt(draft, id));
    return cellsOf(table).flatMap((cell) => {
      const stated = nodeAt(file, cell.id);
      if (cell.terms === null || stated === null) return [];
      const value = values.get(cell.id);
      const computed = value?.state === 'number' ? value.value : null;
      return sameQuantity(stated, computed) ? [] : [{ cell, stated, computed }];
    });
  });
}

function tableNode(table: Table, draft: Draft): ReportNode {
  const values = valuesOf(table, (id) => typedAt(draft, id));
  const rows: Record<string, Record<string, ReportNode>> = {};
  for (const cell of cellsOf(table)) {
    const value = values.get(cell.id);
    const row = (rows[cell.row] ??= {});
    row[cell.column] = value?.state === 'number' ? value.value : null;
  }
  return rows;
}

/** One field named like its section stands alone; several stand under the section's name. */
function textsNode(section: string, texts: readonly (readonly [string, string])[]): ReportNode {
  const [only] = texts;
  if (texts.length === 1 && only?.[0] === section) return only[1];
  return Object.fromEntries(texts.map(([id, text]) => [id.slice(section.length + 1), text]));
}

/** What was typed and can't be read, by entry id. */
export function unreadableEntries(format: Format, draft: Draft): Readonly<Record<string, string>> {
  const cells = tablesOf(format)
    .flatMap(typedCellsOf)
    .filter((cell) => readCell(cell, typedAt(draft, cell.id)).state === 'unreadable')
    .map((cell) => cell.id);
  const particulars = [
    ...(yearOf(draft).state === 'unreadable' ? [PARTICULARS.year] : []),
    ...(dateOf(draft).state === 'unreadable' ? [PARTICULARS.date] : []),
  ];
  return Object.fromEntries([...particulars, ...cells].map((at) => [at, typedAt(draft, at)]));
}
