import type { NarrativeSection } from '../form/index.ts';
import { PARTICULARS } from '../report/index.ts';
import { cutAspects } from './aspects.ts';
import type { Piece, SourceBlock } from './block.ts';
import { cutClosing } from './closing.ts';
import { joinLines } from './paragraphs.ts';
import type { BlockAt } from './place-table.ts';
import type { Places } from './place-words.ts';
import type { ForeignText, LeftOut } from './reading.ts';
import type { CutSource } from './sections.ts';
import { isPageNumber } from './split-row.ts';

export interface FoundTexts {
  readonly texts: ReadonlyMap<string, ForeignText>;
  readonly leftOver: readonly LeftOut[];
}

/** The texts of an edition in a cut source. `isWrapped`: its lines are lines of a page. */
export function findTexts(
  { opening, stretches }: CutSource,
  { places, isWrapped }: { readonly places: Places; readonly isWrapped: boolean },
): FoundTexts {
  const texts = new Map<string, ForeignText>();
  const leftOver: LeftOut[] = [];
  const own = (blocks: readonly BlockAt[]) => linesOf(blocks, places, leftOver);
  const join = (lines: readonly Piece[]) =>
    isWrapped
      ? joinLines(lines, (text) => /^[（(]?[一二三四五六七八九十]{1,2}[）)、]/.test(text))
      : lines;
  const head = own(opening);
  const preamble = join(head).filter(({ text }) => text.length >= 20 && /[。；]/.test(text));
  setText(texts, PARTICULARS.preamble, preamble, []);
  const last = stretches[stretches.length - 1]?.section;
  for (const { section, blocks } of stretches) {
    if (section.kind === 'table') continue;
    const { kept, signature, foot } =
      section === last ? cutClosing(own(blocks)) : { kept: own(blocks), signature: [], foot: [] };
    const leftOut = [
      ...becauseOf(signature, '落款不属于正文'),
      ...becauseOf(foot, '网页页脚不属于正文'),
    ];
    setFields(texts, section, join(kept), leftOut);
  }
  return { texts, leftOver };
}

function setFields(
  texts: Map<string, ForeignText>,
  { fields }: NarrativeSection,
  lines: readonly Piece[],
  leftOut: readonly LeftOut[],
): void {
  const [only, other] = fields;
  if (only !== undefined && other === undefined) setText(texts, only.id, lines, leftOut);
  else for (const [id, own] of cutAspects(fields, lines)) setText(texts, id, own, leftOut);
}

function setText(
  texts: Map<string, ForeignText>,
  id: string,
  lines: readonly Piece[],
  leftOut: readonly LeftOut[],
): void {
  const [first] = lines;
  if (first === undefined) return;
  texts.set(id, { text: lines.map(({ text }) => text).join('\n'), place: first.place, leftOut });
}

function linesOf(
  blocks: readonly BlockAt[],
  places: Places,
  leftOver: LeftOut[],
): readonly Piece[] {
  return blocks.flatMap(({ block, content }): readonly Piece[] => {
    if (content.kind === 'table') {
      const text = textOfTable(content);
      const why = '正文里的表格不带入文字';
      if (text !== '') leftOver.push({ text, why, place: places.cell(block, 0, 0) });
      return [];
    }
    const text = content.text.trim();
    return text === '' || isPageNumber(text) ? [] : [{ text, place: places.line(block) }];
  });
}

function textOfTable({ rows }: Extract<SourceBlock, { kind: 'table' }>): string {
  return rows
    .map((row) => row.map(({ text }) => text.trim()).join(' '))
    .filter((line) => line.trim() !== '')
    .join('\n')
    .slice(0, 500);
}

function becauseOf(lines: readonly Piece[], why: string): readonly LeftOut[] {
  return lines.map(({ text, place }) => ({ text, why, place }));
}
