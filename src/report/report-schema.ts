import * as z from 'zod';
import {
  cellsOf,
  tablesOf,
  typedCellsOf,
  type Format,
  type Section,
  type ValueKind,
} from '../form/index.ts';
import { AGENCY_KINDS, AGENCY_LEVELS } from './agency.ts';
import { entryIdsOf } from './entries.ts';
import { PARTICULARS } from './particulars.ts';
import { fromNotes, REMARK_STATES } from './remark.ts';
import {
  FIRST_SCHEMA_VERSION,
  REPORT_FILE_KIND,
  SCHEMA_VERSION,
  type ReportFile,
  type ReportNode,
} from './report-file.ts';
import { MAX_TEXT } from './text-length.ts';

// Without it zod compiles code at run time, which the Content-Security-Policy forbids.
z.config({ jitless: true });

const MAX_COUNT = 999_999_999;
const MAX_REMARKS = 1000;
const MAX_WAIVED_VALUES = 100;
const MAX_ANSWERS = 100;

/** As `parseAmount` gives them: no leading zeros, no separators, up to 12 digits and 6 places. */
const AMOUNT = /^(?:0|[1-9]\d{0,11})(?:\.\d{1,6})?$/;
const OPEN_AMOUNT = /^(?:0|[1-9]\d{0,11})(?:\.\d{1,6})?(?:元|千元|万元|亿元)?$/;
const AMOUNT_TOTAL = /^(?:0|[1-9]\d*)(?:\.\d{1,6})?$/;

/** A place where a file is not what the schema says: the keys that lead there, from the file's top. */
export interface SchemaProblem {
  readonly path: readonly (string | number)[];
  /** Keys that do not belong there; empty where the value itself is wrong or missing. */
  readonly unknownKeys: readonly string[];
}

export type ParsedReportFile =
  | { readonly ok: true; readonly file: ReportFile }
  | { readonly ok: false; readonly problem: SchemaProblem };

/** The JSON file of a format (docs/json.md); whatever it does not name is refused. */
export function toReportSchema(format: Format) {
  return schemaOf(format, leaves());
}

/** The same for programs of others: JSON Schema, draft 2020-12. */
export function toJsonSchema(format: Format): Readonly<Record<string, unknown>> {
  const parts = leaves();
  const schema = z.toJSONSchema(schemaOf(format, parts), { metadata: parts.names, io: 'input' });
  const { $schema, ...rest } = schema;
  return {
    $schema,
    $id: `urn:${REPORT_FILE_KIND}:schema:${String(SCHEMA_VERSION)}:${format.id}`,
    title: `政府信息公开工作年度报告（${format.name}）`,
    description: format.basis,
    ...rest,
  };
}

/** Checks what a file holds, and gives it in the shape the report is made of. */
export function parseReportFile(format: Format, plain: unknown): ParsedReportFile {
  const parsed = toReportSchema(format).safeParse(plain);
  if (!parsed.success) return { ok: false, problem: toProblem(parsed.error.issues) };
  const { agency, year, date, contact, preamble, waivers, notes, typed } = parsed.data;
  const head = { format: format.id, agency, year, date, contact, preamble };
  // Spread into the schema, the shapes of the sections lose their types; each was parsed by its own.
  const sections: Readonly<Record<string, unknown>> = parsed.data;
  const body = Object.fromEntries(
    format.sections.map(({ id }) => [id, sections[id] as ReportNode] as const),
  );
  const older = fromNotes(notes ?? []);
  return {
    ok: true,
    file: {
      ...{ kind: REPORT_FILE_KIND, schemaVersion: SCHEMA_VERSION, ...head, body, waivers },
      remarks: [...older.remarks, ...(parsed.data.remarks ?? [])],
      unconfirmed: [...new Set([...older.unconfirmed, ...(parsed.data.unconfirmed ?? [])])],
      typed: toEntries(typed ?? {}),
    },
  };
}

function toProblem(issues: readonly z.core.$ZodIssue[]): SchemaProblem {
  const [issue] = issues;
  if (issue === undefined) throw new Error('A schema refused a file without an issue');
  return {
    path: issue.path.map((key) => (typeof key === 'symbol' ? key.toString() : key)),
    unknownKeys: issue.code === 'unrecognized_keys' ? issue.keys : [],
  };
}

function toEntries(typed: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(typed).flatMap(([at, text]) => (text === undefined ? [] : [[at, text]])),
  );
}

interface Name {
  readonly id?: string;
  readonly title?: string;
  readonly description?: string;
}

interface KindSchema {
  readonly typed: { readonly schema: () => z.ZodType<ReportNode>; readonly description: string };
  readonly sum: {
    readonly schema: () => z.ZodType<ReportNode>;
    readonly id: string;
    readonly description: string;
  };
}

/** How a value of each kind stands in a file, typed or as a sum. */
const SCHEMAS: Readonly<Record<ValueKind, KindSchema>> = {
  count: {
    typed: {
      schema: () => z.int().min(0).max(MAX_COUNT),
      description: '件数；空白为 null，没有发生为 0',
    },
    sum: {
      schema: () => z.int().min(0),
      id: 'total',
      description: '合计，由其他数计算得出；可以没有，有则核对',
    },
  },
  signedCount: {
    typed: {
      schema: () => z.int().min(-MAX_COUNT).max(MAX_COUNT),
      description: '增减数，减少为负；空白为 null，没有变化为 0',
    },
    sum: {
      schema: () => z.int(),
      id: 'signedTotal',
      description: '增减数合计；可以没有，有则核对',
    },
  },
  amount: {
    typed: {
      schema: () => z.string().regex(AMOUNT),
      description: '金额，单位照栏目所示，按填写保留末尾的 0；空白为 null',
    },
    sum: {
      schema: () => z.string().regex(AMOUNT_TOTAL),
      id: 'amountTotal',
      description: '金额合计；可以没有，有则核对',
    },
  },
  openAmount: {
    typed: {
      schema: () => z.string().regex(OPEN_AMOUNT),
      description: '金额，格式未定单位，按填写，可带单位；空白为 null',
    },
    sum: {
      schema: () => z.null(),
      id: 'openAmountTotal',
      description: '单位未定的金额不相加',
    },
  },
};

