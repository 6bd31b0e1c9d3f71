import type { ReviewFormat } from '../form/index.ts';
import { entriesOf, type Draft, type Finding, type LastYear } from '../report/index.ts';
import { toContext, type Beside, type CheckContext, type TextReader } from './context.ts';
import { readingsOf, type TextReading } from './readings.ts';
import { createRememberingReader } from './remembering-reader.ts';
import { rulesOf } from './rule-list.ts';
import { withWaivers } from './waivers.ts';

/**
 * Runs all rules over a draft; findings stand in the order of the form, equations that don't hold
 * before the single cells of their table. `reader` reads the texts; tests give one of their own.
 */
export function checkDraft(
  format: ReviewFormat,
  draft: Draft,
  reader?: TextReader,
  beside?: Beside,
): readonly Finding[] {
  return findingsIn(toContext(format, draft, reader, beside));
}

/** What is found in a draft, and every number its texts state about the tables. */
export interface DraftReview {
  readonly format: ReviewFormat;
  /** What was reviewed: places in its texts are places in these. */
  readonly draft: Draft;
  /** The report of the year before that it was compared with; null where there is none. */
  readonly lastYear: LastYear | null;
  readonly findings: readonly Finding[];
  readonly readings: readonly TextReading[];
}

/** Reviews one draft again and again; texts that have not changed are not read anew. */
export function createReviewer(
  format: ReviewFormat,
): (draft: Draft, beside?: Beside) => DraftReview {
  const reader = createRememberingReader();
  return (draft, beside) => {
    const context = toContext(format, draft, reader, beside);
    const { lastYear } = context.beside;
    const findings = findingsIn(context);
    return { format, draft, lastYear, findings, readings: readingsOf(context) };
  };
}

export function findingsIn(context: CheckContext): readonly Finding[] {
  const { format, draft } = context;
  const found = rulesOf(format).flatMap((rule) => rule.check(context));
  const entries = entriesOf(format);
  const placed = found.map((finding, index) => ({
    finding,
    index,
    place: entries.get(finding.at)?.index ?? 0,
    late: finding.kind === 'brokenIdentity' ? 0 : 1,
  }));
  placed.sort(
    (a, b) =>
      sectionIndex(format, a.finding) - sectionIndex(format, b.finding) ||
      a.late - b.late ||
      a.place - b.place ||
      a.index - b.index,
  );
  return withWaivers(
    draft,
    placed.map(({ finding }) => finding),
  );
}

function sectionIndex(format: ReviewFormat, { section }: Finding): number {
  return format.sections.findIndex((one) => one.id === section);
}
