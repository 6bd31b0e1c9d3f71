import type { Format } from '../form/index.ts';
import type { Difference, EntryDifference, AnnotationDifference } from './compare-drafts.ts';

/** The differences of one wizard step under its heading. */
export interface SectionDifferences {
  /** A section's id, or `info`. */
  readonly section: string;
  readonly heading: string;
  readonly isTable: boolean;
  readonly differences: readonly EntryDifference[];
}

interface Grouped {
  readonly sections: readonly SectionDifferences[];
  readonly annotations: readonly AnnotationDifference[];
}

/** In the form's order; sections without differences are left out. */
export function groupBySection(format: Format, differences: readonly Difference[]): Grouped {
  const entries = differences.filter((one): one is EntryDifference => 'at' in one);
  const headings = [
    { id: 'info', heading: '报告信息', kind: 'info' },
    ...format.sections.map(({ id, heading, kind }) => ({ id, heading, kind })),
  ];
  const sections = headings.map(({ id, heading, kind }) => ({
    section: id,
    heading,
    isTable: kind === 'table',
    differences: entries.filter(({ section }) => section === id),
  }));
  return {
    sections: sections.filter((group) => group.differences.length > 0),
    annotations: differences.filter((one): one is AnnotationDifference => 'added' in one),
  };
}
