import { cellsOf, typedCellsOf, type Table } from '../../form/index.ts';
import { applyEdit, emptyDraft, typedAt, type Draft } from '../../report/index.ts';
import {
  editOf,
  FIRST_CHOICE,
  readClipboard,
  toPastePlan,
  type ClipboardSource,
  type PasteChoice,
  type PastePlan,
  type PasteReading,
} from '../index.ts';

/** A document of the test's own DOM. */
export const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html');

/** A table as it is copied by hand: one row of cells a line, a tab or ` | ` between them. */
export function textForm(...rows: readonly string[]): ClipboardSource {
  return { html: '', text: rows.map((row) => row.replace(/ \| /g, '\t')).join('\r\n') };
}

/** The full id of a cell of a table named without it; its first cell where none is named. */
export function idIn(table: Table, cell?: string): string {
  return cell === undefined ? (cellsOf(table)[0]?.id ?? '') : `${table.id}.${cell}`;
}

/** How a source is read from a cell on; throws where it is not placed. */
export function readingsOf(
  table: Table,
  source: ClipboardSource,
  start?: string,
): readonly [PasteReading, ...PasteReading[]] {
  const read = readClipboard(table, idIn(table, start), source, parse);
  if (read.kind !== 'placed') throw new Error(`${read.kind} ${JSON.stringify(read)}`);
  return read.readings;
}

/** The plan of the best reading. */
export function planOf(
  table: Table,
  source: ClipboardSource,
  options: { start?: string; draft?: Draft; choice?: Partial<PasteChoice> } = {},
): PastePlan {
  const [reading] = readingsOf(table, source, options.start);
  const choice = { ...FIRST_CHOICE, ...options.choice };
  return toPastePlan(table, options.draft ?? emptyDraft(''), reading, choice);
}

/** What stands in the typed cells of a table, without its name, blanks left out. */
function typedTexts(table: Table, draft: Draft): Readonly<Record<string, string>> {
  const texts = typedCellsOf(table).map((cell) => [
    cell.id.slice(table.id.length + 1),
    typedAt(draft, cell.id),
  ]);
  return Object.fromEntries(texts.filter(([, text]) => text !== '')) as Record<string, string>;
}

/** The table after a paste that was adopted as it is. */
export function pasted(
  table: Table,
  source: ClipboardSource,
  options: Parameters<typeof planOf>[2] = {},
): Readonly<Record<string, string>> {
  const draft = options.draft ?? emptyDraft('');
  return typedTexts(table, applyEdit(draft, editOf(planOf(table, source, options), draft)));
}
