import { figureSectionsOf, type Format } from '../form/index.ts';
import {
  agencyOf,
  dateOf,
  PARTICULARS,
  preambleOf,
  printedFields,
  titleParts,
  toPrintedDate,
  typedAt,
  yearOf,
  type Draft,
  type LastYear,
  type PrintedField,
} from '../report/index.ts';
import type { BlockContent, DocumentBlock, ReportDocument } from './blocks.ts';
import { toFigureBlocks } from './figure-block.ts';
import { pageOf, type PageSettings } from './page.ts';
import { DEFAULT_SETTINGS, type DocumentSettings } from './settings.ts';
import { toTableBlock } from './table-block.ts';
import { titlePartsFor } from './title-parts.ts';

export interface DocumentOptions {
  /** What the office decided about its documents; what is not said is as the standard has it. */
  readonly settings?: Partial<DocumentSettings>;
  /** Another page than the standard's, e.g. a smaller paper: tables are split for it. */
  readonly page?: Partial<PageSettings>;
  /** Set while anything is open: each page then says 草稿, and what is missing is marked. */
  readonly draftMark?: boolean;
  /** The digits of this state of the report, for its metadata. */
  readonly state?: string;
  /** The report of the year before, for the figures that compare with it. */
  readonly lastYear?: LastYear | null;
}

/** What can be read of a draft, as the document that is printed. */
export function toDocument(
  format: Format,
  draft: Draft,
  options: DocumentOptions = {},
): ReportDocument {
  const { draftMark = false, lastYear = null, state = null } = options;
  const settings = { ...DEFAULT_SETTINGS, ...options.settings };
  const page = { ...pageOf(settings), ...options.page };
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
    page,
    fonts: settings.fonts,
    blocks: [
      ...placedIn(null, [
        { kind: 'title', parts: titlePartsFor(parts, page) },
        ...paragraphs(PARTICULARS.preamble, linesOf(preambleOf(format, draft))),
      ]),
      ...format.sections.flatMap((section) =>
        placedIn(section.id, [
          { kind: 'heading', level: 1, id: section.id, text: section.heading },
          ...(section.kind === 'table'
            ? [toTableBlock(section, draft, { page, draftMark })]
            : printedFields(section, draft).flatMap((printed) =>
                fieldBlocks(printed, linesOf(typedAt(draft, printed.field.id)), settings),
              )),
          ...(section.id === settings.figuresIn && figureSectionsOf(format).includes(section)
            ? toFigureBlocks(format, draft, lastYear)
            : []),
        ]),
      ),
      ...placedIn(null, closingBlocks(draft, settings, draftMark)),
    ],
  };
}

function placedIn(section: string | null, blocks: readonly BlockContent[]): DocumentBlock[] {
  return blocks.map((block) => ({ ...block, section }));
}

function fieldBlocks(
  { field: { id: at }, heading }: PrintedField,
  lines: readonly string[],
  { subheadings }: DocumentSettings,
): BlockContent[] {
  if (heading === null) return paragraphs(at, lines);
  const [first, ...rest] = lines;
  // A heading without a text has nothing to run into.
  if (first === undefined || subheadings === 'ownLine') {
    return [{ kind: 'heading', level: 2, at, text: heading }, ...paragraphs(at, lines)];
  }
  const runIn = { kind: 'runIn', at, heading: `${heading}。`, text: first } as const;
  return [runIn, ...paragraphs(at, rest)];
}

function closingBlocks(
  draft: Draft,
  settings: DocumentSettings,
  draftMark: boolean,
): BlockContent[] {
  const date = dateOf(draft);
  const dated = { kind: 'date', at: PARTICULARS.date } as const;
  const signed = { kind: 'signature', at: PARTICULARS.agencyName } as const;
  const contact = { kind: 'contact', at: PARTICULARS.contact } as const;
  const { name } = agencyOf(draft);
  return [
    ...attachmentBlocks(settings.attachments),
    ...(settings.signature && name.trim() !== '' ? [{ ...signed, text: name.trim() }] : []),
    ...(settings.date && date.state === 'value'
      ? [{ ...dated, iso: date.value, text: toPrintedDate(date.value) }]
      : []),
    ...(settings.date && date.state === 'unreadable' && draftMark
      ? [{ ...dated, iso: '', text: date.text.trim() }]
      : []),
    ...linesOf(typedAt(draft, contact.at)).map((text) => ({ ...contact, text })),
  ];
}

/** Two characters in; numbered where there are several. */
function attachmentBlocks(names: readonly string[]): BlockContent[] {
  const [only, ...others] = names;
  if (only === undefined) return [];
  const attachment = { kind: 'attachment', isFirst: true } as const;
  if (others.length === 0) {
    const text = `附件：${only}`;
    return [{ ...attachment, text, startCharacters: 2, hangCharacters: 5 }];
  }
  return names.map((name, index) => ({
    ...attachment,
    isFirst: index === 0,
    text: `${index === 0 ? '附件：' : ''}${index + 1}. ${name}`,
    startCharacters: index === 0 ? 2 : 5,
    hangCharacters: 6.5,
  }));
}

function paragraphs(at: string, lines: readonly string[]): BlockContent[] {
  return lines.map((text) => ({ kind: 'paragraph', at, text }));
}

/** Blanks at the ends of a line go: people indent by typing them, and the layout indents anyway. */
function linesOf(text: string): string[] {
  return text
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
