import type { NarrativeSection, TextField } from '../form/index.ts';
import { typedAt, type Draft } from './draft.ts';

/** The rule that asks for a text of each aspect; a reason given for it means: left out. */
export const OMITTED_ASPECT = 'empty-aspect';

/** A field of a section of prose with its sub-heading as it is printed; null where it has none. */
export interface PrintedField {
  readonly field: TextField;
  readonly heading: string | null;
}

/**
 * The fields a report prints: an aspect without a text, for which somebody gave a reason, is left
 * out, and those after it move up a number.
 */
export function printedFields(section: NarrativeSection, draft: Draft): readonly PrintedField[] {
  const { fields } = section;
  const isOmitted = ({ id, whenEmpty }: TextField) =>
    whenEmpty === 'warning' && typedAt(draft, id).trim() === '' && hasReason(draft, id);
  const kept = fields.filter((field) => !isOmitted(field));
  // A section without any text is an error: nothing of it is hidden.
  const printed = kept.length === 0 ? fields : kept;
  // Each heading has the number of its place: `（三）` becomes `（二）`.
  return printed.map((field, index) => {
    const number = ORDINAL.exec(fields[index]?.heading ?? '')?.[0];
    const heading = field.heading?.replace(ORDINAL, (own) => number ?? own) ?? null;
    return { field, heading };
  });
}

const ORDINAL = /^（[一二三四五六七八九十]+）/;

function hasReason({ waivers }: Draft, at: string): boolean {
  return waivers.some((waiver) => waiver.rule === OMITTED_ASPECT && waiver.at === at);
}
