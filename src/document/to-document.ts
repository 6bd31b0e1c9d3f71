import type { Format, NarrativeSection, Section, TextField } from '../form/index.ts';
import {
  agencyOf,
  dateOf,
  PARTICULARS,
  preambleOf,
  titleParts,
  toPrintedDate,
  typedAt,
  yearOf,
  type Draft,
} from '../report/index.ts';
import type { DocumentBlock, ParagraphBlock, ReportDocument } from './blocks.ts';
import { OFFICIAL_PAGE } from './page.ts';
import { toTableBlock } from './table-block.ts';

export interface DocumentOptions {
  /** How `（一）主动公开` stands: before its text on the same line (default), or on its own. */
  readonly subheadings?: 'runIn' | 'ownLine';
  /** Set while errors stand: each page then says 草稿. */
  readonly draftMark?: boolean;
  /** The digits of this state of the report, for its metadata. */
  readonly state?: string;
}

/** What can be read of a draft, as the document that is printed. */
export function toDocument(
  format: Format,
  draft: Draft,
  options: DocumentOptions = {},
): ReportDocument {
  const { subheadings = 'runIn', draftMark = false, state = null } = options;
  const parts = titleParts(format, draft);
  const year = yearOf(draft);
  const date = dateOf(draft);
  return {
    language: 'zh-CN',
    title: parts.join(''),
    agency: agencyOf(draft).name,
    year: year.state === 'value' ? year.value : null,
    date: date.state === 'value' ? date.value : null,
    draftMark,
    state,
    page: OFFICIAL_PAGE,
    blocks: [
      { kind: 'title', parts },
      ...paragraphs(preambleOf(format, draft)),
      ...format.sections.flatMap((section) => sectionBlocks(section, draft, subheadings)),
      ...closingBlocks(draft),
    ],
  };
}

function sectionBlocks(
  section: Section,
  draft: Draft,
  subheadings: 'runIn' | 'ownLine',
): DocumentBlock[] {
  const heading = { kind: 'heading', level: 1, id: section.id, text: section.heading } as const;
  return [
    heading,
    ...(section.kind === 'table'
      ? [toTableBlock(section, draft)]
      : narrativeBlocks(section, draft, subheadings)),
  ];
}

function narrativeBlocks(
  section: NarrativeSection,
  draft: Draft,
  subheadings: 'runIn' | 'ownLine',
): DocumentBlock[] {
  return section.fields.flatMap((field) =>
    fieldBlocks(field, linesOf(typedAt(draft, field.id)), subheadings),
  );
}

function fieldBlocks(
  field: TextField,
  lines: readonly string[],
  subheadings: 'runIn' | 'ownLine',
): DocumentBlock[] {
  if (field.heading === null) return lines.map(toParagraph);
  const [first, ...rest] = lines;
  // A heading without a text has nothing to run into.
  if (first === undefined || subheadings === 'ownLine') {
    return [{ kind: 'heading', level: 2, text: field.heading }, ...lines.map(toParagraph)];
  }
  return [{ kind: 'runIn', heading: `${field.heading}。`, text: first }, ...rest.map(toParagraph)];
}

function closingBlocks(draft: Draft): DocumentBlock[] {
  const date = dateOf(draft);
  const contact = linesOf(typedAt(draft, PARTICULARS.contact));
  return [
    ...(date.state === 'value'
      ? [{ kind: 'date', iso: date.value, text: toPrintedDate(date.value) } as const]
      : []),
    ...contact.map((text) => ({ kind: 'contact', text }) as const),
  ];
}

function paragraphs(text: string): ParagraphBlock[] {
  return linesOf(text).map(toParagraph);
}

function toParagraph(text: string): ParagraphBlock {
  return { kind: 'paragraph', text };
}

/** Blanks at the ends of a line go: people indent by typing them, and the layout indents anyway. */
function linesOf(text: string): string[] {
  return text
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
