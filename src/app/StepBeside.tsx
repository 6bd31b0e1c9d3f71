import { Suspense } from 'react';
import type { DraftReview } from '../rules/index.ts';
import { loadBeside } from '../screens/fill/index.ts';
import type { Session } from '../session/index.ts';
import { besideTheWork } from './beside-the-work.ts';
import type { Step } from './steps.ts';

const Beside = besideTheWork(loadBeside);

interface StepBesideProps {
  readonly session: Pick<Session, 'live' | 'history'>;
  /** Null until the rules have come. */
  readonly review: DraftReview | null;
  readonly current: Step;
}

/** What is known of the entry one is in, beside a step of filling in. */
export function StepBeside({ session, review, current }: StepBesideProps) {
  if (current.kind !== 'info' && current.kind !== 'section') return null;
  const { live, history } = session;
  const section = live.format.sections.find(({ id }) => id === current.id) ?? null;
  return (
    <Suspense fallback={null}>
      <Beside live={live} history={history} review={review} section={section} />
    </Suspense>
  );
}
