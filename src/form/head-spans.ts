import type { Block, Column } from './format.ts';
import { leavesOf } from './tree.ts';

/** How many printed columns these take. */
export function printedWidth(columns: readonly Column[]): number {
  return leavesOf<Column>(columns).reduce((sum, { span = 1 }) => sum + span, 0);
}

/** One printed head over columns `from` … `to` (exclusive) at a level counted from 0. */
export interface HeadSpan {
  readonly level: number;
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly leaf: boolean;
}

/** All heads of a block whose first printed column is `from`, level by level. */
export function headSpans(block: Block, from: number): HeadSpan[] {
  const to = from + printedWidth(block.columns);
  const above = block.above.map((head, level) => ({
    level,
    text: head.label,
    from,
    to,
    leaf: false,
  }));
  return [...above, ...columnSpans(block.columns, block.above.length, from)];
}

function columnSpans(columns: readonly Column[], level: number, start: number): HeadSpan[] {
  let from = start;
  return columns.flatMap((column) => {
    const to = from + printedWidth([column]);
    const own = { level, text: column.label, from, to, leaf: column.children === undefined };
    const below = columnSpans(column.children ?? [], level + 1, from);
    from = to;
    return [own, ...below];
  });
}

/** Neighbouring heads with the same words on the same level are one merged cell. */
export function mergeNeighbours(spans: readonly HeadSpan[]): HeadSpan[] {
  const merged: HeadSpan[] = [];
  for (const span of spans) {
    const index = merged.findIndex(
      (other) => !span.leaf && !other.leaf && sameHead(other, span) && other.to === span.from,
    );
    const before = merged[index];
    if (before === undefined) merged.push(span);
    else merged[index] = { ...before, to: span.to };
  }
  return merged;
}

function sameHead(a: HeadSpan, b: HeadSpan): boolean {
  return a.level === b.level && a.text === b.text;
}
