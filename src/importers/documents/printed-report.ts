import { toDocument } from '../../document/index.ts';
import { headingOfField, type Format, type Section, type TextField } from '../../form/index.ts';
import { PARTICULARS, type Draft } from '../../report/index.ts';

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
}

export interface PrintedSection {
  readonly section: Section;
  /** Empty for tables. */
  readonly fields: readonly PrintedField[];
}

/** Takes the document apart again; sub-headings stand on lines of their own in it. */
export function printedReport(format: Format, draft: Draft): PrintedReport {
  const { agency, blocks, title } = toDocument(format, draft, {
    settings: { subheadings: 'ownLine' },
  });
  const preamble: string[] = [];
  const contact: string[] = [];
  const sections: { section: Section; fields: { field: TextField; lines: string[] }[] }[] = [];
  let date: PrintedReport['date'] = null;
  let open = preamble;
  let titleParts: readonly string[] = [];
  for (const block of blocks) {
    if (block.kind === 'title') titleParts = block.parts;
    if (block.kind === 'paragraph') open.push(block.text);
    if (block.kind === 'contact') contact.push(block.text);
    if (block.kind === 'date') date = { iso: block.iso, text: block.text };
    if (block.kind !== 'heading') continue;
    if (block.level === 1) {
      const section = format.sections.find(({ id }) => id === block.id);
      if (section === undefined) throw new Error(`No section “${block.id}”`);
      const fields = section.kind === 'table' ? [] : section.fields;
      sections.push({ section, fields: fields.map((field) => ({ field, lines: [] })) });
    }
    const fields = sections[sections.length - 1]?.fields ?? [];
    const own = fields.find(({ field }) =>
      block.level === 1 ? field.heading === null : field.heading === block.text,
    );
    open = own?.lines ?? [];
  }
  return {
    title,
    titleParts,
    agency,
    preamble: { at: PARTICULARS.preamble, place: '开头段落', lines: preamble },
    sections: sections.map(({ section, fields }) => ({
      section,
      fields: fields.map(({ field, lines }) => ({
        at: field.id,
        place: section.kind === 'narrative' ? headingOfField(section, field) : section.heading,
        lines,
        field,
      })),
    })),
    date,
    contact: { at: PARTICULARS.contact, place: '联系方式', lines: contact },
  };
}
