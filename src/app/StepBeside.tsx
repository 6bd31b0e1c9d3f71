import { Suspense, useSyncExternalStore } from 'react';
import type { SettingsStore } from '../report/index.ts';
import { loadBeside } from '../screens/fill/index.ts';
import type { Session } from '../session/index.ts';
import { besideTheWork } from './beside-the-work.ts';
import type { Step } from './steps.ts';

const Beside = besideTheWork(loadBeside);

interface StepBesideProps {
  readonly settings: SettingsStore;
  readonly session: Pick<Session, 'live' | 'history' | 'review'>;
  readonly current: Step;
}

/** What is known of the entry one is in, beside a step of filling in. */
export function StepBeside({ settings, session, current }: StepBesideProps) {
  const { review } = session.review;
  const { result } = useSyncExternalStore(review.watch, review.get);
  if (current.kind !== 'info' && current.kind !== 'section') return null;
  const { live, history } = session;
  const section = live.format.sections.find(({ id }) => id === current.id) ?? null;
  return (
    <Suspense fallback={null}>
      <Beside settings={settings} live={live} history={history} review={result} section={section} />
    </Suspense>
  );
}
