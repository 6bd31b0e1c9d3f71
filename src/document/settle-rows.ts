import type { DocumentBlock, ReportDocument, TableBlock } from './blocks.ts';
import { textHeightMm, type PageSettings } from './page.ts';
import { headingHeightMm, partHeight } from './table-parts.ts';
import { afterText, linePitchMm, type Flow, type RunIns } from './text-flow.ts';

/** More rows make a table dense. */
const MOST_OPEN_ROWS = 20;
/** A page is not left white for more than this share of it, if rows can help it: 40 %, less a reserve. */
const MOST_WHITE = 0.38;
/** A table of several blocks stays whole where at its lowest it takes no more than this of a page. */
const MOST_WHOLE = 0.6;
/** What rounding takes. */
const RESERVE_MM = 1;
/** Faces differ: a table may come a line earlier or later than is estimated, which is less likely. */
const LINES_OFF = [-1, 0, 0, 0, 0, 0, 0, 1] as const;

/** A table whose place on the page follows from its rows, under its heading. */
interface Whole {
  readonly preferredMm: number;
  readonly highestMm: number;
  /** With the heading, by the least height of a row. */
  readonly needMm: (rowMm: number) => number;
  readonly page: PageSettings;
  /** What the page must have left for anything to follow on it; 0 where nothing follows. */
  readonly nextMm: number;
}

/**
 * The same document with the heights of rows at which its pages come out best: as they should be, and
 * lower or higher where a page would else be left mostly white. `runIns` says how sub-headings may come
 * to stand: rows are chosen that suit all of it.
 */
export function settleRows(
  document: ReportDocument,
  runIns: readonly RunIns[] = ['inline'],
): ReportDocument {
  let flows: readonly Flow[] = runIns.map((one) => ({ runIns: one, usedMm: 0 }));
  const blocks = document.blocks.map((block, index): DocumentBlock => {
    if (block.kind !== 'table') {
      // The heading of a table goes with it.
      if (document.blocks[index + 1]?.kind === 'table') return block;
      flows = flows.map((flow) => afterText(flow, block, document));
      return block;
    }
    const whole = wholeOf(block, document, nextMm(document, index));
    if (whole === null) {
      flows = flows.map((flow) => ({ ...flow, usedMm: endOfParts(block) }));
      const rowMm = block.parts.length > 1 ? 0 : document.page.table.rowMm.open;
      return { ...withRows(block, rowMm, document.page), keepWhole: false };
    }
    const rowMm = bestRow(whole, flows);
    flows = flows.map((flow) => ({ ...flow, usedMm: afterTable(flow, whole, rowMm) }));
    return { ...withRows(block, rowMm, document.page), keepWhole: true };
  });
  return { ...document, blocks };
}

/** Null where the table is in parts, or takes so much of a page that it is better divided. */
function wholeOf(table: TableBlock, { page }: ReportDocument, next: number): Whole | null {
  const { dense, open, tight, wide } = page.table.rowMm;
  const heightOf = partHeight([table.headRows, table.bodyRows], table, page);
  const headingMm = headingHeightMm(table.label, page);
  const needMm = (rowMm: number) => headingMm + heightOf(rowMm);
  const isDivided = table.parts.some(({ groups }) => groups.length > 1);
  if (table.parts.length > 1) return null;
  if (isDivided && needMm(tight) > MOST_WHOLE * textHeightMm(page)) return null;
  const isDense = table.headRows.length + table.bodyRows.length > MOST_OPEN_ROWS;
  return {
    preferredMm: isDense ? dense : open,
    highestMm: isDense ? dense : wide,
    nextMm: next,
    ...{ needMm, page },
  };
}

function withRows<T extends TableBlock>(table: T, rowMm: number, page: PageSettings): T {
  const parts = table.parts.map((part) => {
    const heightOf = partHeight([part.headRows, part.groups.flat()], table, page);
    return { ...part, heightMm: heightOf(rowMm) };
  });
  return { ...table, rowMm, parts };
}

function endOfParts({ parts }: TableBlock): number | null {
  return parts.length > 1 ? (parts[parts.length - 1]?.heightMm ?? null) : null;
}

function nextMm({ blocks, page }: ReportDocument, index: number): number {
  const [next, behind] = blocks.slice(index + 1);
  if (next === undefined) return 0;
  if (behind?.kind !== 'table') return 2 * linePitchMm(page);
  const lowest = partHeight([behind.headRows, behind.bodyRows], behind, page)(0);
  return headingHeightMm(behind.label, page) + (behind.parts.length > 1 ? 0 : lowest);
}

/** The row, nearest to what it should be, that leaves least of too much white; 0 is as low as its text. */
function bestRow(whole: Whole, flows: readonly Flow[]): number {
  const { highestMm, page, preferredMm } = whole;
  const { tight } = page.table.rowMm;
  const steps = Math.round((highestMm - tight) * 10);
  const rows = Array.from({ length: steps + 1 }, (_, step) => Math.round(tight * 10 + step) / 10);
  const places = flows.flatMap((flow) => placesOf(flow, page));
  const found = [0, ...rows].map((rowMm) => {
    const needMm = whole.needMm(rowMm);
    const white = places.map((usedMm) => tooWhiteMm(whole, usedMm, needMm));
    const cost = Math.round(white.reduce((sum, mm) => sum + mm, 0));
    return { rowMm, cost, off: Math.abs(rowMm - preferredMm) };
  });
  return found.reduce((best, one) =>
    one.cost < best.cost || (one.cost === best.cost && one.off < best.off) ? one : best,
  ).rowMm;
}

/** How much of a page may be used before the table: any line of it where that is not known. */
function placesOf({ usedMm }: Flow, page: PageSettings): readonly number[] {
  const pitch = linePitchMm(page);
  if (usedMm === null) return Array.from({ length: page.linesPerPage }, (_, line) => line * pitch);
  return LINES_OFF.map((lines) =>
    Math.min(Math.max(usedMm + lines * pitch, 0), textHeightMm(page)),
  );
}

/** What is left white on the page before the table and on its own, above what may be. */
function tooWhiteMm({ nextMm: next, page }: Whole, usedMm: number, needMm: number): number {
  const heightMm = textHeightMm(page);
  const need = needMm + RESERVE_MM;
  if (need > heightMm) return Infinity;
  const excess = (whiteMm: number) => Math.max(whiteMm - MOST_WHITE * heightMm, 0);
  const isHere = usedMm + need <= heightMm;
  const left = heightMm - (isHere ? usedMm : 0) - need;
  return (isHere ? 0 : excess(heightMm - usedMm)) + (left < next ? excess(left) : 0);
}

function afterTable({ usedMm }: Flow, { needMm, page }: Whole, rowMm: number): number | null {
  if (usedMm === null) return null;
  const heightMm = textHeightMm(page);
  const need = needMm(rowMm);
  const end = usedMm + need + RESERVE_MM <= heightMm ? usedMm + need : need;
  return Math.min(end + linePitchMm(page) / 2, heightMm);
}
