import type { Format } from '../form/index.ts';
import type { Draft } from '../report/index.ts';
import { compareDrafts, type Difference, type EntryDifference } from './compare-drafts.ts';
import { diffWords, type WordPart } from './diff-words.ts';
import { foldBlanks, foldedWords } from './fold-blanks.ts';
import { groupBySection } from './group-by-section.ts';
import { nameWithin } from './name-within.ts';

/**
 * What changed in what is published, as plain text to print, copy or send: each section's heading, a
 * line for each place, one for many blanks that were filled alike. Words that went stand in 〔删：〕, words that came in 〔增：〕. Remarks and
 * reasons stay in the office and are left out. Lines end with `\n`; empty where nothing changed.
 */
export function changeListText(format: Format, before: Draft, after: Draft): string {
  const differences = compareDrafts(format, before, after).filter(isSeen);
  const { sections } = groupBySection(format, differences);
  let number = 0;
  const lines = sections.flatMap((group) => [
    group.heading,
    ...foldBlanks(group.differences).map(
      (one) =>
        `${String((number += 1))}. ${one.kind === 'folded' ? foldedWords(one) : lineOf(format, one)}`,
    ),
  ]);
  return lines.map((line) => `${line}\n`).join('');
}

function lineOf(format: Format, { kind, at, before, after }: EntryDifference): string {
  const name = nameWithin(format, at);
  return kind === 'text'
    ? `${name}：${diffWords(before, after).map(marked).join('')}`
    : `${name}：${orBlank(before)} → ${orBlank(after)}`;
}

/** Blanks around a number are not printed, nor is the way an opening came to its words. */
function isSeen(difference: Difference): boolean {
  return 'at' in difference && difference.before.trim() !== difference.after.trim();
}

function orBlank(typed: string): string {
  return typed.trim() === '' ? '（空白）' : typed.trim();
}

/** So much of what stayed is told before and after a change. */
const CONTEXT = 20;

function marked({ kind, text }: WordPart, index: number, parts: readonly WordPart[]): string {
  if (kind === 'deleted') return `〔删：${text}〕`;
  if (kind === 'added') return `〔增：${text}〕`;
  const characters = Array.from(text);
  const head = index === 0 ? 0 : CONTEXT;
  const tail = index === parts.length - 1 ? 0 : CONTEXT;
  if (characters.length <= head + tail + 1) return text;
  const end = tail === 0 ? '' : characters.slice(-tail).join('');
  return `${characters.slice(0, head).join('')}…${end}`;
}
