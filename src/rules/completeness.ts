import { typedCellsOf, type Format, type NarrativeSection, type Table } from '../form/index.ts';
import {
  agencyOf,
  dateOf,
  PARTICULARS,
  preambleOf,
  readCell,
  typedAt,
  yearOf,
  type Draft,
  type Finding,
} from '../report/index.ts';

/** Cells left blank and entries that can't be read. */
export function checkCells(table: Table, draft: Draft): readonly Finding[] {
  return typedCellsOf(table).flatMap((cell): Finding[] => {
    const value = readCell(cell, typedAt(draft, cell.id));
    const place = { severity: 'error', at: cell.id, section: table.id } as const;
    if (value.state === 'blank') return [{ kind: 'blankCell', rule: 'blank-cell', ...place }];
    if (value.state !== 'unreadable') return [];
    const { text, reason } = value;
    return [{ kind: 'unreadable', rule: 'unreadable-entry', ...place, text, reason }];
  });
}

/** Empty texts: a whole section is an error, one aspect of several a warning. */
export function checkTexts(section: NarrativeSection, draft: Draft): readonly Finding[] {
  const empty = section.fields.filter((field) => typedAt(draft, field.id).trim() === '');
  const [first] = section.fields;
  const wholeSection: Finding[] =
    first !== undefined && empty.length === section.fields.length
      ? [
          {
            kind: 'emptySection',
            rule: 'empty-section',
            severity: 'error',
            at: first.id,
            section: section.id,
          },
        ]
      : [];
  const aspects = empty
    .filter((field) => field.whenEmpty === 'warning')
    .map((field): Finding => ({
      kind: 'emptyText',
      rule: 'empty-aspect',
      severity: 'warning',
      at: field.id,
      section: section.id,
    }));
  return [...wholeSection, ...aspects];
}

/** What the report says about itself: agency, year, date, opening paragraph. */
export function checkParticulars(format: Format, draft: Draft): readonly Finding[] {
  const year = yearOf(draft);
  const date = dateOf(draft);
  return [
    ...(agencyOf(draft).name === '' ? [missing(PARTICULARS.agencyName)] : []),
    ...(year.state === 'blank' ? [missing(PARTICULARS.year)] : []),
    ...(year.state === 'unreadable' ? [unreadable(PARTICULARS.year, year)] : []),
    ...(date.state === 'unreadable' ? [unreadable(PARTICULARS.date, date)] : []),
    ...(preambleOf(format, draft).trim() === ''
      ? [{ ...missing(PARTICULARS.preamble), severity: 'warning' as const }]
      : []),
  ];
}

function missing(at: string): Finding {
  return {
    kind: 'missingParticular',
    rule: 'missing-particular',
    severity: 'error',
    at,
    section: 'info',
  };
}

type Unreadable = Extract<Finding, { kind: 'unreadable' }>;

function unreadable(at: string, reading: Pick<Unreadable, 'text' | 'reason'>): Finding {
  const { text, reason } = reading;
  const rule = 'unreadable-entry';
  return { kind: 'unreadable', rule, severity: 'error', at, section: 'info', text, reason };
}
