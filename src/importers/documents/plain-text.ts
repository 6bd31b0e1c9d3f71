import { printableText } from '../../document/index.ts';

/** A text as it is compared: as it is printed, with one blank for many. */
export function plainText(text: string): string {
  return printableText(text).replace(/\s+/g, ' ').trim();
}

/** The same of heads and labels, whose lines break anywhere. */
export function plainLabel(text: string): string {
  return printableText(text).replace(/\s+/g, '');
}

/** Texts as they are compared, without those that nothing can be seen of. */
export function plainLines(lines: readonly string[]): readonly string[] {
  return lines.map(plainText).filter((line) => line !== '');
}

export function sameLines(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((line, index) => line === others[index]);
}

/** Longer texts are told by their beginnings. */
const COMPARED = 2000;

/** 0 … 1: how many neighbouring pairs of signs two texts share (Dice). */
export function likeness(one: string, other: string): number {
  const first = pairsIn(one.slice(0, COMPARED));
  const second = pairsIn(other.slice(0, COMPARED));
  let shared = 0;
  for (const [pair, count] of first.counts) shared += Math.min(count, second.counts.get(pair) ?? 0);
  const all = first.size + second.size;
  return all === 0 ? Number(one === other) : (2 * shared) / all;
}

function pairsIn(text: string): { readonly counts: Map<string, number>; readonly size: number } {
  const counts = new Map<string, number>();
  for (let at = 0; at + 1 < text.length; at += 1) {
    const pair = text.slice(at, at + 2);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return { counts, size: Math.max(0, text.length - 1) };
}
