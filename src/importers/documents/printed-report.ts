import { toDocument } from '../../document/index.ts';
import {
  headingOfField,
  type Format,
  type NarrativeSection,
  type Section,
  type TextField,
} from '../../form/index.ts';
import { PARTICULAR_NAMES, PARTICULARS, printedFields, type Draft } from '../../report/index.ts';

/** What a document made of a draft shows, by the places of the form. */
export interface PrintedReport {
  readonly title: string;
  /** Its parts, which a document may set apart. */
  readonly titleParts: readonly string[];
  readonly agency: string;
  readonly preamble: PrintedText;
  readonly sections: readonly PrintedSection[];
  /** `YYYY-MM-DD`, and as it is printed. */
  readonly date: { readonly iso: string; readonly text: string } | null;
  readonly contact: PrintedText;
}

/** A text of the draft with its paragraphs. */
export interface PrintedText {
  readonly at: string;
  readonly place: string;
  readonly lines: readonly string[];
}

interface PrintedField extends PrintedText {
  readonly field: TextField;
  /** The sub-heading as it is printed; null where the field has none. */
  readonly heading: string | null;
}

export interface PrintedSection {
  readonly section: Section;
  /** Empty for tables. */
  readonly fields: readonly PrintedField[];
}

/** The document taken apart by the entries its blocks come from. */
export function printedReport(format: Format, draft: Draft): PrintedReport {
  // A date that can't be read stands in a draft alone.
  const { agency, blocks, title } = toDocument(format, draft, { draftMark: true });
  const linesAt = (at: string) =>
    blocks.flatMap((block) =>
      'at' in block && block.at === at && block.kind !== 'heading' ? [block.text] : [],
    );
  const [titleParts = []] = blocks.flatMap((block) =>
    block.kind === 'title' ? [block.parts] : [],
  );
  const [date = null] = blocks.flatMap((block) =>
    block.kind === 'date' ? [{ iso: block.iso, text: block.text }] : [],
  );
  const particular = (at: 'preamble' | 'contact') => ({
    ...{ at: PARTICULARS[at], place: PARTICULAR_NAMES[PARTICULARS[at]] },
    lines: linesAt(PARTICULARS[at]),
  });
  return {
    ...{ title, titleParts, agency, date },
    preamble: particular('preamble'),
    sections: format.sections.map((section) => ({
      section,
      fields: section.kind === 'table' ? [] : fieldsOf(section, draft, linesAt),
    })),
    contact: particular('contact'),
  };
}

function fieldsOf(
  section: NarrativeSection,
  draft: Draft,
  linesAt: (at: string) => readonly string[],
): readonly PrintedField[] {
  return printedFields(section, draft).map(({ field, heading }) => ({
    ...{ at: field.id, place: headingOfField(section, field), lines: linesAt(field.id) },
    ...{ field, heading },
  }));
}
