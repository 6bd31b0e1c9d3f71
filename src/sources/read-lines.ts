import type { SpannedCell } from '../markup/index.ts';
import type { SourceBlock } from './block.ts';

const BAR = /[|｜]/;
const RULE = /^[|｜:\s-]*---[|｜:\s-]*$/;

/** The blocks of a plain text: lines, and tables whose cells tabs or bars keep apart. */
export function blocksOfText(text: string): readonly SourceBlock[] {
  const blocks: SourceBlock[] = [];
  let rows: SpannedCell[][] = [];
  const flush = () => {
    if (rows.length > 0) blocks.push({ kind: 'table', rows });
    rows = [];
  };
  for (const line of text.split(/\r\n|[\r\n\f\u2028\u2029]/)) {
    const cells = cellsIn(line);
    if (cells !== null) {
      if (!RULE.test(line))
        rows.push(cells.map((cell) => ({ text: cell, colSpan: 1, rowSpan: 1 })));
      continue;
    }
    flush();
    // The marks of headings in texts made by converters.
    const plain = line.replace(/^\s*#{1,6}\s+/, '').trim();
    if (plain !== '') blocks.push({ kind: 'line', text: plain });
  }
  flush();
  return blocks;
}

function cellsIn(line: string): readonly string[] | null {
  if (line.trim() === '') return null;
  if (line.includes('\t')) return line.split('\t').map((cell) => cell.trim());
  if (!BAR.test(line) || RULE.test(line)) return RULE.test(line) && BAR.test(line) ? [] : null;
  const own = line.trim();
  const isFramed = /^[|｜].*[|｜]$/.test(own);
  const bars = own.split(BAR).length - 1;
  if (!isFramed && bars < 2) return null;
  return (isFramed ? own.slice(1, -1) : own).split(BAR).map((cell) => cell.trim());
}
