import { typedCellsOf, type Table } from '../form/index.ts';
import { isTooLarge, ownTexts, parseHtmlTable, type Matrix } from '../markup/index.ts';
import { withoutDirectionMarks } from '../report/index.ts';
import { toEntryText } from './entry-text.ts';
import { parsePipedText } from './parse-piped-text.ts';
import { parseSpacedText } from './parse-spaced-text.ts';
import { parseTsv } from './parse-tsv.ts';
import { placeBare } from './place-bare.ts';
import { placeLines } from './place-lines.ts';
import { placeMatrix } from './place-matrix.ts';
import type { Placement, PlacedTexts } from './placement.ts';

/** What the clipboard holds, each form empty where it has none. */
export interface ClipboardSource {
  readonly html: string;
  readonly text: string;
}

/** One way of reading a source as cells of a table. */
export interface PasteReading {
  /** By the labels it carries, from the cell with the focus on, or one text into all selected cells. */
  readonly how: 'labels' | 'focus' | 'selection';
  /** The cell a block without labels begins with; null where labels decide. */
  readonly startCellId: string | null;
  /** Its cells were told apart at blanks only, or its heads don't stand over their columns. */
  readonly doubt: 'spaced' | 'shifted' | null;
  /** Where lines of totals may be among its lines or not: whether they are read as such. */
  readonly totals: 'among' | 'left out' | null;
  readonly placed: PlacedTexts;
}

export type NothingReason =
  'empty' | 'tooLarge' | 'unknownText' | 'nothingCertain' | 'shortRows' | 'noTypedCell';

export type ClipboardReading =
  /** One text without any structure: an entry for the cell with the focus. */
  | { readonly kind: 'single'; readonly text: string }
  /** The best reading first; a second one where the source can be read in two ways. */
  | { readonly kind: 'placed'; readonly readings: readonly [PasteReading, ...PasteReading[]] }
  | { readonly kind: 'none'; readonly reason: NothingReason };

/** Characters of one form of the clipboard, about 2 MB of text. */
const MAX_CHARACTERS = 2_000_000;

/**
 * Reads the clipboard for a table: its HTML form first, then its text. `parse` makes a document that
 * runs no script and loads nothing.
 */
export function readClipboard(
  table: Table,
  startCellId: string,
  source: ClipboardSource,
  parse: (html: string) => Document,
): ClipboardReading {
  const html = source.html.length > MAX_CHARACTERS ? '' : source.html;
  const text = source.text.length > MAX_CHARACTERS ? '' : source.text;
  let first: ClipboardReading | null = null;
  for (const read of FORMS) {
    const reading = read({ table, startCellId, html, text, parse });
    if (reading === null) continue;
    if (reading.kind !== 'none') return reading;
    if (first === null || isMoreTelling(reading, first)) first = reading;
  }
  const isCut = html !== source.html || text !== source.text;
  return isCut
    ? { kind: 'none', reason: 'tooLarge' }
    : (first ?? { kind: 'none', reason: 'empty' });
}

interface Brought extends ClipboardSource {
  readonly table: Table;
  readonly startCellId: string;
  readonly parse: (html: string) => Document;
}

/** The forms of a clipboard, the one that tells most first; null where it has nothing of the kind. */
const FORMS: readonly ((brought: Brought) => ClipboardReading | null)[] = [
  ({ html, parse, ...at }) =>
    /<table/i.test(html) ? readMatrix(at, parseHtmlTable(html, parse), false) : null,
  ({ text, ...at }) => onlyByLabels(readMatrix(at, parsePipedText(text), false)),
  ({ table, text }) => {
    const placed = placeLines(table, text);
    return placed && toReadings({ how: 'labels', startCellId: null, doubt: null }, placed);
  },
  ({ text, ...at }) => readMatrix(at, parseSpacedText(text), true),
  ({ text, ...at }) => readMatrix(at, parseTsv(text), false),
];

/** A bar may be part of a text: only where the labels are there it surely keeps cells apart. */
function onlyByLabels(reading: ClipboardReading | null): ClipboardReading | null {
  return reading?.kind === 'placed' && reading.readings[0].how === 'labels' ? reading : null;
}

/** One text for every selected cell one types in. */
export function readForSelection(
  table: Table,
  cellIds: readonly string[],
  text: string,
): ClipboardReading {
  const typed = new Set(typedCellsOf(table).map((cell) => cell.id));
  const entries = cellIds.filter((id) => typed.has(id)).map((cellId) => ({ cellId, text }));
  const placed = { entries, computed: [], skipped: [] };
  if (entries.length === 0) return { kind: 'none', reason: 'noTypedCell' };
  const read = { how: 'selection', startCellId: null, doubt: null, totals: null } as const;
  return { kind: 'placed', readings: [{ ...read, placed }] };
}

/** `spaced` is whether blanks alone part its cells. */
function readMatrix(
  { table, startCellId }: Pick<Brought, 'table' | 'startCellId'>,
  source: Matrix | null,
  spaced: boolean,
): ClipboardReading | null {
  if (source === null) return null;
  const end = endOfTexts(source);
  if (end === 0) return { kind: 'none', reason: 'empty' };
  if (isTooLarge(source.slice(0, end))) return { kind: 'none', reason: 'tooLarge' };
  const matrix = withoutMarks(source);
  const doubt = spaced ? 'spaced' : null;
  const [first] = matrix;
  if (matrix.length === 1 && first?.length === 1) {
    return { kind: 'single', text: toEntryText(first[0]?.text ?? '') };
  }
  const placement: Placement = placeMatrix(table, matrix.slice(0, end));
  switch (placement.kind) {
    case 'none':
      return placement;
    case 'labelled':
      return toReadings(
        {
          how: 'labels',
          startCellId: null,
          doubt: placement.inOrder === true ? 'shifted' : doubt,
        },
        placement,
      );
    case 'bare': {
      const bare = placeBare(table, startCellId, ownTexts(matrix));
      if (bare.entries.length === 0) return { kind: 'none', reason: 'noTypedCell' };
      return toReadings({ how: 'focus', startCellId, doubt }, bare);
    }
  }
}

/** The row behind the last text: sheets have thousands below it where whole columns were copied. */
function endOfTexts(matrix: Matrix): number {
  let length = matrix.length;
  while (matrix[length - 1]?.every((place) => place.text.trim() === '')) length -= 1;
  return length;
}

function toReadings(
  read: Pick<PasteReading, 'how' | 'startCellId' | 'doubt'>,
  placement: Extract<Placement, { kind: 'labelled' }>,
): ClipboardReading {
  const { otherwise } = placement;
  if (otherwise === undefined) {
    return { kind: 'placed', readings: [{ ...read, totals: null, placed: placement }] };
  }
  const hasMore = placement.computed.length > otherwise.computed.length;
  const totals = (isAmong: boolean) => (isAmong ? 'among' : 'left out');
  return {
    kind: 'placed',
    readings: [
      { ...read, totals: totals(hasMore), placed: placement },
      { ...read, totals: totals(!hasMore), placed: otherwise },
    ],
  };
}

/** That a table fits nowhere says more than that there is no text. */
function isMoreTelling(reading: ClipboardReading, than: ClipboardReading): boolean {
  return than.kind === 'none' && than.reason === 'empty' && reading.kind === 'none';
}

/** A matrix without the marks that would show its texts in another order than they read. */
function withoutMarks(matrix: Matrix): Matrix {
  return matrix.map((line) =>
    line.map((place) => ({ ...place, text: withoutDirectionMarks(place.text) })),
  );
}
