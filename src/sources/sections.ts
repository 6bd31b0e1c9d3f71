import { isLabelIn, isOneOf, toLabel, type Label } from '../clipboard/index.ts';
import { tablesOf, type Format, type Section } from '../form/index.ts';
import type { SourceBlock } from './block.ts';
import { nearest } from './near-label.ts';
import type { BlockAt } from './place-table.ts';

/** A section of the edition in a source: what stands under its heading. */
interface Stretch {
  readonly section: Section;
  readonly blocks: readonly BlockAt[];
}

export interface CutSource {
  /** What stands above the first heading. */
  readonly opening: readonly BlockAt[];
  readonly stretches: readonly Stretch[];
  /** How many headings were found. */
  readonly headings: number;
}

/** No heading is longer. */
const LONGEST = 60;

/** Cuts a source at the headings of an edition; tables go where their words are at home. */
export function cutSource(format: Format, blocks: readonly SourceBlock[]): CutSource {
  const all = blocks.map((content, block): BlockAt => ({ block, content }));
  const found = findHeadings(format, all);
  const starts = [...found.values()].sort((a, b) => a - b);
  const first = starts[0] ?? all.length;
  const between = (from: number) => {
    const to = starts.find((start) => start > from) ?? all.length;
    return all.slice(from + 1, to);
  };
  const homes = new Map(all.map((one) => [one.block, homeOf(format, one)]));
  const stretches = format.sections.map((section): Stretch => {
    const at = found.get(section.id);
    const own = at === undefined ? [] : between(at);
    const isElsewhere = ({ block }: BlockAt) => (homes.get(block) ?? section) !== section;
    const guests = all.filter((one) => homes.get(one.block) === section && !own.includes(one));
    const kept = [...own.filter((one) => !isElsewhere(one)), ...guests];
    return { section, blocks: kept.sort((a, b) => a.block - b.block) };
  });
  return {
    opening: all.slice(0, first),
    stretches: withTails(stretches, found),
    headings: found.size,
  };
}

/** Shorter text below a table is a note on it. */
const LEAST_TAIL = 60;

/** The text below a table belongs to the section behind it where the heading of that was lost. */
function withTails(stretches: readonly Stretch[], found: ReadonlyMap<string, number>): Stretch[] {
  const moved = [...stretches];
  stretches.forEach(({ section, blocks }, index) => {
    const next = stretches[index + 1];
    if (section.kind !== 'table' || next?.section.kind !== 'narrative') return;
    if (found.has(next.section.id)) return;
    const last = blocks.reduce((at, { content }, own) => (content.kind === 'table' ? own : at), -1);
    const tail = blocks.slice(last + 1);
    const length = tail.reduce((sum, { content }) => sum + lengthOf(content), 0);
    if (last === -1 || length < LEAST_TAIL) return;
    moved[index] = { section, blocks: blocks.slice(0, last + 1) };
    moved[index + 1] = { section: next.section, blocks: tail };
  });
  return moved;
}

function lengthOf(block: SourceBlock): number {
  return block.kind === 'line' ? block.text.length : 0;
}

/** Whether a text is the heading of a section, word by word. */
export function isHeading(format: Format, text: string): boolean {
  const label = toLabel(text.slice(0, LONGEST));
  return format.sections.some((section) => isOneOf(label, namesOf(section)));
}

function namesOf({ heading, headingAliases }: Section): readonly Label[] {
  return [heading, ...headingAliases].map(toLabel);
}

interface LineAt {
  readonly at: number;
  readonly text: string;
  readonly label: Label;
}

/** The last place of each heading before the next one: a table of contents stands further up. */
function findHeadings(format: Format, blocks: readonly BlockAt[]): Map<string, number> {
  const lines = blocks.flatMap(({ content, block }): readonly LineAt[] => {
    if (content.kind !== 'line' || content.text.trim().length > LONGEST) return [];
    return [{ at: block, text: content.text, label: toLabel(content.text) }];
  });
  const found = new Map<string, number>();
  let limit = blocks.length;
  for (const section of [...format.sections].reverse()) {
    const at = lastNamed(section, lines, limit);
    if (at === undefined) continue;
    found.set(section.id, at);
    limit = at;
  }
  format.sections.forEach((section, index) => {
    if (found.has(section.id)) return;
    const from = Math.max(-1, ...startsOf(format.sections.slice(0, index), found));
    const to = Math.min(blocks.length, ...startsOf(format.sections.slice(index + 1), found));
    const within = lines.filter(({ at }) => at > from && at < to);
    const at = likeHeading(format, section, within);
    if (at !== undefined) found.set(section.id, at);
  });
  return found;
}

function startsOf(sections: readonly Section[], found: ReadonlyMap<string, number>): number[] {
  return sections.flatMap(({ id }) => found.get(id) ?? []);
}

function lastNamed(section: Section, lines: readonly LineAt[], limit: number): number | undefined {
  const names = namesOf(section);
  const hits = lines.filter(({ at, label }) => at < limit && isOneOf(label, names));
  const numbered = hits.filter(({ label }) => label.ordinal === names[0]?.ordinal);
  const [last] = (numbered.length > 0 ? numbered : hits).slice(-1);
  return last?.at;
}

/** Other words for the same: mostly the same signs, or the same number. */
function likeHeading(
  format: Format,
  section: Section,
  lines: readonly LineAt[],
): number | undefined {
  const names = namesOf(section);
  const isLabel = (text: string) => tablesOf(format).some((table) => isLabelIn(table, text));
  const near = lines.find(({ text }) => nearest(text, [{ names }]) !== undefined);
  const numbered = lines.find(
    ({ text, label }) =>
      label.ordinal === names[0]?.ordinal &&
      label.ordinal.length === 1 &&
      !/。./.test(text) &&
      !isLabel(text),
  );
  return (near ?? numbered)?.at;
}

/** How many words more than anywhere else make a table one of a section. */
const CLEARLY_MORE = 3;

/** The section a table belongs to by its words; undefined where they don't tell. */
function homeOf(format: Format, { content }: BlockAt): Section | undefined {
  if (content.kind === 'line') return undefined;
  const texts = [...new Set(content.rows.flatMap((row) => row.map(({ text }) => text.trim())))];
  const ranked = format.sections
    .flatMap((section) => (section.kind === 'table' ? [section] : []))
    .map((section) => ({
      section,
      hits: texts.filter((text) => text !== '' && isLabelIn(section.table, text)).length,
    }))
    .sort((a, b) => b.hits - a.hits);
  const [best, next] = ranked;
  if (best === undefined || best.hits < (next?.hits ?? 0) + CLEARLY_MORE) return undefined;
  return best.section;
}
