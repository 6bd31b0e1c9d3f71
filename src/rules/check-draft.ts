import type { Format } from '../form/index.ts';
import type { Draft, Finding } from '../report/index.ts';
import { checkCells, checkParticulars, checkTexts } from './completeness.ts';
import { checkIdentities } from './identities.ts';

/** Runs all rules over a draft; findings stand in the order of the form. */
export function checkDraft(format: Format, draft: Draft): readonly Finding[] {
  return [
    ...checkParticulars(format, draft),
    ...format.sections.flatMap((section) =>
      section.kind === 'table'
        ? [...checkIdentities(section.table, draft), ...checkCells(section.table, draft)]
        : checkTexts(section, draft),
    ),
  ];
}
