import type { Format, NarrativeSection, Section, Table, TextField } from './format.ts';

export function tablesOf(format: Format): readonly Table[] {
  return format.sections.flatMap((section) => (section.kind === 'table' ? [section.table] : []));
}

export function textFieldsOf(format: Format): readonly TextField[] {
  return format.sections.flatMap((section) => (section.kind === 'narrative' ? section.fields : []));
}

/** The sections at whose end figures may stand, in the form's order. */
export function figureSectionsOf({ figures, sections }: Format): readonly Section[] {
  return sections.filter((section) => figures.sections.includes(section.id));
}

/** The official heading that labels a text field. */
export function headingOfField(section: NarrativeSection, field: TextField): string {
  return field.heading ?? section.heading;
}

/** The step's name in the address. */
export function routeOf(section: Section): string {
  return section.route ?? section.id;
}

/** The section that holds a cell or a text, by the id's first word. */
export function sectionOfEntry(format: Format, entryId: string): Section | undefined {
  return format.sections.find((section) => belongsTo(section, entryId));
}

function belongsTo(section: Section, entryId: string): boolean {
  return section.kind === 'table'
    ? entryId.startsWith(`${section.table.id}.`)
    : section.fields.some((field) => field.id === entryId);
}
