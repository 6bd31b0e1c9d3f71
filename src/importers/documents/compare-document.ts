import type { Format, Section } from '../../form/index.ts';
import type { Draft } from '../../report/index.ts';
import { shownDifference, type Difference } from '../difference.ts';
import { compareClosing } from './compare-closing.ts';
import { compareOpening } from './compare-opening.ts';
import { compareTable, looksLikeTable } from './compare-table.ts';
import { strayDifferences, textDifference } from './compare-text.ts';
import { countAlike, findHeadings, type FoundHeading, type Sought } from './find-headings.ts';
import { withOmitted } from './omitted-aspects.ts';
import { plainLabel, plainLines, plainText } from './plain-text.ts';
import { printedReport, type PrintedSection } from './printed-report.ts';
import { inLines, type ReadBlock } from './read-block.ts';

/**
 * Where a document that carries a draft's data shows something else than the draft does, in the order
 * of the form. Blanks, sub-headings run in or not, tables in parts, and what an office may decide
 * about its documents make no difference.
 */
export function compareDocument(
  format: Format,
  draft: Draft,
  read: readonly ReadBlock[],
): readonly Difference[] {
  const blocks = inLines(read);
  const printed = printedReport(format, withOmitted(format, draft, blocks));
  const linesBefore = [printed.preamble.lines, ...printed.sections.map(linesOf)];
  const last = printed.sections.length - 1;
  const sought = printed.sections.map((one, index): Sought => {
    const { heading, headingAliases: aliases } = one.section;
    const skip = countAlike({ heading, aliases }, linesBefore[index] ?? []);
    return { heading, aliases, skip, owns: ownsOf(one, draft), runsIn: false };
  });
  const headings = findHeadings(sought, blocks);
  if (headings.every((found) => found === null)) return [nothingThere(printed.title)];
  const endOf = (index: number) =>
    headings.slice(index + 1).find((found) => found !== null)?.at ?? blocks.length;
  // Where the next heading is gone, what belongs under it may stand here.
  const isCertain = (index: number) =>
    headings[index] !== null && (index === last || headings[index + 1] !== null);
  const closing = compareClosing(printed, blocks.slice(headings[last]?.next ?? blocks.length));
  const sections = printed.sections.flatMap((one, index) => {
    const found = headings[index] ?? null;
    const content = index === last ? closing.text : blocks.slice(found?.next, endOf(index));
    const isWhole = isCertain(index);
    return compareSection(one, found, { draft, content: found === null ? [] : content, isWhole });
  });
  const opening = compareOpening(printed, blocks.slice(0, endOf(-1)));
  return [
    ...(headings[0] === null ? opening.map(onlyShown) : opening),
    ...sections,
    ...closing.differences,
  ];
}

function nothingThere(title: string): Difference {
  return shownDifference('全文', title, '（正文里找不到年报的各个标题，可能整篇换过）');
}

/** Nothing is taken over where nobody knows what belongs to the place. */
function onlyShown(difference: Difference): Difference {
  return { ...difference, entry: null };
}

function linesOf({ fields }: PrintedSection): readonly string[] {
  return fields.flatMap(({ lines }) => lines);
}

/** Whether a block is one that belongs to the section, should its heading be gone. */
function ownsOf({ section, fields }: PrintedSection, draft: Draft): Sought['owns'] {
  if (section.kind === 'table') {
    return (block) => block.kind === 'table' && looksLikeTable(section.table, draft, block.rows);
  }
  const own = new Set(
    fields.flatMap(({ heading, lines }) => [
      ...(heading === null ? [] : [heading, `${heading}。`]),
      ...plainLines(lines),
    ]),
  );
  return (block) => block.kind === 'text' && own.has(plainText(block.text));
}

interface Content {
  readonly draft: Draft;
  readonly content: readonly ReadBlock[];
  /** Whether all of it belongs to the section, and nothing more. */
  readonly isWhole: boolean;
}

function compareSection(
  printed: PrintedSection,
  found: FoundHeading | null,
  { draft, content, isWhole }: Content,
): readonly Difference[] {
  const { section } = printed;
  const heading = headingDifferences(section.heading, section, found);
  if (section.kind === 'narrative') {
    const fields = compareFields(printed, content);
    return [...heading, ...(isWhole ? fields : fields.map(onlyShown))];
  }
  const tables = content.flatMap((block) => (block.kind === 'table' ? [block.rows] : []));
  const texts = content.filter((block) => block.kind === 'text' && !isContinued(block.text));
  return [
    ...heading,
    ...compareTable(section, draft, tables),
    ...strayDifferences('表格之外的文字', texts, section.heading),
  ];
}

/** `（续表）` over a table that goes on. */
function isContinued(text: string): boolean {
  return /^[（(]?续表?[^。，\s]{0,3}[）)]?$/.test(text);
}

function headingDifferences(
  heading: string,
  { heading: section, headingAliases }: Pick<Section, 'heading' | 'headingAliases'>,
  found: FoundHeading | null,
): readonly Difference[] {
  const text = found?.text ?? '';
  const label = plainLabel(text).replace(/。$/, '');
  // An office that numbers by itself leaves the number out of the text.
  if (label !== '' && [heading, ...headingAliases].some((one) => one.endsWith(label))) return [];
  return [shownDifference('标题', heading, text, section)];
}

function compareFields(
  { section, fields }: PrintedSection,
  content: readonly ReadBlock[],
): readonly Difference[] {
  const headed = fields.filter(({ heading }) => heading !== null);
  const found = findHeadings(soughtOf(headed), content);
  const startOf = (index: number) =>
    found.slice(index).find((heading) => heading !== null)?.at ?? content.length;
  const before = content.slice(0, startOf(0));
  const plain = fields.filter(({ heading }) => heading === null);
  const own = headed.flatMap((printed, index) => {
    const heading = found[index] ?? null;
    const blocks = heading === null ? [] : content.slice(heading.next, startOf(index + 1));
    const rest = heading?.rest ?? null;
    const text = rest === null ? blocks : [{ kind: 'text', text: rest } as const, ...blocks];
    const isWhole = heading !== null && found[index + 1] !== null;
    const { field, heading: own } = printed;
    const names = { heading: section.heading, headingAliases: field.headingAliases };
    const difference = textDifference(printed, text, section.heading);
    return [
      ...headingDifferences(own ?? '', names, heading),
      ...(difference === null ? [] : [isWhole ? difference : onlyShown(difference)]),
    ];
  });
  const texts = before.filter(({ kind }) => kind === 'text');
  const tables = content.filter(({ kind }) => kind === 'table');
  return [
    ...plain.flatMap((printed) => textDifference(printed, before, section.heading) ?? []),
    ...(plain.length > 0 ? [] : strayDifferences('小标题之前的文字', texts, section.heading)),
    ...own,
    ...strayDifferences('文字之间的表格', tables, section.heading),
  ];
}

function soughtOf(headed: PrintedSection['fields']): readonly Sought[] {
  return headed.map(({ field, heading: own, lines }, index) => {
    const [heading, aliases] = [own ?? '', field.headingAliases];
    const skip = countAlike({ heading, aliases }, headed[index - 1]?.lines ?? []);
    const texts = new Set(plainLines(lines));
    const owns = (block: ReadBlock) => block.kind === 'text' && texts.has(plainText(block.text));
    return { heading, aliases, skip, owns, runsIn: true };
  });
}
