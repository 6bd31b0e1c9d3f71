import { tablesOf, type Format, type Table } from '../form/index.ts';
import type { Piece, SourceBlock } from './block.ts';
import { cutClosing } from './closing.ts';
import { cutTables } from './cut-tables.ts';
import { judgeTable } from './judge-table.ts';
import { leftOverOf } from './left-over.ts';
import { placeTable } from './place-table.ts';
import { placesIn } from './place-words.ts';
import type { ForeignReading, SourceKind } from './reading.ts';
import { cutSource } from './sections.ts';
import { subjectOf } from './subject.ts';
import { findTexts } from './texts.ts';

/** A source taken apart, of whatever kind it was. */
export interface OpenedSource {
  readonly kind: SourceKind;
  readonly blocks: readonly SourceBlock[];
  /** Its lines are those of a page: a paragraph has several. */
  readonly isWrapped: boolean;
  readonly fileName: string;
  readonly mentions: readonly string[];
}

/** What a source holds of the edition it is of; null where it is no report. */
export function readBlocks(
  formats: readonly Format[],
  source: OpenedSource,
): ForeignReading | null {
  const opened = { ...source, blocks: cutTables(formats, source.blocks) };
  const readings = formats.map((format) => readAs(format, opened));
  const best = readings.reduce<(typeof readings)[number] | null>(
    (most, one) => (most === null || one.score > most.score ? one : most),
    null,
  );
  return best?.isReport === true ? best.reading : null;
}

/** So many cells speak for the edition whose years the report is of. */
const YEAR_WEIGHT = 12;
/** A report has at least two of the headings, or so many cells of the tables. */
const LEAST_HEADINGS = 2;
const LEAST_CELLS = 6;

function readAs(format: Format, source: OpenedSource) {
  const { kind, blocks, fileName, mentions } = source;
  const places = placesIn(blocks);
  const cut = cutSource(format, blocks);
  const tables = tablesOf(format).map((table) => {
    const own = cut.stretches.find(({ section }) => isOf(section, table))?.blocks ?? [];
    const found = placeTable(table, own, places);
    const leftOver = leftOverOf(table, own, found, places);
    return { ...judgeTable(table, found), leftOver };
  });
  const cells = new Map(tables.flatMap((table) => [...table.cells]));
  const { texts, leftOver } = findTexts(cut, { places, isWrapped: source.isWrapped });
  const opening = cut.opening.flatMap(({ block, content }): readonly Piece[] =>
    content.kind === 'line' ? [{ text: content.text, place: places.line(block) }] : [],
  );
  const subject = subjectOf(opening, signatureIn(blocks), fileName);
  const held = [...cells.values()].filter(({ place }) => place !== null).length;
  const year = Number(subject.year[0]?.value ?? 0);
  const isInYears = year >= format.firstYear && year <= (format.lastYear ?? Infinity);
  const reading: ForeignReading = {
    ok: true,
    kind,
    format,
    ...subject,
    cells,
    statedTotals: tables.flatMap(({ statedTotals }) => statedTotals),
    brokenBalances: tables.flatMap(({ brokenBalances }) => brokenBalances),
    texts,
    leftOver: [...tables.flatMap((table) => table.leftOver), ...leftOver],
    blocks,
    mentions,
  };
  return {
    reading,
    score: held + (isInYears ? YEAR_WEIGHT : 0),
    isReport: cut.headings >= LEAST_HEADINGS || held >= LEAST_CELLS,
  };
}

function isOf(section: Format['sections'][number], table: Table): boolean {
  return section.kind === 'table' && section.table === table;
}

/** Who signed, as it stands above the date at the very end. */
function signatureIn(blocks: readonly SourceBlock[]): string | null {
  const place = { words: '', block: 0, row: null, column: null };
  const lines = blocks.flatMap((block) =>
    block.kind === 'line' && block.text.trim() !== '' ? [{ text: block.text, place }] : [],
  );
  const { signature } = cutClosing(lines.slice(-40));
  return signature.length < 2 ? null : (signature[0]?.text.replace(/\s+/g, '') ?? null);
}
