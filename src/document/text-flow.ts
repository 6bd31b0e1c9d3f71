import type { DocumentBlock, ReportDocument, TableBlock } from './blocks.ts';
import { lineEms } from './looser-text.ts';
import { mmOf, textHeightMm, type PageSettings } from './page.ts';
import { lineCount } from './text-lines.ts';
import { titleLines } from './title-lines.ts';

/** Some readers of Word files set a run-in heading on a line of its own. */
export type RunIns = 'inline' | 'ownLine';

/** How far a document has come. */
export interface Flow {
  readonly runIns: RunIns;
  /** Of the height of the page; null where nobody knows, as behind a figure. */
  readonly usedMm: number | null;
}

export function linePitchMm(page: PageSettings): number {
  return mmOf(page.linePitchPt);
}

/** The lines a text takes with its first one indented. */
export function indentedLines(text: string, page: PageSettings, looserPt = 0): number {
  const indent = '　'.repeat(page.firstLineIndentCharacters);
  return lineCount(indent + text, lineEms(page, looserPt));
}

/** Where a block of text ends: its lines go on on the next page, a heading stays with what follows. */
export function afterText(
  flow: Flow,
  block: Exclude<DocumentBlock, TableBlock>,
  document: ReportDocument,
): Flow {
  const lines = linesOf(block, flow.runIns, document);
  if (flow.usedMm === null || lines === null) return { ...flow, usedMm: null };
  const { page } = document;
  const pitch = linePitchMm(page);
  const room = (textHeightMm(page) - flow.usedMm) / pitch;
  // As many whole lines as there is room for, but for what rounding takes.
  const free = Math.floor(room + 0.01);
  const kept = block.kind === 'heading' ? lines + 1 : 1;
  if (kept > free) return { ...flow, usedMm: fullLines(lines, page) * pitch };
  const rest = lines - free;
  const usedMm = rest > 0 ? fullLines(rest, page) * pitch : flow.usedMm + lines * pitch;
  return { ...flow, usedMm };
}

/** Of lines that begin a page those on the last page. */
function fullLines(lines: number, { linesPerPage }: PageSettings): number {
  return ((lines - 1) % linesPerPage) + 1;
}

function linesOf(
  block: Exclude<DocumentBlock, TableBlock>,
  runIns: RunIns,
  { draftMark, page }: ReportDocument,
): number | null {
  switch (block.kind) {
    case 'title':
      // The mark of a draft and the air around it.
      return titleLines(block.parts, page).length + (draftMark ? 2 : 1);
    case 'runIn':
      return runIns === 'inline'
        ? indentedLines(block.heading + block.text, page, block.looserPt)
        : indentedLines(block.heading, page) + indentedLines(block.text, page, block.looserPt);
    case 'writingLines':
      return block.count;
    case 'figure':
      return null;
    case 'paragraph':
      return indentedLines(block.text, page, block.looserPt);
    case 'heading':
    case 'attachment':
    case 'signature':
    case 'contact':
    case 'date':
      return indentedLines(block.text, page);
  }
}