/** The values a file is made of, with their names in the JSON Schema. */
function leaves() {
  const names = z.registry<Name>();
  const text = z.string().max(MAX_TEXT);
  names.add(text, { id: 'text', description: '段落之间以 \\n 分隔；没有内容为 ""' });
  const made = (kind: ValueKind) => {
    const { typed, sum } = SCHEMAS[kind];
    const [typedSchema, sumSchema] = [typed.schema().nullable(), sum.schema().nullable()];
    names.add(typedSchema, { id: kind, description: typed.description });
    names.add(sumSchema, { id: sum.id, description: sum.description });
    return { typed: typedSchema, sum: sumSchema };
  };
  const kinds: Readonly<Record<ValueKind, ReturnType<typeof made>>> = {
    count: made('count'),
    signedCount: made('signedCount'),
    amount: made('amount'),
    openAmount: made('openAmount'),
  };
  const titled = <T extends z.ZodType>(schema: T, title: string): T => {
    const named = schema.clone(schema._zod.def, { parent: true });
    names.add(named, { title });
    return named;
  };
  return { names, text, kinds, titled };
}

type Leaves = ReturnType<typeof leaves>;

function schemaOf(format: Format, parts: Leaves) {
  const { text } = parts;
  const waived = z.union([text, z.number(), z.null()]);
  const waiver = z.strictObject({
    rule: text,
    at: text,
    reason: text,
    values: z.array(waived).max(MAX_WAIVED_VALUES),
  });
  const note = z.strictObject({ at: text, text });
  return z.strictObject({
    kind: z.literal(REPORT_FILE_KIND),
    schemaVersion: z.literal([FIRST_SCHEMA_VERSION, SCHEMA_VERSION]),
    format: z.literal(format.id),
    agency: z.strictObject({
      name: text,
      kind: z.enum(AGENCY_KINDS.map((kind) => kind.id)),
      level: z.enum(AGENCY_LEVELS.map((level) => level.id)),
    }),
    year: z.int().min(1900).max(2099).nullable(),
    date: z.iso
      .date()
      .regex(/^(?:19|20)/)
      .nullable(),
    contact: text,
    preamble: text,
    ...sectionShapes(format, parts),
    waivers: z.array(waiver).max(MAX_REMARKS),
    notes: z.array(note).max(MAX_REMARKS).exactOptional(),
    unconfirmed: z.array(z.enum(entryIdsOf(format))).exactOptional(),
    remarks: z.array(remarkSchema(text)).max(MAX_REMARKS).exactOptional(),
    typed: z.partialRecord(z.enum(unreadableIds(format)), text).exactOptional(),
  });
}

function remarkSchema(text: z.ZodString) {
  const date = z.iso.date().nullable();
  const entry = z.strictObject({ by: text, on: date, text });
  return z.strictObject({
    ...{ at: text, quote: text.nullable(), value: text.nullable() },
    state: z.enum(REMARK_STATES),
    entries: z.array(entry).min(1).max(MAX_ANSWERS),
  });
}

/** Entries that can hold what can't be read. */
function unreadableIds(format: Format): readonly string[] {
  const cells = tablesOf(format).flatMap((table) => typedCellsOf(table).map((cell) => cell.id));
  return [PARTICULARS.year, PARTICULARS.date, ...cells];
}

type Shape = Record<string, z.ZodType<ReportNode>>;

function sectionShapes(format: Format, parts: Leaves): Shape {
  return Object.fromEntries(
    format.sections.map((section) => [section.id, sectionSchema(section, parts)]),
  );
}

function sectionSchema(section: Section, parts: Leaves): z.ZodType<ReportNode> {
  if (section.kind === 'table') return tableSchema(section, parts);
  const titles = section.fields.map(
    (field) => [field.id, parts.titled(parts.text, field.heading ?? section.heading)] as const,
  );
  const [only] = titles;
  if (titles.length === 1 && only?.[0] === section.id) return only[1];
  return z.strictObject(
    Object.fromEntries(titles.map(([id, text]) => [id.slice(section.id.length + 1), text])),
  );
}

function tableSchema({ table }: Extract<Section, { kind: 'table' }>, parts: Leaves) {
  const rows: Record<string, Shape> = {};
  const typedRows = new Set(typedCellsOf(table).map((cell) => cell.row));
  for (const cell of cellsOf(table)) {
    const { typed, sum } = parts.kinds[cell.value];
    const title = `${table.name} ${cell.name}`;
    const row = (rows[cell.row] ??= {});
    row[cell.column] =
      cell.terms === null ? parts.titled(typed, title) : parts.titled(sum, title).exactOptional();
  }
  const shape: Shape = {};
  for (const [id, cells] of Object.entries(rows)) {
    const row = z.strictObject(cells);
    // A row of totals alone may be left out as a whole.
    shape[id] = typedRows.has(id) ? row : row.exactOptional();
  }
  return z.strictObject(shape);
}
