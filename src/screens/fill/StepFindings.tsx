import { memo } from 'react';
import type { TextField } from '../../form/index.ts';
import type { Finding } from '../../report/index.ts';
import type { LiveDraft } from '../../session/index.ts';
import { withoutWaived, type DraftReview } from '../../rules/index.ts';
import { late } from '../../ui/index.ts';
import { focusEntry } from './focus-entry.ts';
import { sameFindings } from './same-findings.ts';
import styles from './fill.module.css';

// Nothing is found before the rules have come: the cards may come with them.
const Cards = late(async () => (await import('../../findings/index.ts')).StepFindings);
const Summary = late(async () => (await import('../../findings/index.ts')).StepSummary);

interface StepFindingsProps {
  readonly live: LiveDraft;
  readonly findings: readonly Finding[];
}

function isSame(before: StepFindingsProps, after: StepFindingsProps): boolean {
  return before.live === after.live && sameFindings(before.findings, after.findings);
}

/** Findings beside what they are about, rendered anew only when they say something else. */
export const StepFindings = memo(function StepFindings({ live, findings }: StepFindingsProps) {
  return findings.length > 0 && <Cards live={live} findings={findings} onGoTo={goTo} />;
}, isSame);

/** What is wrong in a step, in one line at its head. */
export const StepSummary = memo(function StepSummary({ live, findings }: StepFindingsProps) {
  return findings.length > 0 && <Summary format={live.format} findings={findings} onGoTo={goTo} />;
}, isSame);

function goTo({ at, range }: Finding): void {
  focusEntry(at, range?.start, range?.end);
}

/** What is found in one step and has no reason yet; nothing until the rules have come. */
export function findingsOf(review: DraftReview | null, step: string): readonly Finding[] {
  return withoutWaived(review?.findings ?? []).filter(({ section }) => section === step);
}

interface ReviewProps {
  readonly live: LiveDraft;
  /** Null until the rules have come. */
  readonly review: DraftReview | null;
}

const SEEN_AT_THE_FIELD: readonly Finding['kind'][] = [
  'emptyText',
  'emptySection',
  'unconfirmed',
  'missingParticular',
];

/** What is found in one text. That it is still empty or unconfirmed one sees. */
export function FieldFindings(props: ReviewProps & { readonly field: TextField }) {
  const { live, field, review } = props;
  const here = withoutWaived(review?.findings ?? []).filter(
    ({ at, kind }) => at === field.id && !SEEN_AT_THE_FIELD.includes(kind),
  );
  return (
    <div className={styles['fieldFindings']}>
      <StepFindings live={live} findings={here} />
    </div>
  );
}

/** What is found in the particulars. What they lack or can't be read as stands at the fields. */
export function InfoFindings({ live, review }: ReviewProps) {
  const here = withoutWaived(review?.findings ?? []).filter(
    ({ section, severity, kind }) =>
      section === 'info' && severity !== 'error' && !SEEN_AT_THE_FIELD.includes(kind),
  );
  return (
    <div className={styles['infoFindings']}>
      <StepFindings live={live} findings={here} />
    </div>
  );
}
